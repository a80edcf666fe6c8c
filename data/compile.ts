import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { readCatalog, type Catalog } from './catalog/catalog';
import { RawFolder } from './lib/raw';
import { readSchema, schemaSql, type Table } from './lib/schema';
import { megabytes, tableFiles, tablesFolder, writeTable } from './lib/tables';
import { compileGeography } from './readers/geography';
import { readers } from './readers/index';
import type { Reader, TidyTable } from './readers/reader';

/** Rebuilds `data/tables` from a folder of raw files: every reader, or those named by `--only`. */
export async function compile(from: string, only: string[] = [], folder = tablesFolder): Promise<void> {
  const catalog = readCatalog();
  const schema = await readSchema();
  const chosen = readers.filter((reader) => !only.length || only.includes(reader.id));
  for (const [i, reader] of chosen.entries()) {
    const started = performance.now();
    console.log(`[${i + 1}/${chosen.length}] ${reader.id}`);
    await compileReader(reader, new RawFolder(from), catalog, schema, folder);
    console.log(`      ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  if (!only.length || only.includes('geography')) compileGeography(new RawFolder(from), folder, catalog);
  const total = tableFiles(folder).reduce((sum, file) => sum + megabytes(file.path), 0);
  console.log(`data/tables: ${total.toFixed(1)} MB`);
}

/** Runs one reader; its tables are written only after all of them have been read and checked. */
export async function compileReader(
  reader: Reader,
  raw: RawFolder,
  catalog: Catalog,
  schema: Table[],
  folder = tablesFolder
): Promise<void> {
  const scratchFolder = mkdtempSync(join(tmpdir(), 'immex-atlas-'));
  const instance = await DuckDBInstance.create(join(scratchFolder, 'scratch.duckdb'), { threads: '2' });
  const scratch = await instance.connect();
  try {
    await scratch.run(schemaSql.slice(0, schemaSql.indexOf('CREATE VIEW')));
    const progress = (message: string) => console.log(`      ${message}`);
    const tidy = await reader.read({ raw, catalog, scratch, scratchFolder, progress });
    for (const [i, table] of tidy.entries()) await stage(scratch, schema, table, `tidy_${i}`);
    for (const [i, { table, name }] of tidy.entries()) {
      const file = await writeTable(scratch, tableOf(schema, table), name, `tidy_${i}`, folder);
      progress(`${table}/${name}: ${await rowCount(scratch, `tidy_${i}`)} rows, ${megabytes(file.path).toFixed(2)} MB`);
    }
  } finally {
    scratch.closeSync();
    instance.closeSync();
    rmSync(scratchFolder, { recursive: true });
  }
}

async function stage(scratch: DuckDBConnection, schema: Table[], tidy: TidyTable, into: string): Promise<void> {
  const columns = tableOf(schema, tidy.table).columns;
  const definition = columns.map(({ name, type, nullable }) => `${name} ${type}${nullable ? '' : ' NOT NULL'}`);
  await scratch.run(`CREATE TABLE ${into} (${definition.join(', ')})`);
  if ('sql' in tidy.rows) {
    await scratch.run(`INSERT INTO ${into} BY NAME ${tidy.rows.sql}`);
    return;
  }
  const appender = await scratch.createAppender(into);
  for (const row of tidy.rows) {
    for (const { name, type } of columns) {
      const value = (row as Record<string, unknown>)[name] ?? null;
      if (value === null) appender.appendNull();
      else if (type === 'DOUBLE') appender.appendDouble(value as number);
      else if (type === 'INTEGER') appender.appendInteger(value as number);
      else if (type === 'BOOLEAN') appender.appendBoolean(value as boolean);
      else appender.appendVarchar(String(value));
    }
    appender.endRow();
  }
  appender.closeSync();
}

function tableOf(schema: Table[], name: string): Table {
  return schema.find((table) => table.name === name)!;
}

async function rowCount(connection: DuckDBConnection, relation: string): Promise<number> {
  return Number((await connection.runAndReadAll(`SELECT count(*) FROM ${relation}`)).getRowsJS()[0]![0]);
}

if (import.meta.filename === process.argv[1]) {
  const { values } = parseArgs({ options: { from: { type: 'string' }, only: { type: 'string', multiple: true } } });
  if (!values.from) {
    console.error('usage: npm run data:compile -- --from DIR [--only READER]');
    process.exit(2);
  }
  await compile(values.from, values.only);
}
