import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { onTestFinished, vi } from 'vitest';
import { DuckDBInstance } from '@duckdb/node-api';
import { readCatalog } from '../../../data/catalog/catalog';
import { compileReader } from '../../../data/compile';
import { RawFolder } from '../../../data/lib/raw';
import { readSchema, type TableName, type TableRow } from '../../../data/lib/schema';
import { scan, tableFiles, tablesFolder } from '../../../data/lib/tables';
import type { Reader, ReaderContext } from '../../../data/readers/reader';

const catalog = readCatalog();

/** A raw folder with these files, removed after the test. */
export function rawFolder(files: Record<string, string | Uint8Array>): RawFolder {
  const root = temporary();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return new RawFolder(root);
}

export function zip(members: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(members).map(([path, text]) => [path, strToU8(text)])));
}

/** Tables of a reader that needs no scratch database, by `table/name`, and what it told the person who ran it. */
export async function readRows(reader: Reader, raw: RawFolder) {
  const messages: string[] = [];
  const progress = (message: string) => void messages.push(message);
  const tidy = await reader.read({ raw, catalog, progress } as ReaderContext);
  const tables = new Map(tidy.map(({ table, name, rows }) => [`${table}/${name}`, rows]));
  const rows = <T extends TableName>(table: T, name: string) => (tables.get(`${table}/${name}`) ?? []) as TableRow<T>[];
  return { rows, messages, names: [...tables.keys()] };
}

/** A folder of committed tables that `reader` makes of `raw`. */
export async function compiled(reader: Reader, raw: RawFolder): Promise<string> {
  const folder = temporary();
  const log = vi.spyOn(console, 'log').mockReturnValue();
  onTestFinished(() => log.mockRestore());
  await compileReader(reader, raw, catalog, await readSchema(), folder);
  return folder;
}

/** Rows of `sql` over the committed file `table/name`, called `t`. */
export async function query(table: TableName, name: string, sql: string, folder = tablesFolder) {
  const file = tableFiles(folder).find((candidate) => candidate.table === table && candidate.name === name);
  const shape = (await readSchema()).find((candidate) => candidate.name === table);
  if (!file || !shape) throw new Error(`no ${table}/${name} in ${folder}`);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const result = await connection.runAndReadAll(`WITH t AS (SELECT * FROM ${scan(shape, file.path)}) ${sql}`);
  connection.closeSync();
  return result.getRowsJS();
}

function temporary(): string {
  const root = mkdtempSync(join(tmpdir(), 'immex-atlas-test-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  return root;
}
