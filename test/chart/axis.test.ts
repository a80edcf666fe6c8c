import { describe, expect, it } from 'vitest';
import { timeAxis, valueAxis, valueDomain, within } from '../../src/lib/chart/axis';
import { factorFor } from '../../src/lib/chart/factor';
import { textWidth } from '../../src/lib/chart/text';

describe('valueDomain', () => {
  it('starts at zero when asked, and keeps negative values in', () => {
    expect(valueDomain([12, 95], true)).toEqual([0, 100]);
    expect(valueDomain([-12, 95], true)).toEqual([-20, 100]);
  });

  it('makes room round values that are all equal', () => {
    const [low, high] = valueDomain([50, 50], false);
    expect(low).toBeLessThan(50);
    expect(high).toBeGreaterThan(50);
  });

  it('is an axis even for nothing but zero, or for nothing', () => {
    expect(valueDomain([0, 0], true)[1]).toBeGreaterThan(0);
    expect(valueDomain([], true)[1]).toBeGreaterThan(0);
  });
});

describe('valueAxis', () => {
  it('stands values up when the range does', () => {
    const { ticks } = valueAxis([0, 100], [200, 0], String, 5);
    expect(ticks[0]).toEqual({ value: 0, position: 200, text: '0' });
    expect(ticks.at(-1)).toEqual({ value: 100, position: 0, text: '100' });
  });
});

describe('timeAxis', () => {
  it('names the first and the last year and nothing that would touch them', () => {
    const { ticks } = timeAxis([2007, 2025], [0, 400], String);
    expect(ticks[0]!.text).toBe('2007');
    expect(ticks.at(-1)!.text).toBe('2025');
    ticks.slice(1).forEach((tick, i) => {
      expect(tick.position - ticks[i]!.position).toBeGreaterThanOrEqual(textWidth('2025'));
    });
  });

  it('marks whole years of a monthly series', () => {
    const { ticks } = timeAxis([1997.5, 2026.1666], [0, 300], String);
    expect(ticks.map(({ value }) => value).every(Number.isInteger)).toBe(true);
    expect(ticks[0]!.value).toBe(1998);
    expect(ticks.at(-1)!.value).toBe(2026);
  });

  it('marks the ends of a span without two whole years', () => {
    expect(timeAxis([2024, 2024.75], [0, 300], String).ticks.map(({ value }) => value)).toEqual([2024, 2024.75]);
  });

  it('puts a single moment in the middle', () => {
    expect(timeAxis([2020, 2020], [0, 300], String).ticks).toEqual([{ value: 2020, position: 150, text: '2020' }]);
  });

  it('has no ticks for no time', () => {
    expect(timeAxis([], [0, 300], String).ticks).toEqual([]);
  });

  it('moves the text of a tick inwards at the edge', () => {
    expect(within({ value: 2025, position: 300, text: '2025' }, 0, 300)).toBeLessThan(300 - 10);
  });
});

describe('factorFor', () => {
  it('picks the power in which the largest number reads well', () => {
    expect(factorFor([602_421_110_000, 5])).toBe(1e9);
    expect(factorFor([4_717_992])).toBe(1e6);
    expect(factorFor([326_388])).toBe(1e3);
    expect(factorFor([99_999, null])).toBe(1);
    expect(factorFor([])).toBe(1);
  });
});
