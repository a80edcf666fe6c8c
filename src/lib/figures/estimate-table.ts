import type { Cell } from '../data/questions/cell';
import type { Locale } from '../text/format';
import type { TableSpec } from './figure';

/** Estimates by period: low, central and high beside each other, as wherever an estimate stands. */
export function estimateTable(rows: readonly Cell[], locale: Locale, caption: string, decimals = 0): TableSpec {
  const number = (key: string, label: string) => ({ key, label, kind: 'number' as const, decimals });
  return {
    caption,
    columns: [
      { key: 'period', label: locale === 'es' ? 'Año' : 'Year', kind: 'text' },
      number('low', locale === 'es' ? 'Bajo' : 'Low'),
      number('value', 'Central'),
      number('high', locale === 'es' ? 'Alto' : 'High')
    ],
    rows: rows.map((row) => ({
      cells: { period: row.period, low: row.low, value: row.value, high: row.high },
      basis: row.basis
    }))
  };
}
