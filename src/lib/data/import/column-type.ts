import { parseDate, sniffDateOrder, type DateOrder } from './dates';
import { hasFraction, isMissingMark, parseNumber, type DecimalMark } from './numbers';

export type ColumnType = 'text' | 'integer' | 'decimal' | 'date' | 'timestamp' | 'boolean';
export const COLUMN_TYPES: ColumnType[] = ['text', 'integer', 'decimal', 'date', 'timestamp', 'boolean'];

/** A cell as a file gives it: text of a CSV, typed values of the others. */
export type Cell = string | number | bigint | boolean | Date | null;

export interface TypeGuess {
  type: ColumnType;
  /** Of written dates. */
  order: DateOrder;
}

/** Type of a column by a sample of its cells. Codes with a leading zero, and numbers longer than 15 digits, are text. */
export function guessType(cells: readonly Cell[], mark: DecimalMark): TypeGuess {
  const given = cells.filter((cell) => cell !== null && !(typeof cell === 'string' && isMissingMark(cell)));
  const order: DateOrder = 'dmy';
  if (given.length === 0) return { type: 'text', order };
  const all = (test: (cell: Cell) => boolean) => given.every(test);
  if (all((cell) => typeof cell === 'boolean')) return { type: 'boolean', order };
  if (all((cell) => cell instanceof Date))
    return { type: all((cell) => (cell as Date).getTime() % 86_400_000 === 0) ? 'date' : 'timestamp', order };
  if (given.some((cell) => typeof cell === 'boolean' || cell instanceof Date)) return { type: 'text', order };
  const texts = given.map((cell) => String(cell).trim());
  const written = sniffDateOrder(texts);
  if (written) return { type: 'date', order: written };
  if (texts.some(isCode) || texts.some((text) => Number.isNaN(parseNumber(text, mark)))) return { type: 'text', order };
  const whole = texts.every((text) => !hasFraction(text, mark) && Number.isSafeInteger(parseNumber(text, mark)));
  return { type: whole ? 'integer' : 'decimal', order };
}

const isCode = (text: string) => /^0\d+$/.test(text) || /^\d{16,}$/.test(text);

/** A cell that does not fit its column's type: it is left empty, counted, and shown to the reader. */
export const MISFIT = Symbol('misfit');

export interface Conversion {
  type: ColumnType;
  order: DateOrder;
  mark: DecimalMark;
}

/** A cell as its column's type: dates as milliseconds, null for what is missing, `MISFIT` for what does not fit. */
export function convert(
  cell: Cell,
  { type, order, mark }: Conversion
): string | number | boolean | null | typeof MISFIT {
  if (cell === null || cell === '') return null;
  switch (type) {
    case 'text':
      return asText(cell);
    case 'integer':
    case 'decimal': {
      if (typeof cell === 'boolean' || cell instanceof Date) return MISFIT;
      if (typeof cell === 'string' && isMissingMark(cell)) return null;
      const value = typeof cell === 'string' ? parseNumber(cell, mark) : Number(cell);
      if (typeof cell === 'number' && Number.isNaN(cell)) return null;
      // A fraction among integers is kept: the builder then makes the column one of decimals.
      return !Number.isFinite(value) || (type === 'integer' && Math.abs(value) > Number.MAX_SAFE_INTEGER)
        ? MISFIT
        : value;
    }
    case 'date':
    case 'timestamp': {
      if (cell instanceof Date) {
        const time = cell.getTime();
        if (Number.isNaN(time)) return MISFIT;
        return type === 'date' ? Math.floor(time / 86_400_000) * 86_400_000 : time;
      }
      if (typeof cell !== 'string') return MISFIT;
      if (isMissingMark(cell)) return null;
      const time = type === 'timestamp' ? Date.parse(cell) : parseDate(cell, order);
      return Number.isNaN(time) ? MISFIT : time;
    }
    case 'boolean': {
      if (typeof cell === 'boolean') return cell;
      const text = String(cell).trim().toLowerCase();
      if (isMissingMark(text)) return null;
      if (/^(true|verdadero|s[ií]|yes|1)$/.test(text)) return true;
      return /^(false|falso|no|0)$/.test(text) ? false : MISFIT;
    }
  }
}

/** A cell as text: days as ISO dates, moments as ISO moments. */
export function asText(cell: NonNullable<Cell>): string {
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.getTime())) return '';
  const iso = cell.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso;
}
