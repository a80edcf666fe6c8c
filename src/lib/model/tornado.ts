import type { Baseline } from './base';
import { Sampling, type ParameterGroup } from './draws';
import { goalValue, locate, type Goal } from './goal';
import { planOf } from './plan';
import { Z90 } from './range';
import { scenarioBook } from './scenario-book';
import type { Scenario } from './scenario';

/** What one parameter alone does to a goal: at its low, at its high, the others at their centre. */
export interface TornadoBar {
  parameter: string;
  low: number;
  high: number;
  /** |high − low|: bars come in its order, largest first. */
  width: number;
}

export interface Tornado {
  goal: Goal;
  central: number;
  bars: TornadoBar[];
}

/**
 * One parameter at a time. A parameter by sector moves in all sectors at once. Values that cannot be true together with the
 * others at their centre give no bar of theirs: NaN. Throws ModelError.
 */
export function tornado(baseline: Baseline, scenario: Scenario, goal: Goal): Tornado {
  const plan = planOf(baseline, scenario);
  const at = locate(plan, goal);
  const sampling = new Sampling(scenarioBook(baseline, scenario.assumptions), baseline, plan.nation, plan.tilted);
  const row = new Float64Array(sampling.width);
  const valueAt = (group: ParameterGroup | null, z: number): number => {
    row.fill(0);
    if (group) sampling.place(row, group, z);
    const values = sampling.at(row);
    return values ? goalValue(baseline, plan, goal, values, at) : NaN;
  };
  const central = valueAt(null, 0);
  const bars = sampling.uncertain().map((group) => {
    const [low, high] = [valueAt(group, -Z90), valueAt(group, Z90)];
    return { parameter: group.id, low, high, width: Math.abs(high - low) };
  });
  bars.sort((a, b) => (Number.isNaN(b.width) ? -1 : Number.isNaN(a.width) ? 1 : b.width - a.width));
  return { goal, central, bars };
}
