/**
 * How cells become one number. `sum`: added over places and sectors, then the mean of the periods of the span (so that a
 * longer span does not raise the level, and stocks are never added over time). `median`: for what does not add up, the
 * median of the places, each by its mean. `ratio`: sum of the values over the sum of the jobs of the same cells.
 */
export type Combine = 'sum' | 'median' | 'ratio';

/** NaN when no cell has a value. */
export function valueOf(combine: Combine, sum: number, workers: number, present: number, periods: number): number {
  if (present === 0) return NaN;
  if (combine === 'sum') return sum / periods;
  return combine === 'ratio' ? sum / workers : sum / present;
}

/** NaN for no values; the mean of the two in the middle for an even number. */
export function medianOf(values: Float64Array): number {
  if (values.length === 0) return NaN;
  const sorted = values.slice().sort();
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
