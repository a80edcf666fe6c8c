import type { Baseline } from './base';
import { Sampling, type ParameterGroup } from './draws';
import { ModelError } from './errors';
import { goalValue, locate, type Goal } from './goal';
import { planOf } from './plan';
import { normalStream } from './random';
import { scenarioBook } from './scenario-book';
import type { Scenario } from './scenario';
import type { Progress } from './uncertainty';

/** Parameters that one identity or one matrix ties: they are moved, and accepted or refused, together. */
const TIED: Record<string, readonly string[]> = {
  temporary_imports: ['temporary_share', 'programme_share', 'import_content', 'machinery_share', 'programme_shift'],
  factor_demand: [
    'labour_elasticity',
    'materials_elasticity',
    'capital_elasticity',
    'labour_cost_share',
    'materials_cost_share'
  ]
};

export interface SobolIndex {
  /** A parameter, or the name of those that are tied. */
  parameter: string;
  parts: string[];
  /** Share of the variance that would go if it alone were known, and that would stay if all else were. */
  first: number;
  total: number;
}

export interface Sobol {
  goal: Goal;
  samples: number;
  mean: number;
  variance: number;
  indices: SobolIndex[];
}

/**
 * Total and first-order indices of Sobol by Jansen's estimators (Jansen 1999; Saltelli et al. 2010), from two seeded samples.
 * μ, θ and ι are one group: their identity ties them. Throws ModelError when the goal does not vary.
 */
export function* sobolSteps(
  baseline: Baseline,
  scenario: Scenario,
  goal: Goal,
  samples = 512
): Generator<Progress, Sobol> {
  const plan = planOf(baseline, scenario);
  const at = locate(plan, goal);
  const sampling = new Sampling(scenarioBook(baseline, scenario.assumptions), baseline, plan.nation, plan.tilted);
  const groups = tied(sampling.uncertain());
  const normal = normalStream(scenario.seed);
  const total = (groups.length + 2) * samples;
  const evaluate = (row: Float64Array): number => {
    const values = sampling.at(row);
    if (!values) return NaN;
    try {
      return goalValue(baseline, plan, goal, values, at);
    } catch (error) {
      if (error instanceof ModelError) return NaN;
      throw error;
    }
  };
  const draw = (): { row: Float64Array; value: number } => {
    for (let tries = 0; tries < 400; tries++) {
      const row = new Float64Array(sampling.width);
      sampling.fill(row, normal);
      const value = evaluate(row);
      if (!Number.isNaN(value)) return { row, value };
    }
    throw new ModelError('400 draws in a row leave no credible result: the assumptions contradict each other');
  };
  const a: { row: Float64Array; value: number }[] = [];
  const b: { row: Float64Array; value: number }[] = [];
  for (let i = 0; i < samples; i++) {
    a.push(draw());
    b.push(draw());
    if (i % 64 === 63) yield { done: 2 * (i + 1), total };
  }
  const { mean, variance } = moments([...a, ...b].map(({ value }) => value));
  if (!(variance > 0)) throw new ModelError('the goal does not vary: nothing that it hangs on is uncertain');
  const indices: SobolIndex[] = [];
  const mixed = new Float64Array(sampling.width);
  for (const [g, group] of groups.entries()) {
    let [own, rest] = [0, 0];
    for (let i = 0; i < samples; i++) {
      mixed.set(a[i]!.row);
      for (const position of group.positions) mixed[position] = b[i]!.row[position]!;
      const value = evaluate(mixed);
      own += (a[i]!.value - value) ** 2;
      rest += (b[i]!.value - value) ** 2;
    }
    indices.push({
      parameter: group.id,
      parts: group.parts,
      first: 1 - rest / (2 * samples * variance),
      total: own / (2 * samples * variance)
    });
    yield { done: (g + 3) * samples, total };
  }
  indices.sort((x, y) => y.total - x.total);
  return { goal, samples, mean, variance, indices };
}

function tied(groups: readonly ParameterGroup[]): (ParameterGroup & { parts: string[] })[] {
  const joined = new Map<string, ParameterGroup & { parts: string[] }>();
  for (const { id, positions } of groups) {
    const name = Object.keys(TIED).find((key) => TIED[key]!.includes(id)) ?? id;
    const found = joined.get(name);
    if (found)
      joined.set(name, { id: name, positions: [...found.positions, ...positions], parts: [...found.parts, id] });
    else joined.set(name, { id: name, positions, parts: [id] });
  }
  return [...joined.values()];
}

function moments(values: readonly number[]): { mean: number; variance: number } {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  return { mean, variance: squares / (values.length - 1) };
}
