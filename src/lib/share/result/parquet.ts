import { parquetWriteBuffer } from 'hyparquet-writer';
import type { ResultColumn, ResultTable } from '../../data/workbench/result';

type Written = Parameters<typeof parquetWriteBuffer>[0]['columnData'][number];

/** The answer as Parquet: whole numbers as INT64, the rest of the numbers as DOUBLE, dates and times as ISO text. */
export function toParquet({ columns }: ResultTable): Uint8Array {
  const names = new Map<string, number>();
  return new Uint8Array(
    parquetWriteBuffer({ columnData: columns.map((column) => written(column, unique(column, names))) })
  );
}

function written({ kind, values }: ResultColumn, name: string): Written {
  if (kind === 'integer')
    return {
      name,
      type: 'INT64',
      nullable: true,
      data: values.map((value) => (value === null ? null : BigInt(value)))
    };
  if (kind === 'number')
    return {
      name,
      type: 'DOUBLE',
      nullable: true,
      data: values.map((value) => (value === null ? null : Number(value)))
    };
  if (kind === 'boolean') return { name, type: 'BOOLEAN', nullable: true, data: values };
  return { name, type: 'STRING', nullable: true, data: values.map((value) => (value === null ? null : String(value))) };
}

/** SQL lets two columns share a name; Parquet does not. */
function unique({ name }: ResultColumn, names: Map<string, number>): string {
  const count = (names.get(name) ?? 0) + 1;
  names.set(name, count);
  return count === 1 ? name : `${name}_${count}`;
}
