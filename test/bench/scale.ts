import { mkdtempSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { readCatalog } from '../../data/catalog/catalog';
import { readSchema } from '../../data/lib/schema';
import { writeDatabase, writeTables } from '../../data/publish/files';
import { load } from '../../data/publish/load';
import { contentVersion } from '../../data/publish/version';
import type { Bench, Measurement } from './bench';

const FACTORS = [1, 4, 16] as const;

/**
 * Time and memory of publishing as places × years grow: the committed observations once, four and sixteen times, each copy under
 * places of its own, loaded, hashed and written as database, CSV and Parquet. Each size in a process of its own, so that its
 * peak of memory is its own. The exponent is the slope of log time on log rows: 1 means twice the data, twice the time.
 */
export const scale: Bench = {
  name: 'scale',
  run() {
    const found = FACTORS.map((factor) => {
      const child = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, String(factor)], {
        encoding: 'utf8',
        maxBuffer: 64e6
      });
      if (child.status !== 0) throw new Error(`publishing ×${factor} failed: ${child.stderr}`);
      return JSON.parse(child.stdout.trim().split('\n').at(-1)!) as Size;
    });
    const lines = found.flatMap(({ factor, rows, seconds, peak }): Measurement[] => [
      { what: `×${factor}: observations`, value: rows / 1e6, unit: 'M' },
      { what: `×${factor}: time`, value: seconds, unit: 's' },
      { what: `×${factor}: memory at its peak`, value: peak / 1e6, unit: 'MB' }
    ]);
    const exponent = (of: (size: Size) => number) =>
      slope(found.map((size) => [Math.log(size.rows), Math.log(of(size))]));
    return Promise.resolve([
      ...lines,
      { what: 'exponent of time', value: exponent(({ seconds }) => seconds), unit: 'ratio', budget: 1.2 },
      { what: 'exponent of memory', value: exponent(({ peak }) => peak), unit: 'ratio', budget: 1.2 }
    ]);
  }
};

interface Size {
  factor: number;
  rows: number;
  seconds: number;
  peak: number;
}

/** Slope of the least-squares line. */
function slope(points: number[][]): number {
  const mean = (at: number) => points.reduce((sum, point) => sum + point[at]!, 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const over = points.reduce((sum, point) => sum + (point[0]! - x) * (point[1]! - y), 0);
  return over / points.reduce((sum, point) => sum + (point[0]! - x) ** 2, 0);
}

async function publishTimes(factor: number): Promise<Size> {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'));
  const start = performance.now();
  const schema = await readSchema();
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await load(connection, schema, readCatalog());
  const observation = schema.filter(({ name }) => name === 'observation');
  // The first copy stands already; further ones have places of their own.
  if (factor > 1)
    await connection.run(
      `INSERT INTO observation SELECT o.* REPLACE (o.place_id || '-' || copy.range AS place_id) FROM observation AS o, range(1, ${factor}) AS copy`
    );
  const rows = Number((await connection.runAndReadAll('SELECT count(*) FROM observation')).getRows()[0]![0]);
  await contentVersion(connection, observation, folder);
  await writeDatabase(connection, observation, 'atlas', join(folder, 'atlas.duckdb'));
  await writeTables(connection, observation, folder);
  connection.closeSync();
  rmSync(folder, { recursive: true });
  return { factor, rows, seconds: (performance.now() - start) / 1000, peak: process.resourceUsage().maxRSS * 1024 };
}

if (import.meta.filename === process.argv[1]) console.log(JSON.stringify(await publishTimes(Number(process.argv[2]))));
