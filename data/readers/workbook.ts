import { readSheet } from 'read-excel-file/universal';
import type { RawFolder } from '../lib/raw';

export type Cell = string | number | boolean | Date | null;

/**
 * Rows of one sheet (1-based) of an Excel file. Read from memory: INEGI's workbooks carry data descriptors in the zip,
 * which the streaming reader of the same library refuses.
 */
export async function readWorkbookSheet(raw: RawFolder, file: string, sheet = 1): Promise<Cell[][]> {
  return (await readSheet(new Blob([new Uint8Array(raw.bytes(file))]), sheet)) as Cell[][];
}
