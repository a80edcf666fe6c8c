import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger, type DuckDBConnection } from '@duckdb/duckdb-wasm/blocking';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordsOf, type ArrowTable } from '../../../src/lib/data/arrow-records';
import { openNodeDatabase } from '../../../src/lib/data/node';
import { inList, literal, LiteralError, question, type Question, type RawRecord } from '../../../src/lib/data/question';
import { sameRows } from '../../../src/lib/figures/same-rows';
import { figures } from '../../../src/lib/figures/registry';

const { version } = JSON.parse(readFileSync('static/data/latest.json', 'utf8')) as { version: string };
const file = join('static/data/v', version, 'atlas.duckdb');
const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));

describe('the same database in Node and in the browser engine', () => {
  let node: Awaited<ReturnType<typeof openNodeDatabase>>;
  let wasm: DuckDBConnection;
  const ask = (sql: string): RawRecord[] => recordsOf(wasm.query(sql) as unknown as ArrowTable);

  beforeAll(async () => {
    expect(existsSync(file)).toBe(true);
    node = await openNodeDatabase(file);
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
    db.registerFileBuffer('atlas.duckdb', new Uint8Array(readFileSync(file)));
    wasm = db.connect();
    wasm.query('SET autoinstall_known_extensions = false; SET autoload_known_extensions = false');
    wasm.query("ATTACH 'atlas.duckdb' AS atlas (READ_ONLY); USE atlas");
  }, 60_000);
  afterAll(() => node?.close());

  const params = { place: '08', sector: '336' };

  it.each(figures.map((figure) => [figure.id, figure] as const))('answers the figure %s alike', async (_, figure) => {
    const asked = figure.question(params) as Question<unknown>;
    const before = await node.ask(asked);
    const after = ask(asked.sql).map((record) => asked.decode(record));
    expect(after.length).toBe(before.length);
    expect(sameRows(after, before)).toBe(true);
  });

  it('gives dates as ISO text and counts as numbers', async () => {
    const dated = question(
      'dates',
      'SELECT retrieved, count(*) AS sources FROM source GROUP BY ALL ORDER BY ALL',
      (record) => record
    );
    const [before] = await node.ask(dated);
    expect(before!.retrieved).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(ask(dated.sql)[0]).toEqual(before);
  });

  it('finds a place whose name carries a quote and drops nothing', async () => {
    const hostile = "O'Brien'; DROP TABLE place; --";
    const asked = question(
      'hostile',
      `SELECT count(*) AS places FROM place WHERE name_es = ${literal(hostile)}`,
      (record) => record.places
    );
    expect(await node.ask(asked)).toEqual([0]);
    expect(ask(asked.sql)).toEqual([{ places: 0 }]);
    expect(ask('SELECT count(*) > 2000 AS there FROM place')).toEqual([{ there: true }]);
  });

  it('never fetches an extension: a missing one is a clean error and the engine goes on', () => {
    expect(() => wasm.query("SELECT * FROM read_parquet('nothing.parquet')")).toThrow(/parquet/i);
    expect(ask('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('cannot write to the published database', () => {
    expect(() => wasm.query('DELETE FROM observation')).toThrow(/read-only/i);
  });
});

describe('SQL literals', () => {
  it('double quotes and write numbers plainly', () => {
    expect(literal("L'Hôpital")).toBe("'L''Hôpital'");
    expect(literal(-0.5)).toBe('-0.5');
    expect(inList(['08', 2])).toBe("('08', 2)");
  });

  it('refuse what SQL cannot hold', () => {
    expect(() => literal(Number.NaN)).toThrow(LiteralError);
    expect(() => inList([])).toThrow(LiteralError);
  });
});
