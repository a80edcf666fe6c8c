import type { DuckDBConnection } from '@duckdb/node-api';

export type Row = Record<string, string | number | null>;

/** Rows of a SELECT as plain objects: numbers as numbers, the rest as text. */
export async function rows(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  const found = (await connection.runAndReadAll(sql)).getRowObjectsJS();
  return found.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        value === null ? null : typeof value === 'bigint' || typeof value === 'number' ? Number(value) : String(value)
      ])
    )
  );
}
