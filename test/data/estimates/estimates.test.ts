import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FISCAL } from '../../../src/lib/model/footprint';
import { openPublished } from './published';

const FISCAL_LIST = FISCAL.map((id) => `'${id}'`).join(', ');

describe('estimates of the published database', () => {
  let database: Awaited<ReturnType<typeof openPublished>>;
  const rows = (sql: string) => database.rows(sql);
  beforeAll(async () => (database = await openPublished()));
  afterAll(() => database.close());

  it('stand in every range, and the range in the right order', async () => {
    expect(
      await rows(`SELECT * FROM observation WHERE basis = 'modelled' AND NOT (low <= value AND value <= high) LIMIT 5`)
    ).toEqual([]);
    expect(await rows(`SELECT * FROM flows.city_sector WHERE NOT (low <= value AND value <= high) LIMIT 5`)).toEqual(
      []
    );
    expect(
      await rows(`SELECT * FROM observation WHERE basis = 'modelled' AND (low IS NULL OR low < 0) LIMIT 5`)
    ).toEqual([]);
  });

  it('of exports: municipalities hold no dollar more than their state, and all of it where every post has a city', async () => {
    const found = await rows(`
      WITH city AS (
        SELECT state_id, period, sum(value) AS cities FROM observation JOIN place USING (place_id)
        WHERE measure_id = 'exports' AND basis = 'modelled' AND level = 'municipality' AND sector_id = 'all' GROUP BY ALL
      ), base AS (
        SELECT state_id, period, sum(round(exports)) AS base FROM state_sector_base GROUP BY ALL
      )
      SELECT state_id, period, cities, base FROM city JOIN base USING (state_id, period)`);
    expect(found).toHaveLength(32 * 19);
    // What has no city stays in the state's unallocated row: cities never hold more than the state.
    for (const { state_id, period, cities, base } of found)
      expect(Number(cities), `${state_id} ${period}`).toBeLessThanOrEqual(Number(base) + 0.5);
    const whole = found.filter(({ cities, base }) => Math.abs(Number(cities) - Number(base)) < 0.5);
    expect(whole.length).toBeGreaterThan(0);
  });

  it('of exports by metro are the sums of their municipalities', async () => {
    const found = await rows(`
      SELECT metro.place_id, metro.period, metro.value, sum(part.value) AS parts
      FROM observation AS metro JOIN place ON place.place_id = metro.place_id AND level = 'metro'
      JOIN place_part ON place_part.place_id = metro.place_id
      JOIN observation AS part ON part.place_id = part_id AND part.measure_id = 'exports' AND part.sector_id = 'all'
        AND part.period = metro.period AND part.basis = 'modelled'
      WHERE metro.measure_id = 'exports' AND metro.sector_id = 'all' AND metro.basis = 'modelled' GROUP BY ALL`);
    expect(found.length).toBeGreaterThan(1000);
    expect(found.filter(({ value, parts }) => value !== parts)).toEqual([]);
  });

  it('of the footprint: states add up to the nation to the peso, and metros’ groups to their total', async () => {
    const nation = await rows(`
      SELECT nation.measure_id, nation.period, nation.value, sum(state.value) AS states
      FROM observation AS nation JOIN observation AS state USING (measure_id, period, sector_id, basis)
      JOIN place ON place.place_id = state.place_id AND level = 'state'
      WHERE nation.place_id = 'MX' AND sector_id = 'all' AND basis = 'modelled' AND measure_id IN (${FISCAL_LIST})
      GROUP BY ALL`);
    expect(nation).toHaveLength(FISCAL.length * 19);
    expect(nation.filter(({ value, states }) => value !== states)).toEqual([]);
    const sectors = await rows(`
      SELECT whole.measure_id, whole.place_id, whole.period, whole.value, sum(part.value) AS parts
      FROM observation AS whole JOIN observation AS part USING (measure_id, place_id, period, basis)
      JOIN sector ON sector.sector_id = part.sector_id AND sector.level = 'subsector'
      JOIN place USING (place_id)
      WHERE whole.sector_id = 'all' AND basis = 'modelled' AND measure_id IN (${FISCAL_LIST}) AND place.level IN ('nation', 'state')
      GROUP BY ALL`);
    expect(sectors.length).toBeGreaterThan(4000);
    expect(sectors.filter(({ value, parts }) => value !== parts)).toEqual([]);
  });

  it('of the footprint of cities never exceed their state, and begin when temporary imports owe VAT', async () => {
    const found = await rows(`
      SELECT city.measure_id, place.state_id, city.period, sum(city.value) AS cities, max(state.value) AS state
      FROM observation AS city JOIN place ON place.place_id = city.place_id AND level = 'municipality'
      JOIN observation AS state ON state.measure_id = city.measure_id AND state.place_id = place.state_id
        AND state.period = city.period AND state.sector_id = 'all' AND state.basis = 'modelled'
      WHERE city.sector_id = 'all' AND city.basis = 'modelled' AND city.measure_id IN (${FISCAL_LIST}) GROUP BY ALL`);
    expect(found.length).toBeGreaterThan(1000);
    expect(found.filter(({ cities, state }) => Number(cities) > Number(state))).toEqual([]);
    expect(Math.min(...found.map(({ period }) => Number(period)))).toBe(2015);
  });

  it('by municipality and subsector add up to the municipality', async () => {
    const found = await rows(`
      SELECT measure_id, place_id, period, sum(part.value) AS parts, max(whole.value) AS whole
      FROM flows.city_sector AS part JOIN observation AS whole USING (measure_id, place_id, period)
      WHERE whole.sector_id = 'all' AND whole.basis = 'modelled' AND measure_id = 'exports' GROUP BY ALL`);
    expect(found.length).toBeGreaterThan(5000);
    expect(found.filter(({ parts, whole }) => Math.abs(Number(parts) - Number(whole)) > 1)).toEqual([]);
  });

  it('were published inside the bounds of every calibration line', async () => {
    const lines = await rows('SELECT * FROM calibration');
    expect(lines.length).toBeGreaterThanOrEqual(15);
    expect(
      lines.filter(({ value, allowed_from, allowed_to }) => !(value! >= allowed_from! && value! <= allowed_to!))
    ).toEqual([]);
  });

  it('of 2024 are inside the ranges of the model paper', async () => {
    const found = await rows(`
      SELECT measure_id, value FROM observation WHERE place_id = 'MX' AND sector_id = 'all' AND period = '2024' AND basis = 'modelled'
        AND measure_id IN (${FISCAL_LIST})`);
    const value = new Map(found.map((row) => [String(row.measure_id), Number(row.value)]));
    const golden: Record<string, [number, number]> = {
      temp_imports: [3.5e12, 4.98e12],
      vat_suspended: [0.56e12, 0.8e12],
      duty_relieved: [2e9, 8e9],
      float_treasury: [8.5e9 * 0.75, 21.2e9]
    };
    for (const [id, [from, to]] of Object.entries(golden)) {
      expect(value.get(id), id).toBeGreaterThan(from);
      expect(value.get(id), id).toBeLessThan(to);
    }
    expect(value.get('duty_relieved')).toBeLessThan(value.get('duty_owed')!);
  });

  it('carry all five tests with their points, errors and cells', async () => {
    const tests = await rows(`
      SELECT test_id, max(cells) FILTER (size_from = -1) AS cells, count(*) AS classes FROM backtest GROUP BY 1 ORDER BY 1`);
    expect(tests.map(({ test_id }) => test_id)).toEqual([
      'city-points',
      'exports-nation',
      'exports-region',
      'jobs-fit',
      'jobs-path'
    ]);
    const points = await rows(`
      SELECT test_id, count(*) FILTER (actual > 0 AND predicted > 0) AS cells FROM backtest_point GROUP BY 1 ORDER BY 1`);
    expect(points.map(({ cells }) => Number(cells))).toEqual(tests.map(({ cells }) => Number(cells)));
  });

  it('choose the exponent that errs least of those tried', async () => {
    const tried = await rows(`SELECT detail, value FROM estimate_result WHERE result_id = 'beta-error' ORDER BY value`);
    const [beta] = await rows(`SELECT value FROM estimate_result WHERE result_id = 'beta'`);
    expect(tried).toHaveLength(11);
    expect(Number(tried[0]!.detail)).toBe(Number(beta!.value));
  });

  it('give every state with a published share of imported inputs exactly that share in 2018', async () => {
    const found = await rows(`
      WITH total AS (SELECT value FROM observation WHERE measure_id = 'temp_imports' AND place_id = 'MX' AND sector_id = 'all' AND period = '2018')
      SELECT published_share, state.value / total.value AS share
      FROM state_tilt JOIN observation AS state ON state.place_id = state_id AND state.measure_id = 'temp_imports'
        AND state.sector_id = 'all' AND state.period = '2018', total WHERE published_share IS NOT NULL`);
    expect(found.length).toBeGreaterThanOrEqual(5);
    for (const { published_share, share } of found) expect(Number(share)).toBeCloseTo(Number(published_share), 4);
  });
});
