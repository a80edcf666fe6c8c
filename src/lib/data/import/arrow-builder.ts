import {
  bool,
  Column,
  columnFromArray,
  dateDay,
  float64,
  int64,
  tableFromColumns,
  tableToIPC,
  TimeUnit,
  timestamp,
  utf8,
  type Batch,
  type DataType
} from '@uwdata/flechette';
import { convert, MISFIT, type Cell, type ColumnType, type Conversion } from './column-type';
import { ImportError } from './import-error';
import { checkShape } from './limits';

const ARROW: Record<ColumnType, () => DataType> = {
  text: utf8,
  // Held as doubles until the last row has shown that there is no fraction.
  integer: float64,
  decimal: float64,
  date: dateDay,
  timestamp: () => timestamp(TimeUnit.MILLISECOND),
  boolean: bool
};

/** Rows of one record batch. */
const BATCH = 32_768;

export interface BuiltColumn {
  /** Position in the file. */
  from: number;
  name: string;
  conversion: Conversion;
}

/** Cells of a column that did not fit its type and were left empty. */
export interface Misfit {
  column: string;
  cells: number;
  /** Data row (1-based) and text of the first. */
  first: { row: number; text: string };
}

/** Columns of cells collected row by row and written as an Arrow IPC stream, which DuckDB takes. */
export class ArrowBuilder {
  readonly misfits = new Map<string, Misfit>();
  /** Columns taken for integers in which a fraction came. */
  readonly widened = new Set<string>();
  rows = 0;
  readonly #batches: Batch<unknown>[][];
  #pending: unknown[][];
  readonly #lengths: number[] = [];

  constructor(readonly columns: readonly BuiltColumn[]) {
    if (columns.length === 0) throw new ImportError('empty');
    this.#batches = columns.map(() => []);
    this.#pending = columns.map(() => []);
  }

  /** Throws ImportError when the table grows past the limits. */
  add(row: readonly Cell[]): void {
    this.rows++;
    for (let i = 0; i < this.columns.length; i++) {
      const { from, name, conversion } = this.columns[i]!;
      const cell = row[from] ?? null;
      const value = convert(cell, conversion);
      if (value === MISFIT) {
        const seen = this.misfits.get(name);
        if (seen) seen.cells++;
        else
          this.misfits.set(name, {
            column: name,
            cells: 1,
            first: { row: this.rows, text: String(cell).slice(0, 60) }
          });
        this.#pending[i]!.push(null);
      } else {
        if (conversion.type === 'integer' && value !== null && !Number.isInteger(value)) this.widened.add(name);
        this.#pending[i]!.push(value);
      }
    }
    if (this.#pending[0]!.length === BATCH) this.#flush();
  }

  /** The stream; `places` adds a column of place ids, one a row. Throws ImportError `empty`. */
  finish(places?: { name: string; of(row: number): string | null }): Uint8Array<ArrayBuffer> {
    if (this.#pending[0]!.length) this.#flush();
    if (this.rows === 0) throw new ImportError('empty');
    const columns: [string, Column<unknown>][] = this.columns.map(({ name, conversion }, i) => {
      const batches = this.#batches[i]!;
      const whole = conversion.type === 'integer' && !this.widened.has(name);
      return [name, whole ? asIntegers(batches) : new Column(batches, ARROW[conversion.type]())];
    });
    if (places) {
      let start = 0;
      const batches = this.#lengths.flatMap((length) => {
        const from = start;
        start += length;
        return columnFromArray(
          Array.from({ length }, (_, i) => places.of(from + i)),
          utf8()
        ).data as Batch<unknown>[];
      });
      columns.push([places.name, new Column(batches, utf8())]);
    }
    return tableToIPC(tableFromColumns(columns), { format: 'stream' }) as Uint8Array<ArrayBuffer>;
  }

  #flush(): void {
    checkShape(this.rows, this.columns.length);
    this.#lengths.push(this.#pending[0]!.length);
    this.#pending.forEach((values, i) => {
      const { type } = this.columns[i]!.conversion;
      this.#batches[i]!.push(...(columnFromArray(values, ARROW[type]()).data as Batch<unknown>[]));
    });
    this.#pending = this.columns.map(() => []);
  }
}

function asIntegers(batches: readonly Batch<unknown>[]): Column<unknown> {
  const integers = batches.map(
    (batch) => columnFromArray(Array.from(batch as Iterable<number | null>), int64()).data[0] as Batch<unknown>
  );
  return new Column(integers, int64());
}
