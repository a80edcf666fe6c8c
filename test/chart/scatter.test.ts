import { describe, expect, it } from 'vitest';
import { labelBox, overlaps } from '../../src/lib/chart/labels';
import { layoutScatter } from '../../src/lib/chart/scatter';

const options = { formatX: String, formatY: String, xLabel: 'pesos', yLabel: 'share' };
const many = Array.from({ length: 60 }, (_, i) => ({
  id: String(i),
  label: `Place number ${i}`,
  x: (i * 37) % 61,
  y: (i * 53) % 67
}));

describe('layoutScatter', () => {
  it.each([340, 640])('keeps points in the plot and names apart at %s', (width) => {
    const { plot, marks, labels, xTicks } = layoutScatter(many, { ...options, width });
    for (const { x, y } of marks) {
      expect(x).toBeGreaterThanOrEqual(plot.left);
      expect(x).toBeLessThanOrEqual(plot.right);
      expect(y).toBeGreaterThanOrEqual(plot.top);
      expect(y).toBeLessThanOrEqual(plot.bottom);
    }
    expect(labels.length).toBeGreaterThan(3);
    const boxes = labels.map(labelBox);
    expect(boxes.some((box, i) => boxes.slice(i + 1).some((other) => overlaps(box, other)))).toBe(false);
    expect(xTicks.length).toBeGreaterThan(1);
  });

  it('draws one point, equal points and none', () => {
    expect(layoutScatter([], { ...options, width: 340 }).marks).toEqual([]);
    expect(layoutScatter([many[0]!, { ...many[0]!, id: 'b' }], { ...options, width: 340 }).marks).toHaveLength(2);
  });

  it('refuses what is not a number', () => {
    expect(() => layoutScatter([{ id: 'a', label: 'a', x: NaN, y: 1 }], { ...options, width: 340 })).toThrow(
      RangeError
    );
  });
});
