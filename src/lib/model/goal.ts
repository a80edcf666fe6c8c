import type { Baseline } from './base';
import { ModelError } from './errors';
import { activity, baselineFactors, reformFactors, type Start } from './factors';
import { resultSum, rowSums } from './central';
import { MEASURE_COUNT, PARTS, RESULTS, type ResultId } from './measures';
import { PRICES } from './outcome';
import type { Plan, PlanRow } from './plan';
import { CELL_SIZE, startOf, type NationValues, type ProgrammeValues } from './programme';
import { factsOf } from './scenario-book';
import { YEARS } from './scenario';

/** One number of a result: what doubt, and the search for a break-even, are about. */
export interface Goal {
  place: string;
  year: number;
  behaviour: 'static' | 'full';
  /** Reform less baseline, or the level under the reform. */
  of: 'change' | 'level';
  /** Results with their weights: one, or a comparison such as what the treasury gains less what firms pay. */
  terms: { result: ResultId; weight: number }[];
}

/** Position of a goal's year and its row. Throws ModelError for a place, year or result that the scenario does not have. */
export function locate(plan: Plan, goal: Goal): { row: PlanRow; year: number } {
  const row = plan.rows.find(({ id }) => id === goal.place);
  if (!row) throw new ModelError(`${goal.place} has no result of its own under this scenario`);
  const year = (YEARS as readonly number[]).indexOf(goal.year);
  if (year < 0) throw new ModelError(`${goal.year} is not a year of a scenario, ${YEARS[0]} to ${YEARS.at(-1)}`);
  for (const { result } of goal.terms)
    if (!RESULTS.includes(result)) throw new ModelError(`no result is called ${result}`);
  if (!goal.terms.length) throw new ModelError('a goal needs at least one result');
  return { row, year };
}

/** The goal at one set of values; NaN where a result has no base at the place. */
export function goalValue(
  baseline: Baseline,
  plan: Plan,
  goal: Goal,
  values: ProgrammeValues,
  at = locate(plan, goal)
): number {
  const sectors = plan.sectors.length;
  const cells = new Float64Array(sectors * CELL_SIZE);
  const nation: NationValues = startOf(baseline, plan.nation, factsOf(baseline), values, cells, 0);
  const start: Start = { cells, offset: 0, nation, parameters: values.scalars };
  const scale = (y: number) => activity(nation.growth, y, baseline.base.year);
  const level = new Float64Array(sectors * MEASURE_COUNT);
  if (goal.of === 'change') baselineFactors(start, sectors, scale(at.year), level);
  const byDials = plan.dials.map((dials) => {
    const out = new Float64Array(sectors * MEASURE_COUNT);
    const full = goal.behaviour === 'full';
    const adjusted = full ? new Float64Array(sectors * PRICES) : null;
    for (let y = full ? 0 : at.year; y <= at.year; y++)
      reformFactors(start, dials, y, sectors, scale(y), adjusted, 0, out);
    for (let i = 0; i < out.length; i++) out[i]! -= level[i]!;
    return out;
  });
  const sums = rowSums(at.row, (dials) => byDials[dials]!);
  let total = 0;
  for (const { result, weight } of goal.terms)
    total += weight * resultSum(at.row, sums, PARTS[RESULTS.indexOf(result)]!);
  return total;
}
