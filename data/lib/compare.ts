import type { DuckDBConnection } from '@duckdb/node-api';
import type { Table } from './schema';
import { scan, type TableFile } from './tables';

export interface TableChange {
  file: string;
  before: number;
  after: number;
  added: number;
  removed: number;
}

/** What differs between two editions of a table file, in whole rows. */
export async function compareTable(
  connection: DuckDBConnection,
  table: Table,
  before: TableFile | undefined,
  after: TableFile
): Promise<TableChange> {
  const rows = async (sql: string) => Number((await connection.runAndReadAll(sql)).getRowsJS()[0]![0]);
  const now = `SELECT * FROM ${scan(table, after.path)}`;
  const then = before ? `SELECT * FROM ${scan(table, before.path)}` : null;
  return {
    file: `${after.table}/${after.name}`,
    before: then ? await rows(`SELECT count(*) FROM (${then})`) : 0,
    after: await rows(`SELECT count(*) FROM (${now})`),
    added: await rows(then ? `SELECT count(*) FROM (${now} EXCEPT ALL ${then})` : `SELECT count(*) FROM (${now})`),
    removed: then ? await rows(`SELECT count(*) FROM (${then} EXCEPT ALL ${now})`) : 0
  };
}
