import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Tables } from '../../src/lib/data/schema';

export type TableName = keyof Tables;
export type TableRow<T extends TableName> = Tables[T];

export interface Column {
  name: string;
  /** DuckDB type; enums keep their name (basis, status). */
  type: string;
  nullable: boolean;
  es: string;
  en: string;
}

export interface Table {
  name: TableName;
  es: string;
  en: string;
  database: 'atlas' | 'flows';
  columns: Column[];
}

export const schemaSql = readFileSync(fileURLToPath(new URL('../sql/schema.sql', import.meta.url)), 'utf8');

/** The tables of schema.sql as DuckDB understands them, in file order. */
export async function readSchema(): Promise<Table[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(schemaSql);
  const tables = await records(
    connection,
    `SELECT table_name AS name, comment FROM duckdb_tables() ORDER BY table_oid`
  );
  const columns = await records(
    connection,
    `SELECT table_name, column_name AS name, CASE WHEN data_type LIKE 'ENUM%' THEN column_name ELSE data_type END AS type,
       is_nullable AS nullable, duckdb_columns.comment AS comment
     FROM duckdb_columns() JOIN duckdb_tables() USING (table_name) ORDER BY table_name, column_index`
  );
  connection.closeSync();
  return tables.map(({ name, comment }) => ({
    name: name as TableName,
    ...languages(`table ${name}`, comment),
    database: String(comment).endsWith('|| flows') ? 'flows' : 'atlas',
    columns: columns
      .filter((column) => column.table_name === name)
      .map((column) => ({
        name: String(column.name),
        type: String(column.type),
        nullable: Boolean(column.nullable),
        ...languages(`${name}.${column.name}`, column.comment)
      }))
  }));
}

async function records(connection: DuckDBConnection, sql: string) {
  return (await connection.runAndReadAll(sql)).getRowObjectsJS();
}

function languages(what: string, comment: unknown): { es: string; en: string } {
  const [es, en] = String(comment ?? '').split(' || ');
  if (!es || !en) throw new Error(`schema.sql: ${what} needs a comment «español || English»`);
  return { es, en };
}
