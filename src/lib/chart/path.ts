import { round } from './number';

export type Point = readonly [x: number, y: number];

/** Straight lines from point to point, in hundredths of a unit. */
export function polyline(points: readonly Point[]): string {
  return points.length === 0 ? '' : `M${points.map(([x, y]) => `${round(x)},${round(y)}`).join('L')}`;
}

/** The surface between two lines that run the same way. */
export function ribbon(one: readonly Point[], other: readonly Point[]): string {
  return one.length === 0 ? '' : `${polyline([...one, ...[...other].reverse()])}Z`;
}
