import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger, type DuckDBConnection } from '@duckdb/duckdb-wasm/blocking';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { beforeAll, describe, expect, it } from 'vitest';
import { WorkbenchEngine } from '../../../../src/lib/data/workbench/engine';

const { version } = JSON.parse(readFileSync('static/data/latest.json', 'utf8')) as { version: string };
const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
const ipc = (arrays: Record<string, unknown>) =>
  tableToIPC(tableFromArrays(arrays as Record<string, Int32Array>), 'stream');

/** The engine that Node runs, under the promises of the one in a worker. */
function promising(connection: DuckDBConnection): unknown {
  return {
    query: async (sql: string) => connection.query(sql),
    insertArrowFromIPCStream: async (buffer: Uint8Array, options: never) =>
      connection.insertArrowFromIPCStream(buffer, options),
    close: async () => connection.close()
  };
}

describe('a reader’s tables in the locked engine', () => {
  let engine: WorkbenchEngine;
  let wasm: DuckDBConnection;
  let ended = 0;
  const worker = Object.assign(new EventTarget(), { terminate: () => void ended++ });

  beforeAll(async () => {
    const db = await createDuckDB(
      {
        mvp: { mainModule: join(dist, 'duckdb-mvp.wasm'), mainWorker: '' },
        eh: { mainModule: join(dist, 'duckdb-eh.wasm'), mainWorker: '' }
      },
      new VoidLogger(),
      NODE_RUNTIME
    );
    await db.instantiate(() => undefined);
    db.open({ query: { castBigIntToDouble: false, castDecimalToDouble: true } });
    for (const name of ['atlas', 'flows'])
      db.registerFileBuffer(
        `${name}.duckdb`,
        new Uint8Array(readFileSync(join('static/data/v', version, `${name}.duckdb`)))
      );
    wasm = db.connect();
    wasm.query("ATTACH 'atlas.duckdb' AS atlas (READ_ONLY); ATTACH 'flows.duckdb' AS flows (READ_ONLY)");
    wasm.query('SET errors_as_json = true; SET enable_external_access = false; SET lock_configuration = true');
    engine = new WorkbenchEngine(
      { connect: async () => promising(db.connect()) } as never,
      promising(wasm) as never,
      worker as never
    );
  }, 60_000);

  it('come in as Arrow although nothing else can, are listed, replaced and removed', async () => {
    await engine.assertLocked();
    const bytes = ipc({ a: Int32Array.from([1, 2, 3]), b: ['x', 'y', 'z'] });
    const length = bytes.byteLength;
    await engine.insertArrow('mis_datos', bytes);
    expect(bytes.byteLength).toBe(length);
    expect(await engine.tables()).toEqual([
      {
        name: 'mis_datos',
        rows: 3,
        columns: [
          { name: 'a', type: 'INTEGER' },
          { name: 'b', type: 'VARCHAR' }
        ]
      }
    ]);
    await engine.insertArrow('mis_datos', ipc({ a: Int32Array.from([9]) }));
    expect((await engine.tables()).map(({ name, rows }) => [name, rows])).toEqual([['mis_datos', 1]]);
    await engine.drop('mis_datos');
    await engine.drop('never there; DROP TABLE x');
    expect(await engine.tables()).toEqual([]);
  });

  it('join with the published ones', async () => {
    await engine.insertArrow('ciudad', ipc({ place_id: ['08037'], n: Int32Array.from([1]) }));
    const joined = wasm.query('SELECT name_es FROM ciudad JOIN place USING (place_id)').toArray() as {
      name_es: string;
    }[];
    expect(joined.map((row) => row.name_es)).toEqual(['Juárez']);
  });

  it('stay as they were when a stream is no Arrow, cut or empty', async () => {
    const good = ipc({ a: Int32Array.from([1, 2]) });
    const before = await engine.tables();
    for (const bad of [
      new Uint8Array(0),
      new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]),
      new TextEncoder().encode('<html>'),
      good.slice(0, good.length - 12),
      good.slice(0, Math.floor(good.length / 2)),
      good.slice(0, 40)
    ]) {
      await engine.insertArrow('ciudad', bad).catch(() => undefined);
      expect(await engine.tables()).toEqual(before);
    }
    await engine.insertArrow('otra', good);
    expect((await engine.tables()).map(({ name }) => name)).toEqual(['ciudad', 'otra']);
  });

  it('a view of the reader’s is listed and removed too', async () => {
    wasm.query('CREATE VIEW memory.main.vista AS SELECT 1 AS uno');
    expect((await engine.tables()).map(({ name }) => name)).toContain('vista');
    await engine.drop('vista');
    expect((await engine.tables()).map(({ name }) => name)).not.toContain('vista');
  });

  it('an engine that let a database go is not whole; an ended one answers nothing more', async () => {
    expect(await engine.isWhole()).toBe(true);
    wasm.query('DETACH flows');
    expect(await engine.isWhole()).toBe(false);
    engine.end();
    expect([engine.ended, ended]).toEqual([true, 1]);
    await expect(engine.tables()).rejects.toThrow();
  });
});
