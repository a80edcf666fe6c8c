import { tableFromIPC, Type, type DataType } from '@uwdata/flechette';
import { toCsv, type CsvValue } from './csv';
import { toParquet, type ParquetColumn } from './parquet';

/** An Arrow IPC stream as a file that other programs read. */
export function arrowFile(ipc: Uint8Array, format: 'csv' | 'parquet'): string | Uint8Array {
  const table = tableFromIPC(ipc, { useDate: true });
  const names = [...table.names] as string[];
  const columns = names.map((_, i) => table.getChildAt(i));
  if (format === 'csv') {
    const rows = Array.from({ length: table.numRows }, (_, row) => columns.map((column) => plain(column.at(row))));
    return toCsv(names, rows);
  }
  return toParquet(
    columns.map((column, i) => ({
      name: names[i]!,
      type: typeOf(column.type),
      values: Array.from({ length: table.numRows }, (_, row) => plain(column.at(row)))
    })),
    {}
  );
}

function plain(value: unknown): CsvValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '');
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

function typeOf(type: DataType): ParquetColumn['type'] {
  if (type.typeId === Type.Int) return 'integer';
  if (type.typeId === Type.Float) return 'decimal';
  return type.typeId === Type.Bool ? 'boolean' : 'text';
}
