import type { Cell } from './column-type';
import { isMissingMark, parseNumber } from './numbers';

export interface HeaderGuess {
  /** Records above the header: titles, notes, empty lines. */
  skip: number;
  /** Records that the header takes; none when the first record is data. */
  headerRows: 0 | 1 | 2;
}

const isEmpty = (cell: Cell | undefined) => cell === null || cell === undefined || String(cell).trim() === '';
const filled = (row: readonly Cell[]) => row.filter((cell) => !isEmpty(cell)).length;

function isNumeric(cell: Cell): boolean {
  if (typeof cell === 'number' || typeof cell === 'bigint' || cell instanceof Date) return true;
  if (typeof cell !== 'string' || isMissingMark(cell)) return false;
  return !Number.isNaN(parseNumber(cell, 'point')) || !Number.isNaN(parseNumber(cell, 'comma'));
}

const isYear = (cell: Cell) => /^(19|20)\d\d$/.test(String(cell).trim());

/** Where the header of a sheet or delimited text stands: below title lines, on one line or two, or nowhere. */
export function sniffHeader(rows: readonly (readonly Cell[])[]): HeaderGuess {
  const widths = rows
    .slice(0, 200)
    .map(filled)
    .filter((width) => width > 0);
  if (widths.length === 0) return { skip: 0, headerRows: 0 };
  const width = [...widths].sort((a, b) => a - b)[Math.floor(widths.length * 0.6)]!;
  const start = rows.findIndex((row) => filled(row) >= Math.max(1, Math.min(width, 2), Math.ceil(width * 0.5)));
  const first = rows[start]!;
  if (!isHeader(first)) return { skip: start, headerRows: 0 };
  const second = rows[start + 1];
  return { skip: start, headerRows: second && isSecondLine(first, second, rows[start + 2]) ? 2 : 1 };
}

function areNames(row: readonly Cell[]): boolean {
  const cells = row.filter((cell) => !isEmpty(cell));
  return cells.some((cell) => !isNumeric(cell)) && cells.every((cell) => !isNumeric(cell) || isYear(cell));
}

/** Names and years, not measurements. */
function isHeader(row: readonly Cell[]): boolean {
  const cells = row.filter((cell) => !isEmpty(cell));
  const names = cells.filter((cell) => !isNumeric(cell));
  return areNames(row) && new Set(names).size > names.length / 2;
}

/** A grouped header leaves gaps on its first line that the second fills, and numbers follow. */
function isSecondLine(first: readonly Cell[], second: readonly Cell[], third: readonly Cell[] | undefined): boolean {
  const gaps = first.some((cell, i) => isEmpty(cell) && !isEmpty(second[i])) || first.length < second.length;
  return gaps && areNames(second) && third !== undefined && third.some((cell) => !isEmpty(cell) && isNumeric(cell));
}

/** Names of the columns from the header's lines, a group's name carried over its columns. */
export function headerNames(
  rows: readonly (readonly Cell[])[],
  { skip, headerRows }: HeaderGuess,
  width: number
): string[] {
  const label = (cell: Cell | undefined) => (isEmpty(cell) ? '' : String(cell).replace(/\s+/g, ' ').trim());
  const top = rows[skip] ?? [];
  const below = rows[skip + 1] ?? [];
  let group = '';
  return Array.from({ length: width }, (_, i) => {
    if (headerRows === 0) return `columna_${i + 1}`;
    const upper = label(top[i]);
    if (headerRows === 1) return upper || `columna_${i + 1}`;
    if (upper) group = upper;
    const lower = label(below[i]);
    return [group, lower].filter(Boolean).join(' ') || `columna_${i + 1}`;
  });
}
