import type { Status } from '../../schema';
import { LayoutError } from './layout-error';
import { parseCsv, type CsvRecord } from './records';

/** Why INEGI left a cell without a number. */
export type Withheld = 'confidential' | 'unavailable' | 'insignificant';

/** A number in base units, the printed reason for its absence, or null for an empty cell. */
export type ImmexValue = number | Withheld | null;

export interface ImmexRow {
  /** `2024-06` */
  period: string;
  /** CVE_ENT `01`–`32`; `99` for «otras entidades», the states that INEGI groups. */
  state: string;
  /** Three digits; null in the non-manufacturing file, which has no municipalities. */
  municipality: string | null;
  status: Status;
  values: Record<ImmexMeasure, ImmexValue>;
  line: number;
}

export type ImmexMeasure = 'jobs_immex' | 'plants_immex' | 'income_immex';
export const IMMEX_MEASURES: ImmexMeasure[] = ['jobs_immex', 'plants_immex', 'income_immex'];

export interface ImmexFile {
  file: string;
  segment: 'manufacturing' | 'non-manufacturing';
  rows: ImmexRow[];
}

const KEYS = ['ANIO', 'ID_MES', 'ID_ENTIDAD', 'NUM_DE_ESTAB_ACT', 'ESTATUS'];
/** Persons employed: hired by the establishment (H) and by other firms (I); the two segments name them differently. */
const PERSONNEL = [
  ['H114A', 'H200A', 'I400A', 'I500A'],
  ['H010A', 'I000A']
];
/** Foreign-market income, thousand pesos: products, maquila and other, or one figure in the non-manufacturing file. */
const INCOME = [['M310C', 'M710C', 'M999C'], ['M000C']];

const WITHHELD: Record<string, Withheld> = {
  C: 'confidential',
  CONFIDENCIAL: 'confidential',
  ND: 'unavailable',
  'NO DISPONIBLE': 'unavailable',
  NS: 'insignificant',
  'NO SIGNIFICATIVO': 'insignificant'
};

/**
 * INEGI, Estadística del programa IMMEX: one CSV of the open-data zips (`immex_manu_ent_2024.csv`), recognised by its
 * header. Text in, rows out, so that it also runs in a browser; `file` names it in errors. Income in pesos.
 */
export function readImmexFile(file: string, text: string): ImmexFile {
  const [header, ...records] = parseCsv(text.replace(/^\uFEFF/, '').replace(/(\r?\n)+$/, '\n'));
  const names = (header?.values ?? []).map((name) => name.trim().toUpperCase());
  const missing = KEYS.filter((name) => !names.includes(name));
  const personnel = PERSONNEL.find((columns) => columns.every((name) => names.includes(name)));
  const income = INCOME.find((columns) => columns.every((name) => names.includes(name)));
  if (!personnel) missing.push(PERSONNEL.map((columns) => columns.join('+')).join(' or '));
  if (!income) missing.push(INCOME.map((columns) => columns.join('+')).join(' or '));
  if (missing.length || !personnel || !income)
    throw new LayoutError(file, 1, `an IMMEX table with columns ${missing.join(', ')}`, names.join(','));
  const municipal = names.includes('ID_MUNICIPIO');
  const columns = { personnel, income, municipal };
  const seen = new Set<string>();
  const rows = records.map((record) => {
    const row = readRow(file, names, record, columns);
    const key = `${row.period} ${row.state} ${row.municipality}`;
    if (seen.has(key)) throw new LayoutError(file, record.line, 'each month, state and municipality once', key);
    seen.add(key);
    return row;
  });
  return { file, segment: municipal ? 'manufacturing' : 'non-manufacturing', rows };
}

function readRow(
  file: string,
  names: string[],
  { values, line }: CsvRecord,
  columns: { personnel: string[]; income: string[]; municipal: boolean }
): ImmexRow {
  if (values.length !== names.length)
    throw new LayoutError(file, line, `${names.length} fields`, String(values.length));
  const cell = (name: string) => values[names.indexOf(name)]!.trim();
  const code = (name: string, digits: number) => {
    if (!/^\d+$/.test(cell(name))) throw new LayoutError(file, line, `a number in ${name}`, cell(name));
    return cell(name)
      .replace(/^0+(?=\d)/, '')
      .padStart(digits, '0');
  };
  const year = code('ANIO', 4);
  const month = code('ID_MES', 2);
  if (!/^20\d{2}$/.test(year) || !/^(0[1-9]|1[0-2])$/.test(month))
    throw new LayoutError(file, line, 'a year and a month', `${cell('ANIO')}-${cell('ID_MES')}`);
  const state = code('ID_ENTIDAD', 2);
  if (state === '00') throw new LayoutError(file, line, 'a state, not a national total', cell('ID_ENTIDAD'));
  const value = (name: string): ImmexValue => {
    const text = cell(name);
    if (text === '') return null;
    const reason = WITHHELD[text.toUpperCase()];
    const number = Number(text.replaceAll(',', ''));
    if (!reason && !Number.isFinite(number)) throw new LayoutError(file, line, `a number in ${name}`, text);
    return reason ?? number;
  };
  const income = add(columns.income.map(value));
  return {
    period: `${year}-${month}`,
    state: Number(state) > 32 ? '99' : state,
    municipality: columns.municipal ? code('ID_MUNICIPIO', 3) : null,
    status: statusOf(file, line, cell('ESTATUS')),
    values: {
      jobs_immex: add(columns.personnel.map(value)),
      plants_immex: value('NUM_DE_ESTAB_ACT'),
      income_immex: typeof income === 'number' ? income * 1000 : income
    },
    line
  };
}

/** A sum lacks a number as soon as one of its parts does; a printed reason is kept. */
function add(parts: ImmexValue[]): ImmexValue {
  const lacking = parts.filter((part) => typeof part !== 'number');
  if (lacking.length) return lacking.find((part) => part !== null) ?? null;
  return (parts as number[]).reduce((sum, part) => sum + part, 0);
}

function statusOf(file: string, line: number, text: string): Status {
  if (/definitiv|^d$/i.test(text)) return 'final';
  if (/preliminar|^p$/i.test(text)) return 'preliminary';
  if (/revisad|ajustad|^[ra]$/i.test(text)) return 'revised';
  throw new LayoutError(file, line, 'a status definitiva, revisada or preliminar', text);
}
