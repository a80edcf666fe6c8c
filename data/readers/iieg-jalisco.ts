import { number } from '../lib/raw';
import { observations } from './observation';
import type { Reader } from './reader';

const FILE = 'immex/jalisco_immex_monthly_2013_2024.csv';
const { published } = observations({ source_id: 'iieg-jalisco', vintage: '2024' });

/** IIEG Jalisco with INEGI data: the programme in Jalisco by month; million pesos, persons, establishments. */
export const iiegJalisco: Reader = {
  id: 'iieg-jalisco',
  sources: ['iieg-jalisco'],
  async read({ raw }) {
    const columns = ['date', 'foreign_income_manuf_mxn_m', 'foreign_income_nonmanuf_mxn_m', 'establishments_total', 'personnel_total'] as const;
    const rows = raw.csv(FILE, columns).flatMap((row) => {
      const read = (cell: string) => number(FILE, row.line, cell);
      const [manufacturing, rest] = [read(row.foreign_income_manuf_mxn_m), read(row.foreign_income_nonmanuf_mxn_m)];
      const [plants, people] = [read(row.establishments_total), read(row.personnel_total)];
      return [
        ...(people === null ? [] : [published('jobs_immex', '14', 'all', row.date, people)]),
        ...(plants === null ? [] : [published('plants_immex', '14', 'all', row.date, plants)]),
        ...(manufacturing === null ? [] : [published('income_immex', '14', 'scian-31-33', row.date, manufacturing * 1e6)]),
        ...(manufacturing === null || rest === null ? [] : [published('income_immex', '14', 'all', row.date, (manufacturing + rest) * 1e6)])
      ];
    });
    return [{ table: 'observation', name: 'iieg-jalisco', rows }];
  }
};
