import { describe, expect, it } from 'vitest';
import { cellText, reasonsIn, sortRows, type TableColumn, type TableRow } from '../../src/lib/chart/table';

const columns: TableColumn[] = [
  { key: 'name', label: 'Estado', kind: 'text' },
  { key: 'value', label: 'Exportaciones', kind: 'number', format: (value) => value.toFixed(1) }
];
const rows: TableRow[] = [
  { cells: { name: 'Zacatecas', value: 3 } },
  { cells: { name: 'Ángel', value: { missing: 'Confidencial' } } },
  { cells: { name: 'Angelópolis', value: 0 } },
  { cells: { name: 'Baja', value: null } }
];
const names = (sorted: TableRow[]) => sorted.map(({ cells }) => cells.name);

describe('sortRows', () => {
  it('orders names as a reader of the language does', () => {
    expect(names(sortRows(rows, 'name', 'ascending', 'es'))).toEqual(['Ángel', 'Angelópolis', 'Baja', 'Zacatecas']);
  });

  it('puts what is missing last in either direction, and zero among the numbers', () => {
    expect(names(sortRows(rows, 'value', 'ascending', 'es'))).toEqual(['Angelópolis', 'Zacatecas', 'Ángel', 'Baja']);
    expect(names(sortRows(rows, 'value', 'descending', 'es'))).toEqual(['Zacatecas', 'Angelópolis', 'Ángel', 'Baja']);
  });

  it('leaves the rows that it was given as they were', () => {
    sortRows(rows, 'name', 'ascending', 'es');
    expect(names([...rows])[0]).toBe('Zacatecas');
  });
});

describe('cells', () => {
  it('lists each reason for missing values once', () => {
    expect(reasonsIn([...rows, ...rows], columns)).toEqual(['Confidencial']);
  });

  it('writes numbers in the format of their column', () => {
    expect(cellText(3, columns[1]!)).toBe('3.0');
    expect(cellText('Juárez', columns[0]!)).toBe('Juárez');
  });

  it('refuses to print what is not a number', () => {
    expect(() => cellText(NaN, columns[1]!)).toThrow(RangeError);
  });
});
