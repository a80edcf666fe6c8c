import type { Basis } from '../data/schema';

/** What a figure asks of the chart kit: rows in base units and words already in the reader's language. */
export type ChartSpec =
  | LineSpec
  | BarsSpec
  | SharesSpec
  | MapSpec
  | StackSpec
  | GroupsSpec
  | SlopeSpec
  | ScatterSpec
  | MatrixSpec
  | WaterfallSpec
  | TornadoSpec
  | FlowsSpec
  | MultiplesSpec;

export interface LineSpec {
  kind: 'line';
  series: {
    id: string;
    label: string;
    colour: string;
    /** Published points that are no series are drawn unjoined. */
    joined: boolean;
    points: { x: number; y: number | null; low?: number | null; high?: number | null; estimated?: boolean }[];
  }[];
  unit: string;
  /** Years marked with a dotted line and a short text. */
  events?: { x: number; label: string }[];
  /** Numbers alone stand at the events; the page lists what they are. */
  listed?: boolean;
  fromZero: boolean;
}

export interface BarsSpec {
  kind: 'bars';
  rows: {
    id: string;
    label: string;
    value: number;
    low?: number | null;
    high?: number | null;
    colour: string;
    basis: Basis;
    /** What the colour means, said after the name. */
    detail?: string;
    href?: string;
  }[];
  unit: string;
}

export interface SharesSpec {
  kind: 'shares';
  parts: { id: string; label: string; value: number; colour: string }[];
  unit: string;
}

export interface MapSpec {
  kind: 'map';
  /** Shade of each state, by place id, or none: quiet ground. */
  states: { id: string; label: string; value: number; href?: string }[];
  circles: {
    id: string;
    label: string;
    lon: number;
    lat: number;
    value: number;
    low?: number | null;
    high?: number | null;
    colour: string;
    basis: Basis;
    href?: string;
  }[];
  /** How many circles are named. */
  labelled: number;
  unit: string;
}

/** What a whole is made of over time, as amounts or as parts of one. */
export interface StackSpec {
  kind: 'stack';
  xs: number[];
  layers: { id: string; label: string; colour: string; values: (number | null)[]; hatched?: boolean }[];
  unit: string;
  share: boolean;
}

/** Several series a row, side by side or end to end. */
export interface GroupsSpec {
  kind: 'groups';
  mode: 'grouped' | 'stacked';
  series: { id: string; label: string; colour: string; hatched?: boolean }[];
  rows: { id: string; label: string; values: (number | null)[] }[];
  unit: string;
}

/** Two moments joined, a row each. */
export interface SlopeSpec {
  kind: 'slope';
  rows: { id: string; label: string; from: number; to: number; colour: string }[];
  fromLabel: string;
  toLabel: string;
  unit: string;
}

/** Two measures of the same things; `unit` is that of the vertical one. */
export interface ScatterSpec {
  kind: 'scatter';
  points: { id: string; label: string; x: number; y: number; colour?: string }[];
  xLabel: string;
  yLabel: string;
  unit: string;
  xUnit: string;
}

/** A heat map: things by moments or by other things. */
export interface MatrixSpec {
  kind: 'matrix';
  rows: { id: string; label: string; values: (number | null)[] }[];
  columns: string[];
  unit: string;
}

/** From one total to another, step by step. */
export interface WaterfallSpec {
  kind: 'waterfall';
  steps: { id: string; label: string; value: number; kind: 'change' | 'total'; estimated?: boolean }[];
  unit: string;
}

/** What each uncertain input does to one result. */
export interface TornadoSpec {
  kind: 'tornado';
  rows: { id: string; label: string; low: number; high: number }[];
  base: number;
  baseLabel: string;
  lowLabel: string;
  highLabel: string;
  unit: string;
}

/** What crosses at each gate, both ways, on the map. */
export interface FlowsSpec {
  kind: 'flows';
  gates: { id: string; label: string; lon: number; lat: number; north: number | null; south: number | null }[];
  northLabel: string;
  southLabel: string;
  labelled: number;
  unit: string;
}

/** The same small chart for several things. */
export interface MultiplesSpec {
  kind: 'multiples';
  mark: 'line' | 'columns' | 'points';
  panels: { id: string; label: string; colour: string; points: { x: number; y: number | null }[] }[];
  unit: string;
}

/** Kinds that stand on a map and need its ground. */
export function needsGround({ kind }: ChartSpec): boolean {
  return kind === 'map' || kind === 'flows';
}
