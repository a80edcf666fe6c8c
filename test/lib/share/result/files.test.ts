import { csvParseRows } from 'd3';
import { parquetReadObjects } from 'hyparquet';
import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { ResultColumn, ResultTable, Value } from '../../../../src/lib/data/workbench/result';
import { toCsv } from '../../../../src/lib/share/result/csv';
import { MARKDOWN_ROWS, toMarkdown } from '../../../../src/lib/share/result/markdown';
import { toParquet } from '../../../../src/lib/share/result/parquet';
import { toXlsx } from '../../../../src/lib/share/result/xlsx';

const columns: ResultColumn[] = [
  {
    name: 'name',
    kind: 'text',
    values: ['Juárez', '=1+2', '@cmd', '+x', '-y', '\tz', 'a "b", c\nd', '', null, '<img src=x onerror=1>', ']]>&amp;']
  },
  { name: 'count', kind: 'integer', values: [1, -2, 0, 2 ** 53 - 1, '9007199254740993', null, 7, 8, 9, 10, 11] },
  { name: 'share', kind: 'number', values: [0.1, -1e-9, 1e300, null, 0, 5, 6, 7, 8, 9, 10] },
  { name: 'day', kind: 'date', values: ['2024-02-29', null, ...Array<Value>(9).fill('1999-12-31')] },
  {
    name: 'at',
    kind: 'timestamp',
    values: ['2024-01-02 03:04:05', null, ...Array<Value>(9).fill('1850-01-01 00:00:00')]
  },
  { name: 'yes', kind: 'boolean', values: [true, false, null, true, true, true, true, true, true, true, true] }
];
const table: ResultTable = { columns, rows: 11, more: false };
const without = (text: string) => text.replace(/^\ufeff/, '');

describe('CSV', () => {
  const rows = csvParseRows(without(toCsv(table)));

  it('is read back with every value, missing ones empty', () => {
    expect(toCsv(table).startsWith('\ufeffname,count')).toBe(true);
    expect(rows[0]).toEqual(columns.map(({ name }) => name));
    expect(rows).toHaveLength(12);
    expect(rows[1]).toEqual(['Juárez', '1', '0.1', '2024-02-29', '2024-01-02 03:04:05', 'true']);
    expect(rows[7]![0]).toBe('a "b", c\nd');
    expect(rows[5]![1]).toBe('9007199254740993');
    expect(rows[4]![2]).toBe('');
  });

  it('holds back what a spreadsheet would run, and no number', () => {
    expect(rows.slice(2, 7).map(([name]) => name)).toEqual(["'=1+2", "'@cmd", "'+x", "'-y", "'\tz"]);
    expect(rows[2]![1]).toBe('-2');
    expect(Number(rows[2]![2])).toBe(-1e-9);
  });

  it('tells an empty text from a missing one', () => {
    const lines = without(toCsv(table)).split('\r\n');
    expect(lines.some((line) => line.startsWith('"",'))).toBe(true);
    expect(lines.some((line) => line.startsWith(',9'))).toBe(true);
  });
});

describe('XLSX', () => {
  it('is read back: texts as texts, numbers, dates and truth values as such', async () => {
    const [sheet] = await readExcel(Buffer.from(toXlsx(table, "Atlas [IMMEX]: 'x'/\\?*")));
    const rows = sheet!.data;
    expect(rows[0]).toEqual(columns.map(({ name }) => name));
    expect(rows[1]!.slice(0, 3)).toEqual(['Juárez', 1, 0.1]);
    expect((rows[1]![3] as unknown as Date).toISOString()).toBe('2024-02-29T00:00:00.000Z');
    expect((rows[1]![4] as unknown as Date).toISOString().slice(0, 19)).toBe('2024-01-02T03:04:05');
    expect(rows[1]![5]).toBe(true);
    expect(rows[2]![0]).toBe('=1+2');
    expect(rows[5]![1]).toBe('9007199254740993');
    expect(rows[10]![0]).toBe('<img src=x onerror=1>');
    expect(rows[11]![0]).toBe(']]>&amp;');
    expect(rows[6]![1]).toBeNull();
    // Excel counts no days before 1900.
    expect(rows[3]![4]).toBe('1850-01-01 00:00:00');
  });

  it('survives control characters, long texts and more columns than letters', async () => {
    const wide = Array.from({ length: 30 }, (_, i): ResultColumn => ({
      name: `c${i}`,
      kind: 'text',
      values: [`\u0000\u0007${'x'.repeat(40_000)}`]
    }));
    const [sheet] = await readExcel(Buffer.from(toXlsx({ columns: wide, rows: 1, more: false }, '')));
    expect(sheet!.data[1]).toHaveLength(30);
    expect(String(sheet!.data[1]![29]).length).toBeLessThanOrEqual(32_767);
  });
});

describe('Parquet', () => {
  it('is read back with types, missing values missing', async () => {
    const file = toParquet(table).buffer as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    expect(rows).toHaveLength(11);
    expect(rows[0]).toEqual({
      name: 'Juárez',
      count: 1n,
      share: 0.1,
      day: '2024-02-29',
      at: '2024-01-02 03:04:05',
      yes: true
    });
    expect(rows[4]!.count).toBe(9007199254740993n);
    expect(rows.map((row) => row.name)).toEqual(columns[0]!.values);
    expect([rows[5]!.count, rows[3]!.share, rows[1]!.day, rows[2]!.yes].every((value) => value == null)).toBe(true);
  });

  it('gives columns of one name two names', async () => {
    const twice: ResultColumn[] = [1, 2].map((value) => ({ name: 'a', kind: 'integer', values: [value] }));
    const file = toParquet({ columns: twice, rows: 1, more: false }).buffer as ArrayBuffer;
    expect(await parquetReadObjects({ file })).toEqual([{ a: 1n, a_2: 2n }]);
  });
});

describe('Markdown', () => {
  it('has a head, a rule and rows, and nothing that a page would act on', () => {
    const lines = toMarkdown(table).split('\n');
    expect(lines).toHaveLength(13);
    expect(lines[1]).toBe('| --- | ---: | ---: | --- | --- | --- |');
    expect(lines[11]).toContain('&lt;img src=x onerror=1>');
    expect(lines[8]).toContain('a "b", c d');
    for (const line of lines) expect(line.split(/(?<!\\)\|/).length).toBe(8);
  });

  it('stops at a length that a text can hold', () => {
    const long: ResultTable = {
      columns: [{ name: 'n', kind: 'integer', values: Array.from({ length: 900 }, (_, i) => i) }],
      rows: 900,
      more: false
    };
    expect(toMarkdown(long).split('\n')).toHaveLength(MARKDOWN_ROWS + 2);
  });
});
