import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromArrays, tableFromIPC, tableToIPC } from '@uwdata/flechette';
import { strToU8, zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCatalog } from '../../../../data/catalog/catalog';
import { DATABASE, openStatements, selectOf, TABLES } from '../../../../src/lib/data/import/duckdb-sql';
import type { ImportError } from '../../../../src/lib/data/import/import-error';
import type { PlaceEntry, PlaceLevel } from '../../../../src/lib/data/import/places/index';
import type { Choice, Plan } from '../../../../src/lib/data/import/plan';
import { ImportSession } from '../../../../src/lib/data/import/session';
import { largeCsv, workbook } from './files';
import { wasmEngine } from './wasm';

const places: PlaceEntry[] = readCatalog()
  .places.filter(({ level }) => ['state', 'municipality', 'metro'].includes(level))
  .map((place) => ({
    id: place.place_id,
    level: place.level as PlaceLevel,
    name: place.name_es,
    state: place.state_id ?? null
  }));

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/inegi-immex/${name}`, import.meta.url));

let engine: Awaited<ReturnType<typeof wasmEngine>>;
let tables = 0;
beforeAll(async () => void (engine = await wasmEngine()), 60_000);

async function imported(content: BlobPart, name: string, choice: Choice = {}, change: Partial<Plan> = {}) {
  const session = new ImportSession(new Blob([content]), name);
  const inspection = await session.inspect(choice);
  const plan: Plan = { choice, columns: inspection.columns, join: inspection.join, decisions: {}, ...change };
  const result = await session.read(plan, places, () => undefined);
  const table = `t${++tables}`;
  engine.insert(table, session.finish(plan.decisions));
  return { inspection, result, table, rows: engine.ask(`SELECT * FROM ${table}`), types: typesOf(table) };
}

const typesOf = (table: string) =>
  Object.fromEntries(engine.ask(`DESCRIBE ${table}`).map(({ column_name, column_type }) => [column_name, column_type]));

const refused = async (content: BlobPart, name: string, code: ImportError['code']) => {
  await expect(imported(content, name)).rejects.toMatchObject({ name: 'ImportError', code });
  expect(engine.ask('SELECT 1 AS one')).toEqual([{ one: 1 }]);
};

describe('a file becomes a table of the browser’s engine', () => {
  it('from a Latin-1 CSV with titles, semicolons, decimal commas and dd/mm/yyyy', async () => {
    const text =
      'INEGI. Empleo por municipio\n\nCVEGEO;Municipio;Fecha;Puestos;Parte (%)\n08037;Ju\xe1rez;31/01/2024;276.137;12,5\n26030;Hermosillo;28/02/2024;C;3,25\n';
    const { rows, types, inspection } = await imported(
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
      'empleo.csv'
    );
    expect(inspection).toMatchObject({
      kind: 'delimited',
      mark: 'comma',
      text: { encoding: 'windows-1252', delimiter: ';' },
      header: { skip: 2, headerRows: 1 },
      join: { by: 'code', column: 0 }
    });
    expect(types).toEqual({
      cvegeo: 'VARCHAR',
      municipio: 'VARCHAR',
      fecha: 'DATE',
      puestos: 'BIGINT',
      parte: 'DOUBLE',
      place_id: 'VARCHAR'
    });
    expect(rows).toEqual([
      { cvegeo: '08037', municipio: 'Juárez', fecha: '2024-01-31', puestos: 276137, parte: 12.5, place_id: '08037' },
      { cvegeo: '26030', municipio: 'Hermosillo', fecha: '2024-02-28', puestos: null, parte: 3.25, place_id: '26030' }
    ]);
  });

  it('with places found by state and name, and what the reader decided', async () => {
    const text = 'Estado,Municipio,valor\nChihuahua,Juarez,1\nSonora,Hermosilo,2\nSonora,Xyz,3\nSonora,Hermosilo,4\n';
    const { result, rows } = await imported(
      text,
      'a.csv',
      {},
      { decisions: { 'Sonora · Xyz': '26043', 'Sonora · Hermosilo': null } }
    );
    expect(result.matches.map(({ written, rows: times }) => [written, times])).toEqual([
      ['Sonora · Xyz', 1],
      ['Sonora · Hermosilo', 2],
      ['Chihuahua · Juarez', 1]
    ]);
    expect(rows.map(({ place_id }) => place_id)).toEqual(['08037', null, '26043', null]);
  });

  it('keeps every number: integers become decimals when a fraction comes late', async () => {
    const text = `id,v\n${Array.from({ length: 40_000 }, (_, i) => `${i},${i === 39_000 ? '1.5' : i}`).join('\n')}`;
    const { result, table, types } = await imported(text, 'late.csv');
    expect(result).toMatchObject({ rows: 40_000, widened: ['v'], misfits: [] });
    expect(types).toEqual({ id: 'BIGINT', v: 'DOUBLE' });
    expect(engine.ask(`SELECT sum(v) AS s, count(*) AS n FROM ${table}`)).toEqual([
      { s: (39_999 * 40_000) / 2 - 39_000 + 1.5, n: 40_000 }
    ]);
  });

  it('counts the cells that do not fit, shows the first, and pads short rows', async () => {
    const good = Array.from({ length: 1_200 }, (_, i) => `${i},${i}`).join('\n');
    const { result, rows } = await imported(
      `a,b\n${good}\nveinte,20\n30\n`,
      'b.csv',
      {},
      {
        columns: [
          { source: 'a', name: 'a', type: 'integer', order: 'dmy', keep: true },
          { source: 'b', name: 'b', type: 'integer', order: 'dmy', keep: true }
        ]
      }
    );
    expect(result.misfits).toEqual([{ column: 'a', cells: 1, first: { row: 1_201, text: 'veinte' } }]);
    expect(result.short).toBe(1);
    expect(rows.at(-1)).toEqual({ a: 30, b: null });
  });

  it('from a workbook, cells as text, number, boolean or date', async () => {
    const file = workbook([
      ['Cuadro 1', null, null, null],
      ['Estado', 'Fecha', 'Valor', 'Activo'],
      ['Sonora', new Date('2024-03-01'), 1.5, true],
      ['Nuevo León', new Date('2024-04-01'), 2, false]
    ]);
    const { inspection, rows, types } = await imported(file, 'libro.xlsx');
    expect(inspection).toMatchObject({ kind: 'xlsx', sheets: ['Hoja1'], header: { skip: 1, headerRows: 1 } });
    expect(types).toMatchObject({ fecha: 'DATE', valor: 'DOUBLE', activo: 'BOOLEAN' });
    expect(rows[1]).toEqual({ estado: 'Nuevo León', fecha: '2024-04-01', valor: 2, activo: false, place_id: '19' });
  });

  it('from Parquet, with the types that it declares', async () => {
    const file = parquetWriteBuffer({
      columnData: [
        { name: 'Código', data: ['08037', null], type: 'STRING' },
        { name: 'n', data: [1, 2], type: 'INT32' },
        { name: 'x', data: [1, 2], type: 'DOUBLE' },
        { name: 'day', data: [new Date('2024-05-06T10:00:00Z'), null], type: 'TIMESTAMP' }
      ]
    });
    const { rows, types, inspection } = await imported(file, 'a.parquet');
    expect(inspection).toMatchObject({ kind: 'parquet', total: 2, header: null });
    expect(types).toEqual({ codigo: 'VARCHAR', n: 'BIGINT', x: 'DOUBLE', day: 'TIMESTAMP_MS' });
    expect(rows[1]).toMatchObject({ codigo: null, n: 2, x: 2, day: null });
  });

  it('from Arrow, file and stream', async () => {
    const table = tableFromArrays({ estado: ['Sonora', 'Jalisco'], v: [1.5, null] });
    for (const format of ['file', 'stream'] as const) {
      const { rows } = await imported(tableToIPC(table, { format }) as Uint8Array<ArrayBuffer>, 'a.arrow');
      expect(rows).toEqual([
        { estado: 'Sonora', v: 1.5, place_id: '26' },
        { estado: 'Jalisco', v: null, place_id: '14' }
      ]);
    }
  });

  it('from a member of a zip, the largest unless another is chosen', async () => {
    const file = zipSync({
      'a/uno.csv': strToU8('x\n1\n'),
      'dos.tsv': strToU8('y\tz\n1\t2\n3\t4\n'),
      '__MACOSX/._x.csv': strToU8('z')
    });
    const first = await imported(file as Uint8Array<ArrayBuffer>, 'a.zip');
    expect(first.inspection.members.map(({ name }) => name)).toEqual(['a/uno.csv', 'dos.tsv']);
    expect(first.rows).toEqual([
      { y: 1, z: 2 },
      { y: 3, z: 4 }
    ]);
    expect((await imported(file as Uint8Array<ArrayBuffer>, 'a.zip', { member: 'a/uno.csv' })).rows).toEqual([
      { x: 1 }
    ]);
  });

  it('from a DuckDB file, locked before its content can do anything', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'immex-atlas-'));
    const path = join(folder, 'own.duckdb');
    const instance = await DuckDBInstance.create(path);
    const writer = await instance.connect();
    await writer.run(`CREATE TABLE "mi tabla" AS SELECT 'Sonora' AS estado, 1.50::DECIMAL(9,2) AS v, [1, 2] AS l, DATE '2024-01-02' AS d, 'a'::ENUM('a','b') AS e;
      CREATE VIEW evil AS SELECT * FROM range(3)`);
    writer.closeSync();
    instance.closeSync();
    const own = await wasmEngine();
    own.db.registerFileBuffer(DATABASE, new Uint8Array(readFileSync(path)));
    for (const statement of openStatements) own.connection.query(statement);
    const columns = own.ask(TABLES) as { table_name: string; column_name: string; data_type: string }[];
    expect([...new Set(columns.map(({ table_name }) => table_name))]).toEqual(['main.mi tabla']);
    expect(own.ask(selectOf('main.mi tabla', columns))).toEqual([
      { estado: 'Sonora', v: 1.5, l: '[1, 2]', d: '2024-01-02', e: 'a' }
    ]);
    expect(() => own.connection.query("SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')")).toThrow(
      /disabled|external/i
    );
    expect(() => own.connection.query('SET enable_external_access = true')).toThrow();
    rmSync(folder, { recursive: true });
  });

  it('with progress by bytes: 10 MB of CSV', async () => {
    const session = new ImportSession(largeCsv(10e6), 'big.csv');
    const { columns, join: suggested } = await session.inspect();
    expect(columns.map(({ type }) => type)).toEqual(['text', 'integer', 'integer', 'decimal', 'text']);
    const seen: number[] = [];
    const result = await session.read(
      { choice: {}, columns, join: suggested, decisions: {} },
      places,
      ({ done, total }) => seen.push(done / total)
    );
    expect(seen.length).toBeGreaterThan(10);
    expect(seen.at(-1)).toBe(1);
    engine.insert('big', session.finish({}));
    expect(engine.ask('SELECT count(*) AS n, count(place_id) AS placed, min(anio) AS a FROM big')).toEqual([
      { n: result.rows, placed: result.rows, a: 2000 }
    ]);
  });
});

describe('INEGI’s IMMEX tables', () => {
  const zip = zipSync({
    'conjunto_de_datos/immex_manu_ent_2023.csv': new Uint8Array(fixture('immex_manu_ent_2023.csv')),
    'conjunto_de_datos/immex_manu_ent_2024.csv': new Uint8Array(fixture('immex_manu_ent_2024.csv')),
    'diccionario_de_datos/diccionario.csv': strToU8('a,b\n1,2\n')
  }) as Uint8Array<ArrayBuffer>;

  it('are recognised in their zip and read as the atlas’s own rows', async () => {
    const session = new ImportSession(new Blob([zip]), 'immex_manu_ent_csv.zip');
    expect((await session.inspect()).immex).toBe(true);
    const result = await session.readImmex(places, () => undefined);
    expect(result).toMatchObject({ kind: 'immex', from: '2023-12', to: '2024-01' });
    expect(
      result.rows.find((row) => row.measure_id === 'jobs_immex' && row.place_id === '08037' && row.period === '2023-12')
    ).toMatchObject({
      value: 1234,
      basis: 'published',
      source_id: 'inegi-immex',
      sector_id: 'scian-31-33'
    });
    expect(new Set(result.rows.map(({ measure_id }) => measure_id))).toEqual(
      new Set(['jobs_immex', 'plants_immex', 'income_immex'])
    );
  });

  it('are recognised by their header in one CSV, whatever its name', async () => {
    const session = new ImportSession(new Blob([new Uint8Array(fixture('immex_manu_ent_2024.csv'))]), 'x.csv');
    expect((await session.inspect()).immex).toBe(true);
    expect((await session.readImmex(places, () => undefined)).municipalities).toBe(3);
  });

  it('are refused with file and line when they are not what they claim', async () => {
    const broken = new Blob([fixture('immex_manu_ent_2024.csv').toString().replace('2024,1,8,37', '2024,13,8,37')]);
    const session = new ImportSession(broken, 'x.csv');
    await session.inspect();
    await expect(session.readImmex(places, () => undefined)).rejects.toMatchObject({
      code: 'broken',
      detail: expect.stringContaining('x.csv:4')
    });
  });
});

describe('a hostile or broken file leaves the session as it was', () => {
  it('a zip that unpacks to a thousand times its size', async () => {
    await refused(zipSync({ 'bomb.csv': new Uint8Array(20e6) }) as Uint8Array<ArrayBuffer>, 'a.zip', 'zip-ratio');
  });

  it('a workbook that does the same', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': strToU8('<x/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(20e6) });
    await refused(bomb as Uint8Array<ArrayBuffer>, 'a.xlsx', 'zip-ratio');
  });

  it('a zip with too many members, with none that can be read, and a zip inside a zip', async () => {
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`${i}.csv`, new Uint8Array(0)]));
    await refused(zipSync(many) as Uint8Array<ArrayBuffer>, 'a.zip', 'zip-members');
    await refused(zipSync({ 'a.pdf': strToU8('x') }) as Uint8Array<ArrayBuffer>, 'a.zip', 'zip-empty');
    const nested = zipSync({ 'a.csv': zipSync({ 'b.csv': strToU8('x') }) });
    await refused(nested as Uint8Array<ArrayBuffer>, 'a.zip', 'unknown-kind');
  });

  it('truncated Parquet, Arrow and zip', async () => {
    const parquet = new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'a', data: [1, 2, 3], type: 'INT32' }] }));
    await refused(parquet.slice(0, 40), 'a.parquet', 'broken');
    const arrow = tableToIPC(tableFromArrays({ a: [1, 2, 3] }), { format: 'stream' })!;
    await refused(arrow.slice(0, 30) as Uint8Array<ArrayBuffer>, 'a.arrow', 'broken');
    await refused((zipSync({ 'a.csv': strToU8('a\n1\n') }) as Uint8Array<ArrayBuffer>).slice(0, 40), 'a.zip', 'broken');
  });

  it('too many columns, an unclosed quotation mark, nothing but blanks', async () => {
    await refused(`${Array.from({ length: 401 }, (_, i) => `c${i}`).join(',')}\n`, 'a.csv', 'too-many-columns');
    await refused('a,b\n"1,2\n3,4\n', 'a.csv', 'unclosed-quote');
    await refused('\n\n  \n', 'a.csv', 'empty');
    await refused('a,b\n', 'a.csv', 'empty');
  });

  it('a name that is SQL stays a name', async () => {
    const { types } = await imported('"x""; DROP TABLE place; --",b\n1,2\n', 'a.csv');
    expect(Object.keys(types)).toEqual(['x_drop_table_place', 'b']);
  });
});

it('the stream reads back with another reader than the one that wrote it', async () => {
  const session = new ImportSession(new Blob(['a,b\n1,x\n2,\n']), 'a.csv');
  const { columns } = await session.inspect();
  await session.read({ choice: {}, columns, join: null, decisions: {} }, places, () => undefined);
  expect(
    tableFromIPC(session.finish({}))
      .toArray()
      .map((row) => ({ ...row }))
  ).toEqual([
    { a: 1, b: 'x' },
    { a: 2, b: null }
  ]);
});
