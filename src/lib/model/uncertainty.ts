import type { Baseline, BasePlace } from './base';
import { central, gridIndex, type Central, type Grid } from './central';
import { drawProgramme, Sampling, type Draws } from './draws';
import { FactorDraws } from './factor-draws';
import { sameAsBefore } from './factors';
import { LIMITS, type Limit } from './limits';
import { MEASURE_COUNT, RESULTS, type ResultId } from './measures';
import { ModelError } from './errors';
import { bySector, planOf, type PlanRow } from './plan';
import { rowsOf, type Part } from './parts';
import { RowSpreads, type Spread } from './row-spreads';
import { scenarioBook } from './scenario-book';
import { YEARS, type Scenario } from './scenario';

export type { Spread } from './row-spreads';

/** Results of a scenario by row, year and result; positions by `gridIndex`. */
export interface Simulation {
  /** Version of the data that it was computed on. */
  data: string;
  rows: { id: string; level: PlanRow['level'] }[];
  years: readonly number[];
  results: readonly ResultId[];
  baseline: Spread;
  /** Reform less baseline, a year, with nobody responding and with everybody. */
  change: { static: Spread; full: Spread };
  draws: number;
  rejected: number;
  /** Metros of several states that the scenario reaches in part: no result. */
  omitted: string[];
  limits: readonly Limit[];
}

export interface Progress {
  done: number;
  total: number;
}

/** Draws that were made for the same baseline, assumptions and seed, kept between scenarios. */
export class DrawCache {
  private key = '';
  private draws: Draws | null = null;

  get(key: string, make: () => Draws): Draws {
    if (this.key !== key || !this.draws) {
      this.draws = null;
      this.draws = make();
      this.key = key;
    }
    return this.draws;
  }
}

/** Runs a stepwise computation to its end. */
export function run<Result>(steps: Generator<Progress, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** A scenario with its ranges, by nation, state and metro. Throws ModelError and its kin. */
export function simulate(baseline: Baseline, scenario: Scenario, cache = new DrawCache()): Simulation {
  return run(simulateSteps(baseline, scenario, cache));
}

/** The same, a step at a time, so that a worker can tell how far it is and stop when told; or a part of its rows. */
export function* simulateSteps(
  baseline: Baseline,
  scenario: Scenario,
  cache = new DrawCache(),
  part: Part = { index: 0, of: 1 }
): Generator<Progress, Simulation> {
  const plan = planOf(baseline, scenario);
  const found = central(baseline, scenario, { ...plan, rows: rowsOf(part, plan.rows) });
  return yield* spreads(baseline, scenario, found, cache, false);
}

/**
 * One place with the ranges of every result, and its sectors: sums are made in every draw, never from bounds. The first row
 * is the place, the others its published sectors. `entry` is the place where the baseline has none of its own: a
 * municipality, as the footprint of the same data and year holds it. Throws ModelError for a place without a result.
 */
export function* placeSteps(
  baseline: Baseline,
  scenario: Scenario,
  place: string,
  cache = new DrawCache(),
  entry?: BasePlace
): Generator<Progress, Simulation> {
  const known = entry ? withPlace(baseline, entry) : baseline;
  const plan = planOf(known, scenario);
  const row = plan.rows.find(({ id }) => id === place);
  if (!row) throw new ModelError(`${place} has no result of its own under this scenario`);
  const found = central(known, scenario, { ...plan, rows: [row, ...bySector(plan, row)] });
  return yield* spreads(known, scenario, found, cache, true);
}

function withPlace(baseline: Baseline, entry: BasePlace): Baseline {
  const { base } = baseline;
  const count = base.sectors.length;
  if (
    entry.level !== 'municipality' ||
    [entry.exports, entry.tilted, entry.jobs].some(({ length }) => length !== count)
  )
    throw new ModelError(`${entry.id} is no municipality with the ${count} sectors of this baseline`);
  return { ...baseline, base: { ...base, places: [...base.places.filter(({ id }) => id !== entry.id), entry] } };
}

function* spreads(
  baseline: Baseline,
  scenario: Scenario,
  found: Central,
  cache: DrawCache,
  every: boolean
): Generator<Progress, Simulation> {
  const { plan } = found;
  const { rows } = plan;
  yield { done: 0, total: YEARS.length + 2 };
  const book = scenarioBook(baseline, scenario.assumptions);
  const draws = cache.get(
    JSON.stringify([baseline.version, baseline.base.year, scenario.assumptions, scenario.draws, scenario.seed]),
    () => drawProgramme(new Sampling(book, baseline, plan.nation, plan.tilted), scenario.draws, scenario.seed)
  );
  yield { done: 1, total: YEARS.length + 2 };
  const summing = new RowSpreads(rows, draws, scenario.seed, every);
  const levels = spreadAround(found.baseline);
  const changes = { static: spreadAround(found.change.static), full: spreadAround(found.change.full) };
  const factors = new FactorDraws(baseline.base.year, plan, draws);
  const grows = book.scalars.activity_growth.low !== 0 || book.scalars.activity_growth.high !== 0;
  for (let y = 0; y < YEARS.length; y++) {
    const again = y > 0 && !grows;
    const still = new Uint8Array(MEASURE_COUNT);
    const each = (full: boolean) => {
      still.fill(1);
      return plan.dials.map((_, dials) => factors.changeOf(y, dials, full, still));
    };
    if (again) repeat(levels, rows.length, y);
    else
      summing.write(
        levels,
        y,
        plan.dials.map(() => factors.baselineOf(y))
      );
    if (again && sameAsBefore(plan.dials, y, plan.sectors.length)) repeat(changes.static, rows.length, y);
    else summing.write(changes.static, y, each(false));
    summing.write(changes.full, y, each(true), still);
    yield { done: y + 2, total: YEARS.length + 2 };
  }
  return {
    data: baseline.version,
    rows: rows.map(({ id, level }) => ({ id, level })),
    years: YEARS,
    results: RESULTS,
    baseline: levels,
    change: changes,
    draws: draws.count,
    rejected: draws.rejected,
    omitted: plan.omitted,
    limits: LIMITS
  };
}

function spreadAround(centre: Grid): Spread {
  const empty = () => new Float64Array(centre.length).fill(NaN);
  return { central: centre, median: empty(), low: empty(), high: empty() };
}

/** A year whose ranges are those of the year before. */
function repeat({ median, low, high }: Spread, rows: number, y: number): void {
  for (let r = 0; r < rows; r++)
    for (const grid of [median, low, high])
      grid.copyWithin(gridIndex(r, y, 0), gridIndex(r, y - 1, 0), gridIndex(r, y, 0));
}
