import * as duckdb from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';

export interface BenchDatabase {
  db: duckdb.AsyncDuckDB;
  connection: duckdb.AsyncDuckDBConnection;
}

export const PLACES = 2469;
export const SECTORS = 21;
export const YEARS = 20;
export const FIRST_YEAR = 2006;

/** DuckDB of this origin with a table of 2,469 places × 21 sectors × 20 years: 1,036,980 rows, the same in each run. */
export async function startDatabase(): Promise<BenchDatabase> {
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(workerUrl));
  await db.instantiate(wasmUrl);
  await db.open({ query: { castBigIntToDouble: true } });
  const connection = await db.connect();
  await connection.query(
    `CREATE TABLE cell AS SELECT CAST(place.range AS INTEGER) AS place, CAST(sector.range AS INTEGER) AS sector,
       CAST(${FIRST_YEAR} + year.range AS INTEGER) AS year,
       CAST(hash(place.range * 1000 + sector.range * 37 + year.range) % 1000003 AS DOUBLE) AS value
     FROM range(${PLACES}) AS place, range(${SECTORS}) AS sector, range(${YEARS}) AS year ORDER BY ALL`
  );
  return { db, connection };
}

export async function rows({ connection }: BenchDatabase): Promise<number> {
  return Number((await connection.query('SELECT count(*) AS n FROM cell')).get(0)!.n);
}
