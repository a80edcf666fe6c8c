import { describe, expect, it } from 'vitest';
import { layoutSpark } from '../../src/lib/chart/spark';

describe('layoutSpark', () => {
  it('draws nothing for no points', () => {
    expect(layoutSpark([])).toMatchObject({ paths: [], alone: [], end: null });
    expect(layoutSpark([{ x: 2020, y: null }]).end).toBeNull();
  });

  it('keeps inside its box and ends in a dot', () => {
    const { paths, end } = layoutSpark(
      [1, 5, 2].map((y, x) => ({ x, y })),
      96,
      24
    );
    expect(paths).toEqual(['M3,21L48,3L93,16.5']);
    expect(end).toEqual({ x: 93, y: 16.5 });
  });

  it('draws equal values half-way up', () => {
    expect(
      layoutSpark(
        [4, 4].map((y, x) => ({ x, y })),
        96,
        24
      ).end!.y
    ).toBe(12);
  });

  it('breaks at a missing value', () => {
    const { paths, alone } = layoutSpark([1, 2, null, 3, null, 4, 5].map((y, x) => ({ x, y })));
    expect(paths).toHaveLength(2);
    expect(alone).toHaveLength(1);
  });

  it('refuses what is not a number', () => {
    expect(() => layoutSpark([{ x: 1, y: NaN }])).toThrow(RangeError);
  });
});
