import { describe, expect, it } from 'vitest';
import { layoutLine, type LineSeries } from '../../src/lib/chart/line';
import { clipped, collisions } from './boxes';

const options = { width: 640, format: (value: number) => value.toFixed(0), formatX: String };
const years = Array.from({ length: 19 }, (_, i) => 2007 + i);

function series(id: string, y: (i: number) => number | null, more: Partial<LineSeries> = {}): LineSeries {
  return { id, label: id, colour: 'var(--c1)', points: years.map((x, i) => ({ x, y: y(i) })), ...more };
}

describe('layoutLine', () => {
  it('draws nothing for no rows', () => {
    const layout = layoutLine([], options);
    expect(layout.marks).toEqual([]);
    expect(layout.yTicks).toEqual([]);
    expect(layout.xTicks).toEqual([]);
  });

  it('leaves out a series of which nothing is known', () => {
    expect(layoutLine([series('a', () => null)], options).marks).toEqual([]);
  });

  it('draws one value as a dot, in the middle of the time', () => {
    const [mark] = layoutLine([{ id: 'a', label: 'a', colour: 'red', points: [{ x: 2020, y: 5 }] }], options).marks;
    expect(mark!.paths).toEqual([]);
    expect(mark!.dots).toHaveLength(1);
    expect(mark!.end.lines.flat().map(({ text }) => text)).toEqual(['a', ' 5']);
  });

  it('draws equal values as a level line inside the plot', () => {
    const { marks, plot } = layoutLine([series('a', () => 7)], { ...options, fromZero: false });
    const heights = marks[0]!.paths[0]!.d.match(/,(-?[\d.]+)/g)!.map((match) => Number(match.slice(1)));
    expect(new Set(heights).size).toBe(1);
    expect(heights[0]).toBeGreaterThan(plot.top);
    expect(heights[0]).toBeLessThan(plot.bottom);
  });

  it('keeps negative values above the foot of the plot', () => {
    const { marks, plot, yTicks } = layoutLine([series('a', (i) => i - 9)], options);
    expect(yTicks.map(({ value }) => value)).toContain(0);
    expect(marks[0]!.dots.every(({ y }) => y <= plot.bottom)).toBe(true);
  });

  it('breaks a line at a missing value, and shows a value between two gaps as a dot', () => {
    const [mark] = layoutLine([series('a', (i) => ([5, 7].includes(i) ? null : i))], options).marks;
    expect(mark!.paths).toHaveLength(2);
    expect(mark!.dots).toHaveLength(2);
  });

  it('says why there is a gap where the reason is known, in it or below by number', () => {
    const points = years.map((x, i) => ({ x, y: i > 3 && i < 14 ? null : i, reason: 'Confidencial' }));
    const wide = layoutLine([series('a', () => 0, { points })], options);
    expect(wide.gaps[0]!.lines).toEqual(['Confidencial']);
    expect(wide.notes).toEqual([]);
    const short = years.map((x, i) => ({ x, y: i === 4 ? null : i, reason: 'Confidencial' }));
    const narrow = layoutLine([series('a', () => 0, { points: short })], { ...options, width: 340 });
    expect(narrow.gaps[0]!.text.lines).toEqual([[{ text: '1', bold: true, muted: false }]]);
    expect(narrow.notes[0]!.lines[0]!.map(({ text }) => text)).toEqual(['1 ', 'Confidencial']);
  });

  it('never joins a series that is points only', () => {
    const [mark] = layoutLine([series('a', (i) => i, { joined: false })], options).marks;
    expect(mark!.paths).toEqual([]);
    expect(mark!.dots).toHaveLength(years.length);
  });

  it('sets stretches that touch an estimate apart from the published ones', () => {
    const points = years.map((x, i) => ({ x, y: i, estimated: x > 2020 }));
    const [mark] = layoutLine([series('a', () => 0, { points })], options).marks;
    expect(mark!.paths.map(({ estimated }) => estimated)).toEqual([false, true]);
    expect(mark!.dots.at(-1)!.estimated).toBe(true);
  });

  it('draws the interval of a run as a band and of a lone point as a whisker', () => {
    const points = years.map((x, i) => ({ x, y: i === 10 || i === 12 ? null : i, low: i - 1, high: i + 1 }));
    const [mark] = layoutLine([series('a', () => 0, { points })], options).marks;
    expect(mark!.bands).toHaveLength(2);
    expect(mark!.whiskers).toHaveLength(1);
  });

  it.each([640, 340])('prints no end label over another nor outside the drawing at %d', (width) => {
    const close = Array.from({ length: 12 }, (_, i) =>
      series(`Equipo médico y otras manufacturas ${i}`, () => 20 + i / 10)
    );
    const layout = layoutLine(close, { ...options, width, height: 200 });
    const ends = layout.marks.map(({ end }) => end);
    expect(collisions(ends)).toEqual([]);
    expect(clipped(ends, layout.width, layout.height)).toEqual([]);
  });

  it('cuts a 200-letter label and keeps it whole for those who ask', () => {
    const name = 'Fabricación de equipo '.repeat(10).slice(0, 200).trim();
    const layout = layoutLine([series(name, (i) => i)], options);
    expect(layout.marks[0]!.end.full).toContain(name);
    expect(clipped([layout.marks[0]!.end], layout.width, layout.height)).toEqual([]);
  });

  it('keeps the texts of events off one another and inside the plot', () => {
    const events = [2014, 2015, 2016, 2020].map((x) => ({
      x,
      label: `${x}: cambia la regla del impuesto al valor agregado`
    }));
    const layout = layoutLine([series('a', (i) => i)], { ...options, events });
    expect(layout.events).toHaveLength(4);
    expect(collisions(layout.events.map(({ text }) => text))).toEqual([]);
  });

  it('numbers events in a narrow drawing and lists them below', () => {
    const layout = layoutLine([series('a', (i) => i)], { ...options, width: 340, events: [{ x: 2015, label: 'IVA' }] });
    expect(layout.events[0]!.text.lines).toEqual([[{ text: '1', bold: true }]]);
    expect(layout.notes).toHaveLength(1);
    expect(clipped(layout.notes, 340, layout.height)).toEqual([]);
  });

  it('leaves out events outside the time shown', () => {
    expect(layoutLine([series('a', (i) => i)], { ...options, events: [{ x: 1994, label: 'TLCAN' }] }).events).toEqual(
      []
    );
  });

  it('holds a range of twelve orders of magnitude', () => {
    const { marks } = layoutLine([series('a', (i) => 10 ** (i % 13))], options);
    expect(marks[0]!.paths[0]!.d).not.toMatch(/NaN|Infinity|e[+-]/);
  });

  it('puts rows in order of time', () => {
    const points = [
      { x: 2020, y: 2 },
      { x: 2018, y: 1 }
    ];
    const [mark] = layoutLine([series('a', () => 0, { points })], options).marks;
    expect(mark!.end.lines.flat().at(-1)!.text).toBe(' 2');
  });

  it('refuses what is not a number', () => {
    expect(() => layoutLine([series('a', () => NaN)], options)).toThrow(RangeError);
    expect(() => layoutLine([series('a', () => Infinity)], options)).toThrow(/not a finite number/);
    const backwards = [{ x: 2020, y: 2, low: 3, high: 1 }];
    expect(() => layoutLine([series('a', () => 0, { points: backwards })], options)).toThrow(/low end/);
  });

  it('lays the same rows out the same way each time', () => {
    const rows = [series('a', (i) => i), series('b', (i) => 2 * i)];
    const laidOut = () => {
      const { marks, ...layout } = layoutLine(rows, options);
      return { ...layout, marks: marks.map((mark) => ({ ...mark, points: mark.points() })) };
    };
    expect(laidOut()).toEqual(laidOut());
    // Whoever walks along a line stops at every value of it.
    expect(laidOut().marks.map(({ points }) => points.length)).toEqual(
      rows.map(({ points }) => points.filter(({ y }) => y !== null).length)
    );
  });
});
