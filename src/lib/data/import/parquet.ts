import {
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
  type AsyncBuffer,
  type SchemaElement
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import type { Cell, ColumnType } from './column-type';
import { ImportError } from './import-error';
import { checkShape } from './limits';
import { toCell, type Progress, type Source } from './source';

const SAMPLE_ROWS = 200;
const PIECE = 32_768;

function typeOf({ type, converted_type, logical_type }: SchemaElement): ColumnType {
  if (converted_type === 'DATE' || logical_type?.type === 'DATE') return 'date';
  if (/^TIMESTAMP/.test(converted_type ?? '') || logical_type?.type === 'TIMESTAMP' || type === 'INT96')
    return 'timestamp';
  if (converted_type === 'DECIMAL' || type === 'DOUBLE' || type === 'FLOAT') return 'decimal';
  if (type === 'BOOLEAN') return 'boolean';
  return (type === 'INT32' || type === 'INT64') && !/^TIME_/.test(converted_type ?? '') ? 'integer' : 'text';
}

/** A Parquet file, read one row group at a time by slices of the file. Throws ImportError. */
export async function openParquet(blob: Blob): Promise<Source> {
  const file: AsyncBuffer = {
    byteLength: blob.size,
    slice: (start, end) => blob.slice(start, end).arrayBuffer()
  };
  const metadata = await parquetMetadataAsync(file);
  const { children } = parquetSchema(metadata);
  const names = children.map(({ element }) => element.name);
  const total = Number(metadata.num_rows);
  checkShape(total, names.length);
  if (total === 0 || names.length === 0) throw new ImportError('empty');
  const groups = metadata.row_groups.map(({ num_rows }) => Number(num_rows));
  // A row group that says one number and the file another: it was not written by a program that can be trusted.
  if (groups.some((rows) => !(rows >= 0)) || groups.reduce((sum, rows) => sum + rows, 0) !== total)
    throw new ImportError('broken', 'row groups');
  const readRows = async (rowStart: number, rowEnd: number, columns: string[]) =>
    parquetReadObjects({ file, metadata, compressors, rowStart, rowEnd, columns });
  const rowsOf = (records: Record<string, unknown>[]): Cell[][] =>
    records.map((record) => names.map((name) => toCell(record[name])));
  return {
    kind: 'parquet',
    names,
    text: null,
    types: children.map(({ element, children: inner }) => (inner.length ? 'text' : typeOf(element))),
    further: [],
    sample: rowsOf(await readRows(0, Math.min(SAMPLE_ROWS, total), names)),
    total,
    read: (onProgress) => readGroups(onProgress)
  };

  async function* readGroups(onProgress: (progress: Progress) => void): AsyncGenerator<Cell[][]> {
    let start = 0;
    for (const rows of groups) {
      const records = rows ? await readRows(start, start + rows, names) : [];
      for (let at = 0; at < rows; at += PIECE) {
        const piece = rowsOf(records.slice(at, at + PIECE));
        yield piece;
        onProgress({ done: start + at + piece.length, total, unit: 'rows', rows: start + at + piece.length });
      }
      start += rows;
    }
  }
}
