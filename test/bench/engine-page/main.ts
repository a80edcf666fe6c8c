import * as duckdb from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';

declare global {
  interface Window {
    /** Attaches a file of the host by ranges as `db`, or runs `make` in memory; returns milliseconds. */
    prepare(file: string | null, make: string): Promise<number>;
    /** Milliseconds of each run of a query, and the sum of its last column, by which engines must agree. */
    time(sql: string, rounds: number): Promise<{ times: number[]; sum: number }>;
  }
}

let connection: duckdb.AsyncDuckDBConnection;

window.prepare = async (file, make) => {
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(workerUrl));
  await db.instantiate(wasmUrl);
  await db.open({
    query: { castBigIntToDouble: true, castDecimalToDouble: true },
    filesystem: { reliableHeadRequests: true, allowFullHTTPReads: false, forceFullHTTPReads: false }
  });
  connection = await db.connect();
  const start = performance.now();
  if (file) {
    await db.registerFileURL('file.duckdb', new URL(file, location.href).href, duckdb.DuckDBDataProtocol.HTTP, false);
    await connection.query("ATTACH 'file.duckdb' AS db (READ_ONLY); USE db");
  }
  if (make) await connection.query(make);
  return performance.now() - start;
};

window.time = async (sql, rounds) => {
  const times: number[] = [];
  let sum = 0;
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    const answer = await connection.query(sql);
    times.push(performance.now() - start);
    const last = answer.getChildAt(answer.numCols - 1)!;
    sum = 0;
    for (const value of last) sum += Number(value);
  }
  return { times, sum };
};
