import { decode, number, readCsv, type RawFolder } from '../lib/raw';
import type { Status, Tables } from '../../src/lib/data/schema';
import { editionDate, zipEdition } from './inegi-edition';
import { readQuarterlyTable } from './inegi-etef-quarterly';
import { observations, type Edition } from './observation';
import { LayoutError, type Reader } from './reader';

const ANNUAL = {
  zip: 'inegi-etef/conjunto_de_datos_eef_csv.zip',
  csv: 'inegi-etef/eef_estatal_anual_tr_cifra_2007_2025.csv'
};
const METADATA = 'inegi-etef/metadatos_eef_anual_2007_2025.txt';
const QUARTERLY = {
  zip: 'inegi-etef/conjunto_de_datos_eef_trimestral_csv.zip',
  csv: 'inegi-etef/etef_quarterly_2024_2025.csv'
};
const SOURCE = 'inegi-etef';

const STATUS: Record<string, Status> = {
  'Cifras Definitivas.': 'final',
  'Cifras Revisadas.': 'revised',
  'Cifras Preliminares.': 'preliminary'
};

const REASON: Record<string, string> = {
  Confidencial: 'confidential',
  'No disponible': 'unavailable',
  'No significativo': 'insignificant'
};

/** Months of a quarter as the official quarterly file prints them. */
const QUARTERS: Record<string, string> = { '01-03': 'Q1', '04-06': 'Q2', '07-09': 'Q3', '10-12': 'Q4' };

export interface EtefCells {
  observations: Tables['observation'][];
  gaps: Tables['gap'][];
}

/** INEGI, Exportaciones por Entidad Federativa: state × subsector, thousand USD FOB, by year and by quarter. */
export const inegiEtef: Reader = {
  id: 'inegi-etef',
  sources: [SOURCE],
  async read({ raw }) {
    const edition = {
      source_id: SOURCE,
      vintage: raw.has(ANNUAL.zip) ? zipEdition(raw, ANNUAL.zip) : editionDate(METADATA, raw.text(METADATA))
    };
    const annual = readAnnual(...openCsv(raw, ANNUAL), edition);
    const [file, text] = openCsv(raw, QUARTERLY);
    const quarterly = raw.has(QUARTERLY.zip)
      ? readQuarterlyCells(file, text, { ...edition, vintage: zipEdition(raw, QUARTERLY.zip) })
      : { observations: readQuarterlyTable(file, text, edition, statusOfYears(annual)), gaps: [] };
    return [
      { table: 'observation', name: 'inegi-etef-annual', rows: annual.observations },
      { table: 'gap', name: 'inegi-etef-annual', rows: annual.gaps },
      { table: 'observation', name: 'inegi-etef-quarterly', rows: quarterly.observations },
      ...(quarterly.gaps.length ? [{ table: 'gap' as const, name: 'inegi-etef-quarterly', rows: quarterly.gaps }] : [])
    ];
  }
};

/** INEGI offers a zip whose member carries the years in its name; the CSV by itself is read when there is no zip. */
function openCsv(raw: RawFolder, { zip, csv }: { zip: string; csv: string }): [file: string, text: string] {
  if (!raw.has(zip)) return [csv, raw.text(csv)];
  const members = [...raw.zip(zip, (path) => /conjunto_de_datos\/[^/]+\.csv$/.test(path))];
  if (members.length !== 1) throw new LayoutError(zip, 1, 'one CSV in conjunto_de_datos/', String(members.length));
  const [path, bytes] = members[0]!;
  return [`${zip}/${path}`, decode(bytes)];
}

/**
 * Annual cells, USD, and printed gaps. A printed 0 is «no exports» and stays a published zero; code 000 is the sum of
 * the state's confidential subsectors. The file has no totals.
 */
export function readAnnual(file: string, text: string, edition: Edition): EtefCells {
  return readCells(file, text, edition, 'exports', [], (row) => row.ANIO);
}

/** Quarterly cells in INEGI's own layout, with each state's total, which is exact because code 000 is printed. */
export function readQuarterlyCells(file: string, text: string, edition: Edition): EtefCells {
  const cells = readCells(file, text, edition, 'exports_quarterly', ['MES'], (row) => {
    const quarter = QUARTERS[row.MES];
    if (!quarter) throw new LayoutError(file, row.line, `months ${Object.keys(QUARTERS).join(', ')}`, row.MES);
    return `${row.ANIO}-${quarter}`;
  });
  const totals = new Map<string, { value: number; status: Status }>();
  for (const { place_id, period, value, status } of cells.observations) {
    const key = `${place_id} ${period}`;
    totals.set(key, { value: (totals.get(key)?.value ?? 0) + value, status });
  }
  const sum = observations(edition).derived('sum-of-published');
  return {
    ...cells,
    observations: [
      ...cells.observations,
      ...[...totals].map(([key, { value, status }]) => {
        const [place, period] = key.split(' ') as [string, string];
        return sum('exports_quarterly', place, 'all', period, value, status);
      })
    ]
  };
}

const COLUMNS = ['ANIO', 'CVE_ENT', 'CODIGO_SCIAN', 'VAL_USD', 'ESTATUS_CIFRA', 'ESTATUS'] as const;
type CellRow<C extends string> = Record<(typeof COLUMNS)[number] | C, string> & { line: number };

function readCells<C extends string>(
  file: string,
  text: string,
  edition: Edition,
  measure: string,
  more: readonly C[],
  periodOf: (row: CellRow<C>) => string
): EtefCells {
  const { published } = observations(edition);
  const cells: EtefCells = { observations: [], gaps: [] };
  const seen = new Set<string>();
  for (const row of readCsv(file, text, [...COLUMNS, ...more]) as CellRow<C>[]) {
    const fail = (expectation: string, found: string) => new LayoutError(file, row.line, expectation, found);
    const status = STATUS[row.ESTATUS];
    if (!status) throw fail(`a status (${Object.keys(STATUS).join(', ')})`, row.ESTATUS);
    if (!/^\d{4}$/.test(row.ANIO)) throw fail('a year', row.ANIO);
    if (!/^(0[1-9]|[12]\d|3[0-2])$/.test(row.CVE_ENT)) throw fail('a state 01–32', row.CVE_ENT);
    if (!/^\d{3}$/.test(row.CODIGO_SCIAN)) throw fail('a 3-digit SCIAN code', row.CODIGO_SCIAN);
    const period = periodOf(row);
    const key = `${row.CVE_ENT} ${row.CODIGO_SCIAN} ${period}`;
    if (seen.has(key)) throw fail('each state, subsector and period once', key);
    seen.add(key);
    const value = number(file, row.line, row.VAL_USD);
    if (row.ESTATUS_CIFRA === 'Disponible') {
      if (value === null) throw fail('a value in a cell marked Disponible', '');
      cells.observations.push(published(measure, row.CVE_ENT, row.CODIGO_SCIAN, period, value * 1000, status));
      continue;
    }
    const reason = REASON[row.ESTATUS_CIFRA];
    if (!reason) throw fail(`Disponible or ${Object.keys(REASON).join(', ')}`, row.ESTATUS_CIFRA);
    if (value !== null) throw fail(`no value in a cell marked ${row.ESTATUS_CIFRA}`, row.VAL_USD);
    cells.gaps.push({ measure_id: measure, place_id: row.CVE_ENT, sector_id: row.CODIGO_SCIAN, period, reason });
  }
  return cells;
}

/** A quarter is as definitive as its year. */
function statusOfYears(annual: EtefCells): Map<string, Status> {
  return new Map(annual.observations.map(({ period, status }) => [period, status]));
}
