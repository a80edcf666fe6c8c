import { describe, expect, it } from 'vitest';
import { labelBox, overlaps } from '../../src/lib/chart/labels';
import { layoutAgreement, type AgreementPoint } from '../../src/lib/chart/agreement';

const options = { xTitle: 'predicted', yTitle: 'published', format: (value: number) => value.toExponential(0) };
const series = (points: AgreementPoint[]) => [{ id: 'a', label: 'A', colour: 'var(--c1)', points }];

describe('layoutAgreement', () => {
  it('puts equal amounts on the line of agreement', () => {
    const { clouds, plot, identity } = layoutAgreement(
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
    const { yTicks } = layoutAgreement(series([{ id: 'a', x: 1, y: 1e6 }]), options);
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
    const { labels, clouds } = layoutAgreement(series(points), { ...options, width });
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
    expect(layoutAgreement([], options).clouds).toEqual([]);
    expect(() => layoutAgreement(series([{ id: 'zero', x: 0, y: 1 }]), options)).toThrow(/zero on a logarithmic axis/);
    expect(() => layoutAgreement(series([{ id: 'odd', x: 1, y: NaN }]), options)).toThrow(RangeError);
  });
});
