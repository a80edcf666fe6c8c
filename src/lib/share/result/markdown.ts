import type { ResultTable, Value } from '../../data/workbench/result';

/** Rows that a table in a text may have. */
export const MARKDOWN_ROWS = 200;

/** The first rows of an answer as a Markdown table, nothing in a cell left that Markdown or HTML would act on. */
export function toMarkdown({ columns, rows }: ResultTable): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const shown = Math.min(rows, MARKDOWN_ROWS);
  return [
    line(columns.map(({ name }) => cell(name))),
    line(columns.map(({ kind }) => (kind === 'number' || kind === 'integer' ? '---:' : '---'))),
    ...Array.from({ length: shown }, (_, row) => line(columns.map(({ values }) => cell(values[row] ?? null))))
  ].join('\n');
}

function cell(value: Value): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\|`*_[\]~]/g, '\\$&')
    .replace(/\s*\n\s*/g, ' ');
}
