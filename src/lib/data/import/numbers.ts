/** How decimals are written: `1,234.56` or `1.234,56`. */
export type DecimalMark = 'point' | 'comma';

/** Marks that stand where a number should be and say that there is none. */
const MISSING =
  /^(|-+|–|—|\.+|\*+|…|n\.?\/?[ads]\.?|s\.?\/?d\.?|nan|null|none|c|confidencial|no disponible|no significativo|not available)$/i;

/** An empty cell or a printed mark of absence. Only for columns of numbers and dates: in text, `NA` is Nayarit. */
export function isMissingMark(text: string): boolean {
  return text.length < 18 && MISSING.test(text.trim());
}

const [MINUS, ZERO, NINE] = [45, 48, 57];

/**
 * The number of a cell in UTF-8 that is nothing but digits, with one sign before and one decimal mark within at most: what
 * `parseNumber` reads of it, without making a text. NaN for all else, which `parseNumber` may yet understand. Up to fifteen
 * digits the whole and the power of ten are exact, and their quotient is rounded once.
 */
export function plainNumberAt(bytes: Uint8Array, from: number, to: number, mark: DecimalMark): number {
  const point = mark === 'point' ? 46 : 44;
  const negative = bytes[from] === MINUS;
  const start = negative ? from + 1 : from;
  if (to === start || to - start > 15) return Number.NaN;
  let value = 0;
  let decimals = -1;
  for (let i = start; i < to; i++) {
    const byte = bytes[i]!;
    if (byte >= ZERO && byte <= NINE) {
      value = value * 10 + byte - ZERO;
      if (decimals >= 0) decimals++;
    } else if (byte === point && decimals < 0 && i > start) decimals = 0;
    else return Number.NaN;
  }
  if (decimals === 0) return Number.NaN;
  if (decimals > 0) value /= POWERS[decimals]!;
  return negative ? -value : value;
}

const POWERS = Array.from({ length: 16 }, (_, i) => 10 ** i);

const DECORATION =
  /^(\(?)\s*([-+−]?)\s*(?:US\$|MXN?\$?|USD|\$|€)?\s*([-+−]?)\s*([\d.,'\s\u00a0\u202f]+?)\s*(%?)\s*(\)?)$/;

/**
 * The number that a text writes, under one decimal mark; NaN when it writes none. Currency signs, a percent sign (not
 * divided: `6.2 %` is 6.2), thousands in groups of three and negatives in parentheses are understood.
 */
export function parseNumber(text: string, mark: DecimalMark): number {
  const trimmed = text.trim();
  if (/^-?\d+$/.test(trimmed)) return Number(trimmed);
  if (/^[-+]?(\d+\.?\d*|\.\d+)e[-+]?\d{1,3}$/i.test(trimmed)) return Number(trimmed);
  const parts = DECORATION.exec(trimmed);
  if (!parts) return Number.NaN;
  const [, open, sign = '', inner = '', digits = '', , close] = parts;
  if (Boolean(open) !== Boolean(close)) return Number.NaN;
  const grouped =
    mark === 'point' ? /^\d{1,3}([,'\s\u00a0\u202f]\d{3})+(\.\d*)?$/ : /^\d{1,3}([.'\s\u00a0\u202f]\d{3})+(,\d*)?$/;
  const plain = mark === 'point' ? /^(\d+\.?\d*|\.\d+)$/ : /^(\d+,?\d*|,\d+)$/;
  const compact = digits.replace(/['\s\u00a0\u202f]/g, '');
  if (!plain.test(digits) && !grouped.test(digits)) return Number.NaN;
  const value = Number(mark === 'point' ? compact.replaceAll(',', '') : compact.replaceAll('.', '').replace(',', '.'));
  return open || /[-−]/.test(sign + inner) ? -value : value;
}

/** A fraction is written, or an exponent: the column is of decimals. */
export function hasFraction(text: string, mark: DecimalMark): boolean {
  return (mark === 'point' ? /\.\d/ : /,\d/).test(text) || /\d%|\d\s*e[-+]?\d/i.test(text) || text.includes('%');
}

/**
 * The decimal mark that a file uses. `1,5` and `1.234,5` speak for the comma, `1.5` and `1,234.5` for the point;
 * `1,234` alone speaks for neither, and the point is Mexico's habit.
 */
export function sniffDecimalMark(cells: Iterable<string>): DecimalMark {
  let point = 0;
  let comma = 0;
  for (const cell of cells) {
    const text = cell.trim();
    if (!/^[-+($€\s]*[\d.,'\s\u00a0]+[%)\s]*$/.test(text)) continue;
    const lastPoint = text.lastIndexOf('.');
    const lastComma = text.lastIndexOf(',');
    if (lastPoint < 0 && lastComma < 0) continue;
    if (lastPoint >= 0 && lastComma >= 0) {
      if (lastPoint > lastComma) point += 2;
      else comma += 2;
      continue;
    }
    const mark = lastPoint >= 0 ? '.' : ',';
    const pieces = text.replace(/[^\d.,]/g, '').split(mark);
    const grouped = pieces.slice(1).every((piece) => piece.length === 3) && pieces[0]!.length <= 3 && pieces[0] !== '0';
    if (pieces.length > 2) {
      // Repeated marks are thousands, so the other one is the decimal mark.
      if (grouped) [point, comma] = mark === '.' ? [point, comma + 2] : [point + 2, comma];
    } else if (!grouped && pieces[1] !== '') [point, comma] = mark === '.' ? [point + 1, comma] : [point, comma + 1];
  }
  return comma > point ? 'comma' : 'point';
}
