import { describe, expect, it } from 'vitest';
import { uniformStream } from '../../../src/lib/model/random';
import { roundOutwards, roundTogether } from '../../../src/lib/model/rounding';

describe('rounding together', () => {
  it('gives whole units that add up to the rounded total, each within one of its own value', () => {
    const uniform = uniformStream(0.7);
    for (let trial = 0; trial < 200; trial++) {
      const exact = Float64Array.from({ length: 1 + Math.floor(uniform() * 40) }, () => uniform() * 1000);
      const rounded = Float64Array.from(exact);
      roundTogether(rounded);
      const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
      expect(sum(rounded)).toBe(Math.round(sum(exact)));
      rounded.forEach((value, i) => {
        expect(Number.isInteger(value)).toBe(true);
        expect(Math.abs(value - exact[i]!)).toBeLessThan(1);
        expect(value).toBeGreaterThanOrEqual(0);
      });
    }
  });

  it('keeps to its part of the array and to its step', () => {
    const values = Float64Array.of(0.4, 0.333, 0.333, 0.334, 0.4);
    roundTogether(values, 1, 4, 0.01);
    expect([...values]).toEqual([0.4, 0.33, 0.34, 0.33, 0.4]);
  });
});

describe('rounding outwards', () => {
  it.each([
    [123456, 123000, 124000],
    [0.0012345, 0.00123, 0.00124],
    [1230, 1230, 1230],
    [0, 0, 0],
    [99950, 99900, 100000],
    [21634567, 21600000, 21700000],
    [127400000001, 127000000000, 128000000000]
  ])('%d stands between %d and %d', (value, down, up) => {
    expect(roundOutwards(value, 'down')).toBe(down);
    expect(roundOutwards(value, 'up')).toBe(up);
  });

  it('never moves a bound towards the centre', () => {
    const uniform = uniformStream(0.2);
    for (let i = 0; i < 2000; i++) {
      const value = 10 ** (uniform() * 24 - 6);
      expect(roundOutwards(value, 'down')).toBeLessThanOrEqual(value * (1 + 1e-9));
      expect(roundOutwards(value, 'up')).toBeGreaterThanOrEqual(value * (1 - 1e-9));
    }
  });
});
