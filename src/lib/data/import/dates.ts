export type DateOrder = 'ymd' | 'dmy' | 'mdy';

const DAY = 86_400_000;
const MONTHS = 'ene feb mar abr may jun jul ago sep oct nov dic'.split(' ');
const ENGLISH = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NUMERIC =
  /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[-+]\d{2}:?\d{2})?)?$/;
const NAMED = /^(\d{1,2})(?:[-/. ]+| de )([a-zé]{3,10})\.?(?:[-/. ]+| del? )(\d{4})$/i;

/** Milliseconds since 1970 (UTC) of a written day; NaN when it is none: 31/02/2024 does not exist. */
export function parseDate(text: string, order: DateOrder): number {
  const trimmed = text.trim();
  if (trimmed.length > 40) return Number.NaN;
  const named = NAMED.exec(trimmed);
  if (named) {
    const name = named[2]!.toLowerCase().slice(0, 3);
    const month = Math.max(MONTHS.indexOf(name), ENGLISH.indexOf(name));
    return month < 0 ? Number.NaN : day(Number(named[3]), month + 1, Number(named[1]));
  }
  const parts = NUMERIC.exec(trimmed);
  if (!parts) return Number.NaN;
  const [a, b, c] = [parts[1]!, parts[3]!, parts[4]!];
  if (a.length > 2) return c.length > 2 ? Number.NaN : day(Number(a), Number(b), Number(c));
  if (order === 'ymd' || c.length === 1 || c.length === 3) return Number.NaN;
  const year = c.length === 2 ? Number(c) + (Number(c) < 50 ? 2000 : 1900) : Number(c);
  return order === 'dmy' ? day(year, Number(b), Number(a)) : day(year, Number(a), Number(b));
}

function day(year: number, month: number, date: number): number {
  if (year < 1000 || year > 2999 || month < 1 || month > 12 || date < 1 || date > 31) return Number.NaN;
  const ms = Date.UTC(year, month - 1, date);
  return new Date(ms).getUTCDate() === date ? Math.round(ms / DAY) * DAY : Number.NaN;
}

/** The order under which every one of these is a day, Mexico's dd/mm/yyyy first; null when there is none. */
export function sniffDateOrder(values: readonly string[]): DateOrder | null {
  if (values.length === 0) return null;
  const orders: DateOrder[] = ['ymd', 'dmy', 'mdy'];
  return orders.find((order) => values.every((value) => !Number.isNaN(parseDate(value, order)))) ?? null;
}
