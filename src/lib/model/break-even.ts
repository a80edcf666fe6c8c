import type { Baseline } from './base';
import { centralProgramme } from './draws';
import { ModelError, UnknownCodeError } from './errors';
import { goalValue, type Goal } from './goal';
import { LEVER_IDS, lever as leverOf, type LeverId } from './levers/index';
import { planOf } from './plan';
import { SCENARIO_SCALARS, scenarioBook, type ScenarioScalar } from './scenario-book';
import { FIRST_YEAR, type Scenario } from './scenario';

/** What is searched: a lever, held at one value in every year, or a parameter. */
export type Unknown = { lever: LeverId } | { parameter: string };

export interface BreakEven {
  value: number;
  /** The goal there, which differs from what was sought by rounding alone. */
  goal: number;
  iterations: number;
}

/** Both ends of the bracket give a goal on the same side of what is sought: no crossing is known to lie between. */
export class NoBreakEvenError extends ModelError {
  constructor(
    readonly bracket: readonly [number, number],
    readonly ends: readonly [number, number],
    readonly sought: number
  ) {
    super(
      `no break-even between ${bracket[0]} and ${bracket[1]}: the goal is ${ends[0].toPrecision(4)} at one end and ` +
        `${ends[1].toPrecision(4)} at the other, both ${ends[0] > sought ? 'above' : 'below'} ${sought}`
    );
  }
}

/**
 * The value of one lever or parameter at which a goal reaches `sought`, by bisection on central values inside `bracket` (the
 * whole allowed range unless given). Throws NoBreakEvenError, UnknownCodeError, ParameterError.
 */
export function breakEven(
  baseline: Baseline,
  scenario: Scenario,
  goal: Goal,
  unknown: Unknown,
  sought = 0,
  bracket = boundsOf(baseline, scenario, unknown)
): BreakEven {
  const valueAt = (value: number): number => {
    const tried = withValue(scenario, unknown, value);
    const plan = planOf(baseline, tried);
    const values = centralProgramme(scenarioBook(baseline, tried.assumptions), baseline, plan.tilted);
    return goalValue(baseline, plan, goal, values) - sought;
  };
  let [below, above] = bracket;
  const ends = [valueAt(below), valueAt(above)] as const;
  if (ends[0] === 0) return { value: below, goal: sought, iterations: 0 };
  if (ends[1] === 0) return { value: above, goal: sought, iterations: 0 };
  if (!(ends[0] * ends[1] < 0))
    throw new NoBreakEvenError([below, above], [ends[0] + sought, ends[1] + sought], sought);
  const rising = ends[0] < 0;
  let iterations = 0;
  let [middle, found] = [below, ends[0]];
  while (iterations < 200) {
    middle = (below + above) / 2;
    if (middle === below || middle === above) break;
    found = valueAt(middle);
    iterations++;
    if (found === 0) break;
    if (found < 0 === rising) below = middle;
    else above = middle;
  }
  return { value: middle, goal: found + sought, iterations };
}

/** A parameter's allowed bounds, or a lever's. Throws UnknownCodeError. */
function boundsOf(baseline: Baseline, scenario: Scenario, unknown: Unknown): [number, number] {
  if ('lever' in unknown) {
    if (!LEVER_IDS.includes(unknown.lever)) throw new UnknownCodeError('parameter', unknown.lever, 'the levers');
    const { min, max } = leverOf(unknown.lever);
    return [min, max];
  }
  if (!(SCENARIO_SCALARS as readonly string[]).includes(unknown.parameter))
    throw new UnknownCodeError('parameter', unknown.parameter, 'this model');
  const { min, max } = scenarioBook(baseline, scenario.assumptions).bounds[unknown.parameter as ScenarioScalar];
  return [min, max];
}

/** The scenario with the unknown at a value; a lever keeps the targets that it has, or acts on all. */
function withValue(scenario: Scenario, unknown: Unknown, value: number): Scenario {
  if ('parameter' in unknown)
    return { ...scenario, assumptions: { ...scenario.assumptions, [unknown.parameter]: value } };
  const own = scenario.levers.filter(({ lever }) => lever === unknown.lever);
  const target = own[0]?.target ?? 'all';
  return {
    ...scenario,
    levers: [
      ...scenario.levers.filter(({ lever }) => lever !== unknown.lever),
      { lever: unknown.lever, target, path: [[FIRST_YEAR, value]] }
    ]
  };
}
