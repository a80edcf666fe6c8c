import { ParameterError } from './errors';
import { roundOutwards } from './rounding';

/** What is believed of a number: 10th percentile, median, 90th percentile. */
export interface Range {
  low: number;
  central: number;
  high: number;
}

/** Standard normal quantile of 0.9: what a low or a high stands from the centre. */
export const Z90 = 1.2815515655446004;

export const exactly = (value: number): Range => ({ low: value, central: value, high: value });

/**
 * A value of the range for a standard normal `z`: two halves of a normal with the range's own spread on each side, so that
 * z = ∓1.28 gives low and high, cut at the allowed bounds.
 */
export function drawn({ low, central, high }: Range, z: number, min = -Infinity, max = Infinity): number {
  const value = central + (z / Z90) * (z < 0 ? central - low : high - central);
  return value < min ? min : value > max ? max : value;
}

/** The same, on log-odds: for shares whose range is wide and must stay inside 0 and 1. */
export function drawnShare({ low, central, high }: Range, z: number): number {
  if (central <= 0 || central >= 1) return central;
  const centre = logit(central);
  const spread = z < 0 ? centre - logit(Math.max(low, 1e-6)) : logit(Math.min(high, 1 - 1e-6)) - centre;
  return logistic(centre + (z / Z90) * spread);
}

export const logit = (share: number) => Math.log(share / (1 - share));
export const logistic = (x: number) => 1 / (1 + Math.exp(-x));

/** A share moved by `shift` on the scale of log-odds; 0 and 1 stay where they are. */
export function shifted(share: number, shift: number): number {
  return share <= 0 || share >= 1 ? share : logistic(logit(share) + shift);
}

/** Throws ParameterError unless low ≤ central ≤ high are numbers between min and max. */
export function checkRange(name: string, range: Range, min: number, max: number): void {
  for (const value of [range.low, range.central, range.high])
    if (!(value >= min && value <= max)) throw new ParameterError(name, value, min, max);
  if (range.low > range.central) throw new ParameterError(`${name} (low)`, range.low, min, range.central);
  if (range.high < range.central) throw new ParameterError(`${name} (high)`, range.high, range.central, max);
}

/**
 * 10th and 90th percentile of draws around a central estimate, which they always contain: with skewed draws a centre
 * outside them widens the range rather than being contradicted by it. The order of `draws` is changed.
 */
export function rangeOf(draws: Float64Array, central: number): Range {
  return {
    low: Math.min(select(draws, 0.1), central),
    central,
    high: Math.max(select(draws, 0.9), central)
  };
}

/** The same as it is published: ends of three digits, rounded away from the centre. */
export function roundedRange(draws: Float64Array, central: number): Range {
  return rounded(rangeOf(draws, central));
}

/** Ends of three digits, rounded away from the centre. */
export function rounded({ low, central, high }: Range): Range {
  return {
    low: Math.min(central, roundOutwards(low, 'down')),
    central,
    high: Math.max(central, roundOutwards(high, 'up'))
  };
}

/** Quantile of sorted values, between the two nearest. */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const [a, b] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
  return a + (b - a) * (position - below);
}

/** The same quantile of values in any order, by selection (Hoare 1961): a build asks for a million of them. */
function select(values: Float64Array, p: number): number {
  const position = (values.length - 1) * p;
  const below = Math.floor(position);
  const a = nth(values, below);
  let b = below + 1 < values.length ? Infinity : a;
  for (let i = below + 1; i < values.length; i++) if (values[i]! < b) b = values[i]!;
  return a + (b - a) * (position - below);
}

/** Puts the value of rank `n` in its place, smaller ones before it, larger ones behind. */
function nth(values: Float64Array, n: number): number {
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const pivot = values[(from + to) >> 1]!;
    let [i, j] = [from, to];
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i <= j) {
        const swap = values[i]!;
        values[i++] = values[j]!;
        values[j--] = swap;
      }
    }
    if (n <= j) to = j;
    else if (n >= i) from = i;
    else break;
  }
  return values[n]!;
}
