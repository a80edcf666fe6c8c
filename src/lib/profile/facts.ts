import type { Cell } from '../data/questions/cell';
import type { Basis } from '../data/schema';

/** A number with what must be said with it. */
export interface Amount {
  value: number;
  /** Range of an estimate, or bounds of a sum with suppressed cells. */
  low: number | null;
  high: number | null;
  period: string;
  basis: Basis;
  /** Whether the publisher may still revise it. */
  preliminary: boolean;
  source: string;
}

/** Two published points of one series, between which change may be told. */
export interface Ends {
  first: Amount;
  last: Amount;
}

export interface GroupShare {
  id: string;
  /** Part of the place's exports. */
  share: number;
}

/** With the range of an estimate; of a state, between what is published and that with all that is confidential added. */
export interface RangedShare extends GroupShare {
  low: number;
  high: number;
}

/** What a profile tells of a place, in base units; null is missing, never zero. */
export interface PlaceFacts {
  id: string;
  slug: string;
  level: 'state' | 'metro' | 'municipality';
  name: { es: string; en: string };
  states: { id: string; slug: string; name: { es: string; en: string } }[];
  /** Municipalities of a metro. */
  parts: number;
  population: number | null;
  /** Whether it, or a municipality of it, lies in the northern border free zone. */
  borderZone: boolean;
  /** Nearest US port of entry, kilometres in a straight line; null for states. */
  crossing: { name: string; km: number } | null;
  rank: { rank: number; total: number } | null;
  exports: Amount | null;
  exportsEnds: Ends | null;
  /** Confidential subsectors of a state in the last year. */
  hidden: number;
  mix: RangedShare[];
  /** Part of a state's exports that is published by group; 1 of a city, whose estimates leave nothing out. */
  known: number;
  /** Sum of squared shares of the groups: 0 spread, 1 a single group; null where too much is withheld. */
  concentration: Amount | null;
  jobs: Amount | null;
  jobsEnds: Ends | null;
  /** Estimated manufacturing jobs of the last year. */
  jobsNow: Amount | null;
  /** Last printed figure; `segments` says whether it is of manufacturing or of all, the latter from a whole monthly series. */
  immex: (Amount & { of: string | null; segments: 'manufacturing' | 'all' }) | null;
  immexEnds: Ends | null;
  immexNow: Amount | null;
  plants: Amount | null;
  formal: Amount | null;
  wage: Amount | null;
  informality: Amount | null;
  fdi: Amount | null;
  inputs: Amount | null;
  firstChapter: { id: string; name: { es: string; en: string }; share: number; period: string } | null;
  /** Exports through the state's customs offices, wherever they were made. */
  crossings: (Amount & { offices: number; first: string }) | null;
  vat: Amount | null;
  lost: Amount | null;
}

/** What a profile tells of a subsector or group. */
export interface SectorFacts {
  id: string;
  level: 'group' | 'subsector';
  name: { es: string; en: string };
  exports: Amount;
  share: number;
  rank: { rank: number; total: number };
  exportsEnds: Ends;
  states: { id: string; name: { es: string; en: string }; share: number }[];
  stateCount: number;
  concentration: number;
  /** States of which the figure, or part of a group’s, is confidential. */
  hidden: number;
  city: (Amount & { name: string }) | null;
  /** Estimated jobs of the last year. */
  jobs: Amount | null;
  /** Plants on the release register; not counted by group. */
  plants: Amount | null;
  vat: Amount | null;
  lost: Amount | null;
}

/** What is told of the country beside a place. */
export interface NationFacts {
  population: number;
  jobsPerThousand: number;
  exports: Amount;
  minimum: Amount;
  borderMinimum: Amount;
  /** Median of the contribution wages of the states that have one, and how many they are. */
  medianWage: Amount;
  wageStates: number;
  informality: Amount;
}

/** The amount of a cell, without its place and sector. */
export function amountOf({ value, low, high, period, basis, status, source }: Cell): Amount {
  return { value, low, high, period, basis, preliminary: status === 'preliminary', source };
}

/** Jobs per thousand inhabitants, both of 2020; null where one is missing. */
export function jobsPerThousand({ jobs, population }: Pick<PlaceFacts, 'jobs' | 'population'>): number | null {
  return jobs && population ? (jobs.value / population) * 1000 : null;
}

/** Kilometres between two points on a sphere of 6,371 km (haversine). */
export function kilometres(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}
