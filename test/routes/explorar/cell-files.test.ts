import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { number, text } from '../../../src/lib/data/decode';
import { openNodeDatabase } from '../../../src/lib/data/node';
import { question } from '../../../src/lib/data/question';
import {
  cellsSql,
  cubeCells,
  deflators,
  exploredMeasures,
  offers,
  type CubeKey
} from '../../../src/lib/data/questions/explore';
import { placesOfLevel } from '../../../src/lib/data/questions/places';
import { catalogueOf, type MeasureOffer } from '../../../src/lib/explore/catalogue';
import { cellRows, partOf } from '../../../src/lib/explore/cell-rows';
import { cubeOf } from '../../../src/lib/explore/cube';
import { Loader } from '../../../src/lib/explore/load';
import { Session } from '../../../src/lib/explore/session.svelte';
import { compared } from '../../../src/lib/explore/view';
import { cellsCsv, cellsJson, cellsParquet, type CellsAbout } from '../../../src/routes/explorar/cell-files';

const { version } = JSON.parse(readFileSync('static/data/latest.json', 'utf8')) as { version: string };
const key: CubeKey = {
  measure: 'exports',
  level: 'state',
  sectorLevel: 'group',
  totals: true,
  grain: 'year',
  basis: 'best'
};

let node: Awaited<ReturnType<typeof openNodeDatabase>>;
let catalogue: MeasureOffer[];
let start: Session;
beforeAll(async () => {
  node = await openNodeDatabase(join('static/data/v', version, 'atlas.duckdb'));
  catalogue = catalogueOf(await node.ask(exploredMeasures()), await node.ask(offers()));
  start = await session('');
});
afterAll(() => node?.close());

/** A reader's exploration at an address, on the published database. */
async function session(query: string): Promise<Session> {
  const places = (await node.ask(placesOfLevel('state'))).map(({ id, name, state, lon, lat }) => ({
    id,
    name: name.es,
    state,
    lon,
    lat
  }));
  const prices = new Map((await node.ask(deflators())).map(({ period, index }) => [period, index]));
  const brought = { key, cube: cubeOf(await node.ask(cubeCells(key))), places };
  const opened = new Session(
    catalogue,
    new Loader(node, catalogue, 'es', brought, prices),
    'es',
    {},
    {},
    () => undefined
  );
  if (query) opened.open(query);
  while (opened.fetching.kind === 'running') await new Promise((done) => setTimeout(done, 20));
  expect(opened.fetching.kind).toBe('none');
  return opened;
}

const about: CellsAbout = {
  measure: { id: 'exports', name: 'Exportaciones', caveat: 'c' },
  selection: 'Chihuahua, 2025',
  sources: [
    { id: 'inegi-etef', publisher: 'INEGI', title: 'ETEF', licence: 'Libre' },
    { id: 'imss', publisher: 'IMSS', title: 'Puestos', licence: 'Libre' }
  ],
  also: [],
  version,
  url: 'https://example.org/explorar/?v=2&p=08',
  date: '2026-11-25',
  locale: 'es'
};

const rowsOf = (sql: string) =>
  node.ask(
    question('check', sql, (r) => ({
      id: `${text(r, 'place_id')} ${text(r, 'sector_id')} ${text(r, 'period')}`,
      value: number(r, 'value')
    }))
  );

