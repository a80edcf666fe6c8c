import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { schemaSql, type Table } from '../lib/schema';
import { select } from '../lib/tables';

/** A spreadsheet opens more rows than this, but nobody reads them there; longer tables are offered as Parquet alone. */
const SPREADSHEET_ROWS = 130_000;

export interface PublishedFile {
  /** Path below the version's folder. */
  path: string;
  table: Table;
  format: 'csv' | 'parquet';
  /** Measure of a part of `observation`. */
  measure?: string;
  rows: number;
}

/** Writes `atlas.duckdb` or `flows.duckdb`: tables in key order, comments kept, the view `best` in the first. */
export async function writeDatabase(
  connection: DuckDBConnection,
  schema: Table[],
  database: 'atlas' | 'flows',
  path: string
): Promise<void> {
  await connection.run(`ATTACH '${path}' AS target`);
  // Types cannot be named across databases, so the target is the current one while its tables are made.
  await connection.run('USE target');
  await connection.run(`CREATE TYPE basis AS ENUM ('published', 'derived', 'modelled')`);
  await connection.run(`CREATE TYPE status AS ENUM ('final', 'preliminary', 'revised')`);
  for (const table of schema.filter((candidate) => candidate.database === database)) {
    // Sorted as they are asked for, so that a range read touches few blocks.
    const keys = ['place_id', 'sector_id', 'period'].every((key) => table.columns.some(({ name }) => name === key));
    const order = database === 'flows' && keys ? 'place_id, sector_id, period' : 'ALL';
    const columns = table.columns.map(({ name, type, nullable }) => `${name} ${type}${nullable ? '' : ' NOT NULL'}`);
    // No primary keys in the shipped file: their indexes weigh more than they help, and the build has checked them.
    await connection.run(`CREATE TABLE ${table.name} (${columns.join(', ')})`);
    await connection.run(
      `INSERT INTO ${table.name} BY NAME SELECT ${select(table)} FROM memory.main.${table.name} ORDER BY ${order}`
    );
    await connection.run(`COMMENT ON TABLE ${table.name} IS '${table.es} || ${table.en}'`);
    for (const column of table.columns)
      await connection.run(`COMMENT ON COLUMN ${table.name}.${column.name} IS '${column.es} || ${column.en}'`);
  }
  if (database === 'atlas') await connection.run(schemaSql.slice(schemaSql.indexOf('CREATE VIEW best')));
  await connection.run('CHECKPOINT target');
  await connection.run('USE memory');
  await connection.run('DETACH target');
}

/** Writes every table as Parquet and, where a spreadsheet can hold it, as CSV; `observation` one CSV per measure. */
export async function writeTables(
  connection: DuckDBConnection,
  schema: Table[],
  folder: string
): Promise<PublishedFile[]> {
  const all: PublishedFile[] = [];
  mkdirSync(join(folder, 'tables/observation'), { recursive: true });
  const write = async (table: Table, path: string, format: 'csv' | 'parquet', where = '', measure?: string) => {
    const rows = await count(connection, `${table.name} ${where}`);
    const options = format === 'csv' ? 'FORMAT csv, HEADER true' : 'FORMAT parquet, COMPRESSION zstd';
    const rowsInOrder = `SELECT ${select(table)} FROM ${table.name} ${where} ORDER BY ALL`;
    const written = format === 'csv' ? `SELECT ${shortest(table)} FROM (${rowsInOrder})` : rowsInOrder;
    await connection.run(`COPY (${written}) TO '${join(folder, path)}' (${options})`);
    all.push({ path, table, format, rows, ...(measure ? { measure } : {}) });
  };
  for (const table of schema) {
    await write(table, `tables/${table.name}.parquet`, 'parquet');
    if (table.name === 'observation') continue;
    if ((await count(connection, table.name)) <= SPREADSHEET_ROWS && table.database === 'atlas')
      await write(table, `tables/${table.name}.csv`, 'csv');
  }
  const observation = schema.find((table) => table.name === 'observation')!;
  const measures = await connection.runAndReadAll('SELECT DISTINCT measure_id FROM observation ORDER BY ALL');
  for (const [measure] of measures.getRowsJS() as [string][])
    await write(observation, `tables/observation/${measure}.csv`, 'csv', `WHERE measure_id = '${measure}'`, measure);
  return all;
}

/** Columns as a CSV writes them: a whole number without the «.0» that tells a DOUBLE, a fortieth of a measure's file. */
function shortest(table: Table): string {
  return table.columns
    .map(({ name, type }) =>
      type === 'DOUBLE' ? `regexp_replace(CAST(${name} AS VARCHAR), '\\.0$', '') AS ${name}` : name
    )
    .join(', ');
}

async function count(connection: DuckDBConnection, from: string): Promise<number> {
  return Number((await connection.runAndReadAll(`SELECT count(*) FROM ${from}`)).getRowsJS()[0]![0]);
}
