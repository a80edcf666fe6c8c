import { ImportError } from './import-error';
import { LIMITS } from './limits';

interface Options {
  /** Take an unclosed quotation mark as a letter instead of failing: while guessing, the delimiter may be wrong. */
  lenient?: boolean;
}

/**
 * Delimited text in pieces, records out: RFC 4180 with LF, CRLF or CR line ends, and quotation marks inside a bare cell
 * taken as letters. Throws ImportError `unclosed-quote`, `text-too-long`, `too-many-columns`.
 */
export class RecordSplitter {
  #rest = '';
  #line = 1;
  readonly #lenient: boolean;

  constructor(
    private readonly delimiter: string,
    { lenient = false }: Options = {}
  ) {
    this.#lenient = lenient;
  }

  /** Whole records of what came so far; a record that may go on is kept back. */
  push(text: string): string[][] {
    return this.#split(this.#rest === '' ? text : this.#rest + text, false);
  }

  /** The last record. */
  end(): string[][] {
    return this.#rest === '' ? [] : this.#split(this.#rest, true);
  }

  #split(text: string, final: boolean): string[][] {
    const records: string[][] = [];
    // Old Macintosh files end their lines with CR alone; a CR at the very end may be half of CRLF.
    const ends = /\n/.test(text) || (!final && !/\r[^\n]/.test(text)) ? '\n' : '\r';
    let at = 0;
    let quote = text.indexOf('"');
    while (at < text.length) {
      let stop = text.indexOf(ends, at);
      if (stop < 0) {
        if (!final) break;
        stop = text.length;
      }
      // Looked for once a quotation mark, not once a line: most files have none.
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
      if (quote < 0 || quote > stop) {
        const end = text.charCodeAt(stop - 1) === 13 && stop > at ? stop - 1 : stop;
        this.#keep(records, text.slice(at, end).split(this.delimiter));
        at = stop + 1;
        this.#line++;
        continue;
      }
      const next = this.#quoted(text, at, ends, final, records);
      if (next < 0) break;
      at = next;
    }
    this.#rest = at >= text.length ? '' : text.slice(at);
    if (!final && this.#rest.length > LIMITS.cell * 8)
      throw new ImportError('text-too-long', `${this.#line}: > ${LIMITS.cell} `);
    if (final) this.#rest = '';
    return records;
  }

  /** One record with quotation marks; the position after it, or −1 when it may go on in the next piece. */
  #quoted(text: string, start: number, ends: string, final: boolean, records: string[][]): number {
    const { delimiter } = this;
    const fields: string[] = [];
    let at = start;
    let lines = 1;
    for (;;) {
      let field = '';
      if (text[at] === '"') {
        at++;
        for (;;) {
          const close = text.indexOf('"', at);
          if (close < 0 || close - at > LIMITS.cell) {
            if (this.#lenient) {
              const stop = text.indexOf(ends, at);
              this.#keep(records, [...fields, text.slice(at, stop < 0 ? text.length : stop)]);
              return stop < 0 ? text.length : stop + 1;
            }
            if (final || text.length - at > LIMITS.cell) throw new ImportError('unclosed-quote', String(this.#line));
            return -1;
          }
          if (!final && close === text.length - 1) return -1;
          field += text.slice(at, close);
          at = close + 1;
          if (text[at] === '"') {
            field += '"';
            at++;
            continue;
          }
          const after = text[at];
          if (after === undefined || after === delimiter || after === '\n' || after === '\r') break;
          field += '"';
        }
        if (field.includes('\n')) lines += field.split('\n').length - 1;
      } else {
        const cell = text.indexOf(delimiter, at);
        const line = text.indexOf(ends, at);
        const stop = Math.min(cell < 0 ? text.length : cell, line < 0 ? text.length : line);
        if (stop === text.length && !final) return -1;
        field = text.slice(at, stop);
        if (field.endsWith('\r')) field = field.slice(0, -1);
        at = stop;
      }
      fields.push(field);
      if (fields.length > LIMITS.columns * 4) throw new ImportError('too-many-columns', `> ${LIMITS.columns}`);
      if (text[at] === delimiter) {
        at++;
        continue;
      }
      if (text[at] === '\r' && ends === '\n') at++;
      this.#keep(records, fields);
      this.#line += lines;
      return at + 1;
    }
  }

  #keep(records: string[][], fields: string[]): void {
    if (fields.length > LIMITS.columns * 4)
      throw new ImportError('too-many-columns', `${fields.length} > ${LIMITS.columns}`);
    records.push(fields);
  }
}
