import { describe, expect, it } from 'vitest';
import { usitcUsmca } from '../../../data/readers/usitc-usmca';
import { query, rawFolder, readRows } from './raw-files';

const raw = (...rows: string[]) =>
  rawFolder({
    'usmca/mexico_usmca_share_by_month_hs2.csv': ['month,hs2,total_value_usd,usmca_value_usd', ...rows, ''].join('\n')
  });

describe('USMCA use', () => {
  it('keeps both amounts and derives the share, of chapters with imports', async () => {
    const { rows } = await readRows(
      usitcUsmca,
      raw('2026-02,85,200,180', '2026-02,87,200,180', '2026-02,50,0,0', '2026-02,ALL,400,360')
    );
    expect(rows('usmca_use', 'usitc-usmca')).toHaveLength(4);
    expect(rows('observation', 'usitc-usmca').map(({ sector_id, value }) => [sector_id, value])).toEqual([
      ['hs85', 0.9],
      ['hs87', 0.9],
      ['all', 0.9]
    ]);
  });

  it('refuses a claim above the imports', async () => {
    await expect(readRows(usitcUsmca, raw('2026-02,87,100,150'))).rejects.toThrow(
      /:2: expected imports and the part of them that claims/
    );
  });

  it('refuses a month whose chapters do not add up to its total, or that has none', async () => {
    await expect(readRows(usitcUsmca, raw('2026-02,87,100,50', '2026-02,ALL,101,50'))).rejects.toThrow(
      /a row ALL of 2026-02 that adds its chapters, imports_usd 100, found «101»/
    );
    await expect(readRows(usitcUsmca, raw('2026-02,87,100,50'))).rejects.toThrow(/a row ALL of 2026-02/);
  });
});

describe('committed USMCA tables', () => {
  it('go from 45.3 % in January 2025 to 90.0 % in February 2026', async () => {
    expect(
      await query(
        'observation',
        'usitc-usmca',
        `SELECT period, round(100 * value, 1) FROM t
         WHERE sector_id = 'all' AND period IN ('2025-01', '2025-06', '2025-07', '2026-02') ORDER BY period`
      )
    ).toEqual([
      ['2025-01', 45.3],
      ['2025-06', 47.5],
      ['2025-07', 86.9],
      ['2026-02', 90]
    ]);
  });

  it('hold 14 months of 97 chapters and their sum', async () => {
    expect(
      await query(
        'usmca_use',
        'usitc-usmca',
        `SELECT count(DISTINCT period)::INTEGER, count(DISTINCT sector_id)::INTEGER,
           (sum(imports_usd) FILTER (sector_id = 'all') = sum(imports_usd) FILTER (sector_id <> 'all')) FROM t`
      )
    ).toEqual([[14, 98, true]]);
  });
});
