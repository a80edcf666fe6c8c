import { normalStream } from './random';
import { quantile, Z90, type Range } from './range';

const SAMPLE = 50;
const scores = new Map<number, Float64Array>();

/** Standard normal numbers in rising order that stand for `draws` equal parts of the distribution; ∓1.28 at its tenths. */
function normalScores(draws: number): Float64Array {
  let found = scores.get(draws);
  if (!found) {
    const normal = normalStream(0.2007 / 5);
    const sample = Float64Array.from({ length: draws * SAMPLE }, normal).sort();
    const middle = Float64Array.from({ length: draws }, (_, d) => sample[d * SAMPLE + SAMPLE / 2]!);
    // The two halves mirror each other, so that no side of a range is wider by chance.
    const even = middle.map((z, d) => (z - middle[draws - 1 - d]!) / 2);
    const scale = Z90 / quantile(even, 0.9);
    scores.set(draws, (found = even.map((z) => z * scale)));
  }
  return found;
}

/**
 * Draws of one place × sector, from what its sector has in the country: `rates` are the draws of the amount with the central
 * allocation, `exports` the cell's exports with their own range. Rates and allocation are independent, so the cell takes
 * the distribution of its allocation (two halves of a log-normal, through low and high) in even steps against the draws of
 * the rates: its own error, not that of the place's total. One cell only: steps are the same in all, and do not add up.
 * Build and page call the same function, so that the page shows what the database holds.
 */
export function cellDraws(rates: Float64Array, exports: Range): Float64Array {
  const { low, central, high } = exports;
  const down = central > low && low > 0 ? Math.log(central / low) / Z90 : 0;
  const up = high > central && central > 0 ? Math.log(high / central) / Z90 : 0;
  const steps = normalScores(rates.length);
  const draws = new Float64Array(rates.length);
  for (let d = 0; d < draws.length; d++) {
    const z = steps[d]!;
    draws[d] = rates[d]! * Math.exp(z * (z < 0 ? down : up));
  }
  return draws;
}
