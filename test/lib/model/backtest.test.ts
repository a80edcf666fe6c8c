import { describe, expect, it } from 'vitest';
import { coverage, errorsBySize, spreadFunction, type Scored } from '../../../src/lib/model/backtest';
import { normalStream, uniformStream } from '../../../src/lib/model/random';

/** Cells whose error is normal in logarithms with the spread given. */
function cells(count: number, spread: (predicted: number) => number): Scored[] {
  const [normal, uniform] = [normalStream(0.25), uniformStream(0.75)];
  return Array.from({ length: count }, (_, i) => {
    const predicted = 10 ** (7 + 3.5 * uniform());
    return { id: String(i), predicted, actual: predicted * Math.exp(spread(predicted) * normal()) };
  });
}

describe('errors by size', () => {
  it('find the spread that the errors have', () => {
    const found = errorsBySize(
      cells(20000, () => 0.7),
      [0]
    );
    expect(found[0]!.cells).toBe(20000);
    expect(found[0]!.sigma).toBeCloseTo(0.7, 1);
    expect(found[0]!.median).toBeCloseTo(0.7 * 0.6745, 1);
  });

  it('leave out pairs that have no logarithm, and count each cell once', () => {
    const scored = [
      { id: 'a', actual: 2, predicted: 1 },
      { id: 'b', actual: 0, predicted: 1 },
      { id: 'c', actual: 1, predicted: 0 },
      { id: 'd', actual: 20, predicted: 10 }
    ];
    const found = errorsBySize(scored, [0, 5]);
    expect(found.map((error) => error.cells)).toEqual([1, 1]);
    expect(found[0]!.median).toBeCloseTo(Math.LN2, 12);
  });
});

describe('the spread of a predicted amount', () => {
  const classes = [
    { from: 0, cells: 9, median: 0, sigma: 2 },
    { from: 1e9, cells: 0, median: NaN, sigma: NaN },
    { from: 5e9, cells: 9, median: 0, sigma: 0.5 }
  ];

  it('is straight between classes, constant outside, and passes over classes without cells', () => {
    const spread = spreadFunction(classes);
    expect(spread(1)).toBe(2);
    expect(spread(0)).toBe(2);
    expect(spread(1e13)).toBe(0.5);
    const values = [1e7, 1e8, 1e9, 1e10, 1e11].map(spread);
    values.forEach((value, i) => i && expect(value).toBeLessThanOrEqual(values[i - 1]!));
  });

  it('covers four of five where the errors are as it says', () => {
    const scored = cells(20000, spreadFunction(classes));
    expect(coverage(scored, spreadFunction(classes))).toBeCloseTo(0.8, 1);
    expect(coverage(scored, () => 0)).toBe(0);
    expect(coverage(scored, () => 100)).toBe(1);
  });
});
