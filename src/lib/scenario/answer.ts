import type { Baseline } from '../model/base';
import { central, gridIndex, resultIndex, type Central } from '../model/central';
import { RESULTS, type ResultId } from '../model/measures';
import { planOf } from '../model/plan';
import { YEARS, type Scenario } from '../model/scenario';
import type { Simulation } from '../model/uncertainty';

/** Level without reform; reform less baseline with nobody responding, and with everybody. */
export type Kind = 'baseline' | 'static' | 'full';

/** A number of a result; its ends are null while they are not drawn. */
export interface Amount {
  low: number | null;
  central: number;
  high: number | null;
}

interface Series {
  central: ArrayLike<number>;
  low: ArrayLike<number> | null;
  high: ArrayLike<number> | null;
}

/** What a scenario does to one row (the nation), by year and result: `year * RESULTS.length + result`. */
export type Answer = Record<Kind, Series>;

/** A place or a sector with its change and its level without reform. */
export interface AnswerRow extends Amount {
  id: string;
  level: 'nation' | 'state' | 'metro' | 'municipality' | 'sector';
  baseline: number;
}

/** The central result of the nation alone: some milliseconds, good for a slider. Throws what `central` throws. */
export function nationCentral(baseline: Baseline, scenario: Scenario): Central {
  const plan = planOf(baseline, scenario);
  return central(baseline, scenario, { ...plan, rows: plan.rows.slice(0, 1) });
}

/** A central result as an answer whose ranges are still to be drawn. */
export function centralAnswer({ baseline, change }: Central): Answer {
  const series = (grid: Float64Array): Series => ({ central: grid, low: null, high: null });
  return { baseline: series(baseline), static: series(change.static), full: series(change.full) };
}

/** The first row of a simulation, which is the nation or the place that was opened. */
export function firstRow({ baseline, change }: Simulation): Answer {
  const end = YEARS.length * RESULTS.length;
  const series = ({ central, low, high }: Simulation['baseline']): Series => ({
    central: central.subarray(0, end),
    low: low.subarray(0, end),
    high: high.subarray(0, end)
  });
  return { baseline: series(baseline), static: series(change.static), full: series(change.full) };
}

/** One amount of an answer; null where no base exists for the result. Throws RangeError for a year that no scenario has. */
export function amountAt(answer: Answer, kind: Kind, year: number, result: ResultId): Amount | null {
  const at = gridIndex(0, yearIndex(year), resultIndex(result));
  return amountOf(answer[kind], at);
}

/** Rows of a simulation after the first, for one year and result; those without a base are left out. */
export function answerRows(
  simulation: Simulation,
  kind: 'static' | 'full',
  year: number,
  result: ResultId,
  sectors = false
): AnswerRow[] {
  const y = yearIndex(year);
  return simulation.rows.flatMap(({ id, level }, row) => {
    if (row === 0) return [];
    const at = gridIndex(row, y, resultIndex(result));
    const amount = amountOf(simulation.change[kind], at);
    if (!amount) return [];
    return [{ id, level: sectors ? 'sector' : level, baseline: simulation.baseline.central[at]!, ...amount }];
  });
}

function amountOf({ central, low, high }: Series, at: number): Amount | null {
  const value = central[at]!;
  if (Number.isNaN(value)) return null;
  const end = (grid: ArrayLike<number> | null) => (grid === null || Number.isNaN(grid[at]!) ? null : grid[at]!);
  return { low: end(low), central: value, high: end(high) };
}

function yearIndex(year: number): number {
  const at = (YEARS as readonly number[]).indexOf(year);
  if (at < 0) throw new RangeError(`${year} is not a year of a scenario`);
  return at;
}
