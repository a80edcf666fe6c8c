import type { ByteRecord } from './byte-records';
import type { Cell, ColumnType } from './column-type';
import type { Delimiter } from './delimiter';
import type { Encoding } from './encoding';
import type { FileKind } from './kind';
import { LIMITS } from './limits';

export interface Progress {
  /** Bytes of the file, or rows where the file says how many it has. */
  done: number;
  total: number;
  unit: 'bytes' | 'rows';
  rows: number;
}

/** One table of a file: a sample at once, all of it in pieces. */
export interface Source {
  kind: FileKind;
  /** Names where the format carries them; null where the header is among the rows. */
  names: string[] | null;
  text: { encoding: Encoding; delimiter: Delimiter } | null;
  /** Types where the format declares them. */
  types: ColumnType[] | null;
  /** First records, header and titles included. */
  sample: Cell[][];
  /** Records from further down, for guessing types: a column may turn into text late. */
  further: Cell[][];
  /** Rows where the file says so. */
  total: number | null;
  read(onProgress: (progress: Progress) => void): AsyncGenerator<Cell[][]>;
  /** The same rows as bytes, where the file is text that can be read so: several times faster. */
  scan?(onProgress: (progress: Progress) => void, onRecord: (record: ByteRecord) => void): Promise<void>;
}

/** Any value of a typed file as a cell; what is nested becomes JSON. */
export function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value.length > LIMITS.cell ? value.slice(0, LIMITS.cell) : value;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value;
  const json = JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? inner.toString() : inner));
  return json === undefined ? null : json.slice(0, LIMITS.cell);
}
