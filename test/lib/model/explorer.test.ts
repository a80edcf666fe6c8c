import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBase, readBaseline, FootprintFileError } from '../../../src/lib/data/footprint-files';
import { openNodeDatabase } from '../../../src/lib/data/node';
import { FISCAL_OBJECTS } from '../../../src/lib/data/questions/footprint';
import { number, text } from '../../../src/lib/data/decode';
import { question } from '../../../src/lib/data/question';
import { footprintCsv } from '../../../src/lib/figures/footprint-csv';
import { centralResult, footprintResult } from '../../../src/lib/figures/footprint-result';
import { startView, YEARS, type FootprintView } from '../../../src/lib/figures/footprint-view';
import { ModelError, ParameterError } from '../../../src/lib/model/errors';
import { drawSlices, openYear, placeRange, solveCentre, solveYear, type Year } from '../../../src/lib/model/explorer';

const { version } = JSON.parse(readFileSync('static/data/latest.json', 'utf8')) as { version: string };
const folder = join('static/data/v', version);
const content = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const baseline = readBaseline('baseline.json', content('baseline.json'));
const yearOf = (year: number): Year & { facts: { gdp: number | null } } => {
  const facts = baseline.facts.find((candidate) => candidate.year === year)!;
  return { ...openYear(readBase('base', content(`footprint/${year}.json`)), facts, baseline.book), facts };
};

describe('the footprint computed on the page', () => {
  let database: Awaited<ReturnType<typeof openNodeDatabase>>;
  beforeAll(async () => void (database = await openNodeDatabase(join(folder, 'atlas.duckdb'))));
  afterAll(() => database.close());

  it.each([2015, 2020, 2024, 2025])('gives the central values of the database in %i', async (asked) => {
    const year = yearOf(asked);
    const solved = solveYear(year);
    const rows = await database.ask(
      question(
        'footprint of a year',
        `SELECT measure_id, place_id, value, low, high FROM best WHERE sector_id = 'all' AND period = '${asked}'
           AND measure_id IN ('temp_imports', ${FISCAL_OBJECTS.map((id) => `'${id}'`).join(', ')})`,
        (record) => ({
          measure: text(record, 'measure_id') as 'temp_imports',
          place: text(record, 'place_id'),
          value: number(record, 'value'),
          low: number(record, 'low'),
          high: number(record, 'high')
        })
      )
    );
    const at = new Map(year.base.places.map(({ id }, i) => [id, i]));
    const compared = rows.filter(({ place }) => at.has(place));
    expect(compared.length).toBeGreaterThan(2000);
    for (const { measure, place, value } of compared) {
      const { central } = placeRange(solved, at.get(place)!, measure);
      // The file holds thousands of dollars, up to half of one lost in each of 28 sectors; the database whole pesos.
      const rounding = 28 * 500 * Math.max(...solved.rates[measure]) + 28;
      expect(Math.abs(central - value)).toBeLessThanOrEqual(1e-6 * value + rounding);
    }
    // Of the country nothing but rounding to three digits separates the ranges.
    for (const { measure, low, high } of compared.filter(({ place }) => place === 'MX')) {
      const range = placeRange(solved, at.get('MX')!, measure);
      expect(Math.abs(range.low / low - 1)).toBeLessThan(0.01);
      expect(Math.abs(range.high / high - 1)).toBeLessThan(0.01);
    }
  });

  it('gives the nation to one in a million for every object', async () => {
    const year = yearOf(2024);
    const solved = solveYear(year);
    const rows = await database.ask(
      question(
        'nation',
        `SELECT measure_id, value FROM best WHERE sector_id = 'all' AND period = '2024' AND place_id = 'MX'
           AND measure_id IN (${FISCAL_OBJECTS.map((id) => `'${id}'`).join(', ')})`,
        (record) => ({ measure: text(record, 'measure_id') as 'tax_lost', value: number(record, 'value') })
      )
    );
    expect(rows.length).toBe(FISCAL_OBJECTS.length);
    const nation = year.base.places.findIndex(({ level }) => level === 'nation');
    for (const { measure, value } of rows)
      expect(Math.abs(placeRange(solved, nation, measure).central / value - 1)).toBeLessThan(1e-6);
  });
});

