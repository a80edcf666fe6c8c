import type { ColumnKind, ResultColumn, ResultTable, Value } from './result';
import { rowLimit } from './result';

/** What this module needs of Arrow's record batches: the library's own types would load it on every page. */
export interface ArrowBatch {
  schema: { fields: { name: string; type: unknown }[] };
  numRows: number;
  getChildAt(column: number): ArrowVector | null;
}

interface ArrowVector {
  get(row: number): unknown;
  data: readonly { values: ArrayLike<number> }[];
  nullCount: number;
  isValid?(row: number): boolean;
}

/** An enum inside a list or a structure: a streamed answer carries no dictionary to read it with. */
export class EnumInsideError extends Error {
  constructor(readonly column: string) {
    super(`column ${column} holds an enum inside a list or structure: CAST it to VARCHAR`);
    this.name = 'EnumInsideError';
  }
}

/** Gathers the batches of a streamed answer into columns, up to the limit of rows. */
export class ColumnReader {
  readonly #columns: (ResultColumn & { type: string })[] = [];
  #rows = 0;
  #more = false;

  /** Adds a batch; false once no more rows are wanted. */
  add(batch: ArrowBatch): boolean {
    if (!this.#columns.length) this.#open(batch);
    const room = rowLimit(this.#columns.length) - this.#rows;
    const taken = Math.min(room, batch.numRows);
    for (const [i, column] of this.#columns.entries()) {
      const vector = batch.getChildAt(i)!;
      for (let row = 0; row < taken; row++) column.values.push(read(column, vector, row));
    }
    this.#rows += taken;
    if (batch.numRows > taken) this.#more = true;
    return !this.#more;
  }

  /** Names of the columns whose labels are still to be given to `finish`. */
  get enums(): string[] {
    return this.#columns.filter(({ type }) => isEnum(type)).map(({ name }) => name);
  }

  /** The whole answer; `labels` are those of each enum column, in the order of the type. Throws EnumInsideError. */
  finish(labels: ReadonlyMap<string, readonly string[]>): ResultTable {
    const columns = this.#columns.map(({ name, kind, type, values }): ResultColumn => {
      if (!isEnum(type)) return { name, kind, values };
      const words = labels.get(name);
      if (!words) throw new EnumInsideError(name);
      return { name, kind: 'text', values: values.map((index) => (index === null ? null : words[Number(index)]!)) };
    });
    return { columns, rows: this.#rows, more: this.#more };
  }

  #open(batch: ArrowBatch): void {
    for (const { name, type } of batch.schema.fields) {
      const text = String(type);
      if (!isEnum(text) && /Dictionary</.test(text)) throw new EnumInsideError(name);
      this.#columns.push({ name, type: text, kind: kindOf(text), values: [] });
    }
  }
}

const isEnum = (type: string) => type.startsWith('Dictionary<');

function kindOf(type: string): ColumnKind {
  if (/^Uint|^Int\d/.test(type)) return 'integer';
  if (/^Float|^Decimal/.test(type)) return 'number';
  if (/^Utf8|^LargeUtf8/.test(type)) return 'text';
  if (type.startsWith('Bool')) return 'boolean';
  if (type.startsWith('Date')) return 'date';
  if (type.startsWith('Timestamp')) return 'timestamp';
  return 'other';
}

function read({ kind, type }: { kind: ColumnKind; type: string }, vector: ArrowVector, row: number): Value {
  // Without its dictionary an enum's value reads as missing; its index is what the batch holds.
  if (isEnum(type)) return valid(vector, row) ? vector.data[0]!.values[row]! : null;
  const value = vector.get(row);
  if (value === null || value === undefined) return null;
  switch (kind) {
    case 'integer':
      return whole(value as number | bigint);
    case 'number':
      return Number.isFinite(Number(value)) ? Number(value) : String(value);
    case 'boolean':
      return Boolean(value);
    case 'date':
      return isoDate(Number(value));
    case 'timestamp':
      return isoDate(Number(value), true);
    case 'text':
      return String(value);
    default:
      return other(type, value);
  }
}

function valid(vector: ArrowVector, row: number): boolean {
  return vector.isValid ? vector.isValid(row) : true;
}

function whole(value: number | bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

/** Milliseconds since 1970 as ISO text; a date that JavaScript cannot write (infinity) stands as its number. */
function isoDate(milliseconds: number, withTime = false): string {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return String(milliseconds);
  const text = date.toISOString();
  return withTime
    ? text
        .slice(0, 23)
        .replace('T', ' ')
        .replace(/\.000$/, '')
    : text.slice(0, text.indexOf('T'));
}

function other(type: string, value: unknown): string {
  if (type.startsWith('Time')) return clock(Number(value));
  if (type.startsWith('Interval')) return Array.from(value as ArrayLike<number | bigint>, String).join(' ');
  if (type.startsWith('Binary') || type.startsWith('FixedSizeBinary'))
    return Array.from(value as Uint8Array, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? whole(part) : part)) ?? String(value);
}

function clock(microseconds: number): string {
  const seconds = Math.floor(microseconds / 1e6);
  const part = (value: number) => String(value).padStart(2, '0');
  return `${part(Math.floor(seconds / 3600))}:${part(Math.floor(seconds / 60) % 60)}:${part(seconds % 60)}`;
}
