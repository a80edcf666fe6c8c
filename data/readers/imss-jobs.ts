import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCsv, number } from '../lib/raw';
import type { Tables } from '../../src/lib/data/schema';
import { observations } from './observation';
import { LayoutError, type Reader, type ReaderContext } from './reader';
import { isoMonth, stateColumns } from './spanish';

const MUNICIPAL = 'imss/imss_permanent_workers_by_imss_municipality_2020-02_2021-01.csv';
const STATE_JOBS = 'imss/state_jobs_monthly_1997_2026.csv';
const STATE_WAGES = 'imss/state_daily_wage_monthly_1997_2026.csv';
const NATIONAL = 'imss/national_jobs_monthly_2019_2026.csv';
const SOURCE = 'imss';
const { published, derived } = observations({ source_id: SOURCE, vintage: '2026-05' });

/** Columns of the municipal file that are divisions of activity; the others cut the same jobs another way. */
const DIVISIONS = {
  agro_pesc_ganad: 'imss-agriculture',
  com: 'imss-trade',
  constr: 'imss-construction',
  energia: 'imss-energy',
  manufact: 'imss-manufacturing',
  mineria: 'imss-mining',
  serv: 'imss-services',
  transp: 'imss-transport'
} as const;
type Division = keyof typeof DIVISIONS;

type Observation = Tables['observation'];

/** IMSS: permanent jobs by municipality and division, and formal jobs and contribution wages by state, monthly. */
export const imssJobs: Reader = {
  id: 'imss-jobs',
  sources: [SOURCE],
  async read(context) {
    return [
      { table: 'observation', name: 'imss-municipal', rows: municipal(context) },
      { table: 'observation', name: 'imss-state-jobs', rows: [...national(context), ...stateJobs(context)] },
      { table: 'observation', name: 'imss-state-wages', rows: stateWages(context) }
    ];
  }
};

/**
 * Several IMSS units may lie in one municipality; their sum is then derived. An empty cell is missing, so a municipality
 * whose every cell of a division is empty has no row.
 */
function municipal({ raw }: ReaderContext): Observation[] {
  const units = unitPlaces();
  const cells = new Map<string, { value: number; units: number }>();
  const add = (key: string, value: number) => {
    const cell = cells.get(key) ?? { value: 0, units: 0 };
    cells.set(key, { value: cell.value + value, units: cell.units + 1 });
  };
  const columns = [
    'anio',
    'mes',
    'entid_inegi',
    'munid_imss',
    'cvegeo',
    ...(Object.keys(DIVISIONS) as Division[])
  ] as const;
  for (const row of raw.csv(MUNICIPAL, columns)) {
    const place = units.get(`${row.entid_inegi} ${row.munid_imss}`) ?? row.cvegeo;
    if (!place)
      throw new LayoutError(
        MUNICIPAL,
        row.line,
        'a CVEGEO, or the unit in data/catalog/imss_units.csv',
        `${row.entid_inegi} ${row.munid_imss}`
      );
    const period = `${row.anio}-${row.mes}`;
    let total = 0;
    for (const column of Object.keys(DIVISIONS) as Division[]) {
      const value = number(MUNICIPAL, row.line, row[column]);
      if (value === null) continue;
      total += value;
      add(`jobs_permanent ${place} ${DIVISIONS[column]} ${period}`, value);
      if (column === 'manufact') add(`jobs_manufacturing ${place} all ${period}`, value);
    }
    if (total > 0) add(`jobs_permanent ${place} all ${period}`, total);
  }
  return [...cells].map(([key, { value, units: count }]) => {
    const [measure, place, sector, period] = key.split(' ') as [string, string, string, string];
    const summed = count > 1 || (measure === 'jobs_permanent' && sector === 'all');
    return (summed ? derived('sum-of-published') : published)(measure, place, sector, period, value);
  });
}

/** IMSS units that the file leaves without CVEGEO, or gives one that does not exist: by hand in the catalogue. */
function unitPlaces(): Map<string, string> {
  const path = fileURLToPath(new URL('../catalog/imss_units.csv', import.meta.url));
  const rows = readCsv('imss_units.csv', readFileSync(path, 'utf8'), ['cve_ent', 'imss_unit', 'place_id']);
  return new Map(rows.map((row) => [`${row.cve_ent} ${row.imss_unit}`, row.place_id]));
}

function stateJobs({ raw, catalog }: ReaderContext): Observation[] {
  const states = stateColumns(catalog);
  const rows = raw.csv(STATE_JOBS, ['Año', 'Mes', ...states.keys()]);
  return rows.flatMap((row) =>
    [...states].flatMap(([column, place]) => {
      const value = number(STATE_JOBS, row.line, row[column]!);
      return value === null
        ? []
        : [published('jobs_formal', place, 'all', isoMonth(STATE_JOBS, row.line, row.Mes!, row.Año!), value)];
    })
  );
}

function national({ raw }: ReaderContext): Observation[] {
  return raw.csv(NATIONAL, ['Periodo', 'Total']).flatMap((row) => {
    const [month, year] = row.Periodo.split('-') as [string, string];
    const value = number(NATIONAL, row.line, row.Total);
    return value === null
      ? []
      : [published('jobs_formal', 'MX', 'all', isoMonth(NATIONAL, row.line, month, `20${year}`), value)];
  });
}

function stateWages({ raw, catalog }: ReaderContext): Observation[] {
  const states = stateColumns(catalog);
  // The copy has no column for Jalisco.
  states.delete('Jalisco');
  const rows = raw.csv(STATE_WAGES, ['Fecha', ...states.keys()]);
  const last = rows.at(-1);
  return rows.flatMap((row) => {
    const [month, year] = row.Fecha!.split(' ') as [string, string];
    const period = isoMonth(STATE_WAGES, row.line, month, year);
    return [...states].flatMap(([column, place]) => {
      const value = number(STATE_WAGES, row.line, row[column]!);
      if (value === null) return [];
      // The last month repeats some figures of the month before: IMSS replaces it in the next edition.
      return [published('wage_daily', place, 'all', period, value, row === last ? 'preliminary' : 'final')];
    });
  });
}
