import { group, sum } from 'd3';
import type { Tables } from '../../src/lib/data/schema';
import { number } from '../lib/raw';
import { observations } from './observation';
import { LayoutError, type Reader } from './reader';

const FILE = 'usmca/mexico_usmca_share_by_month_hs2.csv';
const SOURCE = 'usitc-usmca';
const { derived } = observations({ source_id: SOURCE, vintage: '2026-02' });

type Use = Tables['usmca_use'];

/** US imports from Mexico and the part claiming USMCA, by HS chapter and month, USD. */
export const usitcUsmca: Reader = {
  id: 'usitc-usmca',
  sources: [SOURCE],
  async read({ raw }) {
    const use: Use[] = raw.csv(FILE, ['month', 'hs2', 'total_value_usd', 'usmca_value_usd']).map((row) => {
      const imports = number(FILE, row.line, row.total_value_usd);
      const claimed = number(FILE, row.line, row.usmca_value_usd);
      if (imports === null || claimed === null || claimed > imports)
        throw new LayoutError(
          FILE,
          row.line,
          'imports and the part of them that claims',
          `${row.total_value_usd}, ${row.usmca_value_usd}`
        );
      const sector = row.hs2 === 'ALL' ? 'all' : `hs${row.hs2}`;
      return { sector_id: sector, period: row.month, imports_usd: imports, claimed_usd: claimed, source_id: SOURCE };
    });
    checkTotals(use);
    const shares = use
      .filter((row) => row.imports_usd > 0)
      .map((row) =>
        derived('ratio-of-published')('usmca_share', 'MX', row.sector_id, row.period, row.claimed_usd / row.imports_usd)
      );
    return [
      { table: 'usmca_use', name: 'usitc-usmca', rows: use },
      { table: 'observation', name: 'usitc-usmca', rows: shares }
    ];
  }
};

/** The «ALL» row of each month is the sum of its chapters, to the dollar. */
function checkTotals(use: Use[]): void {
  for (const [period, rows] of group(use, (row) => row.period)) {
    const chapters = rows.filter((row) => row.sector_id !== 'all');
    const total = rows.find((row) => row.sector_id === 'all');
    for (const amount of ['imports_usd', 'claimed_usd'] as const) {
      const added = sum(chapters, (row) => row[amount]);
      if (total?.[amount] !== added)
        throw new LayoutError(
          FILE,
          1,
          `a row ALL of ${period} that adds its chapters, ${amount} ${added}`,
          String(total?.[amount])
        );
    }
  }
}
