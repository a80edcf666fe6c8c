import { tableFromArrays, tableFromIPC, tableToIPC } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { ColumnReader, EnumInsideError, type ArrowBatch } from '../../../../src/lib/data/workbench/arrow-columns';
import {
  MAX_CELLS,
  MAX_ROWS,
  rowLimit,
  sortedOrder,
  type ResultColumn
} from '../../../../src/lib/data/workbench/result';

const batches = (table: unknown) => (table as { batches: ArrowBatch[] }).batches;

describe('ColumnReader', () => {
  it('keeps whole numbers exact: as numbers when safe, else with all their digits', () => {
    const table = tableFromArrays({
      big: BigInt64Array.from([1n, 9007199254740993n]),
      small: Int32Array.from([-1, 2])
    });
    const reader = new ColumnReader();
    for (const batch of batches(tableFromIPC(tableToIPC(table)))) expect(reader.add(batch)).toBe(true);
    expect(reader.finish(new Map())).toEqual({
      columns: [
        { name: 'big', kind: 'integer', values: [1, '9007199254740993'] },
        { name: 'small', kind: 'integer', values: [-1, 2] }
      ],
      rows: 2,
      more: false
    });
  });

  it('stops at the limit of rows and says that there are more', () => {
    const table = tableFromArrays({ n: Int32Array.from({ length: MAX_ROWS + 5 }, (_, i) => i) });
    const reader = new ColumnReader();
    const wanted = batches(table).map((batch) => reader.add(batch));
    expect(wanted.at(-1)).toBe(false);
    expect(reader.finish(new Map())).toMatchObject({ rows: MAX_ROWS, more: true });
  });

  it('reads the values of an enum by their labels, and refuses one without', () => {
    const table = tableFromArrays({ basis: ['a', 'b', 'a'] });
    const reader = new ColumnReader();
    for (const batch of batches(table)) reader.add(batch);
    expect(reader.enums).toEqual(['basis']);
    expect(reader.finish(new Map([['basis', ['published', 'derived']]])).columns[0]!.values).toEqual([
      'published',
      'derived',
      'published'
    ]);
    expect(() => reader.finish(new Map())).toThrow(EnumInsideError);
  });
});

describe('rowLimit', () => {
  it('gives wide answers fewer rows', () => {
    expect(rowLimit(1)).toBe(MAX_ROWS);
    expect(rowLimit(300) * 300).toBeLessThanOrEqual(MAX_CELLS);
  });
});

describe('sortedOrder', () => {
  const column = (values: ResultColumn['values']): ResultColumn => ({ name: 'c', kind: 'text', values });
  it('puts missing values last in both directions and keeps equal ones as they stood', () => {
    expect([...sortedOrder(column([2, null, 1, 2]), false, 'es')]).toEqual([2, 0, 3, 1]);
    expect([...sortedOrder(column([2, null, 1, 2]), true, 'es')]).toEqual([0, 3, 2, 1]);
  });
  it('orders texts as people do', () => {
    expect([...sortedOrder(column(['Zacatecas', 'Ángel', 'angel b', 'Baja']), false, 'es')]).toEqual([1, 2, 3, 0]);
  });
});
