import { readSheet as readWorkbookSheet } from 'read-excel-file/node';
import type { Tables } from '../../src/lib/data/schema';
import { number } from '../lib/raw';
import { observations } from './observation';
import { LayoutError, type Reader, type ReaderContext } from './reader';
import { stateColumns } from './spanish';

const WORKBOOK = 'fdi/SE_2025_4T_Flujos_EF_OR__11_A.xlsx';
const HISTORY = 'fdi/datamexico_ied_state_quarterly.csv';
const SOURCE = 'se-fdi';
const HISTORY_SOURCE = 'se-fdi-datamexico';
const VINTAGE = '2025-Q4';
const latest = observations({ source_id: SOURCE, vintage: VINTAGE, status: 'preliminary' });
const history = observations({ source_id: HISTORY_SOURCE, vintage: '2024-Q4', status: 'revised' });

type Fdi = Tables['fdi'];

/**
 * Secretaría de Economía, foreign direct investment by state: as first published at each quarter's close, cumulated since
 * January, million USD; by country of origin and by SCIAN subsector. DataMéxico's revised quarters give 1999–2024.
 */
export const seFdi: Reader = {
  id: 'se-fdi',
  sources: [SOURCE, HISTORY_SOURCE],
  async read(context) {
    const origins = await readSheet(context, 2, (label) => ({ sector: 'all', origin: label }));
    const sectors = await readSheet(context, 3, (label) => {
      const code = /^(\d{3}) /.exec(label)?.[1];
      return code ? { sector: code, origin: 'all' } : null;
    });
    const totals = origins.filter((row) => row.sector_id === 'all' && row.origin === 'all');
    return [
      { table: 'fdi', name: 'se-fdi-origin', rows: origins },
      { table: 'fdi', name: 'se-fdi-subsector', rows: sectors.filter((row) => row.sector_id !== 'all') },
      { table: 'observation', name: 'se-fdi', rows: [...annual(totals), ...readHistory(context)] }
    ];
  }
};

/** Flows cumulated to the fourth quarter are the year's. */
function annual(rows: Fdi[]): Tables['observation'][] {
  return rows.flatMap(({ place_id, period, value }) =>
    period.endsWith('-Q4') && value !== null
      ? [latest.published('fdi', place_id, 'all', period.slice(0, 4), value)]
      : []
  );
}

async function readSheet(
  { raw, catalog }: ReaderContext,
  sheet: number,
  classify: (label: string) => { sector: string; origin: string } | null
): Promise<Fdi[]> {
  const states = stateColumns(catalog);
  const rows = await readWorkbookSheet(raw.path(WORKBOOK), sheet);
  const header = rows.findIndex((row) => String(row[0] ?? '').startsWith('Entidad Federativa'));
  if (header < 0)
    throw new LayoutError(`${WORKBOOK}#${sheet}`, 1, 'a header «Entidad Federativa / …»', String(rows[0]?.[0]));
  let year = '';
  const periods = rows[header]!.slice(1).map((cell, i) => {
    if (cell !== null && cell !== '') year = String(cell);
    return `${year}-Q${rows[header + 1]![i + 1]}`;
  });
  const found: Fdi[] = [];
  let place = '';
  for (const [i, row] of rows.entries()) {
    if (i <= header + 1) continue;
    const label = String(row[0] ?? '').trim();
    if (label === '') continue;
    const state = label === 'Total general' ? 'MX' : states.get(label);
    // A state's name opens its block, once for each block; «México» is also a country of origin inside one.
    const opens = state !== undefined && !found.some((entry) => entry.place_id === state);
    if (!opens && place === '') break;
    if (opens) place = state;
    const kind = opens ? { sector: 'all', origin: 'all' } : classify(label);
    if (!kind) continue;
    row.slice(1, periods.length + 1).forEach((cell, column) => {
      if (cell === null || cell === '') return;
      const confidential = cell === 'C';
      const value = confidential ? null : Number(cell);
      if (value !== null && !Number.isFinite(value))
        throw new LayoutError(`${WORKBOOK}#${sheet}`, i + 1, 'a number or C', String(cell));
      if (!/^\d{4}-Q[1-4]$/.test(periods[column]!))
        throw new LayoutError(`${WORKBOOK}#${sheet}`, header + 1, 'years and quarters', periods[column]);
      found.push({
        place_id: place,
        sector_id: kind.sector,
        origin: kind.origin,
        period: periods[column]!,
        value: value === null ? null : value * 1e6,
        confidential,
        source_id: SOURCE,
        vintage: VINTAGE
      });
    });
  }
  return found;
}

/** Years before the workbook's first: four quarters of DataMéxico, added up. */
function readHistory({ raw }: ReaderContext): Tables['observation'][] {
  const years = new Map<string, number[]>();
  for (const row of raw.csv(HISTORY, ['Quarter', 'State ID', 'Investment'])) {
    const value = number(HISTORY, row.line, row.Investment);
    if (value === null) continue;
    const state = row['State ID'].padStart(2, '0');
    if (!/^(0[1-9]|[12]\d|3[0-2])$/.test(state)) continue;
    const key = `${state} ${row.Quarter.slice(0, 4)}`;
    years.set(key, [...(years.get(key) ?? []), value]);
  }
  return [...years].flatMap(([key, quarters]) => {
    const [state, year] = key.split(' ') as [string, string];
    if (quarters.length !== 4) return [];
    return [history.derived('sum-of-published')('fdi', state, 'all', year, quarters.reduce((a, b) => a + b, 0) * 1e6)];
  });
}
