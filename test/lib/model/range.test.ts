import { describe, expect, it } from 'vitest';
import { ParameterError } from '../../../src/lib/model/errors';
import { normalStream, uniformStream } from '../../../src/lib/model/random';
import {
  checkRange,
  drawn,
  drawnShare,
  exactly,
  logistic,
  logit,
  quantile,
  rangeOf,
  shifted,
  Z90
} from '../../../src/lib/model/range';

describe('a range of draws', () => {
  it('has the quantiles of the sorted draws, whatever their order', () => {
    const uniform = uniformStream(0.42);
    for (let trial = 0; trial < 200; trial++) {
      // Few distinct values in every other trial: ties are where selection goes wrong.
      const draws = Float64Array.from({ length: 1 + Math.floor(uniform() * 300) }, () =>
        trial % 2 ? Math.floor(uniform() * 5) : uniform()
      );
      const sorted = Float64Array.from(draws).sort();
      const middle = quantile(sorted, 0.5);
      expect(rangeOf(draws, middle)).toEqual({
        low: quantile(sorted, 0.1),
        central: middle,
        high: quantile(sorted, 0.9)
      });
    }
  });

  it('always contains its centre', () => {
    expect(rangeOf(Float64Array.of(1, 2, 3), 9)).toMatchObject({ central: 9, high: 9 });
    expect(rangeOf(Float64Array.of(1, 2, 3), 0)).toMatchObject({ low: 0, central: 0 });
  });

  it('interpolates between the two nearest', () => {
    expect(quantile([10, 20], 0.5)).toBe(15);
    expect(quantile([7], 0.9)).toBe(7);
  });
});

describe('a drawn parameter', () => {
  const range = { low: 0.3, central: 0.36, high: 0.427 };

  it('is low, central and high at the 10th, 50th and 90th percentile of z', () => {
    for (const draw of [drawn, drawnShare]) {
      expect(draw(range, -Z90)).toBeCloseTo(0.3, 12);
      expect(draw(range, 0)).toBeCloseTo(0.36, 12);
      expect(draw(range, Z90)).toBeCloseTo(0.427, 12);
    }
  });

  it('stays inside its bounds, and a share inside 0 and 1', () => {
    expect(drawn(range, -50, 0.15, 0.6)).toBe(0.15);
    expect(drawn(range, 50, 0.15, 0.6)).toBe(0.6);
    expect(drawnShare(range, -50)).toBeGreaterThanOrEqual(0);
    expect(drawnShare(range, 50)).toBeLessThanOrEqual(1);
    expect(drawnShare(exactly(0), 3)).toBe(0);
    expect(drawnShare(exactly(1), -3)).toBe(1);
  });

  it('moves on log-odds and back', () => {
    expect(logistic(logit(0.27))).toBeCloseTo(0.27, 14);
    expect(shifted(0.27, 0)).toBeCloseTo(0.27, 14);
    expect(shifted(shifted(0.27, 1.3), -1.3)).toBeCloseTo(0.27, 12);
    expect([shifted(0, 5), shifted(1, -5)]).toEqual([0, 1]);
  });
});

describe('checking a range', () => {
  it('names the parameter, what it was and what is allowed', () => {
    expect(() => checkRange('μ', { low: 0.1, central: 0.36, high: 0.4 }, 0.15, 0.6)).toThrow(ParameterError);
    expect(() => checkRange('μ', { low: 0.1, central: 0.36, high: 0.4 }, 0.15, 0.6)).toThrow(
      'μ = 0.1 is outside its allowed range, 0.15 to 0.6'
    );
    expect(() => checkRange('μ', { low: 0.4, central: 0.36, high: 0.5 }, 0, 1)).toThrow(/μ \(low\) = 0.4/);
    expect(() => checkRange('μ', exactly(NaN), 0, 1)).toThrow(/μ = NaN is outside/);
    expect(() => checkRange('μ', { low: 0.1, central: 0.2, high: 0.3 }, 0, 1)).not.toThrow();
  });
});

describe('random numbers', () => {
  it('are the same for the same seed, and standard normal', () => {
    const [first, second] = [normalStream(0.5), normalStream(0.5)];
    const values = Array.from({ length: 20000 }, first);
    expect(values.slice(0, 100)).toEqual(Array.from({ length: 100 }, second));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.04);
  });
});
