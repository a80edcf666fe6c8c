import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { median, type Bench, type Measurement } from './bench';
import { servedPage } from './served-page';

/** One state's one measure: what a page asks of the flows. */
const ONE_STATE = `SELECT period, sum(value_usd) AS value FROM us_input WHERE place_id = '08' GROUP BY period ORDER BY period`;
/** What makes a row of each file as heavy as one of the published flows: a value without pattern. */
const VALUE = 'CAST(hash(i) % 100000000007 AS DOUBLE) / 97 AS value_usd';

/**
 * Bytes read by ranges for one state and one measure, attach included, of a file of about 100 MB and of one of several gigabytes
 * (50 M rows); beside each, in the small one, the same rows unsorted.
 */
export const flows: Bench = {
  name: 'flows',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'flows-'));
    try {
      const rows = 8_000_000;
      await write(join(folder, 'sorted.duckdb'), rows, 0, 'place_id, sector_id, period');
      await write(join(folder, 'unsorted.duckdb'), rows, 0, 'hash(i)');
      await write(join(folder, 'large.duckdb'), 50_000_000, 5, 'place_id, sector_id, period');
      const lines: Measurement[] = [];
      for (const name of ['sorted', 'unsorted', 'large']) {
        const bytes = statSync(join(folder, `${name}.duckdb`)).size;
        const { read, attached, times } = await measured(folder, `${name}.duckdb`);
        const what = `${name}, ${name === 'large' ? '50 M' : '8 M'} rows`;
        lines.push({ what: `${what}: file`, value: bytes / 1e6, unit: 'MB' });
        lines.push({ what: `${what}: read to attach`, value: attached / 1e6, unit: 'MB' });
        const budget = Math.max(2.5, 0.06 * (bytes / 1e6));
        lines.push({
          what: `${what}: read for one state, attach included`,
          value: read / 1e6,
          unit: 'MB',
          ...(name === 'unsorted' ? {} : { budget })
        });
        lines.push({ what: `${what}: part of the file`, value: (100 * read) / bytes, unit: '%' });
        lines.push({ what: `${what}: first answer`, value: times[0]!, unit: 'ms' });
        lines.push({ what: `${what}: again, median`, value: median(times.slice(1)), unit: 'ms' });
      }
      return lines;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
};

/** A database of the flows' form; `further` columns of noise make it as large as whole registers are. */
async function write(path: string, rows: number, further: number, order: string): Promise<void> {
  const instance = await DuckDBInstance.create(path, { storage_compatibility_version: 'v1.2.0' });
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
}

async function measured(folder: string, file: string) {
  const served = await servedPage('engine-page', folder);
  try {
    await served.page.evaluate((name) => window.prepare(name, ''), file);
    const attached = served.bytes();
    const { times } = await served.page.evaluate((sql) => window.time(sql, 6), ONE_STATE);
    return { attached, read: attached + served.bytes(), times };
  } finally {
    await served.close();
  }
}
