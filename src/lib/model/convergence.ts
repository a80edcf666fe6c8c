import type { Baseline } from './base';
import { gridIndex, resultIndex } from './central';
import type { ResultId } from './measures';
import type { Scenario } from './scenario';
import { simulate } from './uncertainty';

/** What chance alone does to a range of so many draws: standard deviations over seeds, in the result's unit. */
export interface Convergence {
  draws: number;
  low: number;
  median: number;
  high: number;
  /** Mean width of the 80 % interval. */
  width: number;
}

/** Seeds that are far apart for the generator. */
const STEP = 1013;

/**
 * How far the ends and the median of the nation's level of a result wander from seed to seed, for each number of draws. The
 * error falls with 1/√n: four times the draws halve it. Of `seeds` seeds a deviation is known to about 1/√(2 seeds).
 */
export function convergence(
  baseline: Baseline,
  scenario: Scenario,
  result: ResultId,
  counts: readonly number[],
  seeds: number
): Convergence[] {
  const nation = { ...baseline, base: { ...baseline.base, places: baseline.base.places.filter(isNation) } };
  const at = gridIndex(0, 0, resultIndex(result));
  return counts.map((draws) => {
    const found = Array.from({ length: seeds }, (_, k) => {
      const { baseline: level } = simulate(nation, { ...scenario, levers: [], draws, seed: 7 + k * STEP });
      return { low: level.low[at]!, median: level.median[at]!, high: level.high[at]! };
    });
    return {
      draws,
      low: deviation(found.map(({ low }) => low)),
      median: deviation(found.map(({ median }) => median)),
      high: deviation(found.map(({ high }) => high)),
      width: found.reduce((sum, { low, high }) => sum + high - low, 0) / seeds
    };
  });
}

function isNation({ level }: { level: string }): boolean {
  return level === 'nation';
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
