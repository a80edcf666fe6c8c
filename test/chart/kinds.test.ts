import { describe, expect, it } from 'vitest';
import { layoutFlows, type Gate } from '../../src/lib/chart/flows';
import { layoutGroups } from '../../src/lib/chart/groups';
import { layoutMatrix } from '../../src/lib/chart/matrix';
import { layoutMultiples, panelGrid } from '../../src/lib/chart/multiples';
import { layoutSlope } from '../../src/lib/chart/slope';
import { layoutTornado } from '../../src/lib/chart/tornado';
import { layoutWaterfall, type WaterfallStep } from '../../src/lib/chart/waterfall';
import { clipped, collisions } from './boxes';
import { ground } from './ground';

const format = (value: number) => value.toFixed(1);
const LONG =
  'Fabricación de equipo de cómputo, comunicación, medición y otros equipos, componentes y accesorios electrónicos '.repeat(
    2
  );
const WIDTHS = [340, 640];

describe('bars by series', () => {
  const series = [
    { id: 'a', label: '2024', colour: 'var(--c1)' },
    { id: 'b', label: '2025', colour: 'var(--c2)' }
  ];
  const rows = [
    { id: 'x', label: LONG, values: [3, 4] },
    { id: 'y', label: 'Juárez', values: [null, 2] },
    { id: 'z', label: 'Tijuana', values: [0, 0] }
  ];

  it.each(WIDTHS)('keeps every text apart and inside at %i', (width) => {
    for (const mode of ['grouped', 'stacked'] as const) {
      const { marks, legend, height } = layoutGroups(rows, series, { width, format, mode, missing: 's. d.' });
      const labels = [
        ...marks.flatMap(({ name, values }) => [name, ...values]),
        ...legend.swatches.map(({ label }) => label)
      ];
      expect(collisions(labels)).toEqual([]);
      expect(clipped(labels, width, height)).toEqual([]);
    }
  });

  it('says what is missing, and stacks no row that lacks a part', () => {
    const grouped = layoutGroups(rows, series, { width: 640, format, mode: 'grouped', missing: 's. d.' });
    expect(grouped.marks[1]!.bars).toHaveLength(1);
    expect(grouped.marks[1]!.values[0]!.lines[0]![0]!.text).toBe('s. d.');
    const stacked = layoutGroups(rows, series, { width: 640, format, mode: 'stacked', missing: 's. d.' });
    expect(stacked.marks[1]!.bars).toEqual([]);
    expect(stacked.marks[0]!.bars[1]!.x).toBeCloseTo(
      stacked.marks[0]!.bars[0]!.x + stacked.marks[0]!.bars[0]!.width,
      1
    );
  });

  it('draws what is below zero on the other side of it', () => {
    const { marks, zero } = layoutGroups([{ id: 'x', label: 'x', values: [-2, 4] }], series, {
      width: 640,
      format,
      mode: 'grouped'
    });
    expect(marks[0]!.bars[0]!.x + marks[0]!.bars[0]!.width).toBeCloseTo(zero.x, 1);
    expect(marks[0]!.bars[1]!.x).toBeCloseTo(zero.x, 1);
  });

  it('refuses rows of the wrong length, negative parts and what is no number', () => {
    const draw = (values: (number | null)[], mode: 'grouped' | 'stacked') => () =>
      layoutGroups([{ id: 'x', label: 'x', values }], series, { width: 640, format, mode });
    expect(draw([1], 'grouped')).toThrow(RangeError);
    expect(draw([1, -1], 'stacked')).toThrow(RangeError);
    expect(draw([1, Number.NaN], 'grouped')).toThrow(RangeError);
  });
});

