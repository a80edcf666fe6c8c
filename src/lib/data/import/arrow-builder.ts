import {
  bool,
  Column,
  dateDay,
  float64,
  int64,
  tableFromColumns,
  tableToIPC,
  TimeUnit,
  timestamp,
  utf8,
  type Batch
} from '@uwdata/flechette';
import { cellText, type ByteRecord } from './byte-records';
import { convert, MISFIT, type Cell, type ColumnType, type Conversion } from './column-type';
import { AnyWriter, asIntegers, BATCH, NumberWriter, TextWriter, type ColumnWriter } from './column-writer';
import { ImportError } from './import-error';
import { checkShape } from './limits';
import { plainNumberAt } from './numbers';

const moment = () => timestamp(TimeUnit.MILLISECOND);
const ARROW = { text: utf8, integer: float64, decimal: float64, date: dateDay, timestamp: moment, boolean: bool };

const WRITERS: Record<ColumnType, () => ColumnWriter> = {
  text: () => new TextWriter(),
  // Held as doubles until the last row has shown that there is no fraction.
  integer: () => new NumberWriter(),
  decimal: () => new NumberWriter(),
  date: () => new AnyWriter(dateDay),
  timestamp: () => new AnyWriter(moment),
  boolean: () => new AnyWriter(bool)
};

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
  readonly #writers: ColumnWriter[];
  #pending = 0;
  readonly #lengths: number[] = [];

  constructor(readonly columns: readonly BuiltColumn[]) {
    if (columns.length === 0) throw new ImportError('empty');
    this.#batches = columns.map(() => []);
    this.#writers = columns.map(({ conversion }) => WRITERS[conversion.type]());
  }

  /** Throws ImportError when the table grows past the limits. */
  add(row: readonly Cell[]): void {
    this.rows++;
    for (let i = 0; i < this.columns.length; i++) this.#put(i, row[this.columns[i]!.from] ?? null);
    if (++this.#pending === BATCH) this.#flush();
  }

  /** The same of a record that stands as bytes. Most cells are plain numbers and texts, and become no text on their way. */
  addBytes(record: ByteRecord): void {
    this.rows++;
    const { bytes, count, starts, ends } = record;
    for (let i = 0; i < this.columns.length; i++) {
      const { from, name, conversion } = this.columns[i]!;
      const { type, mark } = conversion;
      const writer = this.#writers[i]!;
      if (from >= count || starts[from] === ends[from]) {
        writer.put(null);
        continue;
      }
      if (writer instanceof TextWriter) {
        writer.putBytes(bytes, starts[from]!, ends[from]!);
        continue;
      }
      if (writer instanceof NumberWriter) {
        const value = plainNumberAt(bytes, starts[from]!, ends[from]!, mark);
        if (!Number.isNaN(value)) {
          if (type === 'integer' && !Number.isInteger(value)) this.widened.add(name);
          writer.put(value);
          continue;
        }
      }
      this.#put(i, cellText(record, from)!);
    }
    if (++this.#pending === BATCH) this.#flush();
  }

  #put(i: number, cell: Cell): void {
    const { name, conversion } = this.columns[i]!;
    const value = convert(cell, conversion);
    if (value === MISFIT) {
      this.#misfit(name, cell);
      this.#writers[i]!.put(null);
      return;
    }
    if (conversion.type === 'integer' && value !== null && !Number.isInteger(value)) this.widened.add(name);
    this.#writers[i]!.put(value);
  }

  /** The stream; `places` adds a column of place ids, one a row. Throws ImportError `empty`. */
  finish(places?: { name: string; of(row: number): string | null }): Uint8Array<ArrayBuffer> {
    if (this.#pending) this.#flush();
    if (this.rows === 0) throw new ImportError('empty');
    const columns: [string, Column<unknown>][] = this.columns.map(({ name, conversion }, i) => {
      const batches = this.#batches[i]!;
      const whole = conversion.type === 'integer' && !this.widened.has(name);
      return [
        name,
        whole ? new Column(batches.map(asIntegers), int64()) : new Column(batches, ARROW[conversion.type]())
      ];
    });
    if (places) {
      const writer = new TextWriter();
      let row = 0;
      const batches = this.#lengths.map((length) => {
        for (const end = row + length; row < end; row++) writer.put(places.of(row));
        return writer.take();
      });
      columns.push([places.name, new Column(batches, utf8())]);
    }
    return tableToIPC(tableFromColumns(columns), { format: 'stream' }) as Uint8Array<ArrayBuffer>;
  }

  #misfit(column: string, cell: Cell): void {
    const seen = this.misfits.get(column);
    if (seen) seen.cells++;
    else this.misfits.set(column, { column, cells: 1, first: { row: this.rows, text: String(cell).slice(0, 60) } });
  }

  #flush(): void {
    checkShape(this.rows, this.columns.length);
    this.#lengths.push(this.#pending);
    this.#writers.forEach((writer, i) => this.#batches[i]!.push(writer.take()));
    this.#pending = 0;
  }
}
