import { number } from '../lib/raw';
import type { Tables } from '../../src/lib/data/schema';
import { observations } from './observation';
import { LayoutError, type Reader } from './reader';

const FILE = 'immex/jalisco_immex_monthly_2013_2024.csv';
const JALISCO = '14';
// A year alone sorts before any edition of INEGI's own file, which must win where both give a month.
const { published, derived } = observations({ source_id: 'iieg-jalisco', vintage: '2024' });

const COLUMNS = [
  'date',
  'foreign_income_manuf_mxn_m',
  'foreign_income_nonmanuf_mxn_m',
  'foreign_income_total_12m_mxn_m',
  'establishments_total',
  'personnel_total'
] as const;

/** Two segments × twelve months, each rounded to a million pesos. */
const TOLERANCE = 12;

/** IIEG Jalisco with INEGI data: the programme in Jalisco by month; million pesos → MXN, persons, establishments. */
export const iiegJalisco: Reader = {
  id: 'iieg-jalisco',
  sources: ['iieg-jalisco'],
  async read({ raw }) {
    const months: { period: string; income: number | null; last12: number | null; line: number }[] = [];
    const rows: Tables['observation'][] = [];
    for (const row of raw.csv(FILE, COLUMNS)) {
      const period = row.date;
      if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) throw new LayoutError(FILE, row.line, 'a month YYYY-MM', period);
      const read = (cell: string) => number(FILE, row.line, cell);
      const manufacturing = read(row.foreign_income_manuf_mxn_m);
      const rest = read(row.foreign_income_nonmanuf_mxn_m);
      const people = read(row.personnel_total);
      const plants = read(row.establishments_total);
      const income = manufacturing === null || rest === null ? null : manufacturing + rest;
      months.push({ period, income, last12: read(row.foreign_income_total_12m_mxn_m), line: row.line });
      if (people !== null) rows.push(published('jobs_immex', JALISCO, 'all', period, people));
      if (plants !== null) rows.push(published('plants_immex', JALISCO, 'all', period, plants));
      if (manufacturing !== null)
        rows.push(published('income_immex', JALISCO, 'scian-31-33', period, manufacturing * 1e6));
      if (income !== null) rows.push(derived('sum-of-published')('income_immex', JALISCO, 'all', period, income * 1e6));
    }
    checkRunningYear(months);
    return [{ table: 'observation', name: 'iieg-jalisco', rows }];
  }
};

/** The file prints the last twelve months' income of both segments: months must add up to it. */
function checkRunningYear(months: { period: string; income: number | null; last12: number | null; line: number }[]) {
  const index = (period: string) => Number(period.slice(0, 4)) * 12 + Number(period.slice(5));
  months.forEach(({ period, last12, line }, i) => {
    const year = months.slice(Math.max(0, i - 11), i + 1);
    const whole = year.length === 12 && index(period) - index(year[0]!.period) === 11;
    if (!whole || last12 === null || year.some(({ income }) => income === null)) return;
    const sum = year.reduce((total, { income }) => total + income!, 0);
    if (Math.abs(sum - last12) > TOLERANCE)
      throw new LayoutError(FILE, line, `twelve months to ${period} that add up to ${last12}`, String(sum));
  });
}