describe('slope', () => {
  const rows = Array.from({ length: 12 }, (_, i) => ({
    id: String(i),
    label: i === 3 ? LONG : `Estado ${i}`,
    from: 10 + (i % 3) / 10,
    to: 10 + (i % 4) / 10,
    colour: 'var(--c1)'
  }));
  const options = { format, fromLabel: '2007', toLabel: '2025' };

  it.each(WIDTHS)('moves texts of equal values apart, inside the drawing, at %i', (width) => {
    const { marks, height } = layoutSlope(rows, { ...options, width });
    expect(collisions(marks.flatMap(({ start, end }) => [start, end]))).toEqual([]);
    expect(
      clipped(
        marks.flatMap(({ start, end }) => [start, end]),
        width,
        height
      )
    ).toEqual([]);
    expect(marks.find(({ id }) => id === '3')!.end.full).toBeTruthy();
  });

  it('refuses an end that is no number', () => {
    expect(() => layoutSlope([{ ...rows[0]!, to: Number.NaN }], { ...options, width: 640 })).toThrow(RangeError);
  });
});

describe('heat map', () => {
  const columns = Array.from({ length: 19 }, (_, i) => String(2007 + i));
  const rows = ['Chihuahua', LONG, 'Colima'].map((label, r) => ({
    id: label,
    label,
    values: columns.map((_, c) => (r === 2 && c < 4 ? null : r * 10 + c))
  }));

  it.each(WIDTHS)('keeps heads and names apart and inside at %i', (width) => {
    const { names, heads, legend, height } = layoutMatrix(rows, columns, { width, format, missing: 's. d.' });
    expect(collisions([...names, ...heads])).toEqual([]);
    expect(clipped([...names, ...heads], width, height)).toEqual([]);
    expect(heads.at(-1)!.lines[0]![0]!.text).toBe('2025');
    expect(legend.swatches.at(-1)!.text).toBe('s. d.');
  });

  it('leaves a missing cell in the colour of the ground, and says so', () => {
    const { cells } = layoutMatrix(rows, columns, { width: 640, format, missing: 's. d.' });
    expect(cells).toHaveLength(57);
    expect(cells[38]).toMatchObject({ fill: 'var(--map-ground)', title: 'Colima, 2007: s. d.' });
  });

  it('refuses rows of the wrong length', () => {
    expect(() =>
      layoutMatrix([{ id: 'x', label: 'x', values: [1] }], columns, { width: 640, format, missing: '' })
    ).toThrow(RangeError);
  });
});

describe('waterfall', () => {
  const steps: WaterfallStep[] = [
    { id: 'a', label: '2024', value: 100, kind: 'total' },
    { id: 'b', label: LONG, value: 30, kind: 'change' },
    { id: 'c', label: 'Petróleo', value: -10, kind: 'change', estimated: true },
    { id: 'd', label: '2025', value: 120, kind: 'total' }
  ];

  it.each(WIDTHS)('starts each change where the last ended, texts apart, at %i', (width) => {
    const { marks, links, height, zero } = layoutWaterfall(steps, { width, format });
    expect(marks[1]!.bar.x).toBeCloseTo(marks[0]!.bar.x + marks[0]!.bar.width, 1);
    expect(marks[2]!.bar.x + marks[2]!.bar.width).toBeCloseTo(marks[1]!.bar.x + marks[1]!.bar.width, 1);
    expect(marks[3]!.bar.x).toBe(zero);
    expect(links).toHaveLength(3);
    const labels = marks.flatMap(({ name, value }) => [name, value]);
    expect(collisions(labels)).toEqual([]);
    expect(clipped(labels, width, height)).toEqual([]);
  });

  it('refuses to draw a sum that does not close', () => {
    const wrong = [...steps.slice(0, 3), { ...steps[3]!, value: 121 }];
    expect(() => layoutWaterfall(wrong, { width: 640, format })).toThrow(/add to 120/);
  });
});

