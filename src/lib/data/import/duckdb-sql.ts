/** Name under which the reader's file is registered. */
export const DATABASE = 'own.duckdb';

/**
 * Opens the file read-only and locks the engine before anything that the file holds (a view, a macro) can run: no other
 * file, no network, no extension, and no way to undo it.
 */
export const openStatements = [
  'SET autoinstall_known_extensions = false; SET autoload_known_extensions = false',
  `ATTACH '${DATABASE}' AS own (READ_ONLY)`,
  'SET enable_external_access = false; SET lock_configuration = true'
];

/** Tables alone: a view may refer to what is not in the file. */
export const TABLES = `SELECT c.schema_name || '.' || c.table_name AS table_name, c.column_name, c.data_type
  FROM duckdb_columns() c JOIN duckdb_tables() t ON t.table_oid = c.table_oid AND t.database_name = c.database_name
  WHERE c.database_name = 'own' AND NOT t.internal ORDER BY t.estimated_size DESC, table_name, c.column_index`;

const PLAIN = /^(BOOLEAN|U?(TINY|SMALL|BIG)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*\)|VARCHAR|DATE|TIMESTAMP)$/;
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Every column of a table, types that Arrow has no plain form for as text. `table` is `schema.name`. */
export function selectOf(table: string, columns: readonly { column_name: string; data_type: string }[]): string {
  const list = columns.map(({ column_name, data_type }) => {
    const name = quoted(column_name);
    return PLAIN.test(data_type) ? name : `CAST(${name} AS VARCHAR) AS ${name}`;
  });
  const [schema = '', ...rest] = table.split('.');
  return `SELECT ${list.join(', ')} FROM own.${quoted(schema)}.${quoted(rest.join('.'))}`;
}
