import { formulaCell, letters, numberCell, STYLE, textCell, type SheetXml, type Style } from '../spreadsheet';

/** A formula, without its `=`, with the value that our own code computes for it. */
export interface FormulaCell {
  formula: string;
  value: number;
  style?: Style;
}

export type Cell =
  string | number | null | FormulaCell | { text: string; style: Style } | { number: number; style: Style };

/** A sheet that is written row by row, and knows where it has put what. */
export class Sheet {
  private readonly rows: string[] = [];

  constructor(
    readonly name: string,
    private readonly widths: readonly number[],
    private readonly frozen = 0
  ) {}

  /** Number of the row that is written next, from 1. */
  get next(): number {
    return this.rows.length + 1;
  }

  add(...cells: Cell[]): number {
    const row = this.next;
    const written = cells.map((cell, i) => cellXml(cell, `${letters(i)}${row}`)).join('');
    this.rows.push(`<row r="${row}">${written}</row>`);
    return row;
  }

  head(...names: string[]): number {
    return this.add(...names.map((text) => ({ text, style: 'heading' as const })));
  }

  /** A cell of this sheet as other sheets name it. */
  ref(column: number, row: number): string {
    return `'${this.name}'!$${letters(column)}$${row}`;
  }

  /** Cells of a column, from the second row to the last written. */
  column(column: number): string {
    return `'${this.name}'!$${letters(column)}$2:$${letters(column)}$${this.rows.length}`;
  }

  xml(): SheetXml {
    return { name: this.name, rows: this.rows, widths: this.widths, frozen: this.frozen };
  }
}

function cellXml(cell: Cell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return textCell(cell, at, STYLE.plain);
  if (typeof cell === 'number') return Number.isFinite(cell) ? numberCell(cell, at, STYLE.plain) : '';
  if ('text' in cell) return textCell(cell.text, at, STYLE[cell.style]);
  if ('number' in cell) return Number.isFinite(cell.number) ? numberCell(cell.number, at, STYLE[cell.style]) : '';
  return formulaCell(cell.formula, cell.value, at, STYLE[cell.style ?? 'amount']);
}