describe('a year solved with the reader’s parameters', () => {
  const year = yearOf(2024);
  const view: FootprintView = startView();
  const result = (change: Partial<FootprintView> = {}) => {
    const asked = { ...view, ...change };
    return footprintResult(solveYear(year, asked.mine), asked, year.facts);
  };

  it('keeps every centre inside its range', () => {
    const { cities, sectors, detail } = result();
    expect(cities.length).toBeGreaterThan(200);
    for (const { low, central, high } of [...cities, ...sectors, ...Object.values(detail)]) {
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(central);
      expect(high).toBeGreaterThanOrEqual(central);
    }
  });

  it('gives central values alone to the last digit, with the ranges of before until the draws are there', () => {
    const before = result();
    const asked = { ...view, mine: { temporary_share: 0.42 } };
    const whole = result(asked);
    const quick = centralResult(solveCentre(year, asked.mine), asked, year.facts, before)!;
    const centres = ({ id, central }: { id: string; central: number }) => [id, central];
    expect(quick.cities.map(centres)).toEqual(whole.cities.map(centres));
    expect(quick.sectors.map(centres)).toEqual(whole.sectors.map(centres));
    expect([quick.total, quick.lines, quick.guaranteed]).toEqual([whole.total, whole.lines, whole.guaranteed]);
    for (const id of FISCAL_OBJECTS) {
      expect(quick.nation[id]).toEqual({ ...before.nation[id], central: whole.nation[id].central });
      expect(quick.detail[id]).toEqual({ ...before.detail[id], central: whole.detail[id].central });
    }
    expect(quick.chosen).toEqual({ ...before.chosen, central: whole.chosen!.central });
  });

  it('has no quick result where a row has no range to keep', () => {
    const asked = { ...view, object: 'tax_lost' as const };
    const before = result({ ...asked, mine: { leakage_scale: 0 } });
    expect(before.cities).toEqual([]);
    expect(centralResult(solveCentre(year), asked, year.facts, before)).toBeNull();
  });

  it('draws in slices what it draws at once', () => {
    const slices = drawSlices(solveCentre(year, { refund_days: 40 }));
    let pauses = 0;
    let step = slices.next();
    for (; !step.done; step = slices.next()) pauses++;
    expect(pauses).toBe(3);
    expect(step.value.drawn).toEqual(solveYear(year, { refund_days: 40 }).drawn);
  });

  it('adds the sectors of a place to the place', () => {
    const { sectors, chosen } = result({ place: 'M08.2.03' });
    const sum = sectors.reduce((total, { central }) => total + central, 0);
    expect(Math.abs(sum / chosen!.central - 1)).toBeLessThan(1e-9);
  });

  it('loses nothing without leakage, and relieves no duty where everything enters free', () => {
    expect(result({ mine: { leakage_scale: 0 } }).nation.tax_lost.central).toBe(0);
    const free = result({ mine: { duty_free_shift: 4, usmca_share: 1 } }).nation;
    expect(free.duty_relieved.central).toBeLessThan(0.01 * result().nation.duty_relieved.central);
  });

  it('finances in proportion to the horizon', () => {
    const now = result({ mine: { refund_days: 28 } }).nation.stock_oneoff.central;
    const later = result({ mine: { refund_days: 88 } }).nation.stock_oneoff.central;
    expect(later / now).toBeCloseTo(120 / 60, 9);
  });

  it('gives the same numbers when a parameter goes and comes back', () => {
    const before = result();
    result({ mine: { temporary_share: 0.4 } });
    expect(result()).toEqual(before);
  });

  it('tells units by their denominators', () => {
    const pesos = result().chosen!.central;
    expect(result({ unit: 'gdp' }).chosen!.central).toBeCloseTo((pesos / year.facts.gdp!) * 100, 9);
    const perJob = result({ unit: 'job' });
    expect(perJob.chosen!.central).toBeCloseTo(pesos / perJob.jobs, 6);
  });

  it.each([
    ['nothing-returned', ['exposure']],
    ['ordinary-regime', ['financing', 'duty-financing', 'lost', 'one-off', 'firms']],
    ['destination', ['lost', 'overcharge']]
  ] as const)('compares with %s line by line', (benchmark, ids) => {
    const { lines, total } = result({ benchmark });
    expect(lines.map(({ id }) => id)).toEqual(ids);
    const counted = lines.filter(({ kind }) => kind === 'yearly' || kind === 'exposure');
    expect(total).toBeCloseTo(
      counted.reduce((sum, { amount }) => sum + amount, 0),
      3
    );
  });

  it('refuses a parameter out of bounds or not a number, by name and range', () => {
    expect(() => result({ mine: { temporary_share: 0.9 } })).toThrow(ParameterError);
    expect(() => result({ mine: { refund_days: NaN } })).toThrow(/refund_days = NaN .* 0 to 365/);
  });

  it('refuses values that contradict each other, and soon', () => {
    expect(() => result({ mine: { temporary_share: 0.6 } })).toThrow(ModelError);
    expect(() => result({ mine: { programme_shift: -2 } })).toThrow(ModelError);
  });

  it('writes a table with unit, basis, version and every parameter used', () => {
    const asked = { ...view, sector: '336', mine: { refund_days: 40 } };
    const lines = footprintCsv(solveYear(year, asked.mine), asked, version, (id) => `${id}, "x"`).split('\r\n');
    expect(lines[0]).toBe('kind,year,sector_id,place_id,place,id,unit,basis,low,central,high,data_version');
    const nation = lines.find((line) => line.startsWith('amount,2024,336,MX,'))!;
    expect(nation).toMatch(
      new RegExp(`^amount,2024,336,MX,"MX, ""x""",temp_imports,MXN,modelled,\\d+,\\d+,\\d+,${version}$`)
    );
    expect(lines).toContain(`parameter,2024,336,,,refund_days,,set by the reader,40,40,40,${version}`);
    expect(lines.filter((line) => line.startsWith('parameter,'))).toHaveLength(16);
  });
});

describe('files of the footprint', () => {
  it('has one for every year that the page offers', () => {
    for (const year of YEARS) expect(readBase('base', content(`footprint/${year}.json`)).year).toBe(year);
  });

  it.each([
    ['nothing', null],
    ['another file', { hello: 1 }],
    ['a sector less', { year: 2024, sectors: ['111', '112'], places: [] }],
    [
      'a NaN, which JSON writes as null',
      {
        year: 2024,
        sectors: ['111'],
        places: [{ id: 'MX', level: 'nation', exports: [null], tilted: [1], jobs: [1], spread: 0 }]
      }
    ]
  ])('says that %s is broken', (_, wrong) => {
    expect(() => readBase('x.json', wrong)).toThrow(FootprintFileError);
  });

  it('does not take parameters whose range leaves its bounds', () => {
    const wrong = content('baseline.json') as { book: { scalars: { refund_days: { high: number } } } };
    wrong.book.scalars.refund_days.high = 9999;
    expect(() => readBaseline('baseline.json', wrong)).toThrow(/broken|form/);
  });
});
