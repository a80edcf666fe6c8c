import { readFileSync } from 'node:fs';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenarioInvariants } from '../../../data/publish/scenario-invariants';
import { checkInvariants } from '../../../data/publish/invariants';
import { main } from '../../../src/cli/scenario';
import type { Baseline } from '../../../src/lib/model/base';
import { tornado } from '../../../src/lib/model/tornado';
import { PRESETS, preset, presetScenario } from '../../../src/lib/scenario/presets';

/** What `immex-atlas simulate --preset ID --place MX` answers on the published baseline, by result and year. */
async function simulated(id: string): Promise<Map<string, number[]>> {
  let csv = '';
  const code = await main(['simulate', '--preset', id, '--place', 'MX'], (text) => (csv += text));
  expect(code).toBe(0);
  const [head, ...lines] = csv.trim().split(/\r?\n/);
  const names = head!.replace(/^\ufeff/, '').split(',');
  return new Map(
    lines
      .map((line) => line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)!.map((cell) => cell.replace(/,$/, '')))
      .map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i]])))
      .filter(({ sector }) => sector === 'all')
      .map((row) => [
        `${row.result} ${row.year}`,
        ['baseline', 'static', 'static_low', 'static_high', 'full', 'full_low', 'full_high'].map((key) =>
          Number(row[key])
        )
      ])
  );
}

describe('published results of the presets', () => {
  let connection: DuckDBConnection;
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS();

  beforeAll(async () => {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    connection = await instance.connect();
    await connection.run(`ATTACH 'static/data/latest/atlas.duckdb' AS published (READ_ONLY)`);
    for (const table of [
      'scenario_preset',
      'scenario_change',
      'scenario_doubt',
      'event',
      'method',
      'source',
      'model_parameter'
    ])
      await connection.run(`CREATE TABLE ${table} AS SELECT * FROM published.${table}`);
  });
  afterAll(() => connection.closeSync());

  it('are of every preset, with the seed and the draws of its link', async () => {
    const baseline = JSON.parse(readFileSync('static/data/latest/baseline.json', 'utf8')) as Baseline;
    const found = await rows(
      'SELECT preset_id, event_id, name_es, draws, seed, model, base_year FROM scenario_preset ORDER BY ALL'
    );
    const expected = PRESETS.map((of) => {
      const { draws, seed, model, baseline: base } = presetScenario(of, baseline, 'es');
      return { preset_id: of.id, event_id: of.event, name_es: of.name.es, draws, seed, model, base_year: base.year };
    });
    expect(found).toEqual(expected.sort((a, b) => (a.preset_id < b.preset_id ? -1 : 1)));
  });

  it.each(['bridge', 'vat-upfront', 'wage-floor'])(
    '%s: what the command answers on the published baseline',
    async (id) => {
      const answered = await simulated(id);
      const published = await rows(
        `SELECT result_id, year, behaviour, baseline, value, low, high FROM scenario_change WHERE preset_id = '${id}'`
      );
      expect(published.length).toBe(answered.size * 2);
      for (const { result_id, year, behaviour, baseline, value, low, high } of published) {
        const numbers = answered.get(`${String(result_id)} ${String(year)}`)!;
        const expected = [numbers[0]!, ...numbers.slice(behaviour === 'static' ? 1 : 4).slice(0, 3)];
        [baseline, value, low, high].forEach((number, i) => {
          const off = Math.abs(Number(number) - expected[i]!);
          expect(off, `${String(result_id)} ${String(year)}`).toBeLessThanOrEqual(1e-9 * Math.abs(expected[i]!) + 1e-6);
        });
      }
    }
  );

  it('doubt what the tornado of the same scenario doubts', async () => {
    const baseline = JSON.parse(readFileSync('static/data/latest/baseline.json', 'utf8')) as Baseline;
    const goal = {
      place: 'MX',
      year: 2035,
      behaviour: 'full',
      of: 'change',
      terms: [{ result: 'collected', weight: 1 }]
    } as const;
    const { bars } = tornado(baseline, presetScenario(preset('vat-upfront')!, baseline, 'es'), {
      ...goal,
      terms: [...goal.terms]
    });
    const published = await rows(
      `SELECT parameter_id, at_low, at_high FROM scenario_doubt WHERE preset_id = 'vat-upfront' ORDER BY abs(at_high - at_low) DESC LIMIT 5`
    );
    expect(published.map(({ parameter_id }) => parameter_id)).toEqual(
      bars.slice(0, 5).map(({ parameter }) => parameter)
    );
    published.forEach(({ at_low, at_high }, i) => {
      expect(Number(at_low) / bars[i]!.low).toBeCloseTo(1, 9);
      expect(Number(at_high) / bars[i]!.high).toBeCloseTo(1, 9);
    });
  });

  it.each([
    [
      `UPDATE scenario_change SET value = value + 5e6, low = low - 1e7, high = high + 1e7 WHERE result_id = 'collected_vat'`,
      'parts of a column add up'
    ],
    [
      `UPDATE scenario_change SET high = value - 1 WHERE result_id = 'jobs' AND preset_id = 'bridge'`,
      'lies in its range'
    ],
    [
      `DELETE FROM scenario_change WHERE preset_id = 'bridge' AND year = 2030 AND result_id = 'lost'`,
      'every result of ten years'
    ],
    [`UPDATE scenario_doubt SET central = central + 1e6`, 'doubt is about the published change'],
    [`UPDATE scenario_doubt SET parameter_id = 'weather' WHERE parameter_id = 'leakage_share'`, 'catalogued']
  ])('are refused by the build when broken: %s', async (sql, name) => {
    await expect(checkInvariants(connection, scenarioInvariants)).resolves.toBeUndefined();
    await connection.run('BEGIN');
    await connection.run(sql);
    await expect(checkInvariants(connection, scenarioInvariants)).rejects.toThrow(name);
    await connection.run('ROLLBACK');
  });
});
