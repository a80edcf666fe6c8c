import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { ScatterChart } from '../../src/lib/chart';
import { labelBox, overlaps } from '../../src/lib/chart/labels';
import { layoutScatter, type ScatterPoint } from '../../src/lib/chart/scatter';

const options = { xTitle: 'predicted', yTitle: 'published', format: (value: number) => value.toExponential(0) };
const series = (points: ScatterPoint[]) => [{ id: 'a', label: 'A', colour: 'var(--c1)', points }];

describe('layoutScatter', () => {
  it('puts equal amounts on the line of agreement', () => {
    const { clouds, plot, identity } = layoutScatter(
      series([10, 100, 1000, 10000].map((value) => ({ id: String(value), x: value, y: value }))),
      options
    );
    const points = [...clouds[0]!.dots.matchAll(/M([\d.]+),([\d.]+)h0/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(points).toHaveLength(4);
    for (const [x, y] of points) {
      const part = (x! - plot.left) / (plot.right - plot.left);
      expect((plot.bottom - y!) / (plot.bottom - plot.top)).toBeCloseTo(part, 3);
    }
    expect(identity).toBe(`M${plot.left},${plot.bottom}L${plot.right},${plot.top}`);
  });

  it('gives a tenfold amount the same distance everywhere', () => {
    const { yTicks } = layoutScatter(series([{ id: 'a', x: 1, y: 1e6 }]), options);
    const steps = yTicks.slice(1).map((tick, i) => tick.position - yTicks[i]!.position);
    for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 1);
  });

  it.each([340, 640])('names points inside the drawing, none over another, at width %d', (width) => {
    const points = Array.from({ length: 8 }, (_, i) => ({
      id: String(i),
      x: 1000 * (1 + i),
      y: 1100 * (1 + i),
      low: 900 * (1 + i),
      high: 1200 * (1 + i),
      label: `Ciudad número ${i}`
    }));
    const { labels, clouds } = layoutScatter(series(points), { ...options, width });
    expect(labels.length).toBeGreaterThan(3);
    expect(clouds[0]!.whiskers.match(/M/g)).toHaveLength(8);
    const boxes = labels.map(({ label }) => labelBox(label));
    boxes.forEach((box, i) => {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
    });
  });

  it('is an empty chart without points, and refuses what has no logarithm', () => {
    expect(layoutScatter([], options).clouds).toEqual([]);
    expect(() => layoutScatter(series([{ id: 'zero', x: 0, y: 1 }]), options)).toThrow(/zero on a logarithmic axis/);
    expect(() => layoutScatter(series([{ id: 'odd', x: 1, y: NaN }]), options)).toThrow(RangeError);
  });

  it('is one named image whose dots are a single path', () => {
    const points = [1, 10, 100].map((value) => ({ id: String(value), x: value, y: value }));
    const { body } = render(ScatterChart, {
      props: { ...options, series: series(points), title: 'Previsto y publicado' }
    });
    expect(body).toContain('role="img"');
    expect(body.match(/stroke-linecap="round"/g)).toHaveLength(1);
    expect(body.match(/h0/g)).toHaveLength(3);
  });
});
