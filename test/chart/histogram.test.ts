import { describe, expect, it } from 'vitest';
import { edgesFor, layoutHistogram } from '../../src/lib/chart/histogram';
import { seeded } from './random';

const options = { width: 640, format: String, formatCount: String };

describe('edges of a distribution', () => {
  it('are numbers one can say, by factors where values span widely', () => {
    expect(edgesFor([3, 40, 900])).toEqual([2, 5, 10, 20, 50, 100, 200, 500, 1000]);
    expect(edgesFor([2, 1000])).toEqual([2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]);
  });

  it('are equal steps else, below zero too', () => {
    const edges = edgesFor([-4, 0, 6]);
    expect(edges[0]).toBeLessThanOrEqual(-4);
    expect(edges.at(-1)).toBeGreaterThan(6);
    const steps = edges.slice(1).map((edge, i) => edge - edges[i]!);
    for (const each of steps) expect(each).toBeCloseTo(steps[0]!, 9);
  });

  it('are there for one value, for zero, and not for none', () => {
    expect(edgesFor([])).toEqual([]);
    expect(edgesFor([0, 0])).toEqual([0, 1]);
    for (const value of [5, -5]) {
      const [low, high] = edgesFor([value]) as [number, number];
      expect(low <= value && value < high).toBe(true);
    }
  });

  it('hold every value, whatever the values', () => {
    const random = seeded(3);
    for (let i = 0; i < 500; i++) {
      const size = 10 ** Math.floor(random() * 15 - 4);
      const values = Array.from(
        { length: 1 + Math.floor(random() * 40) },
        () => (random() - (i % 2 ? 0.5 : 0)) * size * random() ** 3
      );
      const edges = edgesFor(values);
      expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b));
      expect(edges[0]!).toBeLessThanOrEqual(Math.min(...values));
      expect(edges.at(-1)!).toBeGreaterThan(Math.max(...values));
    }
  });
});

describe('layoutHistogram', () => {
  const layout = layoutHistogram([1, 2, 2.5, 9, 10], { ...options, edges: [0, 2, 4, 10] }, (i) => i < 3);

  it('counts a value on an edge above it, and those past the last edge in the last bin', () => {
    expect(layout.bins.map(({ count }) => count)).toEqual([1, 2, 2]);
    expect(layout.bins.map(({ marked }) => marked)).toEqual([1, 2, 0]);
  });

  it('draws bars as high as their counts, between the positions of their edges', () => {
    const [one, two, three] = layout.bins;
    expect(two!.height).toBeCloseTo(2 * one!.height, 1);
    expect(three!.markedHeight).toBe(0);
    expect(one!.x).toBeGreaterThan(layout.positions[0]!);
    expect(one!.x + one!.width).toBeLessThan(layout.positions[1]!);
  });

  it('counts in whole numbers only', () => {
    for (const { value } of layout.yTicks) expect(Number.isInteger(value)).toBe(true);
  });

  it('draws nothing for no values and refuses what is none', () => {
    expect(layoutHistogram([], options).bins).toEqual([]);
    expect(() => layoutHistogram([NaN], { ...options, edges: [0, 1] })).toThrow(RangeError);
  });
});
