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
      columns: { place: ['01', '02'], value: [1, 2], nested: [{ a: 1 }, { a: 1 }] }
    });
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
