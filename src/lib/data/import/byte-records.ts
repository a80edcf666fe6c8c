import { ImportError } from './import-error';
import { LIMITS } from './limits';

const [LF, CR, QUOTE] = [10, 13, 34];
/** Bytes of the longest cell: UTF-8 takes three for each letter at most. */
const LONGEST = LIMITS.cell * 3;

/** Cells of one record as places in the bytes that hold them; valid until the next record. */
export interface ByteRecord {
  bytes: Uint8Array;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A cell as text; undefined beyond the record's last. */
export function cellText({ bytes, count, starts, ends }: ByteRecord, cell: number): string | undefined {
  if (cell >= count) return undefined;
  const [start, end] = [starts[cell]!, ends[cell]!];
  let text = '';
  for (let i = start; i < end; i++) {
    // Codes and numbers are short and plain; a call to the decoder costs more than all of them.
    if (bytes[i]! > 127 || end - start > 40) return decoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(bytes[i]!);
  }
  return text;
}

/** Whether a record holds anything but blanks. */
export function hasBytes(record: ByteRecord): boolean {
  const { bytes, count, starts, ends } = record;
  for (let cell = 0; cell < count; cell++)
    for (let i = starts[cell]!; i < ends[cell]!; i++) {
      if (bytes[i]! > 32 && bytes[i]! < 127) return true;
      if (bytes[i]! > 126 && cellText(record, cell)!.trim() !== '') return true;
    }
  return false;
}

/**
 * The same records as `RecordSplitter` makes, of UTF-8 bytes with LF or CRLF line ends: no text is made of a cell, for
 * millions of them are numbers. Throws ImportError `unclosed-quote`, `text-too-long`, `too-many-columns`.
 */
export class ByteRecords {
  #bytes = new Uint8Array(0);
  #line = 1;
  /** A cell of the record at hand has doubled quotation marks. */
  #doubled = false;
  readonly #delimiter: number;
  readonly #record: ByteRecord = {
    bytes: this.#bytes,
    count: 0,
    starts: new Int32Array(LIMITS.columns * 4 + 1),
    ends: new Int32Array(LIMITS.columns * 4 + 1)
  };

  constructor(
    delimiter: string,
    private readonly onRecord: (record: ByteRecord) => void
  ) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** Hands over the whole records of what came so far; one that may go on is kept back. Takes the bytes for its own. */
  push(piece: Uint8Array<ArrayBuffer>, final = false): void {
    let bytes = piece;
    if (this.#bytes.length) {
      bytes = new Uint8Array(this.#bytes.length + piece.length);
      bytes.set(this.#bytes);
      bytes.set(piece, this.#bytes.length);
    }
    this.#record.bytes = bytes;
    let at = 0;
    while (at < bytes.length) {
      const next = this.#one(bytes, at, final);
      if (next < 0) break;
      at = next;
      this.onRecord(this.#record);
    }
    this.#bytes = bytes.subarray(at);
    if (this.#bytes.length > LONGEST * 8) throw new ImportError('text-too-long', `${this.#line}: > ${LIMITS.cell}`);
  }

  /** Finds the cells of one record; the position after it, or -1 when it may go on. */
  #one(bytes: Uint8Array, start: number, final: boolean): number {
    const { starts, ends } = this.#record;
    const delimiter = this.#delimiter;
    const { length } = bytes;
    let at = start;
    let count = 0;
    let lines = 1;
    this.#doubled = false;
    for (;;) {
      if (count > LIMITS.columns * 4) throw new ImportError('too-many-columns', `> ${LIMITS.columns}`);
      let from = at;
      let to: number;
      if (bytes[at] === QUOTE) {
        from = at + 1;
        const close = this.#close(bytes, from, final);
        if (close < 0) return -1;
        for (let i = from; i < close; i++) if (bytes[i] === LF) lines++;
        to = close;
        at = close + 1;
        if (bytes[at] === CR && bytes[at + 1] === LF) at++;
        else if (bytes[at] === CR && at + 1 === length && !final) return -1;
      } else {
        while (at < length && bytes[at] !== delimiter && bytes[at] !== LF) at++;
        if (at === length && !final) return -1;
        to = at;
        if (bytes[at] !== delimiter && to > from && bytes[to - 1] === CR) to--;
      }
      starts[count] = from;
      ends[count++] = to;
      if (at < length && bytes[at] === delimiter) {
        at++;
        continue;
      }
      if (this.#doubled) this.#unescape(bytes, count);
      this.#record.count = count;
      this.#line += lines;
      return at + 1;
    }
  }

  /** The quotation mark that ends a cell begun before `from`; -1 when it may come later. Others are letters. */
  #close(bytes: Uint8Array, from: number, final: boolean): number {
    const { length } = bytes;
    for (let at = from; at < length; at++) {
      if (bytes[at] !== QUOTE) continue;
      const after = bytes[at + 1];
      if (after === undefined && !final) return -1;
      if (after === QUOTE) {
        this.#doubled = true;
        at++;
      } else if (after === undefined || after === this.#delimiter || after === LF || after === CR) return at;
    }
    if (final || length - from > LONGEST) throw new ImportError('unclosed-quote', String(this.#line));
    return -1;
  }

  /** Doubled quotation marks of quoted cells as one, in place: the record is whole and is not read again. */
  #unescape(bytes: Uint8Array, count: number): void {
    const { starts, ends } = this.#record;
    for (let cell = 0; cell < count; cell++) {
      const [start, end] = [starts[cell]!, ends[cell]!];
      if (bytes[start - 1] !== QUOTE || bytes[end] !== QUOTE) continue;
      let to = start;
      for (let i = start; i < end; i++) {
        bytes[to++] = bytes[i]!;
        if (bytes[i] === QUOTE && i + 1 < end && bytes[i + 1] === QUOTE) i++;
      }
      ends[cell] = to;
    }
  }
}
