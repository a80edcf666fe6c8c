import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DuckDBConnection } from '@duckdb/node-api';
import { formatCsv } from './csv';
import type { Table } from './schema';

export const tablesFolder = fileURLToPath(new URL('../tables', import.meta.url));

/** CSV above this size is committed as Parquet. */
const CSV_LIMIT = 1_000_000;

export interface TableFile {
  table: string;
  name: string;
  path: string;
}

/** Committed files, grouped in one folder per table of schema.sql. */
export function tableFiles(folder = tablesFolder): TableFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: table }) =>
      readdirSync(join(folder, table))
        .filter((file) => /\.(csv|parquet)$/.test(file))
        .map((file) => ({ table, name: file.replace(/\.\w+$/, ''), path: join(folder, table, file) }))
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** DuckDB expression that reads one committed file with the types of its table; empty cells are NULL. */
export function scan(table: Table, path: string): string {
  if (path.endsWith('.parquet')) return `read_parquet('${path}')`;
  const columns = table.columns.map(
    ({ name, type }) => `'${name}': '${type === 'basis' || type === 'status' ? 'VARCHAR' : type}'`
  );
  return `read_csv('${path}', header = true, delim = ',', quote = '"', nullstr = '', columns = {${columns.join(', ')}})`;
}

/** Columns of a committed file in schema order, enums as text. */
export function select(table: Table): string {
  return table.columns
    .map(({ name, type }) => {
      if (type === 'basis' || type === 'status') return `CAST(${name} AS VARCHAR) AS ${name}`;
      return `CAST(${name} AS ${type}) AS ${name}`;
    })
    .join(', ');
}

/**
 * Writes `relation` as `folder/table/name.csv`, or `.parquet` when the CSV is over 1 MB: sorted by all columns, so that
 * the same rows give the same bytes. The file appears whole or not at all.
 */
export async function writeTable(
  connection: DuckDBConnection,
  table: Table,
  name: string,
  relation: string,
  folder = tablesFolder
): Promise<TableFile> {
  const directory = join(folder, table.name);
  mkdirSync(directory, { recursive: true });
  const sorted = `SELECT ${select(table)} FROM ${relation} ORDER BY ALL`;
  const target = (extension: string) => join(directory, `${name}.${extension}`);

  const rows = await connection.runAndReadAll(`SELECT count(*) AS n FROM ${relation}`);
  const count = Number(rows.getRowObjectsJS()[0]!.n);
  let extension = 'parquet';
  if (count < CSV_LIMIT / 10) {
    const columns = table.columns.map((column) => column.name);
    const objects = (await connection.runAndReadAll(sorted)).getRowObjectsJS().map((row) => {
      for (const column of table.columns)
        if (column.type === 'DATE' && row[column.name] instanceof Date)
          row[column.name] = (row[column.name] as Date).toISOString().slice(0, 10);
      return row;
    });
    const csv = formatCsv(columns, objects);
    if (Buffer.byteLength(csv) <= CSV_LIMIT) {
      writeFileSync(target('csv.tmp'), csv);
      extension = 'csv';
    }
  }
  if (extension === 'parquet') {
    await connection.run('SET threads = 1');
    await connection.run(
      `COPY (${sorted}) TO '${target('parquet.tmp')}' (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 12, ROW_GROUP_SIZE 122880)`
    );
  }
  const path = target(extension);
  renameSync(`${path}.tmp`, path);
  const other = target(extension === 'csv' ? 'parquet' : 'csv');
  if (existsSync(other)) rmSync(other);
  return { table: table.name, name, path };
}

export function megabytes(path: string): number {
  return statSync(path).size / 1e6;
}
