import { describe, expect, it } from 'vitest';
import { packRows, Rows, travelling, unpackRows } from '../../../src/lib/data/rows';

describe('packing rows', () => {
  const rows = [
    { place: '01', value: 1, low: null, nested: { a: 1 } },
    { place: '02', value: 2, low: null, nested: { a: 1 } }
  ];

  it('gives the same rows back', () => {
    expect(unpackRows(packRows(rows))).toEqual(rows);
    expect(unpackRows(packRows([]))).toEqual([]);
  });

  it('says what all rows share once', () => {
    expect(packRows(rows)).toEqual({
      length: 2,
      shared: { low: null },
      columns: {
        place: ['01', '02'],
        value: [1, 2],
        nested: { rows: { length: 2, shared: { a: 1 }, columns: {} }, without: [] }
      }
    });
  });

  it('says a word that repeats once', () => {
    const words = ['final', null, 'final', 'revised', 'final', null, 'final', 'final', 'final'].map((status, i) => ({
      i,
      status
    }));
    expect(packRows(words).columns.status).toEqual({
      words: ['final', null, 'revised'],
      at: [0, 1, 0, 2, 0, 1, 0, 0, 0]
    });
    expect(unpackRows(packRows(words))).toEqual(words);
  });

  it('says only what differs from a column that another mostly repeats', () => {
    const ranges = Array.from({ length: 12 }, (_, i) => ({
      value: i * 10,
      low: i === 4 ? 31 : i * 10,
      high: i === 4 ? null : i * 10
    }));
    expect(packRows(ranges).columns).toEqual({
      value: ranges.map(({ value }) => value),
      low: { like: 'value', at: [4], values: [31] },
      high: { like: 'value', at: [4], values: [null] }
    });
    expect(unpackRows(packRows(ranges))).toEqual(ranges);
    const own = ranges.map(({ value }, i) => ({ value, low: value / 2, high: i % 2 ? value : value * 2 }));
    expect(packRows(own).columns.high).toBeInstanceOf(Array);
    expect(unpackRows(packRows(own))).toEqual(own);
  });

  it('packs records within, and leaves those of several shapes, lists and dates as they are', () => {
    const odd = [
      { cell: { value: 1, basis: 'published' }, mixed: { a: 1 }, list: [1], date: new Date(0), empty: {} },
      { cell: null, mixed: { b: 1 }, list: [2], date: new Date(1), empty: {} },
      { cell: { value: undefined, basis: 'published' }, mixed: null, list: [], date: new Date(2), empty: {} }
    ];
    const packed = packRows(odd);
    expect(packed.columns.cell).toEqual({
      rows: { length: 2, shared: { basis: 'published' }, columns: { value: [1, undefined] } },
      without: [1]
    });
    expect(unpackRows(packed)).toStrictEqual(odd);
    expect(unpackRows(packed).map((row) => Object.keys(row as object))).toEqual(odd.map(Object.keys));
  });

  it('marks an array without changing it', () => {
    const marked = travelling(rows);
    expect(marked).toBeInstanceOf(Rows);
    expect([...marked]).toEqual(rows);
    expect(marked.filter((row) => row.value > 1)).toHaveLength(1);
    expect(marked.map((row) => row.place)).not.toBeInstanceOf(Rows);
    expect(packRows(marked)).toEqual(packRows(rows));
  });
});
