import type { LeverId } from './levers/index';

/** Years that a scenario covers. */
export const YEARS = [2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035] as const;
export const FIRST_YEAR = YEARS[0];
export const LAST_YEAR = YEARS[YEARS.length - 1]!;

/** Places are states (`08`) or metros (`M08.1.01`); sectors are SCIAN subsectors (`334`). Absent means every one. */
export interface TargetList {
  places?: string[];
  sectors?: string[];
}
export type Target = 'all' | TargetList;

/** One lever: how far it is moved, by year; straight between points and constant outside them. 0 is today. */
export interface LeverSetting {
  lever: LeverId;
  target: Target;
  path: [year: number, value: number][];
}

/** A number fixes a parameter; three are its low, central and high. */
export type Assumption = number | [low: number, central: number, high: number];

/** A reform as data (DESIGN §4): everything that a result depends on, and nothing else. */
export interface Scenario {
  v: number;
  /** Version of the model, and of the data, that the scenario was written for. */
  model: number;
  data: string;
  name: string;
  baseline: { year: number };
  levers: LeverSetting[];
  /** Which of the two results is the scenario's headline; both are always computed. */
  behaviour: 'static' | 'full';
  assumptions: Record<string, Assumption>;
  draws: number;
  seed: number;
}

export interface Comparison {
  v: number;
  scenarios: Scenario[];
}

/** Value of a path in a year. `path` is in ascending order of years and not empty. */
export function pathValue(path: readonly (readonly [number, number])[], year: number): number {
  const last = path[path.length - 1]!;
  if (year <= path[0]![0]) return path[0]![1];
  if (year >= last[0]) return last[1];
  const after = path.findIndex(([at]) => at >= year);
  const [x1, y1] = path[after]!;
  if (x1 === year) return y1;
  const [x0, y0] = path[after - 1]!;
  return y0 + ((y1 - y0) * (year - x0)) / (x1 - x0);
}
