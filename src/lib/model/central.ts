import type { Baseline } from './base';
import { centralProgramme } from './draws';
import { activity, baselineFactors, reformFactors, type Start } from './factors';
import { MEASURE_COUNT, MEASURES, PARTS, RESULTS, type ResultId } from './measures';
import { PRICES } from './outcome';
import { planOf, type Plan, type PlanRow } from './plan';
import { CELL_SIZE, startOf, type ProgrammeValues } from './programme';
import { factsOf, scenarioBook } from './scenario-book';
import { YEARS, type Scenario } from './scenario';

/** Amounts by row, year and result: `[(row * years + year) * results + result]`; NaN where no base exists. */
export type Grid = Float64Array;

export interface Central {
  plan: Plan;
  baseline: Grid;
  /** Reform less baseline: with nobody responding, and with everybody. */
  change: { static: Grid; full: Grid };
}

/** Factors of one set of values: `baseline[year]`, and by dials and year the changes `[measure * sectors + sector]`. */
export interface Factors {
  baseline: Float64Array[];
  change: { static: Float64Array[][]; full: Float64Array[][] };
}

/** Position in a grid. */
export function gridIndex(row: number, year: number, result: number): number {
  return (row * YEARS.length + year) * RESULTS.length + result;
}

/** The central result of a scenario by place and year. Throws what `planOf` and `scenarioBook` throw. */
export function central(baseline: Baseline, scenario: Scenario, plan = planOf(baseline, scenario)): Central {
  const values = centralProgramme(scenarioBook(baseline, scenario.assumptions), baseline, plan.tilted);
  return { plan, ...grids(plan.rows, factorsOf(baseline, plan, values)) };
}

/** Factors of the centre or of any one set of values: central results, tornado, Sobol and break-even stand on them. */
export function factorsOf(baseline: Baseline, plan: Plan, values: ProgrammeValues): Factors {
  const sectors = plan.sectors.length;
  const cells = new Float64Array(sectors * CELL_SIZE);
  const nation = startOf(baseline, plan.nation, factsOf(baseline), values, cells, 0);
  const start: Start = { cells, offset: 0, nation, parameters: values.scalars };
  const scales = YEARS.map((_, y) => activity(nation.growth, y, baseline.base.year));
  const level = (scale: number) => {
    const out = new Float64Array(sectors * MEASURE_COUNT);
    baselineFactors(start, sectors, scale, out);
    return out;
  };
  const levels = scales.map(level);
  const less = (y: number, dials: number, adjusted: Float64Array | null) => {
    const out = new Float64Array(sectors * MEASURE_COUNT);
    reformFactors(start, plan.dials[dials]!, y, sectors, scales[y]!, adjusted, 0, out);
    const before = levels[y]!;
    for (let i = 0; i < out.length; i++) out[i]! -= before[i]!;
    return out;
  };
  return {
    baseline: levels,
    change: {
      static: plan.dials.map((_, d) => YEARS.map((_, y) => less(y, d, null))),
      full: plan.dials.map((_, d) => {
        const adjusted = new Float64Array(sectors * PRICES);
        return YEARS.map((_, y) => less(y, d, adjusted));
      })
    }
  };
}

function grids(rows: readonly PlanRow[], factors: Factors): Omit<Central, 'plan'> {
  const grid = (of: (dials: number, year: number) => Float64Array) => {
    const out = new Float64Array(rows.length * YEARS.length * RESULTS.length);
    rows.forEach((row, r) => {
      for (let y = 0; y < YEARS.length; y++) {
        const sums = rowSums(row, (dials) => of(dials, y));
        PARTS.forEach((parts, result) => (out[gridIndex(r, y, result)] = resultSum(row, sums, parts)));
      }
    });
    return out;
  };
  return {
    baseline: grid((_, y) => factors.baseline[y]!),
    change: {
      static: grid((d, y) => factors.change.static[d]![y]!),
      full: grid((d, y) => factors.change.full[d]![y]!)
    }
  };
}

/** Sums of a row by measure: its amounts times the factors of the dials that act on them. */
export function rowSums(row: PlanRow, of: (dials: number) => Float64Array): Float64Array {
  const sums = new Float64Array(MEASURE_COUNT);
  for (const part of row.slices) {
    const factors = of(part.dials);
    MEASURES.forEach(({ carrier }, m) => {
      const amounts = part[carrier];
      let sum = 0;
      for (let s = 0; s < amounts.length; s++) sum += amounts[s]! * factors[m * amounts.length + s]!;
      sums[m]! += sum;
    });
  }
  return sums;
}

/** A result of a row from its sums by measure; what has no base but the nation's is left out of totals elsewhere. */
export function resultSum(row: PlanRow, sums: Float64Array, parts: readonly number[]): number {
  const own = parts.filter((m) => row.level === 'nation' || !('nationOnly' in MEASURES[m]!));
  if (!own.length) return NaN;
  let sum = 0;
  for (const m of own) sum += sums[m]!;
  return sum;
}

/** Index of a result by its name. */
export function resultIndex(id: ResultId): number {
  return RESULTS.indexOf(id);
}
