import { describe, expect, it } from 'vitest';
import type { ResultColumn, ResultTable } from '../../../src/lib/data/workbench/result';
import { cellFormat, decimalsOf } from '../../../src/routes/consultas/cell-format';
import { chartOf, columnsFor, likelyChart, MOST_BARS, MOST_SERIES } from '../../../src/routes/consultas/chart-of';
import { wordOptions } from '../../../src/routes/consultas/completion';
import { rowsInView } from '../../../src/routes/consultas/window';
import { ground } from '../../chart/ground';

const table = (columns: ResultColumn[]): ResultTable => ({ columns, rows: columns[0]!.values.length, more: false });
const text = (name: string, values: ResultColumn['values']): ResultColumn => ({ name, kind: 'text', values });
const number = (name: string, values: ResultColumn['values']): ResultColumn => ({ name, kind: 'number', values });
const words = {
  measures: [{ id: 'exports', es: 'Exportaciones', en: 'Exports' }],
  sectors: [{ id: '336', es: 'Equipo de transporte', en: 'Transport equipment' }],
  places: [
    { id: '08', es: 'Chihuahua', en: 'Chihuahua', level: 'state', lon: -106, lat: 28 },
    { id: '08037', es: 'Juárez', en: 'Juárez', level: 'municipality', lon: -106.4, lat: 31.7 },
    { id: 'X', es: "L'Hôpital", en: "L'Hôpital", level: 'port', lon: null, lat: null }
  ]
};

describe('likelyChart', () => {
  it('takes time for a line, places for a map, names for bars, numbers for points', () => {
    expect(likelyChart(table([text('year', ['2024', '2025']), number('usd', [1, 2])]))).toMatchObject({ kind: 'line' });
    expect(likelyChart(table([text('place_id', ['08']), number('usd', [1])]))).toMatchObject({ kind: 'map' });
    expect(likelyChart(table([text('name', ['a']), number('usd', [1])]))).toEqual({
      kind: 'bars',
      x: 'name',
      y: 'usd'
    });
    expect(likelyChart(table([number('a', [1]), number('b', [2])]))).toEqual({ kind: 'scatter', x: 'a', y: 'b' });
    expect(likelyChart(table([text('a', ['x'])]))).toBeNull();
  });
});

describe('chartOf', () => {
  it('places quarters and months in time, one line for each name, gaps kept', () => {
    const chart = chartOf(
      table([text('q', ['2024-Q1', '2024-Q3', '2024-Q1']), number('v', [1, null, 5]), text('s', ['a', 'a', 'b'])]),
      { kind: 'line', x: 'q', y: 'v', series: 's' },
      null,
      null,
      'es'
    );
    expect(chart).toMatchObject({
      kind: 'line',
      notes: [],
      series: [
        {
          label: 'a',
          points: [
            { x: 2024, y: 1 },
            { x: 2024.5, y: null }
          ]
        },
        { label: 'b', points: [{ x: 2024, y: 5 }] }
      ]
    });
  });

  it('says what it leaves out: bars, lines, a second value for one moment', () => {
    const many = Array.from({ length: MOST_BARS + 3 }, (_, i) => i);
    const bars = chartOf(
      table([text('n', many.map(String)), number('v', many)]),
      { kind: 'bars', x: 'n', y: 'v' },
      null,
      null,
      'es'
    );
    expect(bars).toMatchObject({ notes: [{ kind: 'first', shown: MOST_BARS, all: MOST_BARS + 3 }] });
    const lines = chartOf(
      table([
        text(
          'y',
          many.map(() => '2024')
        ),
        number('v', many),
        text('s', many.map(String))
      ]),
      { kind: 'line', x: 'y', y: 'v', series: 's' },
      null,
      null,
      'es'
    );
    expect(lines).toMatchObject({ notes: [{ kind: 'series', shown: MOST_SERIES }] });
    const twice = chartOf(
      table([text('y', ['2024', '2024']), number('v', [1, 2])]),
      { kind: 'line', x: 'y', y: 'v' },
      null,
      null,
      'es'
    );
    expect(twice).toMatchObject({ notes: [{ kind: 'repeated' }] });
  });

  it('shades what the ground outlines, sizes what has a place, counts what has none', () => {
    const [area] = ground.areas;
    const map = chartOf(
      table([text('place_id', [area!.id, '08037', 'X', '??']), number('v', [1, 2, 3, 4])]),
      { kind: 'map', x: 'place_id', y: 'v' },
      words,
      ground,
      'es'
    );
    expect(map).toMatchObject({
      kind: 'map',
      areas: [{ id: area!.id, value: 1 }],
      circles: [{ id: '08037', label: 'Juárez' }],
      notes: [{ kind: 'unplaced', count: 2 }]
    });
  });

  it('says why it cannot be one', () => {
    const data = table([text('n', ['a', 'b']), number('v', [null, null])]);
    expect(chartOf(data, { kind: 'bars', x: 'n', y: 'v' }, null, null, 'es')).toBe('nothing');
    expect(chartOf(data, { kind: 'bars', x: 'n', y: 'n' }, null, null, 'es')).toBe('no-number');
    expect(chartOf(data, { kind: 'line', x: 'n', y: 'v' }, null, null, 'es')).toBe('no-time');
    expect(chartOf(data, { kind: 'map', x: 'n', y: 'v' }, words, ground, 'es')).toBe('no-places');
    expect(columnsFor('scatter', 'x', data)).toEqual(['v']);
  });

  it('never throws, whatever stands in the columns', () => {
    const odd = table([
      text('t', ['2024-Q9', '', null, '<b>', '9999-12-31']),
      number('n', [1e308, -1e308, 'NaN', null, 0]),
      { name: 'o', kind: 'other', values: ['[1]', null, '{}', 'x', ''] }
    ]);
    for (const kind of ['bars', 'line', 'scatter', 'map'] as const)
      for (const x of ['t', 'n', 'o', 'absent'])
        for (const y of ['t', 'n', 'o', 'absent'])
          for (const series of [undefined, 't', 'o'])
            expect(() =>
              chartOf(odd, { kind, x, y, ...(series ? { series } : {}) }, words, ground, 'en')
            ).not.toThrow();
  });
});

