import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { recordsOf, type ArrowTable } from '../../../../src/lib/data/arrow-records';

const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));

/** The browser's engine in Node, extensions off. */
export async function wasmEngine() {
  const db = await createDuckDB(
    {
      mvp: { mainModule: join(dist, 'duckdb-mvp.wasm'), mainWorker: '' },
      eh: { mainModule: join(dist, 'duckdb-eh.wasm'), mainWorker: '' }
    },
    new VoidLogger(),
    NODE_RUNTIME
  );
  await db.instantiate(() => undefined);
  db.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  const connection = db.connect();
  connection.query('SET autoinstall_known_extensions = false; SET autoload_known_extensions = false');
  return {
    db,
    connection,
    ask: (sql: string) => recordsOf(connection.query(sql) as unknown as ArrowTable),
    insert: (name: string, ipc: Uint8Array) => connection.insertArrowFromIPCStream(ipc, { name, create: true })
  };
}
