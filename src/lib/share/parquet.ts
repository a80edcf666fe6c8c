import { parquetWriteBuffer } from 'hyparquet-writer';

export interface ParquetColumn {
  name: string;
  type: 'text' | 'integer' | 'decimal' | 'boolean';
  values: (string | number | boolean | null | undefined)[];
}

type Written = Parameters<typeof parquetWriteBuffer>[0]['columnData'][number];

const TYPES = { text: 'STRING', integer: 'INT64', decimal: 'DOUBLE', boolean: 'BOOLEAN' } as const;

/** Columns as a Parquet file; `metadata` goes into its footer, where `parquet_kv_metadata` and pyarrow read it. */
export function toParquet(columns: readonly ParquetColumn[], metadata: Record<string, string>): Uint8Array {
  const columnData = columns.map(({ name, type, values }): Written => ({
    name,
    type: TYPES[type],
    nullable: true,
    data: values.map((value) => {
      if (value === null || value === undefined) return null;
      if (type === 'integer') return BigInt(value as number);
      return type === 'text' ? String(value) : value;
    })
  }));
  const kvMetadata = Object.entries(metadata).map(([key, value]) => ({ key, value }));
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata }));
}
