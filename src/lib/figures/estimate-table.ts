import type { Cell } from '../data/questions/cell';
import type { Locale } from '../text/format';
import type { TableColumn, TableSpec } from './figure';

/** Names of the three columns, where they are others than those of an estimate. */
type RangeNames = Partial<Record<'low' | 'value' | 'high', string>>;

/** Columns `low`, `value`, `high`: an estimate’s low, central and high beside each other, as wherever one stands. */
export function rangeColumns(locale: Locale, names: RangeNames = {}, decimals = 0): TableColumn[] {
  const column = (key: keyof RangeNames, label: string): TableColumn => ({
    key,
    label: names[key] ?? label,
    kind: 'number',
    decimals
  });
  return [
    column('low', locale === 'es' ? 'Bajo' : 'Low'),
    column('value', 'Central'),
    column('high', locale === 'es' ? 'Alto' : 'High')
  ];
}

/** Estimates by period. */
export function estimateTable(rows: readonly Cell[], locale: Locale, caption: string, decimals = 0): TableSpec {
  return {
    caption,
    columns: [
      { key: 'period', label: locale === 'es' ? 'Año' : 'Year', kind: 'text' },
      ...rangeColumns(locale, {}, decimals)
    ],
    rows: rows.map(({ period, low, value, high, basis }) => ({ cells: { period, low, value, high }, basis }))
  };
}
