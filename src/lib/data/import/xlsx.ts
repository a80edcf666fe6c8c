import { unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import type { Cell } from './column-type';
import { hasText } from './delimited';
import { ImportError } from './import-error';
import { checkShape } from './limits';
import { toCell, type Progress, type Source } from './source';
import { checkZip } from './zip';

const SAMPLE_ROWS = 1_000;
const PIECE = 16_384;

/** Every sheet of a workbook, cells as text, number, boolean or date. Throws ImportError. */
export async function openWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Map<string, Source>> {
  checkZip(bytes);
  const sheets = new Map<string, Source>();
  // Stored anew without compression: the library would unpack large parts in workers made of blobs, which a strict host
  // refuses, and would not keep to the sizes just checked.
  const plain = zipSync(unzipSync(bytes), { level: 0 }) as Uint8Array<ArrayBuffer>;
  for (const { sheet, data } of await readWorkbook(new Blob([plain]))) {
    const rows: Cell[][] = data.map((row) => row.map(toCell));
    if (!rows.some(hasText)) continue;
    checkShape(rows.length, Math.max(...rows.slice(0, SAMPLE_ROWS).map((row) => row.length)));
    sheets.set(sheet, {
      kind: 'xlsx',
      names: null,
      text: null,
      types: null,
      sample: rows.slice(0, SAMPLE_ROWS),
      further: rows.slice(SAMPLE_ROWS).slice(-SAMPLE_ROWS),
      total: rows.length,
      read: (onProgress) => pieces(rows, onProgress)
    });
  }
  if (sheets.size === 0) throw new ImportError('empty');
  return sheets;
}

async function* pieces(rows: Cell[][], onProgress: (progress: Progress) => void): AsyncGenerator<Cell[][]> {
  for (let at = 0; at < rows.length; at += PIECE) {
    const piece = rows.slice(at, at + PIECE);
    yield piece;
    onProgress({ done: at + piece.length, total: rows.length, unit: 'rows', rows: at + piece.length });
  }
}
