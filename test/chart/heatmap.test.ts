import { describe, expect, it } from 'vitest';
import { layoutHeatmap, nextBox, type HeatCell } from '../../src/lib/chart/heatmap';

const rows = [
  { id: 'a', label: 'Exportaciones por entidad y subsector de actividad económica' },
  { id: 'b', label: 'Empleo' },
  { id: 'c', label: 'Vacía' }
];
const cells: HeatCell[] = [
  { row: 'a', column: 2000, value: 5 },
  { row: 'a', column: 2001, value: 50 },
  { row: 'a', column: 2004, value: 500, hatched: true },
  { row: 'b', column: 2003, value: 5000 },
  { row: 'gone', column: 2002, value: 1 }
];
const layout = (width: number, stacked = false) => layoutHeatmap(rows, cells, { width, stacked, format: String });

describe('a heat map', () => {
  it.each([
    [960, false],
    [640, false],
    [340, true]
  ] as const)('keeps everything inside %d (stacked %s), cells apart from each other', (width, stacked) => {
    const { boxes, names, height } = layout(width, stacked);
    expect(boxes).toHaveLength(4);
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
    expect(boxes[0]!.x + boxes[0]!.width).toBeLessThan(boxes[1]!.x);
    expect(names[0]!.text.length).toBeLessThanOrEqual(rows[0]!.label.length);
    if (!stacked) expect(boxes[0]!.x).toBeLessThanOrEqual(width * 0.36 + 1);
  });

  it('names years that never touch, those at the edges drawn in', () => {
    const decades = Array.from({ length: 36 }, (_, i): HeatCell => ({ row: 'a', column: 1990 + i, value: i }));
    for (const width of [320, 340, 400, 640, 960]) {
      const { ticks } = layoutHeatmap(rows, decades, { width, stacked: width < 480, format: String });
      expect(ticks.length).toBeGreaterThan(3);
      for (let i = 1; i < ticks.length; i++) expect(ticks[i]!.x - ticks[i - 1]!.x).toBeGreaterThan(30);
    }
  });

  it('shades more with value, marks estimates, and leaves the missing blank', () => {
    const { paths, hatch, boxes, legend } = layout(640);
    expect(new Set(boxes.map(({ colour }) => colour)).size).toBeGreaterThan(2);
    expect(hatch.match(/M/g)).toHaveLength(1);
    expect(paths.map(({ d }) => (d.match(/M/g) ?? []).length).reduce((a, b) => a + b)).toBe(4);
    expect(legend.length).toBe(paths.length);
  });

  it('is walked by arrow keys: along a row past gaps, and to the nearest box of the next row that has one', () => {
    const { boxes } = layout(640);
    expect(nextBox(boxes, -1, 'ArrowDown')).toBe(0);
    expect(nextBox(boxes, 1, 'ArrowRight')).toBe(2);
    expect(nextBox(boxes, 2, 'ArrowRight')).toBe(2);
    expect(nextBox(boxes, 2, 'Home')).toBe(0);
    expect(nextBox(boxes, 0, 'End')).toBe(2);
    expect(nextBox(boxes, 1, 'ArrowDown')).toBe(3);
    expect(nextBox(boxes, 3, 'ArrowDown')).toBe(3);
    expect(nextBox(boxes, 3, 'ArrowUp')).toBe(2);
    expect(nextBox(boxes, 2, 'x')).toBe(2);
    expect(nextBox([], -1, 'ArrowDown')).toBe(-1);
  });

  it('refuses what it cannot place, and draws nothing for nothing', () => {
    expect(() =>
      layoutHeatmap(rows, [{ row: 'a', column: 2000, value: Number.NaN }], { width: 300, format: String })
    ).toThrow(RangeError);
    expect(() => layoutHeatmap(rows, [{ row: 'a', column: 2000.5, value: 1 }], { width: 300, format: String })).toThrow(
      RangeError
    );
    expect(layoutHeatmap([], [], { width: 300, format: String })).toMatchObject({ boxes: [], ticks: [], legend: [] });
  });
});
