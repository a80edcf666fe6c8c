import type { Tables } from '../../src/lib/data/schema';
import { number } from '../lib/raw';
import { observations } from './observation';
import { LayoutError, type Reader } from './reader';

const FILE = 'usmca/mexico_usmca_share_by_month_hs2.csv';
const SOURCE = 'usitc-usmca';
const { derived } = observations({ source_id: SOURCE, vintage: '2026-02' });

/** US imports from Mexico and the part claiming USMCA, by HS chapter and month, USD. */
export const usitcUsmca: Reader = {
  id: 'usitc-usmca',
  sources: [SOURCE],
  async read({ raw }) {
    const use: Tables['usmca_use'][] = [];
    const share: Tables['observation'][] = [];
    for (const row of raw.csv(FILE, ['month', 'hs2', 'total_value_usd', 'usmca_value_usd'])) {
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
      use.push({ sector_id: sector, period: row.month, imports_usd: imports, claimed_usd: claimed, source_id: SOURCE });
      if (imports > 0)
        share.push(derived('ratio-of-published')('usmca_share', 'MX', sector, row.month, claimed / imports));
    }
    return [
      { table: 'usmca_use', name: 'usitc-usmca', rows: use },
      { table: 'observation', name: 'usitc-usmca', rows: share }
    ];
  }
};
