import { tableFromIPC, Type, type DataType, type Table } from '@uwdata/flechette';
import { checkArrowStream } from './arrow-check';
import type { Cell, ColumnType } from './column-type';
import { ImportError } from './import-error';
import { checkShape } from './limits';
import { toCell, type Progress, type Source } from './source';

const SAMPLE_ROWS = 200;
const PIECE = 32_768;

function typeOf(type: DataType): ColumnType {
  switch (type.typeId) {
    case Type.Dictionary:
      return typeOf(type.dictionary);
    case Type.Int:
      return 'integer';
    case Type.Float:
    case Type.Decimal:
      return 'decimal';
    case Type.Bool:
      return 'boolean';
    case Type.Date:
      return 'date';
    case Type.Timestamp:
      return 'timestamp';
    default:
      return 'text';
  }
}

function decoded(stream: Uint8Array): Table {
  try {
    return tableFromIPC(stream, { useDate: true, useBigInt: true });
  } catch (error) {
    // No memory was asked for: a damaged length is none that an array can have.
    if (error instanceof RangeError && /^invalid array length/i.test(error.message))
      throw new ImportError('broken', 'Arrow: rows', error);
    throw error;
  }
}

/** Arrow IPC, file or stream. Throws ImportError. */
export async function openArrow(blob: Blob, kind: 'arrow-file' | 'arrow-stream'): Promise<Source> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  // A file is a stream between two magic words; read as one, its footer need not be believed.
  const stream = kind === 'arrow-file' ? bytes.subarray(8) : bytes;
  checkArrowStream(stream);
  const table = decoded(stream);
  const { names } = table;
  const total = table.numRows;
  checkShape(total, names.length);
  if (total === 0 || names.length === 0) throw new ImportError('empty');
  const columns = names.map((_, i) => table.getChildAt(i));
  const slice = (from: number, to: number): Cell[][] =>
    Array.from({ length: to - from }, (_, i) => columns.map((column) => toCell(column.at(from + i))));
  return {
    kind,
    names,
    text: null,
    types: columns.map(({ type }) => typeOf(type)),
    sample: slice(0, Math.min(SAMPLE_ROWS, total)),
    further: [],
    total,
    read: (onProgress) => pieces(onProgress)
  };

  async function* pieces(onProgress: (progress: Progress) => void): AsyncGenerator<Cell[][]> {
    for (let at = 0; at < total; at += PIECE) {
      const end = Math.min(total, at + PIECE);
      yield slice(at, end);
      onProgress({ done: end, total, unit: 'rows', rows: end });
    }
  }
}
