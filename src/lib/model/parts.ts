import { gridIndex, type Grid } from './central';
import type { Spread } from './row-spreads';
import type { Simulation } from './uncertainty';

/** Every `of`-th row of a simulation from the `index`-th on: what one of several workers computes. */
export interface Part {
  index: number;
  of: number;
}

/** The rows of a part. */
export function rowsOf<Row>({ index, of }: Part, rows: readonly Row[]): Row[] {
  return rows.filter((_, r) => r % of === index);
}

/**
 * One simulation from its parts, in their order: to the bit what one worker would have answered, since no row hangs on
 * another.
 */
export function joined(parts: readonly Simulation[]): Simulation {
  const [first] = parts;
  if (!first) throw new RangeError('a simulation has one part at least');
  const count = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const place = (r: number) => ({ part: parts[r % parts.length]!, row: Math.floor(r / parts.length) });
  const grid = (of: (part: Simulation) => Grid): Grid => {
    const width = gridIndex(1, 0, 0);
    const whole = new Float64Array(count * width);
    for (let r = 0; r < count; r++) {
      const { part, row } = place(r);
      whole.set(of(part).subarray(row * width, (row + 1) * width), r * width);
    }
    return whole;
  };
  const spread = (of: (part: Simulation) => Spread): Spread => ({
    central: grid((part) => of(part).central),
    median: grid((part) => of(part).median),
    low: grid((part) => of(part).low),
    high: grid((part) => of(part).high)
  });
  return {
    ...first,
    rows: Array.from({ length: count }, (_, r) => place(r).part.rows[place(r).row]!),
    baseline: spread(({ baseline }) => baseline),
    change: { static: spread(({ change }) => change.static), full: spread(({ change }) => change.full) }
  };
}
