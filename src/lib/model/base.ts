import type { BehaviourBook } from './behaviour';
import { ModelError } from './errors';
import { FISCAL, type Fiscal, type FiscalRates, type YearFacts } from './footprint';
import type { ParameterBook } from './parameters';

/** Central exports and jobs of a set of places by sector in one year: what footprints and scenarios are computed on. */
export interface Base {
  year: number;
  sectors: readonly string[];
  places: readonly BasePlace[];
}

/** 10th and 90th percentile. */
export type Ends = [low: number, high: number];

export interface BasePlace {
  id: string;
  level: 'nation' | 'state' | 'metro' | 'municipality';
  /** Metro that a municipality is part of: what acts on the metro acts on it. */
  within?: string;
  /** Exports by sector, USD, in the order of `Base.sectors`. */
  exports: readonly number[];
  /** The same with every state's exports weighted by its tilt g. */
  tilted: readonly number[];
  /** Manufacturing jobs by sector; 0 for primary sectors. */
  jobs: readonly number[];
  /** Spread in logarithms of the place's exports: what the allocation does not know of it; 0 for states and the nation. */
  spread: number;
  /** Published ends of the place's totals by measure: fiscal measures, and `exports` and `jobs` where they are estimates. */
  ends?: Partial<Record<string, Ends>>;
}

/** Ends of exports (USD) and manufacturing jobs of a cell; null where the amount is published, or there is none. */
export type CellEnds = [exports: Ends | null, jobs: Ends | null];

/** What a year of city × sector needs beside its base. */
export interface CellBook {
  year: number;
  /** Municipalities of metros: a part of a city, so in no list of cities. */
  members: readonly BasePlace[];
  /** Place → subsector → ends. */
  cells: Readonly<Record<string, Readonly<Record<string, CellEnds>>>>;
  /** `state subsector` whose exports the publisher withholds. */
  withheld: readonly string[];
}

/** `baseline.json` of a data version: small, kept for ever, enough to compute any scenario of that version again. */
export interface Baseline {
  /** Data version. */
  version: string;
  /** Version of the model that the file is written for. */
  model: number;
  /** Published series by year; `gdp` in MXN, null where not yet published. */
  facts: (YearFacts & { gdp: number | null; customsExports: number | null })[];
  /** Parameters with θ calibrated. */
  book: ParameterBook;
  /** How firms respond, and what the levers of a scenario need. */
  behaviour: BehaviourBook;
  /** States of the metros that cross a state border. */
  straddling: Record<string, readonly string[]>;
  base: Base;
}

/** Fiscal measures of a place, MXN: its tilted exports times the rates of each sector. `sector` keeps one sector only. */
export function placeFootprint(place: BasePlace, rates: FiscalRates, sector?: number): Record<Fiscal, number> {
  const total = Object.fromEntries(FISCAL.map((id) => [id, 0])) as Record<Fiscal, number>;
  for (const id of FISCAL) {
    const perDollar = rates[id];
    if (perDollar.length !== place.tilted.length)
      throw new ModelError(`${place.id} has ${place.tilted.length} sectors and the rates ${perDollar.length}`);
    let sum = 0;
    if (sector !== undefined) sum = place.tilted[sector]! * perDollar[sector]!;
    else for (let s = 0; s < perDollar.length; s++) sum += place.tilted[s]! * perDollar[s]!;
    total[id] = sum;
  }
  return total;
}
