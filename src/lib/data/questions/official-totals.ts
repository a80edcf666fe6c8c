import { maybeNumber, number, oneOf, text } from '../decode';
import { inList, question, type Question } from '../question';

const COLLECTED = [
  'customs_vat_collected',
  'customs_duty_collected',
  'customs_dta_collected',
  'customs_revenue'
] as const;

/** What customs collected in a whole year, MXN, all regimes together. */
export interface CustomsTotal {
  measure: (typeof COLLECTED)[number];
  year: number;
  value: number;
  basis: 'published' | 'derived' | 'modelled';
  source: string;
}

/** The newest whole year of each, in the order of official concepts: IVA, IGI, DTA, all. */
export function customsTotals(): Question<CustomsTotal> {
  const order = COLLECTED.map((id, i) => `WHEN '${id}' THEN ${i}`).join(' ');
  return question(
    'customs collections',
    `SELECT measure_id, period, value, basis, source_id FROM best
     WHERE place_id = 'MX' AND sector_id = 'all' AND length(period) = 4 AND measure_id IN ${inList(COLLECTED)}
     QUALIFY row_number() OVER (PARTITION BY measure_id ORDER BY period DESC) = 1
     ORDER BY CASE measure_id ${order} END`,
    (record) => ({
      measure: oneOf(record, 'measure_id', COLLECTED),
      year: Number(text(record, 'period')),
      value: number(record, 'value'),
      basis: oneOf(record, 'basis', ['published', 'derived', 'modelled']),
      source: text(record, 'source_id')
    })
  );
}

/** Tax expenditure of a year as printed: a share of GDP; pesos where they are. */
export interface TaxExpenditure {
  tax: 'iva' | 'total';
  year: number;
  share: number;
  value: number | null;
  source: string;
}

/** The newest tax-expenditure totals of VAT and of all taxes. No line of them is of the programme. */
export function taxExpenditures(): Question<TaxExpenditure> {
  return question(
    'tax expenditures',
    `SELECT tax, year, share_gdp, mxn, source_id FROM tax_expenditure WHERE treatment = 'all' AND tax IN ('iva', 'total')
     QUALIFY row_number() OVER (PARTITION BY tax ORDER BY year DESC) = 1 ORDER BY tax`,
    (record) => ({
      tax: oneOf(record, 'tax', ['iva', 'total']),
      year: number(record, 'year'),
      share: number(record, 'share_gdp'),
      value: maybeNumber(record, 'mxn'),
      source: text(record, 'source_id')
    })
  );
}
