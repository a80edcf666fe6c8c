/** Two decimals are a hundredth of a viewBox unit: below what a screen shows, and short in the markup. */
export function round(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? 0 : rounded;
}

/** The value itself if a chart can place it; else a RangeError that names what was asked to be drawn. */
export function finite(value: number, what: string): number {
  if (Number.isFinite(value)) return value;
  throw new RangeError(`Cannot draw ${what}: ${value} is not a finite number. Pass null where the value is missing.`);
}

/** A finite value, or null for a missing one (undefined counts as missing). */
export function finiteOrNull(value: number | null | undefined, what: string): number | null {
  return value === null || value === undefined ? null : finite(value, what);
}

export interface Interval {
  low: number;
  high: number;
}

/** Both ends of an interval, or null when either is missing; a RangeError when they are the wrong way round. */
export function interval(
  low: number | null | undefined,
  high: number | null | undefined,
  what: string
): Interval | null {
  const from = finiteOrNull(low, `the low end of ${what}`);
  const to = finiteOrNull(high, `the high end of ${what}`);
  if (from === null || to === null) return null;
  if (from > to)
    throw new RangeError(`Cannot draw the interval of ${what}: its low end ${from} is above its high end ${to}.`);
  return { low: from, high: to };
}
