import type { DuckDBConnection } from '@duckdb/node-api';
import type { Catalog } from '../catalog/catalog';
import type { RawFolder } from '../lib/raw';
import type { TableName, TableRow } from '../lib/schema';

export { LayoutError } from '../lib/layout-error';

/** Rows of one committed file: `data/tables/<table>/<name>.csv` (or `.parquet` above 1 MB). */
export type TidyTable = {
  [T in TableName]: {
    /** Table of `data/sql/schema.sql` that the rows belong to. */
    table: T;
    /** File name without extension; unique inside the table, usually the reader's id. */
    name: string;
    /** Rows in base units, or a SELECT over the reader's scratch database with the table's column names. */
    rows: TableRow<T>[] | { sql: string };
  };
}[TableName];

export interface ReaderContext {
  raw: RawFolder;
  catalog: Catalog;
  /** In-memory DuckDB of this reader alone, for files too large to hold as objects. */
  scratch: DuckDBConnection;
  /** Empty folder that is removed afterwards. */
  scratchFolder: string;
  progress(message: string): void;
}

/** One publisher: raw official layout in, tidy rows out. Throws `LayoutError` when the layout has changed. */
export interface Reader {
  id: string;
  /** Ids of `data/catalog/sources.yaml` that this reader's rows cite. */
  sources: string[];
  read(context: ReaderContext): Promise<TidyTable[]>;
}
