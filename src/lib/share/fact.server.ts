import type { Cell } from '../data/questions/cell';
import { sourceText } from '../figures/source-line';
import { formatPeriod, formatValue, type Locale } from '../text/format';
import { sourceLines } from './figure.server';

/** A cell as a fact to quote: its number, one sentence that says of what and of when, basis, source and date. */
export async function quotedFact(cell: Cell, unit: string, name: string, label: string, locale: Locale) {
  const [source] = await sourceLines([cell.source]);
  const value = formatValue(cell.value, unit, locale);
  const bound = cell.high !== null && cell.basis !== 'modelled' ? { es: 'al menos ', en: 'at least ' }[locale] : '';
  const range = rangeOf(cell, unit, locale);
  const said = label.charAt(0).toLowerCase() + label.slice(1);
  return {
    value: `${bound}${value}`,
    sentence: `${name}: ${bound}${value}${range}, ${/^IMMEX/.test(label) ? label : said}, ${formatPeriod(cell.period, locale)}`,
    basis: cell.basis,
    source: sourceText(source!, locale)
  };
}

/** An estimate never travels without its range. */
function rangeOf({ basis, low, high }: Cell, unit: string, locale: Locale): string {
  if (basis !== 'modelled' || low === null || high === null) return '';
  const [from, to] = [formatValue(low, unit, locale), formatValue(high, unit, locale)];
  return locale === 'es' ? ` (entre ${from} y ${to})` : ` (between ${from} and ${to})`;
}
