/** A value, or missing: with the reason that its publisher gave, or without one. */
export type TableCell = string | number | { missing: string } | null;

export interface TableColumn {
  key: string;
  label: string;
  kind: 'text' | 'number';
  /** Under the label: «mil millones de dólares». */
  unit?: string;
  /** How a number is written; as it stands unless given. */
  format?: (value: number) => string;
}

export interface TableRow {
  cells: Record<string, TableCell>;
  href?: string;
  /** Where the row's numbers come from: a word for its last column, set apart when they are estimates. */
  basis?: { word: string; estimated: boolean };
}

export type Direction = 'ascending' | 'descending';

export function isMissing(cell: TableCell | undefined): cell is { missing: string } | null | undefined {
  return cell === null || cell === undefined || typeof cell === 'object';
}

/** Rows in order of one column, equal ones as they stood; what is missing comes last in either direction. */
export function sortRows(rows: readonly TableRow[], key: string, direction: Direction, lang: string): TableRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const { compare } = new Intl.Collator(lang, { numeric: true, sensitivity: 'base' });
  return [...rows].sort((a, b) => {
    const [one, other] = [a.cells[key], b.cells[key]];
    if (isMissing(one) || isMissing(other)) return Number(isMissing(one)) - Number(isMissing(other));
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
    return sign * compare(String(one), String(other));
  });
}

/** Distinct reasons for missing values, in the order in which a reader meets them: the notes under the table. */
export function reasonsIn(rows: readonly TableRow[], columns: readonly TableColumn[]): string[] {
  const reasons = new Set<string>();
  for (const { cells } of rows) {
    for (const { key } of columns) {
      const cell = cells[key];
      if (isMissing(cell) && cell?.missing) reasons.add(cell.missing);
    }
  }
  return [...reasons];
}

/**
 * A cell as written. Throws RangeError for a number that is not finite: a table must not print NaN.
 */
export function cellText(cell: string | number, column: TableColumn): string {
  if (typeof cell === 'string') return cell;
  if (!Number.isFinite(cell)) {
    throw new RangeError(`Cannot write ${cell} in the column «${column.label}». Pass null where the value is missing.`);
  }
  return column.format ? column.format(cell) : String(cell);
}
