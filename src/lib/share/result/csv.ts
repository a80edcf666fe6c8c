import type { ResultTable, Value } from '../../data/workbench/result';
import { heldBack } from '../../text/formula';

/**
 * The answer as CSV for spreadsheets: UTF-8 with its mark, CRLF, a text that would be run as a formula held back by an
 * apostrophe. Numbers stand with a point and all their digits; what is missing is empty.
 */
export function toCsv({ columns, rows }: ResultTable): string {
  const lines = [columns.map(({ name }) => field(name)).join(',')];
  for (let row = 0; row < rows; row++) lines.push(columns.map(({ values }) => field(values[row] ?? null)).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function field(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  // A whole number too long for JavaScript is kept as text, and is no formula.
  const safe = heldBack(value);
  // An empty text is not a missing one.
  return safe === '' || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
