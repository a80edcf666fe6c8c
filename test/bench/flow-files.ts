import { utimesSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { servedPage } from './served-page';

/** One state's one measure: what a page asks of the flows. */
const oneState = (state: string) =>
  `SELECT period, sum(value_usd) AS value FROM us_input WHERE place_id = '${state}' GROUP BY period ORDER BY period`;
/** What makes a row of each file as heavy as one of the published flows: a value without pattern. */
const VALUE = 'CAST(hash(i) % 100000000007 AS DOUBLE) / 97 AS value_usd';

const PUBLISHED = new Date('2026-01-01T00:00:00Z');

/** What stands in a row; the mode of transport has no order in any file. */
const row = (place: string, sector: string, year: string, month: string) => `
  lpad(CAST(1 + (${place}) AS VARCHAR), 2, '0') AS place_id, 'hs' || lpad(CAST(1 + (${sector}) AS VARCHAR), 2, '0') AS sector_id,
  CAST(2006 + (${year}) AS VARCHAR) || '-' || lpad(CAST(1 + (${month}) AS VARCHAR), 2, '0') AS period,
  ['truck', 'rail', 'vessel', 'air'][CAST(1 + hash(i + 4) % 4 AS INTEGER)] AS mode`;

/**
 * A database of the flows' form; `further` columns of noise make it as large as whole registers are. Rows come in an order of
 * SQL, or are made in that of place, sector and period, which needs no memory to sort.
 */
export async function writeFlows(
  path: string,
  rows: number,
  further: number,
  order: string | 'as made'
): Promise<void> {
  // One thread, as the published file is written: several set row groups down in the order in which they end, another each time.
  const instance = await DuckDBInstance.create(path, { storage_compatibility_version: 'v1.2.0', threads: '1' });
  const connection = await instance.connect();
  const noise = Array.from(
    { length: further },
    (_, n) => `CAST(hash(i + ${n}7) % 100000000007 AS DOUBLE) / 89 AS noise_${n}`
  );
  const at = (parts: number) => `i * ${parts} // ${rows}`;
  const cells =
    order === 'as made'
      ? row(at(32), `(${at(32 * 97)}) % 97`, `(${at(32 * 97 * 20)}) % 20`, `(${at(32 * 97 * 20 * 12)}) % 12`)
      : row('hash(i) % 32', 'hash(i + 1) % 97', 'hash(i + 2) % 20', 'hash(i + 3) % 12');
  await connection.run('SET preserve_insertion_order = true');
  await connection.run(`CREATE TABLE us_input AS SELECT * EXCLUDE (i) FROM (
    SELECT i, ${[cells, VALUE, ...noise].join(', ')}, 'bts' AS source_id
    FROM (SELECT range AS i FROM range(${rows})) ${order === 'as made' ? '' : `ORDER BY ${order}`})`);
  await connection.run('CHECKPOINT');
  connection.closeSync();
  instance.closeSync();
  // A browser keeps parts only of what has not changed within the last minute, as a published file has not.
  utimesSync(path, PUBLISHED, PUBLISHED);
}

/** What the engine of a page read of a file by ranges. */
export interface FlowsRead {
  /** Bytes to attach it, and those with the answer for one state, the attaching included. */
  attached: number;
  read: number;
  /** Milliseconds of the first answer and of five more. */
  times: number[];
  /** Sum of the answer's values. */
  sum: number;
}

/** Asks the engine of a page for one state of a file in `folder`, which it reads by ranges. */
export async function flowsRead(folder: string, file: string, state = '08'): Promise<FlowsRead> {
  const served = await servedPage('engine-page', folder);
  try {
    await served.page.evaluate((name) => window.prepare(name, ''), file);
    const attached = served.bytes();
    const first = await served.page.evaluate((sql) => window.time(sql, 1), oneState(state));
    const read = attached + served.bytes();
    const again = await served.page.evaluate((sql) => window.time(sql, 5), oneState(state));
    return { attached, read, times: [...first.times, ...again.times], sum: first.sum };
  } finally {
    await served.close();
  }
}

/** The same sum by DuckDB itself, with the file at hand. */
export async function nativeSum(path: string, state = '08'): Promise<number> {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(oneState(state))).getRowObjectsJS();
  connection.closeSync();
  instance.closeSync();
  return rows.reduce((sum, { value }) => sum + Number(value), 0);
}
