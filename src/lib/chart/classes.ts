import { quantileSorted } from 'd3';

/** Shades of the sequential scale, least first. */
export const SHADES = ['var(--map-1)', 'var(--map-2)', 'var(--map-3)', 'var(--map-4)', 'var(--map-5)'];

export interface ValueClass {
  colour: string;
  text: string;
}

/**
 * Thresholds that part values into `count` classes of about equal number, rounded to two digits so that a reader can say
 * them. Fewer when rounding makes neighbours equal; none when all values are equal.
 */
export function thresholdsOf(values: readonly number[], count = SHADES.length): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined || least === most) return [];
  const cuts = Array.from({ length: count - 1 }, (_, i) => twoDigits(quantileSorted(sorted, (i + 1) / count)!));
  return [...new Set(cuts)].filter((cut) => cut > least && cut <= most);
}

function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

/** Colours for `thresholds.length + 1` classes, spread over the whole ramp; the middle one for a single class. */
export function rampFor(thresholds: readonly number[], ramp: readonly string[] = SHADES): string[] {
  const count = thresholds.length + 1;
  if (count === 1) return [ramp[Math.floor(ramp.length / 2)]!];
  return Array.from({ length: count }, (_, i) => ramp[Math.round((i * (ramp.length - 1)) / (count - 1))]!);
}

/** Index of the class that holds `value`: a threshold belongs to the class above it. */
export function classOf(value: number, thresholds: readonly number[]): number {
  return thresholds.filter((threshold) => value >= threshold).length;
}

/** One entry a class, least first: «< 5», «5–12», «12+»: signs that the fonts of the pictures hold. */
export function classTexts(thresholds: readonly number[], format: (value: number) => string, only?: number): string[] {
  if (thresholds.length === 0) return only === undefined ? [] : [format(only)];
  const between = thresholds.slice(1).map((high, i) => `${format(thresholds[i]!)}–${format(high)}`);
  return [`< ${format(thresholds[0]!)}`, ...between, `${format(thresholds.at(-1)!)}+`];
}
