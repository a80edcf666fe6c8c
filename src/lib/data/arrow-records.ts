import type { RawRecord, RawValue } from './question';

/** What this module needs of an Arrow table: the library's own types would load it on every page. */
export interface ArrowTable {
  schema: { fields: { name: string; type: unknown }[] };
  numRows: number;
  getChildAt(column: number): { get(row: number): unknown } | null;
}

/**
 * An Arrow answer as records with plain values, the same that Node gives: dates as ISO text. Throws RangeError for an
 * integer that DOUBLE cannot hold exactly.
 */
export function recordsOf(table: ArrowTable): RawRecord[] {
  const encoded = table.schema.fields.find(({ type }) => /^Dictionary/.test(String(type)));
  // A streamed answer carries no dictionary, so its values would read as missing: worse than an error.
  if (encoded) throw new TypeError(`column ${encoded.name} is an enum: CAST it to VARCHAR in the question`);
  const columns = table.schema.fields.map((field, i) => ({
    name: field.name,
    isDate: /^Date/.test(String(field.type)),
    values: table.getChildAt(i)!
  }));
  return Array.from({ length: table.numRows }, (_, row) =>
    Object.fromEntries(columns.map(({ name, isDate, values }) => [name, plain(name, values.get(row), isDate)]))
  );
}

function plain(name: string, value: unknown, isDate: boolean): RawValue {
  if (value === null || value === undefined) return null;
  if (isDate) return new Date(Number(value)).toISOString().slice(0, 10);
  if (typeof value === 'bigint' || typeof value === 'number') {
    const number = Number(value);
    if (Number.isInteger(number) && !Number.isSafeInteger(number) && typeof value === 'bigint')
      throw new RangeError(`column ${name}: ${value} is not exact as a number`);
    return number;
  }
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  throw new TypeError(`column ${name} holds a ${typeof value}, which no question may return`);
}
