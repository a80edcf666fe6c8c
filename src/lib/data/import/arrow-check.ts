import { ImportError } from './import-error';

/** Types that hold other values: their offsets could ask for any amount of memory, and a table of figures has none. */
const NESTED = new Set([12, 13, 14, 16, 17, 21, 22, 25, 26]);
const SCHEMA = 1;
const DICTIONARY = 2;
const RECORDS = 3;
const MOST_FIELDS = 5_000;

/**
 * Throws ImportError `broken` where an Arrow IPC stream claims more than its bytes can hold. The decoder believes the
 * lengths that it reads, and a length of two thousand million ends the worker instead of a sentence.
 */
export function checkArrowStream(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  let seen = 0;
  while (at + 8 <= bytes.byteLength) {
    const marked = view.getInt32(at, true) === -1;
    const size = view.getInt32(at + (marked ? 4 : 0), true);
    at += marked ? 8 : 4;
    if (size === 0) return;
    need(size > 0 && at + size <= bytes.byteLength, 'message');
    const body = checkMessage(new Flat(new DataView(view.buffer, view.byteOffset + at, size)));
    need(body >= 0 && body % 8 === 0 && at + size + body <= bytes.byteLength, 'body');
    at += size + body;
    seen++;
  }
  need(seen > 0, 'no message');
}

function checkMessage(flat: Flat): number {
  const message = flat.follow(0);
  const header = flat.table(message, 2);
  const body = flat.long(message, 3);
  const kind = flat.byte(message, 1);
  need(header !== null && [SCHEMA, DICTIONARY, RECORDS].includes(kind), 'header');
  if (kind === SCHEMA) {
    flat.vector(header!, 2, 4);
    checkFields(flat, header!, 1);
  } else {
    const records = kind === RECORDS ? header : flat.table(header!, 1);
    need(records !== null, 'records');
    checkRecords(flat, records!, body);
  }
  return body;
}

function checkFields(flat: Flat, schema: number, slot: number): void {
  const { start, length } = flat.vector(schema, slot, 4);
  need(length <= MOST_FIELDS, 'fields');
  for (let i = 0; i < length; i++) {
    const field = flat.follow(start + 4 * i);
    need(!NESTED.has(flat.byte(field, 2)), 'nested column');
    need(flat.vector(field, 5, 4).length === 0, 'nested column');
    flat.vector(field, 0, 1);
    flat.vector(field, 6, 4);
  }
}

function checkRecords(flat: Flat, records: number, body: number): void {
  const rows = flat.long(records, 0);
  need(rows >= 0 && rows <= 2 ** 31, 'rows');
  const nodes = flat.vector(records, 1, 16);
  for (let i = 0; i < nodes.length; i++) need(flat.longAt(nodes.start + 16 * i) === rows, 'node');
  const buffers = flat.vector(records, 2, 16);
  for (let i = 0; i < buffers.length; i++) {
    const offset = flat.longAt(buffers.start + 16 * i);
    const length = flat.longAt(buffers.start + 16 * i + 8);
    need(offset >= 0 && length >= 0 && offset + length <= body, 'buffer');
  }
  const compressed = flat.table(records, 3) !== null;
  // A validity bit a row at least, unless the bytes are packed.
  need(compressed || nodes.length === 0 || rows <= body * 8 || body === 0, 'rows');
  const views = flat.vector(records, 4, 8);
  for (let i = 0; i < views.length; i++) need(flat.longAt(views.start + 8 * i) <= buffers.length, 'views');
}

/** A flatbuffer in which every offset and length is checked against its end. */
class Flat {
  constructor(private readonly view: DataView) {}

  follow(at: number): number {
    need(at >= 0 && at + 4 <= this.view.byteLength, 'offset');
    const target = at + this.view.getUint32(at, true);
    need(target + 4 <= this.view.byteLength, 'offset');
    return target;
  }

  byte(table: number, slot: number): number {
    const at = this.#slot(table, slot);
    return at === 0 ? 0 : this.view.getUint8(at);
  }

  long(table: number, slot: number): number {
    const at = this.#slot(table, slot);
    return at === 0 ? 0 : this.longAt(at);
  }

  longAt(at: number): number {
    need(at + 8 <= this.view.byteLength, 'number');
    return Number(this.view.getBigInt64(at, true));
  }

  table(table: number, slot: number): number | null {
    const at = this.#slot(table, slot);
    return at === 0 ? null : this.follow(at);
  }

  vector(table: number, slot: number, size: number): { start: number; length: number } {
    const at = this.#slot(table, slot);
    if (at === 0) return { start: 0, length: 0 };
    const start = this.follow(at);
    const length = this.view.getUint32(start, true);
    need(start + 4 + length * size <= this.view.byteLength, 'vector');
    return { start: start + 4, length };
  }

  #slot(table: number, slot: number): number {
    need(table + 4 <= this.view.byteLength, 'table');
    const fields = table - this.view.getInt32(table, true);
    need(fields >= 0 && fields + 4 <= this.view.byteLength, 'table');
    const entry = 4 + slot * 2;
    if (entry + 2 > this.view.getUint16(fields, true)) return 0;
    need(fields + entry + 2 <= this.view.byteLength, 'table');
    const offset = this.view.getUint16(fields + entry, true);
    if (offset === 0) return 0;
    need(table + offset < this.view.byteLength, 'field');
    return table + offset;
  }
}

function need(condition: boolean, what: string): asserts condition {
  if (!condition) throw new ImportError('broken', `Arrow: ${what}`);
}
