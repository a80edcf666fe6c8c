import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger, type DuckDBConnection } from '@duckdb/duckdb-wasm/blocking';
import { beforeAll, describe, expect, it } from 'vitest';
import { explain, nearest, troubleOf, type Trouble } from '../../../../src/lib/data/workbench/explain';
import { SqlError } from '../../../../src/lib/data/workbench/sql-error';

const { version } = JSON.parse(readFileSync('static/data/latest.json', 'utf8')) as { version: string };
const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));

describe('errors of the locked engine', () => {
  let wasm: DuckDBConnection;
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
    const file = join('static/data/v', version, 'atlas.duckdb');
    db.registerFileBuffer('atlas.duckdb', new Uint8Array(readFileSync(file)));
    wasm = db.connect();
    wasm.query('SET autoinstall_known_extensions = false; SET autoload_known_extensions = false');
    wasm.query("ATTACH 'atlas.duckdb' AS atlas (READ_ONLY); SET search_path = 'memory.main,atlas.main'");
    wasm.query("SET errors_as_json = true; SET memory_limit = '200MB'");
    wasm.query('SET enable_external_access = false; SET lock_configuration = true');
  }, 60_000);

  function errorOf(sql: string): SqlError {
    try {
      wasm.query(sql);
    } catch (error) {
      return SqlError.from(error);
    }
    throw new Error(`it ran: ${sql}`);
  }

  const cases: [trouble: Trouble, sql: string, marked: string | null, said: RegExp][] = [
    ['column', "SELECT 'ñ😀é', nme_es FROM place", 'nme_es', /name_es/],
    ['column', 'SELECT p.nothing FROM place p', null, /nothing/],
    ['quoted-text', 'SELECT * FROM place WHERE name_es = "Juárez"', '"Juárez"', /'Juárez'/],
    ['table', 'SELECT *\nFROM\n  plac', 'plac', /«place»/],
    ['function', 'SELECT medan(value) FROM best', 'medan', /median/],
    ['syntax', 'SELEC 1', 'SELEC', /«SELEC»/],
    ['syntax', 'SELECT (1 + 2', '2', /se acaba/],
    ['open-quote', "SELECT 'open", "'open", /comilla/],
    ['group-by', 'SELECT place_id, sum(value) FROM best', 'place_id', /GROUP BY ALL/],
    ['ambiguous', 'SELECT name_es FROM place JOIN sector USING (slug)', null, /name_es/],
    ['types', 'SELECT sum(name_es) FROM place', null, /CAST/],
    ['conversion', "SELECT 'abc'::INTEGER", null, /TRY_CAST/],
    ['extension', "SELECT * FROM read_parquet('x.parquet')", null, /parquet/],
    ['extension', 'LOAD httpfs', null, /extensión/],
    ['outside', "SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')", null, /nada fuera/],
    ['outside', "COPY (SELECT 1) TO 'http://127.0.0.1:9/x.csv'", null, /nada fuera/],
    ['outside', "ATTACH 'http://127.0.0.1:9/x.duckdb'", null, /nada fuera/],
    ['outside', "SELECT * FROM 'http://127.0.0.1:9/x.csv'", null, /nada fuera/],
    ['outside', "EXPORT DATABASE 'http://127.0.0.1:9/x'", null, /nada fuera/],
    ['locked', 'SET enable_external_access = true', null, /cerrada/],
    ['locked', 'SET lock_configuration = false', null, /cerrada/],
    ['locked', 'RESET enable_external_access', null, /cerrada/],
    ['locked', "PRAGMA profiling_output = 'x'", null, /cerrada/],
    ['read-only', 'DELETE FROM atlas.place', null, /CREATE TABLE/],
    ['memory', "SELECT string_agg(repeat('x', 1000000) || i) FROM range(1000) t(i)", null, /memoria/]
  ];

  it.each(cases)('tells %s: %s', (trouble, sql, marked, said) => {
    const error = errorOf(sql);
    expect(troubleOf(error, sql)).toBe(trouble);
    const place = error.place(sql);
    if (marked !== null) expect(sql.slice(place!.from, place!.to)).toBe(marked);
    expect(explain(error, sql, 'es', ['place', 'best', 'sector'])).toMatch(said);
    const english = explain(error, sql, 'en', ['place', 'best', 'sector']);
    expect(english).not.toBe(explain(error, sql, 'es', ['place', 'best', 'sector']));
    expect(english).not.toMatch(/undefined|\{/);
  });

  it('tells a name that is taken', () => {
    wasm.query('CREATE TABLE mine AS SELECT 1 AS a');
    expect(troubleOf(errorOf('CREATE TABLE mine AS SELECT 2'), '')).toBe('exists');
  });

  it('stays locked, whatever was tried', () => {
    const [row] = wasm
      .query(
        "SELECT current_setting('enable_external_access') AS outside, current_setting('lock_configuration') AS locked"
      )
      .toArray() as { outside: boolean; locked: boolean }[];
    expect([row!.outside, row!.locked]).toEqual([false, true]);
  });
});

describe('SqlError', () => {
  it('reads what is no JSON, and what is broken JSON', () => {
    expect(SqlError.from(new Error('Binder Error: no such thing')).type).toBe('Binder');
    expect(SqlError.from('boom')).toMatchObject({ message: 'boom', type: 'Unknown' });
    expect(SqlError.from(new Error('Parser Error: {"exception_type":"Par')).type).toBe('Parser');
  });

  it('keeps a place inside the statement whatever the position', () => {
    const at = (position: number, sql: string) => new SqlError('', 'Parser', { position, candidates: [] }).place(sql)!;
    for (const position of [0, 3, 99]) {
      const { from, to } = at(position, 'SELECT');
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(6);
      expect(to).toBeGreaterThanOrEqual(from);
    }
  });
});

describe('nearest', () => {
  it('finds what was meant and nothing far away', () => {
    expect(nearest('plac', ['place', 'place_part', 'best'])[0]).toBe('place');
    expect(nearest('observaton', ['observation', 'place'])).toEqual(['observation']);
    expect(nearest('zzz', ['place', 'best'])).toEqual([]);
  });
});
