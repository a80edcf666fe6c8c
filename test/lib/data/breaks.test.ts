import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { breaksOf } from '../../../src/lib/data/breaks';
import { openNodeDatabase } from '../../../src/lib/data/node';
import { coverageByYear, stretches, type Stretch, type YearCells } from '../../../src/lib/data/questions/coverage';

let db: Awaited<ReturnType<typeof openNodeDatabase>>;
beforeAll(async () => {
  const { version } = JSON.parse(readFileSync('static/data/latest.json', 'utf8')) as { version: string };
  db = await openNodeDatabase(join('static/data/v', version, 'atlas.duckdb'));
});
afterAll(() => db.close());

const cell = (year: number): YearCells => ({
  measure: 'm',
  year,
  level: 'state',
  grain: 'year',
  basis: 'published',
  cells: 1
});
const part = (source: string, from: number, to: number): Stretch => ({
  measure: 'm',
  level: 'state',
  grain: 'year',
  source,
  method: 'as-published',
  basis: 'published',
  from,
  to,
  years: to - from + 1
});

it('missing years are told as runs, and a change of source by its first year', () => {
  const years = [2000, 2001, 2004, 2005, 2007].map(cell);
  expect(breaksOf(years, [part('a', 2000, 2004), part('b', 2005, 2007)])).toEqual([
    {
      measure: 'm',
      level: 'state',
      grain: 'year',
      from: 2000,
      to: 2007,
      missing: [
        [2002, 2003],
        [2006, 2006]
      ],
      changes: [{ year: 2005, sources: ['b'], methods: ['as-published'] }]
    }
  ]);
});

it('the census is every five years and exports have no break', async () => {
  const breaks = breaksOf(await db.ask(coverageByYear()), await db.ask(stretches()));
  const of = (measure: string, level: string) => breaks.filter((one) => one.measure === measure && one.level === level);
  expect(of('census_personnel', 'nation')[0]!.missing).toContainEqual([2004, 2007]);
  expect(of('exports', 'state')[0]).toMatchObject({ from: 2007, to: 2025, missing: [], changes: [] });
});

it('the cells of all years are all cells', async () => {
  const [total] = await db.ask({ id: 'n', sql: 'SELECT count(*) AS n FROM best', decode: ({ n }) => n as number });
  expect((await db.ask(coverageByYear())).reduce((sum, { cells }) => sum + cells, 0)).toBe(total);
});
