import { utimesSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { servedPage } from './served-page';

/** One state's one measure: what a page asks of the flows. */
const oneState = (state: string) =>
  `SELECT period, sum(value_usd) AS value FROM us_input WHERE place_id = '${state}' GROUP BY period ORDER BY period`;
/** What makes a row of each file as heavy as one of the published flows: a value without pattern. */
const VALUE = 'CAST(hash(i) % 100000000007 AS DOUBLE) / 97 AS value_usd';

const PUBLISHED = new Date('2026-01-01T00:00:00Z');

/** A database of the flows' form; `further` columns of noise make it as large as whole registers are. */
export async function writeFlows(path: string, rows: number, further: number, order: string): Promise<void> {
  // One thread, as the published file is written: several set row groups down in the order in which they end, another each time.
  const instance = await DuckDBInstance.create(path, { storage_compatibility_version: 'v1.2.0', threads: '1' });
  const connection = await instance.connect();
  const noise = Array.from(
    { length: further },
    (_, n) => `CAST(hash(i + ${n}7) % 1000003 AS DOUBLE) / 89 AS noise_${n}`
  );
  await connection.run('SET preserve_insertion_order = true');
  await connection.run(`CREATE TABLE us_input AS SELECT * EXCLUDE (i) FROM (
    SELECT i, lpad(CAST(1 + hash(i) % 32 AS VARCHAR), 2, '0') AS place_id, 'hs' || lpad(CAST(1 + hash(i + 1) % 97 AS VARCHAR), 2, '0') AS sector_id,
      CAST(2006 + hash(i + 2) % 20 AS VARCHAR) || '-' || lpad(CAST(1 + hash(i + 3) % 12 AS VARCHAR), 2, '0') AS period,
      ['truck', 'rail', 'vessel', 'air'][CAST(1 + hash(i + 4) % 4 AS INTEGER)] AS mode, ${[VALUE, ...noise].join(', ')}, 'bts' AS source_id
    FROM (SELECT range AS i FROM range(${rows})) ORDER BY ${order})`);
  await connection.run('CHECKPOINT');
  connection.closeSync();
  instance.closeSync();
  // A browser keeps parts only of what has not changed within the last minute, as a published file has not.
  utimesSync(path, PUBLISHED, PUBLISHED);
}

/** Bytes that the engine of a page reads of a file, by ranges, to attach it and to answer for one state; and how long, in ms. */
export async function flowsRead(
  folder: string,
  file: string,
  state = '08'
): Promise<{ attached: number; read: number; times: number[] }> {
  const served = await servedPage('engine-page', folder);
  try {
    await served.page.evaluate((name) => window.prepare(name, ''), file);
    const attached = served.bytes();
    const first = await served.page.evaluate((sql) => window.time(sql, 1), oneState(state));
    const read = attached + served.bytes();
    const again = await served.page.evaluate((sql) => window.time(sql, 5), oneState(state));
    return { attached, read, times: [...first.times, ...again.times] };
  } finally {
    await served.close();
  }
}
