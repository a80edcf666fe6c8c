import { batchType, columnFromArray, float64, int64, utf8, type Batch, type DataType } from '@uwdata/flechette';

/** Rows of one record batch. */
export const BATCH = 32_768;

/** Cells of one column gathered for a record batch. */
export interface ColumnWriter {
  put(value: string | number | boolean | null): void;
  /** What was put since the last call, as an Arrow batch. */
  take(): Batch<unknown>;
}

function batchOf(
  type: DataType,
  parts: { length: number; nullCount: number; validity: Uint8Array; values: ArrayBufferView; offsets?: Int32Array }
): Batch<unknown> {
  const Of = batchType(type) as unknown as new (options: typeof parts & { type: DataType }) => Batch<unknown>;
  return new Of({ type, ...parts, validity: parts.nullCount ? parts.validity : new Uint8Array(0) });
}

/** One bit a row: whether it has a value. */
class Validity {
  nulls = 0;
  #bits = new Uint8Array(BATCH / 8);

  mark(row: number, present: boolean): void {
    if (present) this.#bits[row >> 3]! |= 1 << (row & 7);
    else this.nulls++;
  }

  take(length: number): { nullCount: number; validity: Uint8Array } {
    const taken = { nullCount: this.nulls, validity: this.#bits.slice(0, (length + 7) >> 3) };
    this.nulls = 0;
    this.#bits.fill(0);
    return taken;
  }
}

/** Numbers, held as doubles. */
export class NumberWriter implements ColumnWriter {
  #values = new Float64Array(BATCH);
  #length = 0;
  readonly #validity = new Validity();

  put(value: number | null): void {
    const row = this.#length++;
    if (value !== null) this.#values[row] = value;
    this.#validity.mark(row, value !== null);
  }

  take(): Batch<unknown> {
    const length = this.#length;
    const values = this.#values.subarray(0, length);
    this.#values = new Float64Array(BATCH);
    this.#length = 0;
    return batchOf(float64(), { length, values, ...this.#validity.take(length) });
  }
}

const encoder = new TextEncoder();

/** Texts, kept as the bytes of UTF-8 that Arrow wants. */
export class TextWriter implements ColumnWriter {
  #bytes = new Uint8Array(1 << 18);
  #end = 0;
  #length = 0;
  #offsets = new Int32Array(BATCH + 1);
  readonly #validity = new Validity();

  put(text: string | null): void {
    if (text !== null) this.#encode(text);
    this.#close(text !== null);
  }

  /** A text that is UTF-8 already. */
  putBytes(from: Uint8Array, start: number, end: number): void {
    this.#room(end - start);
    // A call to `set` costs more than the few bytes of most cells.
    if (end - start > 64) this.#bytes.set(from.subarray(start, end), this.#end);
    else for (let i = start, to = this.#end; i < end; i++) this.#bytes[to++] = from[i]!;
    this.#end += end - start;
    this.#close(true);
  }

  take(): Batch<unknown> {
    const length = this.#length;
    const values = this.#bytes.slice(0, this.#end);
    const offsets = this.#offsets.slice(0, length + 1);
    this.#length = this.#end = 0;
    return batchOf(utf8(), { length, values, offsets, ...this.#validity.take(length) });
  }

  #encode(text: string): void {
    this.#room(text.length * 3);
    const bytes = this.#bytes;
    const { length } = text;
    let to = this.#end;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 127) {
        this.#end += encoder.encodeInto(text, bytes.subarray(this.#end)).written;
        return;
      }
      bytes[to++] = unit;
    }
    this.#end = to;
  }

  #close(present: boolean): void {
    this.#validity.mark(this.#length, present);
    this.#offsets[++this.#length] = this.#end;
  }

  #room(more: number): void {
    if (this.#end + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#end + more));
    larger.set(this.#bytes.subarray(0, this.#end));
    this.#bytes = larger;
  }
}

/** Any other type: days, moments, yes and no. */
export class AnyWriter implements ColumnWriter {
  #values: unknown[] = [];

  constructor(private readonly type: () => DataType) {}

  put(value: string | number | boolean | null): void {
    this.#values.push(value);
  }

  take(): Batch<unknown> {
    const [batch] = columnFromArray(this.#values, this.type()).data as Batch<unknown>[];
    this.#values = [];
    return batch!;
  }
}

/** A batch of doubles without fractions as one of 64-bit integers. */
export function asIntegers(batch: Batch<unknown>): Batch<unknown> {
  const doubles = batch.values as Float64Array;
  const values = new BigInt64Array(doubles.length);
  const halves = new Int32Array(values.buffer);
  for (let i = 0; i < doubles.length; i++) {
    const value = doubles[i]!;
    const high = Math.floor(value / 4_294_967_296);
    halves[2 * i] = value - high * 4_294_967_296;
    halves[2 * i + 1] = high;
  }
  const { length, nullCount, validity } = batch;
  return batchOf(int64(), { length, nullCount, validity: validity as Uint8Array, values });
}
