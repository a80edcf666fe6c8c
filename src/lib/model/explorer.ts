import type { Base, BasePlace, CellBook } from './base';
import { crediblyDrawn } from './credible-draws';
import { ModelError } from './errors';
import {
  calibrate,
  fiscalRates,
  FISCAL,
  type Calibration,
  type Fiscal,
  type FiscalRates,
  type YearFacts
} from './footprint';
import {
  centralValues,
  drawnValues,
  withOwn,
  type ParameterBook,
  type ParameterValues,
  type Scalar
} from './parameters';
import { normalStream } from './random';
import { bookOf } from './year-book';

/** Draws behind every range, and where their streams begin: those of the build, so that national ranges are the same. */
export const EXPLORER_DRAWS = 200;
const PARAMETER_SEED = 0.2007 / 2;
const PLACE_SEED = 0.2007;

/** Rejected draws in all before the reader's values are taken to contradict themselves: an answer must not take seconds. */
const PATIENCE = 600;

/** Draws between two pauses of a computation in slices: about 3 ms of a desktop processor, 12 of a phone's. */
const SLICE = 50;

/** A year computed with the reader's parameters: central rates by sector. */
export interface Centre {
  year: Year;
  mine: Partial<Record<Scalar, number>>;
  values: ParameterValues;
  calibration: Calibration;
  rates: FiscalRates;
}

/** The same, and the rates of every draw. */
export interface Solved extends Centre {
  /** Rates of every draw: `drawn[measure][sector * EXPLORER_DRAWS + draw]`. */
  drawn: Record<Fiscal, Float64Array>;
  /** Parameters of every draw. */
  scalars: Record<Scalar, number>[];
}

/** One year to be computed again and again: what does not depend on the reader's values is kept. */
export interface Year {
  /** Its places, with the municipalities of metros behind them where cells are at hand. */
  base: Base;
  /** City × sector: what a range of one needs. */
  cells: CellBook | null;
  facts: YearFacts;
  /** Parameters of the year, ranges widened. */
  book: ParameterBook;
  /** Exports of each sector in the country, states weighted by their tilt. */
  tilted: Float64Array;
  /** The stream of draws as far as it has been needed; the same after every move, so that a change is not noise. */
  pool: ParameterValues[];
  next: () => ParameterValues;
  /** Allocation error of the places by draw. */
  factors: Float64Array;
  /** The year at its start values, once it has been asked for. */
  start?: Solved;
  /** How ranges of totals compare with the published ones, by place and measure. */
  fits: Map<string, Fit>;
}

/** Exponents that bring the ends of a range at the start values to the published ones. */
export interface Fit {
  down: number;
  up: number;
}

/** Throws ModelError when the files do not belong together. */
export function openYear(of: Base, facts: YearFacts, book: ParameterBook, cells: CellBook | null = null): Year {
  if (cells && cells.year !== of.year) throw new ModelError(`cells of ${cells.year} for a base of ${of.year}`);
  const base = cells ? { ...of, places: [...of.places, ...cells.members] } : of;
  if (base.sectors.join() !== book.sectors.join())
    throw new ModelError(`the base of ${base.year} and the parameters have different sectors`);
  if (facts.year !== base.year) throw new ModelError(`facts of ${facts.year} for a base of ${base.year}`);
  const own = bookOf(book, base.year);
  const normal = normalStream(PARAMETER_SEED);
  return {
    base,
    cells,
    facts,
    book: own,
    tilted: Float64Array.from(nation(base).tilted),
    pool: [],
    next: () => drawnValues(own, normal),
    factors: placeFactors(base),
    fits: new Map()
  };
}

/**
 * Calibration and rates of a year for the reader's parameters (`mine`); what is not set keeps its central value and varies
 * in the draws. Throws ParameterError for a value out of bounds, ModelError when no imported content is credible.
 */
export function solveYear(year: Year, mine: Partial<Record<Scalar, number>> = {}): Solved {
  const slices = drawSlices(solveCentre(year, mine));
  let step = slices.next();
  while (!step.done) step = slices.next();
  return step.value;
}

/** The central part alone, a hundred times quicker than the draws. Throws as `solveYear`, but not for draws that contradict. */
export function solveCentre(year: Year, mine: Partial<Record<Scalar, number>> = {}): Centre {
  const values = centralValues(year.book, mine);
  const calibration = calibrate(year.facts, values, year.tilted);
  return { year, mine, values, calibration, rates: fiscalRates(year.facts, values, calibration) };
}

/** The draws to a centre, with a pause after every few of them so that a page can answer in between; throws as `solveYear`. */
export function* drawSlices(centre: Centre): Generator<undefined, Solved> {
  const { year, mine } = centre;
  const { base, facts, book, tilted, pool } = year;
  const width = base.sectors.length;
  const drawn = Object.fromEntries(
    FISCAL.map((id) => [id, new Float64Array(width * EXPLORER_DRAWS)])
  ) as Solved['drawn'];
  const scalars: Solved['scalars'] = [];
  let taken = 0;
  const next = (): ParameterValues => {
    const draw = (pool[taken++] ??= year.next());
    return { ...draw, scalars: withOwn(book, draw.scalars, mine) };
  };
  let patience = PATIENCE;
  for (let d = 0; d < EXPLORER_DRAWS; d++) {
    if (d > 0 && d % SLICE === 0) yield;
    const { rates, values, rejected } = crediblyDrawn(facts, tilted, next, undefined, Math.max(1, patience));
    patience -= rejected;
    scalars.push(values.scalars);
    for (const id of FISCAL) for (let s = 0; s < width; s++) drawn[id][s * EXPLORER_DRAWS + d] = rates[id][s]!;
  }
  return { ...centre, drawn, scalars };
}

function nation(base: Base): BasePlace {
  const found = base.places.find(({ level }) => level === 'nation');
  if (!found) throw new ModelError(`the base of ${base.year} has no nation`);
  return found;
}

/**
 * What the allocation does not know of each place, as factors by draw: exp(spread · z), one z a place and draw, the same
 * after every move of a parameter. `[place * EXPLORER_DRAWS + draw]`, in the order of the base.
 */
function placeFactors(base: Base): Float64Array {
  const normal = normalStream(PLACE_SEED);
  const factors = new Float64Array(base.places.length * EXPLORER_DRAWS);
  base.places.forEach(({ spread }, p) => {
    for (let d = 0; d < EXPLORER_DRAWS; d++) factors[p * EXPLORER_DRAWS + d] = Math.exp(spread * normal());
  });
  return factors;
}
