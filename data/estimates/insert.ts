import type { DuckDBConnection } from '@duckdb/node-api';

/** Inserts records into a table of schema.sql, every column with the table's own type; enums are read as text. */
export async function insertRecords(
  connection: DuckDBConnection,
  table: string,
  records: readonly Record<string, unknown>[]
): Promise<void> {
  if (!records.length) return;
  const found = await connection.runAndReadAll(
    `SELECT column_name, CASE WHEN data_type LIKE 'ENUM%' THEN 'VARCHAR' ELSE data_type END AS data_type FROM duckdb_columns() WHERE table_name = '${table}' AND database_name = current_database() ORDER BY column_index`
  );
  const columns = found.getRowObjectsJS().map((row) => `"${String(row.column_name)}": "${String(row.data_type)}"`);
  await connection.run(
    `INSERT INTO ${table} BY NAME SELECT unnest(from_json($1, '[{${columns.join(', ')}}]'), recursive := true)`,
    [JSON.stringify(records)]
  );
}
