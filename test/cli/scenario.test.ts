import { execFileSync, spawnSync } from 'node:child_process';
import { gunzipSync } from 'node:zlib';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { main, root } from './scenario-command';

const folder = mkdtempSync(join(tmpdir(), 'immex-scenario-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { version } = JSON.parse(readFileSync(join(root, 'static/data/latest.json'), 'utf8')) as { version: string };

const file = (name: string, content: unknown) => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return join(folder, name);
};
const document = (levers: unknown[], name = 'A') => ({
  ...{ v: 1, model: 1, data: version, name, baseline: { year: 2024 }, levers, behaviour: 'full', assumptions: {} },
  ...{ draws: 200, seed: 1 }
});

async function command(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  let [out, error] = ['', ''];
  const code = await main(
    args,
    (text) => (out += text),
    (text) => (error += text)
  );
  return { code, out, error };
}

describe('immex-atlas', () => {
  it('is what npx runs', () => {
    const out = execFileSync('npx', ['immex-atlas', 'presets'], { cwd: root, encoding: 'utf8' });
    expect(out).toMatch(/^vat-upfront +2013-12-fiscal-reform/m);
    const wrong = spawnSync(process.execPath, [
      fileURLToPath(new URL('../../src/cli/immex-atlas.js', import.meta.url)),
      'fly'
    ]);
    expect(wrong.status).toBe(2);
  });

  it('simulates a preset as CSV with ranges', async () => {
    const { code, out } = await command('simulate', '--preset', 'vat-upfront', '--draws', '150');
    expect(code).toBe(0);
    const [head, ...lines] = out.trim().split('\n');
    expect(head).toMatch(/^scenario,data,place,sector,year,result,column,tax,unit,baseline,baseline_low/);
    const row = lines.find((line) => /,MX,all,2035,suspended_vat,/.test(line))!.split(',');
    expect(Number(row[12])).toBe(-Number(row[9]));
    expect(lines.every((line) => line.split(',').length === 18)).toBe(true);
  });

  it('opens one place, sector by sector, as JSON', async () => {
    const reform = file('a.json', document([{ lever: 'tariff', target: { sectors: ['334'] }, path: [[2026, 0.02]] }]));
    const { code, out } = await command('simulate', reform, '--place', '08', '--format', 'json', '--seed', '3');
    expect(code).toBe(0);
    const { scenarios, results } = JSON.parse(out) as {
      scenarios: { scenario: { seed: number }; limits: string[] }[];
      results: { sector: string; result: string; year: number; full: number }[];
    };
    expect(scenarios[0]!.scenario.seed).toBe(3);
    expect(scenarios[0]!.limits).toContain('partial-equilibrium');
    const duty = results.filter(({ result, year }) => result === 'collected_duty' && year === 2030);
    expect(duty.filter(({ full }) => full !== 0).map(({ sector }) => sector)).toEqual(['all', '334']);
  });

  it('opens municipalities as the lab does, those of a metro and those outside one', async () => {
    const folder = join(root, 'static/data/v', version, 'footprint');
    const { places } = JSON.parse(gunzipSync(readFileSync(`${folder}/2024.json.gz`)).toString('utf8')) as {
      places: { id: string; level: string }[];
    };
    const outside = places.find(({ level }) => level === 'municipality')!.id;
    const reform = file('m.json', document([{ lever: 'vat_upfront', target: 'all', path: [[2026, 1]] }]));
    const { code, out, error } = await command('simulate', reform, '--place', `08037, ${outside},08,M08.2.03`);
    expect(error).toBe('');
    expect(code).toBe(0);
    const suspended = (place: string) =>
      Number(
        out
          .split('\n')
          .find((line) => line.includes(`,${place},all,2035,suspended,`))!
          .split(',')[15]
      );
    expect(suspended('08037')).toBeLessThan(0);
    expect(suspended('08')).toBeLessThan(suspended('M08.2.03'));
    // Juárez is its metro, but for rounding of the files.
    expect(suspended('08037') / suspended('M08.2.03')).toBeCloseTo(1, 2);
    expect(suspended(outside)).toBeLessThanOrEqual(0);
    // A reform of the metro alone acts on its municipality.
    const local = file(
      'n.json',
      document([{ lever: 'vat_upfront', target: { places: ['M08.2.03'] }, path: [[2026, 1]] }])
    );
    const within = await command('compare', reform, local, '--place', '08037', '--format', 'json');
    const { scenarios, results } = JSON.parse(within.out) as {
      scenarios: { place: string }[];
      results: { place: string; sector: string; year: number; result: string; full: number }[];
    };
    expect(scenarios.map(({ place }) => place)).toEqual(['08037', '08037']);
    const at = results.filter(
      ({ sector, year, result }) => sector === 'all' && year === 2035 && result === 'suspended_vat'
    );
    expect(at).toHaveLength(2);
    expect(at[1]!.full).toBeCloseTo(at[0]!.full, 6);
  });

  it('compares files, and reads what the site saves', async () => {
    const a = file('a.json', document([]));
    const b = file('b.json', {
      v: 1,
      scenarios: [document([{ lever: 'vat_upfront', target: 'all', path: [[2026, 1]] }], 'B, “all”')]
    });
    const { code, out } = await command('compare', a, b);
    expect(code).toBe(0);
    expect(out).toMatch(/^A,/m);
    expect(out).toMatch(/^"B, “all”",/m);
  });

  it('says what is wrong and ends with 1 or 2', async () => {
    const cases: [number, RegExp, string[]][] = [
      [2, /no command is called fly/, ['fly']],
      [2, /takes one file/, ['simulate']],
      [2, /two files/, ['compare', file('a.json', document([]))]],
      [2, /cannot be read/, ['simulate', join(folder, 'none.json')]],
      [2, /csv or json/, ['simulate', '--preset', 'bridge', '--format', 'xml']],
      [2, /whole number/, ['simulate', '--preset', 'bridge', '--draws', 'many']],
      [2, /no preset is called/, ['simulate', '--preset', 'none']],
      [2, /Unknown option/, ['simulate', '--what']],
      [1, /not JSON/, ['simulate', file('c.json', '{')]],
      [1, /draws/, ['simulate', '--preset', 'bridge', '--draws', '5']],
      [
        1,
        /999/,
        ['simulate', file('d.json', document([{ lever: 'tariff', target: { sectors: ['999'] }, path: [[2026, 1]] }]))]
      ],
      [1, /never released/, ['simulate', file('e.json', { ...document([]), data: '0123456789ab' })]],
      [2, /not «Juárez»/, ['simulate', '--preset', 'bridge', '--place', 'Juárez']],
      [
        2,
        /50 places at most/,
        ['simulate', '--preset', 'bridge', '--place', Array.from({ length: 51 }, (_, i) => 10001 + i).join()]
      ],
      [1, /99999 has no footprint of its own in 2024/, ['simulate', '--preset', 'bridge', '--place', '99999']],
      [1, /no result of its own/, ['simulate', '--preset', 'bridge', '--place', '99', '--draws', '150']]
    ];
    for (const [code, says, args] of cases) {
      const found = await command(...args);
      expect(found.error).toMatch(says);
      expect(found.code, args.join(' ')).toBe(code);
    }
    const today = await command('simulate', file('f.json', { ...document([]), data: '0123456789ab' }), '--today');
    expect(today.code).toBe(0);
  });
});
