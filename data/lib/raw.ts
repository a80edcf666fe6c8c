import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { parseCsv } from './csv';
import { LayoutError } from './layout-error';

/** A folder of raw files as published; readers see it and nothing else. */
export class RawFolder {
  constructor(readonly root: string) {}

  path(file: string): string {
    const path = join(this.root, file);
    if (!existsSync(path)) throw new LayoutError(file, 1, `a file in the raw folder ${this.root}`, 'nothing');
    return path;
  }

  has(file: string): boolean {
    return existsSync(join(this.root, file));
  }

  bytes(file: string): Buffer {
    return readFileSync(this.path(file));
  }

  /** Text without byte-order mark. */
  text(file: string, encoding: 'utf-8' | 'latin1' = 'utf-8'): string {
    return decode(this.bytes(file), encoding);
  }

  json<T>(file: string): T {
    return JSON.parse(this.text(file)) as T;
  }

  /** Rows of a CSV with a header, checked to hold `columns` (others may be there too). */
  csv<C extends string>(file: string, columns: readonly C[], options: CsvOptions = {}): CsvRow<C>[] {
    return readCsv(file, this.text(file, options.encoding), columns, options);
  }

  /** Members of a zip whose path matches. */
  zip(file: string, matches: (path: string) => boolean): Map<string, Uint8Array> {
    const members = unzipSync(this.bytes(file), { filter: (entry) => matches(entry.name) });
    return new Map(Object.entries(members));
  }

  sha256(file: string): string {
    return createHash('sha256').update(this.bytes(file)).digest('hex');
  }
}

export interface CsvOptions {
  encoding?: 'utf-8' | 'latin1';
  delimiter?: string;
  /** Lines before the header. */
  skip?: number;
}

/** A row by column name, with `line` (1-based, in the file) for error messages. */
export type CsvRow<C extends string> = Record<C, string> & { line: number };

/** Rows of CSV text with a header; `file` only names it in errors. */
export function readCsv<C extends string>(
  file: string,
  text: string,
  columns: readonly C[],
  { delimiter = ',', skip = 0 }: CsvOptions = {}
): CsvRow<C>[] {
  const records = parseCsv(text, delimiter);
  const header = records[skip]?.values.map((name) => name.trim()) ?? [];
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length) throw new LayoutError(file, skip + 1, `columns ${missing.join(', ')}`, header.join(','));
  const index = columns.map((column) => header.indexOf(column));
  return records.slice(skip + 1).flatMap(({ values, line }) => {
    if (values.length === 1 && values[0] === '') return [];
    if (values.length !== header.length)
      throw new LayoutError(file, line, `${header.length} fields`, String(values.length));
    const row = { line } as CsvRow<C>;
    columns.forEach((column, i) => Object.assign(row, { [column]: values[index[i]!] }));
    return [row];
  });
}

export function decode(bytes: Uint8Array, encoding: 'utf-8' | 'latin1' = 'utf-8'): string {
  return new TextDecoder(encoding === 'latin1' ? 'windows-1252' : 'utf-8').decode(bytes).replace(/^\uFEFF/, '');
}

/** A number, or null when the publisher left the cell empty. Thousands commas are removed. */
export function number(file: string, line: number, text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const value = Number(trimmed.replaceAll(',', ''));
  if (!Number.isFinite(value)) throw new LayoutError(file, line, 'a number', text);
  return value;
}