describe('the cells of a view, taken away', () => {
  it.each([
    '?v=2&t=2019_2021&p=08_19&s=electronics_automotive',
    '?v=2&x=1e10_5e10',
    '?v=2&m=jobs_immex&b=m&t=2011_2025',
    '?v=2&m=vat_suspended&l=z&t=2024_2025',
    '?v=2&m=fdi&t=2020_2024&p=09'
  ])('are those of its SQL in the workbench: %s', async (query) => {
    const opened = await session(query);
    const found = await rowsOf(cellsSql(opened.material.key, partOf(opened.material, opened.side)));
    const rows = cellRows(opened).filter(({ value }) => value !== null);
    expect(rows.length).toBeGreaterThan(1);
    expect(found.map(({ id }) => id).sort()).toEqual(
      rows.map((row) => `${row.place_id} ${row.sector_id} ${row.period}`).sort()
    );
    const values = new Map(found.map(({ id, value }) => [id, value]));
    for (const row of rows) expect(row.value).toBe(values.get(`${row.place_id} ${row.sector_id} ${row.period}`));
  });

  it('are in the unit of the view, and of both sides of a comparison', async () => {
    const opened = await session('?v=2&w=1&p=08&c=b&p2=19&t2=2024');
    const rows = cellRows(opened);
    expect(rows.map(({ side, place_id, period, unit }) => [side, place_id, period, unit])).toEqual([
      ['A', '08', '2025', 'dólares corrientes por puesto'],
      ['B', '19', '2024', 'dólares corrientes por puesto']
    ]);
    const [answer] = await rowsOf(`SELECT x.place_id, x.sector_id, x.period, x.value / j.value AS value
      FROM best AS x JOIN best AS j USING (place_id, sector_id, period)
      WHERE x.measure_id = 'exports' AND j.measure_id = 'jobs_formal' AND place_id = '19' AND sector_id = 'all' AND period = '2024'`);
    expect(Math.abs(rows[1]!.value! / answer!.value - 1)).toBeLessThan(1e-9);
  });

  it('hold two picked places against each other, and whole persons where the number is an estimate', async () => {
    const opened = await session('?v=2&m=jobs_manufacturing&l=z&p=M02.1.01_M08.2.03&t=2024');
    opened.go(compared(opened.view, true));
    expect([opened.a.selection.places, opened.b!.selection.places]).toEqual([['M02.1.01'], ['M08.2.03']]);
    const values = cellRows(opened).map(({ value }) => value!);
    expect(values).toHaveLength(2);
    expect(values.every(Number.isInteger)).toBe(true);
    expect(values[0]).not.toBe(values[1]);
  });

  it('take no total of a few places for that of all: programme jobs of every state of 2025', async () => {
    const opened = await session('?v=2&m=jobs_immex');
    expect(opened.side.linked.places).toBeGreaterThan(20);
    expect(opened.side.linked.total).toBeGreaterThan(1e6);
  });

  it('are a CSV without empty columns, Parquet and JSON with the sources of these cells and a citation', async () => {
    const rows = cellRows(start);
    expect(rows).toHaveLength(32);
    const table = csvParse(cellsCsv(rows, about).replace(/^\ufeff/, ''));
    expect(table.columns).toEqual([
      'clave_lugar',
      'lugar',
      'clave_sector',
      'sector',
      'periodo',
      'valor',
      'unidad',
      'base',
      'fuente',
      'medida',
      'nombre_fuente',
      'version_datos',
      'direccion'
    ]);
    expect(table[0]).toMatchObject({ medida: 'Exportaciones', nombre_fuente: 'INEGI, ETEF', version_datos: version });
    expect(table.map(({ valor }) => Number(valor))).toEqual(rows.map(({ value }) => value));
    const { metadata } = JSON.parse(cellsJson(rows, about)) as { metadata: Record<string, unknown> };
    expect(metadata).toMatchObject({ unit: 'dólares corrientes', data_version: version, rows: 32, url: about.url });
    expect((metadata.sources as { id: string }[]).map(({ id }) => id)).toEqual(['inegi-etef']);
    expect((metadata.citation as { plain: string }).plain).toContain('Exportaciones: Chihuahua, 2025');
    const file = cellsParquet(rows, about);
    const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
    expect((await parquetReadObjects({ file: buffer })).map(({ value }) => value as number)).toEqual(
      rows.map(({ value }) => value)
    );
    const footer = parquetMetadata(buffer).key_value_metadata?.find(({ key: name }) => name === 'immex_atlas')?.value;
    expect(JSON.parse(footer!)).toEqual(JSON.parse(JSON.stringify(metadata)));
  });
});
