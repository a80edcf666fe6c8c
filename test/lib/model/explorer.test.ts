import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBase, readBaseline, readCells, FootprintFileError } from '../../../src/lib/data/footprint-files';
import { openNodeDatabase } from '../../../src/lib/data/node';
import { FISCAL_OBJECTS } from '../../../src/lib/data/questions/footprint';
import { number, text } from '../../../src/lib/data/decode';
import { question } from '../../../src/lib/data/question';
import { centralResult, footprintResult, subsectors } from '../../../src/lib/figures/footprint-result';
import { startView, YEARS, type FootprintView } from '../../../src/lib/figures/footprint-view';
import { ModelError, ParameterError } from '../../../src/lib/model/errors';
import { drawSlices, openYear, solveCentre, solveYear, type Year } from '../../../src/lib/model/explorer';
import { FISCAL, type Fiscal } from '../../../src/lib/model/footprint';
import { allSectors, placeRange } from '../../../src/lib/model/place-range';
import { footprintCsv } from '../../../src/lib/share/footprint-csv';

const { version } = JSON.parse(readFileSync('static/data/latest.json', 'utf8')) as { version: string };
const folder = join('static/data/v', version);
const content = (file: string): unknown => {
  const bytes = readFileSync(join(folder, file));
  return JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString());
};
const baseline = readBaseline('baseline.json', content('baseline.json'));
const yearOf = (year: number): Year & { facts: { gdp: number | null } } => {
  const facts = baseline.facts.find((candidate) => candidate.year === year)!;
  const cells = readCells('cells', content(`footprint/cells/${year}.json.gz`));
  return { ...openYear(readBase('base', content(`footprint/${year}.json.gz`)), facts, baseline.book, cells), facts };
};

