import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import readExcel from 'read-excel-file/node';
import { afterAll, describe, expect, it } from 'vitest';
import { gridIndex, resultIndex } from '../../../../src/lib/model/central';
import { HEADLINE } from '../../../../src/lib/model/measures';
import { simulate } from '../../../../src/lib/model/uncertainty';
import { preset, presetScenario } from '../../../../src/lib/scenario/presets';
import { scenarioWorkbook, type Reform } from '../../../../src/lib/share/scenario/workbook';
import { baseline, scenario } from '../../scenario/fixture';

const reforms: Reform[] = [
  presetScenario(preset('vat-upfront')!, baseline, 'en'),
  { ...presetScenario(preset('bridge')!, baseline, 'en'), assumptions: { activity_growth: 0.02, home_offset: 0.1 } },
  scenario(
    [
      {
        lever: 'tariff',
        target: { places: ['08'], sectors: ['334'] },
        path: [
          [2027, 0.01],
          [2031, 0.05]
        ]
      },
      { lever: 'safe_harbour', target: 'all', path: [[2026, 0.01]] }
    ],
    { name: '=HYPERLINK("x") & <b>' }
  )
].map((each) => {
  const reform = { ...each, draws: 120 };
  return { scenario: reform, baseline, simulation: simulate(baseline, reform) };
});
const gdp = baseline.facts.find(({ year }) => year === baseline.base.year)!.gdp!;
const bytes = scenarioWorkbook({
  locale: 'en',
  reforms,
  official: [
    { name: 'VAT at customs', year: 2024, value: 9e11, shareOfGdp: null, basis: 'published', source: 'sat' },
    { name: 'Tax expenditure', year: 2022, value: null, shareOfGdp: 0.031, basis: 'published', source: 'ciep' }
  ],
  names: { places: { '08': 'Chihuahua' }, sectors: { '334': 'Electronics' }, parameters: {} },
  address: 'https://example.org/en/scenarios/#1abc',
  today: '2026-01-31'
});
const files = unzipSync(bytes);
const folder = mkdtempSync(join(tmpdir(), 'immex-workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Rows = (string | number | boolean | Date | null)[][];
const sheetsOf = async (data: Uint8Array) =>
  new Map((await readExcel(Buffer.from(data))).map(({ sheet, data: rows }) => [sheet, rows as Rows]));
const FORMULA = /(<c r="[A-Z]+\d+"[^>]*><f>[^<]*<\/f>)<v>([^<]*)<\/v>/g;

describe('the workbook of a comparison', () => {
  it('shows the numbers of the simulation, each total as a formula', async () => {
    const sheets = await sheetsOf(bytes);
    expect([...sheets.keys()]).toEqual([
      ...['Read me', 'Fiscal year', 'Results', 'Levers', 'Parameters'],
      ...['Baseline 1', 'Baseline 2', 'Baseline 3', 'States and cities', 'Cells']
    ]);
    const results = sheets.get('Results')!;
    for (const [i, { simulation }] of reforms.entries())
      for (const id of HEADLINE) {
        const row = results.find((cells) => cells[0] === i + 1 && cells[1] === 2035 && cells[2] === id)!;
        const at = gridIndex(0, 9, resultIndex(id));
        expect(row.slice(7, 12)).toEqual([
          simulation.baseline.central[at],
          simulation.change.static.central[at],
          simulation.change.full.central[at],
          simulation.change.full.low[at],
          simulation.change.full.high[at]
        ]);
      }
    const xml = strFromU8(files['xl/worksheets/sheet3.xml']!);
    // Baseline, static, full and level of 23 concepts in 10 years, and shares of GDP of those in pesos.
    expect([...xml.matchAll(FORMULA)].length).toBeGreaterThan(3 * 10 * 23 * 4);
    const fiscal = sheets.get('Fiscal year')!;
    expect(fiscal.find((cells) => cells[0] === 'VAT at customs')![3]).toBeCloseTo(9e11 / gdp, 12);
    expect(fiscal.find((cells) => cells[0] === 'Tax expenditure')!.slice(2, 4)).toEqual([null, 0.031]);
  });

  it('says what it rests on, and takes no name for a formula', async () => {
    const text = (await sheetsOf(bytes)).get('Read me')!.flat().join('\n');
    for (const said of [baseline.version, 'https://example.org/en/scenarios/#1abc', 'not official', '120; 1'])
      expect(text.toLowerCase()).toContain(said.toLowerCase());
    expect(text).toContain('=HYPERLINK("x") & <b>');
    expect(strFromU8(files['xl/worksheets/sheet1.xml']!)).not.toContain('<f>');
  });

  it('is refused without a scenario', () => {
    expect(() =>
      scenarioWorkbook({
        ...{ locale: 'es', reforms: [], official: [], address: null, today: '2026-01-31' },
        names: { places: {}, sectors: {}, parameters: {} }
      })
    ).toThrow(RangeError);
  });
});

const office = found();

function found(): string | null {
  for (const name of [process.env.SOFFICE, 'soffice', 'libreoffice'])
    try {
      if (name) return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      continue;
    }
  return null;
}

const why = office ? '' : ' (skipped: no LibreOffice; install libreoffice-calc, or name its soffice in SOFFICE)';

describe.skipIf(!office)(`LibreOffice${why}`, () => {
  it('computes every formula to our number, 1e-9', async () => {
    // Without the values that we wrote, so that none can be taken over.
    const bare = Object.fromEntries(
      Object.entries(files).map(([name, data]) => [
        name,
        name.includes('worksheets/') ? strToU8(strFromU8(data).replace(FORMULA, '$1')) : data
      ])
    );
    const file = join(folder, 'bare.xlsx');
    writeFileSync(file, zipSync(bare));
    await promisify(execFile)(office!, [
      `-env:UserInstallation=file://${folder}/profile`,
      ...['--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out'), file]
    ]);
    const theirs = await sheetsOf(
      new Uint8Array(execFileSync('cat', [join(folder, 'out/bare.xlsx')], { maxBuffer: 1e8 }))
    );
    const ours = await sheetsOf(bytes);
    let compared = 0;
    [...ours.keys()].forEach((name, s) => {
      const scale = new Map<number, number>();
      for (const [, cell] of strFromU8(files[`xl/worksheets/sheet${s + 1}.xml`]!).matchAll(
        /<c r="([A-Z]+\d+)"[^>]*><f>/g
      )) {
        const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(cell!)!;
        const column = [...letters!].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        const row = Number(digits) - 1;
        const [a, b] = [ours.get(name)![row]![column], theirs.get(name)![row]?.[column]];
        if (typeof a !== 'number' || typeof b !== 'number') throw new Error(`${name} ${cell}: ${a} and ${b}`);
        // What is the difference of large numbers is exact to 1e-9 of the largest of its column.
        const most =
          scale.get(column) ??
          Math.max(...ours.get(name)!.map((cells) => Math.abs(typeof cells[column] === 'number' ? cells[column] : 0)));
        scale.set(column, most);
        expect(Math.abs(a - b), `${name} ${cell}: ${a} and ${b}`).toBeLessThanOrEqual(
          1e-9 * Math.max(Math.abs(a), 1e-3 * most)
        );
        compared++;
      }
    });
    console.log(`${compared} formulas computed by LibreOffice`);
    expect(compared).toBeGreaterThan(3000);
  }, 240_000);
});
