import type { Tables } from '../../src/lib/data/schema';
import { number, type RawFolder } from '../lib/raw';
import { LayoutError, type Reader } from './reader';
import { scaled } from './scaled';

const DETAIL = 'fiscal/renuncias_recaudatorias_pct_pib_2015_2026_CIEP_detail.csv';
const TOTALS = 'fiscal/renuncias_recaudatorias_pct_pib_2015_2026_CIEP_totals.csv';
const PESOS = 'fiscal/renuncias_recaudatorias_2026_mxn_m_CIEP.csv';
const SOURCE = 'ciep-tax-expenditure';

type Row = Tables['tax_expenditure'];

const TAXES: Record<string, Row['tax']> = {
  'ISR empresas': 'isr-empresas',
  'ISR personas fisicas': 'isr-personas-fisicas',
  IVA: 'iva',
  'Impuestos especiales (IEPS+ISAN)': 'impuestos-especiales',
  'Estimulos fiscales': 'estimulos-fiscales'
};
const TREATMENTS: Record<string, string> = {
  Deducciones: 'deducciones',
  Exenciones: 'exenciones',
  'Regimenes especiales o sectoriales': 'regimenes-especiales',
  Diferimientos: 'diferimientos',
  'Facilidades administrativas': 'facilidades-administrativas',
  'Subsidio al empleo': 'subsidio-al-empleo',
  'Tasas reducidas': 'tasas-reducidas',
  'Estimulos fiscales': 'estimulos'
};
/** Columns of the totals, with the tax of each. */
const COLUMNS = {
  isr_empresas: 'isr-empresas',
  isr_personas_fisicas: 'isr-personas-fisicas',
  iva: 'iva',
  impuestos_especiales: 'impuestos-especiales',
  estimulos_fiscales: 'estimulos-fiscales',
  total: 'total'
} as const;

/** Federal tax expenditures as CIEP compiles them: by tax 2015–2026, and by treatment except 2023. */
export const taxExpenditure: Reader = {
  id: 'tax-expenditure',
  sources: [SOURCE],
  async read({ raw }) {
    const pesos = readPesos(raw);
    const detail = raw.csv(DETAIL, ['year', 'tax', 'treatment', 'pct_gdp']).flatMap((row): Row[] => {
      const key = keyOf(DETAIL, row);
      const share = number(DETAIL, row.line, row.pct_gdp);
      return share === null
        ? []
        : [{ ...key, share_gdp: scaled(share, 0.01), mxn: pesos.get(idOf(key)) ?? null, source_id: SOURCE }];
    });
    return [{ table: 'tax_expenditure', name: 'ciep', rows: [...readTotals(raw), ...detail] }];
  }
};

/** Pesos of 2026, by tax and treatment. */
function readPesos(raw: RawFolder): Map<string, number> {
  const cells = raw.csv(PESOS, ['year', 'tax', 'treatment', 'mxn_millions']).flatMap((row): [string, number][] => {
    const value = number(PESOS, row.line, row.mxn_millions);
    return value === null ? [] : [[idOf(keyOf(PESOS, row)), scaled(value, 1e6)]];
  });
  return new Map(cells);
}

/** One row a year; the taxes add up to the total. */
function readTotals(raw: RawFolder): Row[] {
  const columns = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  return raw.csv(TOTALS, ['year', ...columns]).flatMap((row) => {
    const year = yearOf(TOTALS, row.line, row.year);
    const shares = columns.map((column) => {
      const share = number(TOTALS, row.line, row[column]);
      if (share === null) throw new LayoutError(TOTALS, row.line, `a share of GDP in ${column}`, row[column]);
      return share;
    });
    const total = shares.at(-1) ?? 0;
    const added = shares.slice(0, -1).reduce((sum, share) => sum + share, 0);
    if (Math.abs(added - total) > 0.0003)
      throw new LayoutError(TOTALS, row.line, 'a total that is the sum of its taxes', `${added} and ${total}`);
    return columns.map((column, i) => ({
      tax: COLUMNS[column],
      treatment: 'all',
      year,
      share_gdp: scaled(shares[i]!, 0.01),
      mxn: null,
      source_id: SOURCE
    }));
  });
}

function keyOf(file: string, row: { line: number; year: string; tax: string; treatment: string }) {
  const tax = TAXES[row.tax];
  const treatment = TREATMENTS[row.treatment];
  if (!tax || !treatment)
    throw new LayoutError(file, row.line, 'a tax and a treatment of CIEP’s list', `${row.tax}, ${row.treatment}`);
  return { tax, treatment, year: yearOf(file, row.line, row.year) };
}

function yearOf(file: string, line: number, text: string): number {
  if (!/^20\d\d$/.test(text)) throw new LayoutError(file, line, 'a year', text);
  return Number(text);
}

function idOf({ tax, treatment, year }: { tax: string; treatment: string; year: number }): string {
  return `${tax} ${treatment} ${year}`;
}