describe('the footprint computed on the page', () => {
  let database: Awaited<ReturnType<typeof openNodeDatabase>>;
  beforeAll(async () => void (database = await openNodeDatabase(join(folder, 'atlas.duckdb'))));
  afterAll(() => database.close());

  interface Row {
    measure: Fiscal;
    place: string;
    sector: string;
    value: number;
    low: number;
    high: number;
  }
  const decode = (record: Parameters<typeof text>[0]): Row => ({
    measure: text(record, 'measure_id') as Fiscal,
    place: text(record, 'place_id'),
    sector: text(record, 'sector_id'),
    value: number(record, 'value'),
    low: number(record, 'low'),
    high: number(record, 'high')
  });
  const measures = FISCAL.map((id) => `'${id}'`).join(', ');
  const digits = (value: number) => value.toPrecision(3);

  it.each([2015, 2020, 2024, 2025])(
    'gives the central values and, to the digit, the ranges of the database for every place in %i',
    async (asked) => {
      const year = yearOf(asked);
      const solved = solveYear(year);
      const rows = await database.ask(
        question(
          'footprint of a year',
          `SELECT measure_id, place_id, sector_id, value, low, high FROM best WHERE sector_id = 'all'
             AND period = '${asked}' AND measure_id IN (${measures})`,
          decode
        )
      );
      const at = new Map(year.base.places.map(({ id }, i) => [id, i]));
      expect(rows.length).toBeGreaterThan(4000);
      for (const { measure, place, value, low, high } of rows) {
        const range = placeRange(solved, at.get(place)!, measure);
        // The file holds thousands of dollars, up to half of one lost in each of 28 sectors; the database whole pesos.
        const rounding = 28 * 500 * Math.max(...solved.rates[measure]) + 28;
        expect(Math.abs(range.central - value)).toBeLessThanOrEqual(1e-6 * value + rounding);
        expect([place, measure, digits(range.low), digits(range.high)]).toEqual([
          place,
          measure,
          digits(low),
          digits(high)
        ]);
      }
    }
  );

  it('gives to the digit the ranges of every subsector of nation, states, metros and municipalities', async () => {
    const year = yearOf(2024);
    const solved = solveYear(year);
    const columns = `measure_id, place_id, sector_id, value, low, high`;
    const rows = await database.ask(
      question(
        'cells of a year',
        `SELECT ${columns} FROM best WHERE period = '2024' AND measure_id IN (${measures})
           AND sector_id IN (SELECT sector_id FROM sector WHERE level = 'subsector')
         UNION ALL SELECT ${columns} FROM flows.main.city_sector WHERE period = '2024' AND measure_id IN (${measures})`,
        decode
      )
    );
    expect(rows.length).toBeGreaterThan(60_000);
    const at = new Map(year.base.places.map(({ id }, i) => [id, i]));
    const members = subsectors(year.base.sectors);
    let [compared, other] = [0, 0];
    for (const { measure, place, sector, value, low, high } of rows) {
      // Below a million pesos, thousands of dollars in the file leave no three digits.
      if (value < 1e6) continue;
      compared++;
      const range = placeRange(solved, at.get(place)!, measure, { sectors: members.get(sector)!, subsector: sector });
      if (digits(range.low) !== digits(low) || digits(range.high) !== digits(high)) other++;
    }
    expect(compared).toBeGreaterThan(15_000);
    expect(other).toBe(0);
  }, 60_000);

  it('has the range of the cell in a city’s sector, wider than that of its total', () => {
    const year = yearOf(2024);
    const solved = solveYear(year);
    const at = year.base.places.findIndex(({ id }) => id === 'M08.2.03');
    const width = ({ low, high }: { low: number; high: number }) => Math.log(high / low);
    const sectors = subsectors(year.base.sectors).get('336')!;
    expect(width(placeRange(solved, at, 'vat_suspended', { sectors, subsector: '336' }))).toBeGreaterThan(
      1.2 * width(placeRange(solved, at, 'vat_suspended'))
    );
  });

  it('moves ranges continuously away from the published ones', () => {
    const year = yearOf(2024);
    const at = year.base.places.findIndex(({ id }) => id === 'M08.2.03');
    const start = placeRange(solveYear(year), at, 'stock_oneoff');
    const fixed = placeRange(solveYear(year, { refund_days: 28 }), at, 'stock_oneoff');
    const near = placeRange(solveYear(year, { refund_days: 28.01 }), at, 'stock_oneoff');
    // What the reader fixes no longer varies: a narrower range around the same centre, and no leap from there.
    expect(fixed.central).toBeCloseTo(start.central, 0);
    expect(fixed.high - fixed.low).toBeLessThan(start.high - start.low);
    for (const end of ['low', 'central', 'high'] as const) expect(near[end] / fixed[end]).toBeCloseTo(1, 1);
    for (const measure of FISCAL) {
      const range = placeRange(solveYear(year, { temporary_share: 0.4 }), at, measure, allSectors(year));
      expect(range.low).toBeLessThanOrEqual(range.central);
      expect(range.high).toBeGreaterThanOrEqual(range.central);
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
    expect([quick.total.central, quick.lines.map(({ central }) => central), quick.guaranteed.central]).toEqual([
      whole.total.central,
      whole.lines.map(({ central }) => central),
      whole.guaranteed.central
    ]);
    expect(quick.total).toEqual({ ...before.total, central: whole.total.central });
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
    expect(perJob.chosen!.central).toBeCloseTo(pesos / perJob.jobs!.central, 6);
  });

  it.each([
    ['nothing-returned', ['exposure']],
    ['ordinary-regime', ['financing', 'duty-financing', 'lost', 'one-off', 'firms', 'customs-fee']],
    ['destination', ['lost', 'overcharge']]
  ] as const)('compares with %s line by line', (benchmark, ids) => {
    const { lines, total } = result({ benchmark });
    expect(lines.map(({ id }) => id)).toEqual(ids);
    const counted = lines.filter(({ kind }) => kind === 'yearly' || kind === 'exposure');
    expect(total.central).toBeCloseTo(
      counted.reduce((sum, { central }) => sum + central, 0),
      3
    );
    for (const { low, central, high } of [...lines, total]) {
      expect(low).toBeLessThanOrEqual(central);
      expect(high).toBeGreaterThanOrEqual(central);
      expect(high).toBeGreaterThan(low);
    }
  });

  it('refuses a parameter out of bounds or not a number, by name and range', () => {
    expect(() => result({ mine: { temporary_share: 0.9 } })).toThrow(ParameterError);
    expect(() => result({ mine: { refund_days: NaN } })).toThrow(/refund_days = NaN .* 0 to 365/);
  });

  it('refuses values that contradict each other, and soon', () => {
    expect(() => result({ mine: { temporary_share: 0.6 } })).toThrow(ModelError);
    expect(() => result({ mine: { programme_shift: -2 } })).toThrow(ModelError);
  });

  const named = { place: (id: string) => `=${id}, "x"`, sector: (id: string) => id };

  it('writes a table with unit, basis, version and every parameter used, and no formula', () => {
    const asked = { ...view, sector: '336', mine: { refund_days: 40 } };
    const lines = footprintCsv(solveYear(year, asked.mine), asked, 'places', version, named).split('\r\n');
    expect(lines[0]).toBe(
      '\ufeffkind,year,sector_id,sector,place_id,place,id,unit,basis,low,central,high,data_version'
    );
    const nation = lines.find((line) => line.startsWith('amount,2024,336,336,MX,') && line.includes('temp_imports'))!;
    expect(nation).toMatch(
      new RegExp(`^amount,2024,336,336,MX,"'=MX, ""x""",temp_imports,MXN,modelled,\\d+,\\d+,\\d+,${version}$`)
    );
    expect(lines).toContain(`parameter,2024,336,336,,,refund_days,,set by the reader,40,40,40,${version}`);
    expect(lines.filter((line) => line.startsWith('parameter,'))).toHaveLength(16);
  });

  it('writes a city by subsector: jobs, exports and every fiscal object with their ranges', () => {
    const asked = { ...view, place: '08037', sector: '336' };
    const text = footprintCsv(solveYear(year), asked, 'sectors', version, named);
    for (const [id, unit] of [
      ['jobs_manufacturing', 'jobs'],
      ['exports', 'USD'],
      ['vat_suspended', 'MXN'],
      ['float_treasury', 'MXN'],
      ['tax_lost', 'MXN']
    ])
      expect(text).toMatch(new RegExp(`amount,2024,334,334,08037,[^\\n]*,${id},${unit},modelled,\\d+,\\d+,\\d+,`));
    expect(text).toMatch(/amount,2024,all,all,08037,/);
  });

  it('shows jobs and exports of a cell with their basis: estimates in a city, published in a state', () => {
    const city = result({ place: 'M08.2.03', sector: '336' });
    expect(city.jobs).toMatchObject({ basis: 'modelled' });
    expect(city.exports!.low).toBeLessThan(city.exports!.central);
    expect(city.exports!.high).toBeGreaterThan(city.exports!.central);
    expect(result({ place: '08', sector: '336' }).exports).toMatchObject({ basis: 'published', low: null });
    const [state, sector] = year.cells!.withheld[0]!.split(' ') as [string, string];
    expect(result({ place: state, sector }).exports).toBeNull();
  });
});

describe('files of the footprint', () => {
  it('has one for every year that the page offers', () => {
    for (const year of YEARS) expect(readBase('base', content(`footprint/${year}.json.gz`)).year).toBe(year);
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
