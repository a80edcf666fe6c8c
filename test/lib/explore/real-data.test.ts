import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNodeDatabase } from '../../../src/lib/data/node';
import { question } from '../../../src/lib/data/question';
import { number, maybeNumber } from '../../../src/lib/data/decode';
import {
  cubeCells,
  cubeGaps,
  deflators,
  type CubeKey,
  exploredMeasures,
  offers,
  workers
} from '../../../src/lib/data/questions/explore';
import { catalogueOf, levelOf, measureOf, workersFor, type MeasureOffer } from '../../../src/lib/explore/catalogue';
import { Crossfilter } from '../../../src/lib/explore/crossfilter';
import { RangeReader } from '../../../src/lib/explore/ends';
import { cubeOf } from '../../../src/lib/explore/cube';
import { packCube, unpackCube } from '../../../src/lib/explore/pack';
import { pick } from '../../../src/lib/explore/pick';
import { baseYear, inPesosOf, withWorkers } from '../../../src/lib/explore/transform';
import { NOTHING, type Selection } from '../../../src/lib/explore/view';

const { version } = JSON.parse(readFileSync('static/data/latest.json', 'utf8')) as { version: string };
const near = (one: number, other: number | null) => {
  if (other === null) return expect(one).toBeNaN();
  expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(other), 1e-9));
};

