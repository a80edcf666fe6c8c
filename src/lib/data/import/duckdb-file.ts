import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { downloadModule } from '../engine-module';
import { asImportError, ImportError } from './import-error';
import { DATABASE, openStatements, selectOf, TABLES } from './duckdb-sql';

/** Names of the tables of a DuckDB file. Throws ImportError. */
export function listTables(bytes: Uint8Array, signal: AbortSignal): Promise<string[]> {
  return withFile(bytes, signal, async (query) => {
    const { tableFromIPC } = await import('@uwdata/flechette');
    const names = [...tableFromIPC(await query(TABLES)).getChildAt(0)!] as string[];
    return [...new Set(names)];
  });
}

/** One table of a DuckDB file as an Arrow IPC stream. Throws ImportError. */
export function exportTable(bytes: Uint8Array, table: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  return withFile(bytes, signal, async (query) => {
    const { tableFromIPC } = await import('@uwdata/flechette');
    const columns = tableFromIPC(await query(TABLES)).toArray() as {
      table_name: string;
      column_name: string;
      data_type: string;
    }[];
    return query(
      selectOf(
        table,
        columns.filter(({ table_name }) => table_name === table)
      )
    );
  });
}

type Query = (sql: string) => Promise<Uint8Array<ArrayBuffer>>;

/** An engine for this one file, locked before anything in the file can run, and ended afterwards. */
async function withFile<Result>(
  bytes: Uint8Array,
  signal: AbortSignal,
  use: (query: Query) => Promise<Result>
): Promise<Result> {
  const duckdb = await import('@duckdb/duckdb-wasm');
  const worker = new Worker(workerUrl);
  const aborted = new Promise<never>((_, reject) => {
    const cancel = () => reject(new ImportError('cancelled'));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    worker.addEventListener('error', () => reject(new ImportError('worker-failed')), { once: true });
  });
  try {
    return await Promise.race([aborted, run()]);
  } catch (error) {
    throw asImportError(error);
  } finally {
    worker.terminate();
  }

  async function run(): Promise<Result> {
    const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
    await db.instantiate(await downloadModule(() => undefined, signal));
    await db.open({ query: { castBigIntToDouble: false, castDecimalToDouble: true } });
    // The buffer goes to the worker for good, and the file may be asked for another table.
    await db.registerFileBuffer(DATABASE, bytes.slice());
    const connection = await db.connectInternal();
    const query: Query = async (sql) => (await db.runQuery(connection, sql)) as Uint8Array<ArrayBuffer>;
    for (const statement of openStatements) await query(statement);
    return use(query);
  }
}