describe('cells', () => {
  it('are written with separators and the decimals that the column needs', () => {
    expect(cellFormat(number('v', [1234.5, 2345.25]), 'es')(1234.5)).toBe('1,235');
    expect(cellFormat(number('share', [0.0123, 0.5]), 'en')(0.0123)).toBe('0.0123');
    expect(cellFormat({ name: 'year', kind: 'integer', values: [2024] }, 'es')(2024)).toBe('2024');
    expect(cellFormat({ name: 'jobs', kind: 'integer', values: [2024] }, 'es')(2024)).toBe('2,024');
    expect(decimalsOf([1, 2, null])).toBe(0);
    expect(decimalsOf([])).toBe(0);
  });
});

describe('rowsInView', () => {
  it('covers the window and stays inside the list', () => {
    expect(rowsInView(0, 290, 29, 5)).toEqual({ from: 0, to: 5 });
    const { from, to } = rowsInView(29 * 500, 290, 29, 100_000);
    expect(from).toBeLessThanOrEqual(500);
    expect(to).toBeGreaterThanOrEqual(511);
    expect(to - from).toBeLessThan(60);
    expect(rowsInView(29 * 99_995, 290, 29, 100_000).to).toBe(100_000);
    expect(rowsInView(-50, 290, 29, 100).from).toBe(0);
  });
});

describe('completion of ids', () => {
  const at = (before: string) => wordOptions(before, words, 'es');
  it('offers what the column holds, found by id or by name without accents', () => {
    expect(at("WHERE measure_id = 'exp")!.options).toEqual([
      { label: 'Exportaciones', detail: 'exports', apply: 'exports' }
    ]);
    expect(at("WHERE place_id = 'juar")!.options).toEqual([{ label: 'Juárez', detail: '08037', apply: '08037' }]);
    expect(at("place_id IN ('08', 'juar")!.options[0]!.apply).toBe('08037');
    expect(at("sector_id <> 'transp")!.options[0]!.apply).toBe('336');
    expect(at("measure_id = 'juar")!.options).toEqual([]);
  });
  it('offers names where names are compared, quotes doubled', () => {
    expect(at("name_es = 'l''hop")!.options).toHaveLength(1);
    expect(at("name_es = 'hop")!.options[0]!.apply).toBe("L''Hôpital");
  });
  it('stays silent outside quoted texts', () => {
    expect(at('SELECT exp')).toBeNull();
    expect(at("WHERE a = 'b' AND exp")).toBeNull();
  });
});