describe('sums of the cubes are those of SQL on the published database', () => {
  let node: Awaited<ReturnType<typeof openNodeDatabase>>;
  let catalogue: MeasureOffer[];
  const value = async (sql: string) =>
    (await node.ask(question('check', sql, (r) => maybeNumber(r, 'value'))))[0] ?? null;

  beforeAll(async () => {
    node = await openNodeDatabase(join('static/data/v', version, 'atlas.duckdb'));
    catalogue = catalogueOf(await node.ask(exploredMeasures()), await node.ask(offers()));
  });
  afterAll(() => node?.close());

  const cubeFor = async (id: string, level: 'state' | 'metro' | 'municipality', which = 0, basis = 'best' as const) => {
    const offer = levelOf(measureOf(catalogue, id)!, level)!;
    const sectorLevel = offer.sectorLevels[which] ?? 'all';
    const key: CubeKey = { measure: id, level, sectorLevel, totals: offer.totals, grain: offer.grain, basis };
    return { key, cube: cubeOf(await node.ask(cubeCells(key)), await node.ask(cubeGaps(key))) };
  };

  it('for every measure, level and division of sectors on offer: total, by place, by sector, by period', async () => {
    let checked = 0;
    for (const measure of catalogue.filter(({ adds }) => adds))
      for (const { level, sectorLevels } of measure.levels)
        for (let which = 0; which < Math.max(sectorLevels.length, 1); which++) {
          const { cube } = await cubeFor(measure.id, level, which);
          const middle = cube.periods[Math.floor(cube.periods.length / 2)]!;
          const span: [string, string] = [middle, cube.periods.at(-1)!];
          const selection: Selection = { ...NOTHING, span, places: cube.places.filter((_, i) => i % 3 === 0) };
          const linked = new Crossfilter(cube, 'sum').answer(pick(cube, selection).picked);
          const periods = cube.periods.filter((p) => p >= span[0]).length;
          const sectors = cube.hasTotals
            ? `sector_id = 'all'`
            : `sector_id IN (SELECT sector_id FROM sector WHERE level = '${sectorLevels[which]}')`;
          const places = `place_id IN ('${selection.places.join("','")}')`;
          const time = `period BETWEEN '${span[0]}' AND '${span[1]}' AND length(period) = ${span[0].length} AND (period LIKE '%-Q%') = ${span[0].includes('Q')}`;
          const where = `measure_id = '${measure.id}' AND ${places} AND ${time}`;
          const place = selection.places.at(-1)!;
          const sector = cube.sectors.at(-1)!;
          const [sums] = await node.ask(
            question(
              'check',
              `SELECT sum(value) FILTER (${sectors}) / ${periods} AS total,
                 sum(value) FILTER (${sectors} AND period = '${span[1]}') AS last,
                 sum(value) FILTER (${sectors} AND place_id = '${place}') / ${periods} AS place,
                 sum(value) FILTER (sector_id = '${sector}') / ${periods} AS sector
               FROM best WHERE ${where}`,
              (record) => record as Record<'total' | 'last' | 'place' | 'sector', number | null>
            )
          );
          near(linked.total, sums!.total);
          near(linked.byPeriod.at(-1)!, sums!.last);
          near(linked.byPlace[cube.places.indexOf(place)]!, sums!.place);
          near(linked.bySector.at(-1)!, sums!.sector);
          checked++;
        }
    expect(checked).toBeGreaterThan(20);
  }, 120_000);

  it('for places in a range of values', async () => {
    const { cube } = await cubeFor('exports', 'state');
    const linked = new Crossfilter(cube, 'sum').answer(
      pick(cube, { ...NOTHING, span: ['2015', '2019'], range: [5e9, 3e10] }).picked
    );
    const inside = `SELECT place_id, sum(value) / 5 AS mean FROM best JOIN place USING (place_id) WHERE measure_id = 'exports' AND level = 'state' AND sector_id = 'all' AND period BETWEEN '2015' AND '2019' GROUP BY ALL HAVING mean BETWEEN 5e9 AND 3e10`;
    near(linked.total, await value(`SELECT sum(mean) AS value FROM (${inside})`));
    expect(linked.places).toBe(await value(`SELECT count(*) AS value FROM (${inside})`));
  });

  it('for medians of what does not add up', async () => {
    const { cube } = await cubeFor('wage_daily', 'state');
    const linked = new Crossfilter(cube, 'median').answer(pick(cube, { ...NOTHING, span: ['2020', '2020'] }).picked);
    near(
      linked.total,
      await value(
        `SELECT median(value) AS value FROM best JOIN place USING (place_id) WHERE measure_id = 'wage_daily' AND level = 'state' AND period = '2020'`
      )
    );
  });

  it('for exports per formal job', async () => {
    const { cube, key } = await cubeFor('exports', 'state');
    const exports = measureOf(catalogue, 'exports')!;
    expect(workersFor(catalogue, exports, levelOf(exports, 'state')!)!.id).toBe('jobs_formal');
    const divided = withWorkers(cube, await node.ask(workers('jobs_formal', key.level, key.grain)));
    const linked = new Crossfilter(divided, 'ratio').answer(
      pick(divided, {
        ...NOTHING,
        span: ['2018', '2020'],
        places: ['08', '19'],
        sectors: ['electronics', 'automotive']
      }).picked
    );
    near(
      linked.total,
      await value(`WITH cell AS (SELECT place_id, period, sum(value) AS exported FROM best WHERE measure_id = 'exports' AND place_id IN ('08','19') AND sector_id IN ('electronics','automotive') AND period BETWEEN '2018' AND '2020' GROUP BY ALL)
        SELECT sum(exported) / sum(jobs.value) AS value FROM cell JOIN best AS jobs USING (place_id, period) WHERE jobs.measure_id = 'jobs_formal'`)
    );
  });

  it('for an estimate per estimated job, between its ends', async () => {
    const { cube, key } = await cubeFor('exports', 'metro');
    const divided = withWorkers(cube, await node.ask(workers('jobs_manufacturing', key.level, key.grain)));
    const { picked } = pick(divided, { ...NOTHING, span: ['2024', '2024'], places: ['M08.2.03'] });
    const linked = new Crossfilter(divided, 'ratio').answer(picked);
    const { low, high } = new RangeReader(divided, picked, linked).ofTotal();
    const ratio = (of: string) =>
      value(`SELECT ${of} AS value FROM best AS x JOIN best AS j USING (place_id, sector_id, period)
        WHERE x.measure_id = 'exports' AND j.measure_id = 'jobs_manufacturing' AND place_id = 'M08.2.03' AND sector_id = 'all' AND period = '2024'`);
    near(linked.total, await ratio('x.value / j.value'));
    near(low!, await ratio('x.low / j.high'));
    near(high!, await ratio('x.high / j.low'));
    expect(linked.modelled).toBe(true);
  });

  it('for real pesos: the mean wage of 2012 in those of the last full year', async () => {
    const deflator = new Map((await node.ask(deflators())).map(({ period, index }) => [period, index]));
    expect([...deflator.keys()].sort()[0]! >= '2009').toBe(true);
    expect(deflator.has('2009')).toBe(false);
    const { cube } = await cubeFor('wage_daily', 'state');
    const linked = new Crossfilter(inPesosOf(cube, deflator), 'median').answer(
      pick(cube, { ...NOTHING, span: ['2012', '2012'], places: ['08'] }).picked
    );
    const cpi = (year: string) =>
      `(SELECT avg(value) FROM best WHERE measure_id = 'cpi' AND left(period, 4) = '${year}')`;
    near(
      linked.total,
      await value(
        `SELECT value * ${cpi(baseYear(deflator)!)} / ${cpi('2012')} AS value FROM best WHERE measure_id = 'wage_daily' AND place_id = '08' AND period = '2012'`
      )
    );
  });

  it('survive the way into the page', async () => {
    const { cube } = await cubeFor('exports', 'state');
    expect(unpackCube(JSON.parse(JSON.stringify(packCube(cube))) as ReturnType<typeof packCube>)).toEqual(cube);
  });

  it('take a basis by name, one cell a place, sector and period', async () => {
    const cells = await node.ask(
      cubeCells({
        measure: 'census_personnel',
        level: 'state',
        sectorLevel: 'subsector',
        totals: true,
        grain: 'year',
        basis: 'derived'
      })
    );
    const keys = new Set(cells.map(({ place, sector, period }) => `${place} ${sector} ${period}`));
    expect(keys.size).toBe(cells.length);
    expect(cells.length).toBe(
      (
        await node.ask(
          question(
            'n',
            `SELECT count(DISTINCT (place_id, sector_id, period)) AS n FROM observation JOIN sector USING (sector_id) JOIN place USING (place_id) WHERE measure_id = 'census_personnel' AND place.level = 'state' AND sector.level IN ('all', 'subsector') AND basis = 'derived'`,
            (r) => number(r, 'n')
          )
        )
      )[0]
    );
  });
});
