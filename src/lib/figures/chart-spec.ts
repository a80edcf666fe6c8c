import type { Basis } from '../data/schema';

/** What a figure asks of the chart kit: rows in base units and words already in the reader's language. */
export type ChartSpec = LineSpec | BarsSpec | SharesSpec | MapSpec;

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
