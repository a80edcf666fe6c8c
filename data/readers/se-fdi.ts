import type { Tables } from '../../src/lib/data/schema';
import { number } from '../lib/raw';
import { observations } from './observation';
import { LayoutError, type Reader, type ReaderContext, type TidyTable } from './reader';
import { scaled } from './scaled';
import { readFlows, type Flow } from './se-fdi-sheet';

const WORKBOOK = 'fdi/SE_2025_4T_Flujos_EF_OR__11_A.xlsx';
const HISTORY = 'fdi/datamexico_ied_state_quarterly.csv';
const edition = { source_id: 'se-fdi', vintage: '2025-Q4' };
const historyEdition = { source_id: 'se-fdi-datamexico', vintage: '2024-Q4' };
const latest = observations({ ...edition, status: 'preliminary' });
const history = observations({ ...historyEdition, status: 'revised' });

/**
 * Secretaría de Economía, foreign direct investment by state: as first published at each quarter's close, cumulated since
 * January, million USD; by country of origin and by SCIAN subsector. DataMéxico's revised quarters give 1999–2024.
 */
export const seFdi: Reader = {
  id: 'se-fdi',
  sources: [edition.source_id, historyEdition.source_id],
  async read(context) {
    const origins = await readFlows(context, WORKBOOK, 2, (label) => ({ sector: 'all', origin: label }));
    const activities = await readFlows(context, WORKBOOK, 3, (label) => {
      const code = /^(\d{3}) /.exec(label)?.[1];
      return code ? { sector: code, origin: 'all' } : null;
    });
    const subsectors = activities.filter((flow) => flow.sector_id !== 'all');
    const totals = origins.filter((flow) => flow.origin === 'all');
    const gaps = [...totals, ...subsectors].flatMap(confidentialYear);
    const tables: TidyTable[] = [
      { table: 'fdi', name: 'se-fdi-origin', rows: origins.map((flow) => ({ ...flow, ...edition })) },
      { table: 'fdi', name: 'se-fdi-subsector', rows: subsectors.map((flow) => ({ ...flow, ...edition })) },
      { table: 'observation', name: 'se-fdi', rows: [...totals.flatMap(annual), ...readHistory(context)] }
    ];
    return gaps.length ? [...tables, { table: 'gap', name: 'se-fdi', rows: gaps }] : tables;
  }
};

/** Flows cumulated to the fourth quarter are the year's. */
function annual({ place_id, period, value }: Flow): Tables['observation'][] {
  if (!period.endsWith('-Q4') || value === null) return [];
  return [latest.published('fdi', place_id, 'all', period.slice(0, 4), value)];
}

function confidentialYear({ place_id, sector_id, period, confidential }: Flow): Tables['gap'][] {
  if (!confidential || !period.endsWith('-Q4')) return [];
  return [{ measure_id: 'fdi', place_id, sector_id, period: period.slice(0, 4), reason: 'confidential' }];
}

/** Years as DataMéxico revised them: four quarters added up. */
function readHistory({ raw }: Pick<ReaderContext, 'raw'>): Tables['observation'][] {
  const years = new Map<string, number[]>();
  for (const row of raw.csv(HISTORY, ['Quarter', 'State ID', 'Investment'])) {
    const value = number(HISTORY, row.line, row.Investment);
    if (value === null) continue;
    const state = row['State ID'].padStart(2, '0');
    if (!/^(0[1-9]|[12]\d|3[0-2])$/.test(state))
      throw new LayoutError(HISTORY, row.line, 'a state from 1 to 32', row['State ID']);
    const key = `${state} ${row.Quarter.slice(0, 4)}`;
    years.set(key, [...(years.get(key) ?? []), value]);
  }
  return [...years].flatMap(([key, quarters]) => {
    const [state, year] = key.split(' ') as [string, string];
    if (quarters.length !== 4) return [];
    const total = quarters.reduce((sum, value) => sum + value, 0);
    return [history.derived('sum-of-published')('fdi', state, 'all', year, scaled(total, 1e6))];
  });
}
