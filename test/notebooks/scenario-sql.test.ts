import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { central, gridIndex, resultIndex } from '../../src/lib/model/central';
import type { Baseline } from '../../src/lib/model/base';
import type { ResultId } from '../../src/lib/model/measures';
import { YEARS } from '../../src/lib/model/scenario';
import { preset, presetScenario } from '../../src/lib/scenario/presets';

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const published = here('static/data/latest/baseline.json');
const sql = (name: string) => readFileSync(here(`notebooks/sql/${name}.sql`), 'utf8');

/** Rows of the last of several files, run one after the other on a fresh database. */
async function answer(...files: string[]): Promise<Record<string, number | string>[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    await connection.run(`SET VARIABLE baseline = '${published.replaceAll("'", "''")}'`);
    for (const file of files.slice(0, -1)) await connection.run(sql(file));
    const rows = (await connection.runAndReadAll(sql(files.at(-1)!))).getRowObjectsJS();
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [
          key,
          typeof value === 'bigint' ? Number(value) : (value as number | string)
        ])
      )
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

describe('SQL alone', () => {
  it.each(['vat-upfront', 'tariff-2026'])('gives every number of preset %s to 1e-9', async (id) => {
    const baseline = JSON.parse(readFileSync(published, 'utf8')) as Baseline;
    const { change, baseline: levels } = central(baseline, presetScenario(preset(id)!, baseline, 'en'));
    const rows = await answer('scenario-base', `scenario-${id}`, 'scenario-results');
    expect(rows).toHaveLength(2 * YEARS.length);
    for (const { year, mode, ...results } of rows)
      for (const [result, value] of Object.entries(results)) {
        const at = gridIndex(0, (YEARS as readonly number[]).indexOf(year as number), resultIndex(result as ResultId));
        const ours = change[mode as 'static' | 'full'][at]!;
        // A difference of two large sums is exact to 1e-9 of them: a change of nothing is nothing to that.
        const scale = Math.max(Math.abs(ours), 1e-3 * Math.abs(levels[at]!), 1);
        expect(
          Math.abs((value as number) - ours) / scale,
          `${result} ${mode} ${year}: ${value} and ${ours}`
        ).toBeLessThan(1e-9);
      }
  });
});
