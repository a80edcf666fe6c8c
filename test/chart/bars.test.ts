import { describe, expect, it } from 'vitest';
import { layoutBars, type BarRow } from '../../src/lib/chart/bars';
import { clipped, collisions } from './boxes';

const options = { width: 640, format: (value: number) => value.toFixed(0), missing: 's. d.' };
const row = (id: string, value: number | null, more: Partial<BarRow> = {}): BarRow => ({
  id,
  label: id,
  value,
  colour: 'var(--c1)',
  ...more
});
const texts = (rows: readonly BarRow[], width: number) => {
  const layout = layoutBars(rows, { ...options, width });
  return { layout, labels: layout.marks.flatMap(({ name, value }) => [name, value]) };
};

describe('layoutBars', () => {
  it('draws nothing for no rows', () => {
    expect(layoutBars([], options)).toEqual({ width: 640, height: 0, zero: null, marks: [] });
  });

  it('draws one row as long as its label allows', () => {
    const { bar, value } = layoutBars([row('Juárez', 56)], options).marks[0]!;
    expect(bar!.width).toBeGreaterThan(500);
    expect(value.x).toBeGreaterThan(bar!.x + bar!.width);
  });

  it('draws equal values as equal bars, and zeros as none', () => {
    const widths = layoutBars([row('a', 3), row('b', 3)], options).marks.map(({ bar }) => bar!.width);
    expect(widths[0]).toBe(widths[1]);
    expect(layoutBars([row('a', 0), row('b', 0)], options).marks.map(({ bar }) => bar!.width)).toEqual([0, 0]);
  });

  it('draws negative values to the left of zero, with their labels further left', () => {
    const { zero, marks } = layoutBars([row('a', -4), row('b', 12)], options);
    expect(marks[0]!.bar!.x + marks[0]!.bar!.width).toBeCloseTo(zero!.x, 1);
    expect(marks[0]!.value.anchor).toBe('end');
    expect(marks[0]!.value.x).toBeLessThan(marks[0]!.bar!.x);
  });

  it('says that a value is missing instead of drawing a bar of nothing', () => {
    const [, missing] = layoutBars([row('a', 4), row('b', null)], options).marks;
    expect(missing!.bar).toBeNull();
    expect(missing!.value.lines[0]![0]!.text).toBe('s. d.');
    expect(missing!.title).toBe('b, s. d.');
  });

  it('draws a zero as zero, not as missing', () => {
    const mark = layoutBars([row('a', 4), row('b', 0)], options).marks[1]!;
    expect(mark.bar!.width).toBe(0);
    expect(mark.value.lines[0]![0]!.text).toBe('0');
  });

  it('puts whiskers round the end of the bar and the label after them', () => {
    const { bar, whisker, value } = layoutBars([row('a', 56, { low: 50, high: 63 })], options).marks[0]!;
    expect(whisker!.low).toBeLessThan(bar!.x + bar!.width);
    expect(whisker!.high).toBeGreaterThan(bar!.x + bar!.width);
    expect(value.x).toBeGreaterThan(whisker!.high);
    expect(value.lines[0]!.map(({ text }) => text).join('')).toBe('56 50–63');
  });

  it.each([640, 340])('clips no label and prints none over another at %d', (width) => {
    const rows = [
      row('Juárez', 56, { low: 44, high: 62, detail: 'Electrónica' }),
      row('Un municipio de nombre muy largo '.repeat(7).slice(0, 200), 55, { detail: 'Automotriz' }),
      row('Tamaulipas', -41, { low: -50, high: -30 }),
      row('Nada', null),
      row('Puebla–Tlaxcala', 0.001)
    ];
    const { layout, labels } = texts(rows, width);
    expect(clipped(labels, layout.width, layout.height)).toEqual([]);
    expect(collisions(labels)).toEqual([]);
    expect(layout.marks[1]!.name.full).toBe(rows[1]!.label);
  });

  it('holds a range of twelve orders of magnitude', () => {
    const { layout, labels } = texts([row('a', 1e12), row('b', 1)], 340);
    expect(layout.marks[1]!.bar!.width).toBe(0);
    expect(clipped(labels, 340, layout.height)).toEqual([]);
  });

  it('says what the colour means in words', () => {
    expect(layoutBars([row('Juárez', 5, { detail: 'Electrónica' })], options).marks[0]!.title).toBe(
      'Juárez, Electrónica, 5'
    );
  });

  it('does not cut an interval of a phone that has room for it', () => {
    const rows = [
      row('Nogales', -0.32, { low: -0.81, high: -0.004 }),
      row('Tijuana', -0.3, { low: -0.9, high: -0.003 })
    ];
    const percent = (value: number) => `${String(value).replace('-', '−')} %`;
    const formatInterval = (low: number, high: number) => `${percent(low)} a ${percent(high)}`;
    for (const width of [280, 340]) {
      const { marks } = layoutBars(rows, { ...options, format: percent, formatInterval, width });
      for (const { value } of marks) expect(value.lines[0]!.map(({ text }) => text).join('')).not.toContain('…');
    }
  });

  it('writes names over the bars in a narrow drawing', () => {
    const { name, bar } = layoutBars([row('Juárez', 5)], { ...options, width: 340 }).marks[0]!;
    expect(name.anchor).toBe('start');
    expect(name.y).toBeLessThan(bar!.y);
  });

  it('refuses what is not a number', () => {
    expect(() => layoutBars([row('a', NaN)], options)).toThrow(RangeError);
    expect(() => layoutBars([row('a', 1, { low: 2, high: 1 })], options)).toThrow(/interval/);
  });
});
