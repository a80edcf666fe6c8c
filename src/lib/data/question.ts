/** One value of an answer, the same from Node and from the browser: dates as ISO text, all numbers as DOUBLE. */
export type RawValue = string | number | boolean | null;
export type RawRecord = Record<string, RawValue>;

/** A question to the database: SQL that is one statement, and how one record of its answer is read. */
export interface Question<Row> {
  /** Short name for errors and progress. */
  id: string;
  sql: string;
  decode(record: RawRecord): Row;
}

export function question<Row>(id: string, sql: string, decode: (record: RawRecord) => Row): Question<Row> {
  return { id, sql, decode };
}

/** A value that cannot stand in SQL: not a finite number, or an empty list. */
export class LiteralError extends Error {
  constructor(what: string) {
    super(`cannot be written as an SQL literal: ${what}`);
    this.name = 'LiteralError';
  }
}

/** A text or number as an SQL literal, quotes doubled. Throws `LiteralError` for a number that is not finite. */
export function literal(value: string | number): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (!Number.isFinite(value)) throw new LiteralError(String(value));
  return String(value);
}

/** `('a', 'b')`; throws `LiteralError` when empty (the engine's prepared lists fail, and `IN ()` is no SQL). */
export function inList(keys: readonly (string | number)[]): string {
  if (keys.length === 0) throw new LiteralError('an empty list');
  return `(${keys.map(literal).join(', ')})`;
}
