import { describe, expect, it } from 'vitest';
import { iiegJalisco } from '../../../data/readers/iieg-jalisco';
import { query, rawFolder, readRows } from './raw-files';

const HEADER =
  'date,foreign_income_manuf_mxn_m,foreign_income_nonmanuf_mxn_m,foreign_income_total_12m_mxn_m,' +
  'foreign_income_total_12m_yoy_pct,establishments_total,personnel_total,personnel_yoy_pct';
const read = (...lines: string[]) =>
  readRows(iiegJalisco, rawFolder({ 'immex/jalisco_immex_monthly_2013_2024.csv': [HEADER, ...lines, ''].join('\n') }));

describe("Jalisco's monthly series", () => {
  it('gives people, establishments and income in pesos; the total of two segments is derived', async () => {
    const { rows } = await read('2013-01,6343,652,85880,7.1,448,132542,7');
    expect(
      rows('observation', 'iieg-jalisco').map((row) => [row.measure_id, row.sector_id, row.basis, row.value])
    ).toEqual([
      ['jobs_immex', 'all', 'published', 132_542],
      ['plants_immex', 'all', 'published', 448],
      ['income_immex', 'scian-31-33', 'published', 6_343_000_000],
      ['income_immex', 'all', 'derived', 6_995_000_000]
    ]);
  });

  it('leaves an empty cell out, and the total that needs it', async () => {
    const { rows } = await read('2013-01,6343,,,7.1,448,,7');
    expect(rows('observation', 'iieg-jalisco').map((row) => [row.measure_id, row.sector_id])).toEqual([
      ['plants_immex', 'all'],
      ['income_immex', 'scian-31-33']
    ]);
  });

  it('compares twelve months with the printed running year', async () => {
    const months = Array.from({ length: 12 }, (_, i) => `2013-${String(i + 1).padStart(2, '0')},10,1,132,1,1,1,1`);
    await expect(read(...months)).resolves.toBeDefined();
    await expect(read(...months.slice(0, 11), '2013-12,40,1,132,1,1,1,1')).rejects.toThrow(
      /jalisco.*csv:13: expected twelve months to 2013-12 that add up to 132, found «162»/
    );
  });

  it('is committed month by month from January 2013 to May 2024', async () => {
    const sql = `SELECT min(period), max(period), count(*) FROM t WHERE measure_id = 'jobs_immex'`;
    expect(await query('observation', 'iieg-jalisco', sql)).toEqual([['2013-01', '2024-05', 137n]]);
  });
});
