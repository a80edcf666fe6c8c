import type { RawRecord, RawValue } from './question';

/** A record does not hold what the question promised. */
class DecodeError extends Error {
  constructor(column: string, expected: string, found: RawValue | undefined) {
    super(
      `column ${column}: expected ${expected}, found ${found === undefined ? 'no such column' : JSON.stringify(found)}`
    );
    this.name = 'DecodeError';
  }
}

export function text(record: RawRecord, column: string): string {
  const value = record[column];
  if (typeof value !== 'string') throw new DecodeError(column, 'text', value);
  return value;
}

export function maybeText(record: RawRecord, column: string): string | null {
  return record[column] === null ? null : text(record, column);
}

export function number(record: RawRecord, column: string): number {
  const value = record[column];
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new DecodeError(column, 'a finite number', value);
  return value;
}

export function maybeNumber(record: RawRecord, column: string): number | null {
  return record[column] === null ? null : number(record, column);
}

export function boolean(record: RawRecord, column: string): boolean {
  const value = record[column];
  if (typeof value !== 'boolean') throw new DecodeError(column, 'true or false', value);
  return value;
}

export function oneOf<Word extends string>(record: RawRecord, column: string, words: readonly Word[]): Word {
  const value = text(record, column);
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw new DecodeError(column, `one of ${words.join(', ')}`, value);
  return word;
}