describe('tornado', () => {
  const options = { base: 10, baseLabel: 'central 10.0', format, lowLabel: 'valor bajo', highLabel: 'valor alto' };
  const rows = [
    { id: 'a', label: 'Elasticidad', low: 9, high: 11 },
    { id: 'b', label: LONG, low: 14, high: 4 },
    { id: 'c', label: 'Plazo', low: 10.5, high: 12 }
  ];

  it.each(WIDTHS)('puts the widest first, texts apart and inside, at %i', (width) => {
    const { marks, legend, base, height } = layoutTornado(rows, { ...options, width });
    expect(marks.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    const labels = [
      ...marks.flatMap(({ name, values }) => [name, ...values]),
      ...legend.map(({ label }) => label),
      base.label
    ];
    expect(collisions(labels)).toEqual([]);
    expect(clipped(labels, width, height)).toEqual([]);
  });

  it('draws both ends from the base, also when they lie on one side', () => {
    const { marks, base } = layoutTornado(rows, { ...options, width: 640 });
    const plazo = marks.find(({ id }) => id === 'c')!;
    for (const bar of plazo.bars) expect(bar.x).toBe(base.x);
    expect(plazo.bars[0]!.width).toBeGreaterThan(plazo.bars[1]!.width);
  });

  it('refuses a base that is no number', () => {
    expect(() => layoutTornado(rows, { ...options, base: Number.NaN, width: 640 })).toThrow(RangeError);
  });
});

describe('flows', () => {
  const gate = (id: string, lon: number, lat: number, north: number | null, south: number | null): Gate => ({
    id,
    label: id,
    lon,
    lat,
    north,
    south
  });
  const options = { ground, format, northLabel: 'sale', southLabel: 'entra', labelled: 3 };

  it('draws arrows as wide as their amounts and none for nothing', () => {
    const { marks } = layoutFlows([gate('Laredo', -99.5, 27.5, 300, 100), gate('Nogales', -110.9, 31.3, null, 0)], {
      ...options,
      width: 640
    });
    expect(marks.find(({ id }) => id === 'Laredo')!.arrows.map(({ direction }) => direction)).toEqual([
      'north',
      'south'
    ]);
    expect(marks.find(({ id }) => id === 'Nogales')!.arrows).toEqual([]);
  });

  it('refuses what is negative or nowhere', () => {
    expect(() => layoutFlows([gate('x', -99, 27, -1, 0)], { ...options, width: 640 })).toThrow(RangeError);
    expect(() => layoutFlows([gate('x', Number.NaN, 27, 1, 0)], { ...options, width: 640 })).toThrow(RangeError);
  });
});

describe('small multiples', () => {
  const panels = Array.from({ length: 7 }, (_, i) => ({
    id: String(i),
    label: i === 2 ? LONG : `Estado ${i}`,
    colour: 'var(--c1)',
    points: Array.from({ length: 10 }, (_, year) => ({ x: 2016 + year, y: year === 4 && i === 1 ? null : i * year }))
  }));
  const options = { format, formatX: String, mark: 'line' as const };

  it.each(WIDTHS)('stand apart on one scale at %i', (width) => {
    const { panels: drawn, height } = layoutMultiples(panels, { ...options, width });
    const labels = drawn.flatMap(({ x, y, name, value, from, to }) =>
      [name, value, from, to].map((label) => ({ ...label, x: label.x + x, y: label.y + y }))
    );
    expect(collisions(labels.filter(({ lines }) => lines[0]![0]!.text))).toEqual([]);
    expect(clipped(labels, width, height)).toEqual([]);
    expect(new Set(drawn.map(({ base }) => base.y)).size).toBe(1);
  });

  it('breaks a line where a value is missing', () => {
    expect(layoutMultiples(panels, { ...options, width: 640 }).panels[1]!.paths).toHaveLength(2);
  });

  it('draws columns and points of the same panels', () => {
    expect(layoutMultiples(panels, { ...options, width: 640, mark: 'columns' }).panels[1]!.bars).toHaveLength(9);
    expect(layoutMultiples(panels, { ...options, width: 640, mark: 'points' }).panels[1]!.dots).toHaveLength(9);
  });

  it('take as many columns as there is room for, one at least', () => {
    expect(panelGrid(12, 640, 180, 100).columns).toBe(3);
    expect(panelGrid(12, 100, 180, 100).columns).toBe(1);
    expect(panelGrid(2, 640, 100, 100).at(1)).toEqual([330, 0]);
  });
});
