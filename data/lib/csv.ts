import { csvFormatRows } from 'd3';

// Also read by the importer of the page, where d3 would be weight.
export { parseCsv, type CsvRecord } from '../../src/lib/data/import/immex/records';

/** CSV with LF line ends; null becomes an empty cell. */
export function formatCsv(columns: readonly string[], rows: readonly Record<string, unknown>[]): string {
  const cells = rows.map((row) => columns.map((column) => formatCell(row[column])));
  return csvFormatRows([[...columns], ...cells]) + '\n';
}

/** Numbers as their shortest decimal that reads back the same. */
function formatCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  return Object.is(value, -0) ? '0' : String(value);
}
