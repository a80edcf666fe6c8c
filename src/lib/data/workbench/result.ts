/** What a cell of an answer holds once read: dates and times as ISO text, lists and structures as JSON text. */
export type Value = string | number | boolean | null;

export type ColumnKind = 'integer' | 'number' | 'text' | 'boolean' | 'date' | 'timestamp' | 'other';

export interface ResultColumn {
  name: string;
  kind: ColumnKind;
  /** An integer beyond 2⁵³ stands as text, all its digits kept. */
  values: Value[];
}

/** The answer to one statement, by column. */
export interface ResultTable {
  columns: ResultColumn[];
  rows: number;
  /** The statement had more rows than are kept (`MAX_ROWS`, `MAX_CELLS`). */
  more: boolean;
}

/** More rows than these are neither read nor kept: what a person looks at or takes to a spreadsheet. */
export const MAX_ROWS = 100_000;
export const MAX_CELLS = 3_000_000;

/** Rows that an answer of so many columns may keep. */
export function rowLimit(columns: number): number {
  return Math.min(MAX_ROWS, Math.floor(MAX_CELLS / Math.max(1, columns)));
}

/** Order of the rows by one column, missing values last in either direction, equal ones as they stood. */
export function sortedOrder(column: ResultColumn, descending: boolean, lang: string): Uint32Array {
  const { values } = column;
  const sign = descending ? -1 : 1;
  const { compare } = new Intl.Collator(lang, { numeric: true, sensitivity: 'base' });
  const order = Uint32Array.from(values, (_, row) => row);
  return order.sort((a, b) => {
    const [one, other] = [values[a] ?? null, values[b] ?? null];
    if (one === null || other === null) return Number(one === null) - Number(other === null) || a - b;
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other) || a - b;
    return sign * compare(String(one), String(other)) || a - b;
  });
}
