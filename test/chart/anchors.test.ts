import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { AnchorChart } from '../../src/lib/chart';
import { layoutAnchors, type AnchorRow } from '../../src/lib/chart/anchors';
import { labelBox } from '../../src/lib/chart/labels';

const row = (change: Partial<AnchorRow> = {}): AnchorRow => ({
  id: 'vat',
  label: 'IVA suspendido, 2024',
  value: 625,
  low: 497,
  high: 728,
  anchor: 670,
  from: 560,
  to: 800,
  format: String,
  ...change
});

describe('layoutAnchors', () => {
  it('keeps band, range, value and anchor in their order on one scale', () => {
    const [mark] = layoutAnchors([row()]).marks;
    const [low, high] = mark!.range!.match(/[\d.]+(?=,|$)/g)!.map(Number) as [number, number];
    const [anchor] = mark!.anchor!.match(/[\d.]+/)!.map(Number) as [number];
    expect(low).toBeLessThan(mark!.band.x);
    expect(mark!.band.x).toBeLessThan(mark!.dot.x);
    expect(mark!.dot.x).toBeLessThan(anchor);
    expect(anchor).toBeLessThan(high);
    expect(high).toBeLessThan(mark!.band.x + mark!.band.width);
  });

  it('says whether the value passes', () => {
    const marks = layoutAnchors([row(), row({ id: 'out', value: 900, low: null, high: null })]).marks;
    expect(marks.map(({ inside }) => inside)).toEqual([true, false]);
    expect(marks[1]!.range).toBeNull();
  });

  it.each([340, 640])('keeps everything inside, rows apart, at width %d', (width) => {
    const { marks, height } = layoutAnchors([row(), row({ id: 'long', label: 'Palabra '.repeat(30) })], width);
    for (const { name, value, allowed } of marks)
      for (const label of [name, value, allowed]) {
        const box = labelBox(label);
        expect(box.x).toBeGreaterThanOrEqual(-0.5);
        expect(box.x + box.width).toBeLessThanOrEqual(width + 0.5);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
      }
    expect(labelBox(marks[1]!.name).y).toBeGreaterThan(marks[0]!.band.y + marks[0]!.band.height);
  });

  it('draws nothing for nothing and refuses what is no number', () => {
    expect(layoutAnchors([]).marks).toEqual([]);
    expect(() => layoutAnchors([row({ value: NaN })])).toThrow(RangeError);
    expect(() => layoutAnchors([row({ from: 9, to: 1 })])).toThrow(/low end 9 is above its high end 1/);
  });

  it('is one named image, with the anchor and the band of every row', () => {
    const { body } = render(AnchorChart, { props: { rows: [row()], title: 'Calibración', desc: 'Cómo se lee' } });
    expect(body).toMatch(/role="img" aria-labelledby="[^"]+" aria-describedby="[^"]+"/);
    expect(body).toContain('Calibración</title>');
    expect(body.match(/<rect/g)).toHaveLength(1);
    expect(body.match(/<circle/g)).toHaveLength(1);
  });
});
