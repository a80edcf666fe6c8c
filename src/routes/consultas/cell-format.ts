import type { ResultColumn, Value } from '$lib/data/workbench/result';
import { formatNumber, type Locale } from '$lib/text/format';

/** Numbers that name a year or a place in an order are read without separators. */
const BARE = /^(year|month|rank|año|anio|mes|number|code)$|(_id|_code)$/i;

/** How the cells of a column are written: separators and as many decimals as the column's numbers need. */
export function cellFormat({ name, kind, values }: ResultColumn, locale: Locale): (value: Value) => string {
  if (kind === 'boolean') return (value) => String(value);
  if (kind !== 'number' && kind !== 'integer') return String;
  if (kind === 'integer') {
    const bare = BARE.test(name);
    return (value) => (bare || typeof value !== 'number' ? String(value) : formatNumber(value, locale));
  }
  const decimals = decimalsOf(values);
  return (value) => (typeof value === 'number' ? formatNumber(value, locale, decimals) : String(value));
}

/** Decimals that leave four significant digits in a column's middling number; none when all are whole. */
export function decimalsOf(values: readonly Value[]): number {
  const sizes: number[] = [];
  let whole = true;
  for (const value of values) {
    if (typeof value !== 'number' || value === 0) continue;
    if (!Number.isInteger(value)) whole = false;
    sizes.push(Math.abs(value));
  }
  if (whole || !sizes.length) return 0;
  sizes.sort((a, b) => a - b);
  const middling = sizes[Math.floor(sizes.length / 2)]!;
  return Math.max(0, Math.min(8, 3 - Math.floor(Math.log10(middling))));
}
