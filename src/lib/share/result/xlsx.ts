import type { ColumnKind, ResultColumn, ResultTable, Value } from '../../data/workbench/result';
import { letters, numberCell, STYLE, textCell, workbookOf } from '../spreadsheet';

/**
 * The answer as an Excel workbook of one sheet: numbers and dates as such, texts as texts that no program takes for formulas,
 * headings fixed on top.
 */
export function toXlsx({ columns, rows }: ResultTable, sheet: string): Uint8Array {
  const cells = (row: number) => columns.map((column, i) => bodyCell(column, row, `${letters(i)}${row + 2}`)).join('');
  const body = Array.from({ length: rows }, (_, row) => `<row r="${row + 2}">${cells(row)}</row>`);
  const head = columns.map(({ name }, i) => textCell(name, `${letters(i)}1`, STYLE.heading)).join('');
  const widths = columns.map(({ kind, name }) => Math.max(10, Math.min(40, kind === 'text' ? 24 : name.length + 2)));
  return workbookOf([{ name: sheet, rows: [`<row r="1">${head}</row>`, ...body], widths, frozen: 1 }]);
}

function bodyCell({ kind, values }: ResultColumn, row: number, at: string): string {
  const value = values[row] ?? null;
  if (value === null) return '';
  if (typeof value === 'number') return numberCell(value, at, STYLE.plain);
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${Number(value)}</v></c>`;
  const serial = serialOf(kind, value);
  if (serial !== null) return numberCell(serial, at, kind === 'date' ? STYLE.date : STYLE.timestamp);
  return textCell(value, at, STYLE.plain);
}

/** Days since 1899-12-30, as Excel counts them from 1 March 1900 on; null for what is no such date. */
function serialOf(kind: ColumnKind, value: Value): number | null {
  if (kind !== 'date' && kind !== 'timestamp') return null;
  const milliseconds = Date.parse(`${String(value).replace(' ', 'T')}${kind === 'timestamp' ? 'Z' : ''}`);
  const days = milliseconds / 86_400_000 + 25_569;
  return days > 60 && days < 2_958_466 ? days : null;
}
