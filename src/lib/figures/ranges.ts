import type { Basis } from '../data/schema';
import { formatCompact, formatValue, type Locale } from '../text/format';

interface Ends {
  low: number;
  high: number;
}

/** Whether a row is an estimate with a range to tell; where both ends are the value there is none. */
export function hasRange<Row extends { basis: Basis; low: number | null; high: number | null }>(
  row: Row
): row is Row & Ends {
  return row.basis === 'modelled' && row.low !== null && row.high !== null && row.low < row.high;
}

/** Three digits: no estimate here is known better. */
function rounded(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(3));
}

function signOf(value: number): string {
  return value > 0 ? '+' : value < 0 ? '−' : '';
}

/** An amount with its sign: «−1.32 mil millones de pesos», «+2,990 puestos». */
export function signedValue(value: number, unit: string, locale: Locale): string {
  return signOf(value) + formatValue(Math.abs(rounded(value)), unit, locale);
}

/**
 * The range of an estimate in words, three digits, the scale once where both ends share it: «entre 97 y 137 mil millones de
 * pesos». Where it reaches below zero both ends bear their sign.
 */
export function rangeText({ low, high }: Ends, unit: string, locale: Locale): string {
  const signed = low < 0;
  const text = (value: number, write: (size: number) => string) =>
    (signed ? signOf(value) : '') + write(Math.abs(rounded(value)));
  const last = text(high, (size) => formatValue(size, unit, locale));
  const first = text(low, (size) =>
    unit === 'share' || unit.startsWith('MXN/') ? formatValue(size, unit, locale) : formatCompact(size, locale)
  );
  const from = scaleWords(low, locale) === scaleWords(high, locale) ? first.replace(/ \p{L}.*$/u, '') : first;
  return locale === 'es' ? `entre ${from} y ${last}` : `between ${from} and ${last}`;
}

/** An amount as a title quotes it: an estimate by its range, anything else as it is. */
export function estimateText(
  row: { value: number; basis: Basis; low: number | null; high: number | null },
  unit: string,
  locale: Locale
): string {
  return hasRange(row) ? rangeText(row, unit, locale) : formatValue(row.value, unit, locale);
}

/** A range of changes: «entre 10.9 y 34.5 mil millones de pesos menos»; with signs where it does not tell a rise from a fall. */
export function changeText({ low, high }: Ends, unit: string, locale: Locale): string {
  if (low < 0 && high > 0) return rangeText({ low, high }, unit, locale);
  const [least, most] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b) as [number, number];
  const more = { es: 'más', en: 'more' };
  const less = { es: 'menos', en: unit === 'jobs' ? 'fewer' : 'less' };
  return `${rangeText({ low: least, high: most }, unit, locale)} ${(low < 0 ? less : more)[locale]}`;
}

/** «mil millones», “billion”: what stands between an amount's digits and its unit; nothing below a million. */
function scaleWords(value: number, locale: Locale): string {
  return formatCompact(Math.abs(rounded(value)), locale).replace(/^[\d.,]+/, '');
}
