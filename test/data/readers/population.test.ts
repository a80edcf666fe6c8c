import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCatalog } from '../../../data/catalog/catalog';
import { RawFolder } from '../../../data/lib/raw';
import { readSchema } from '../../../data/lib/schema';
import { scan, tableFiles } from '../../../data/lib/tables';
import { population } from '../../../data/readers/population';
import { LayoutError, type ReaderContext } from '../../../data/readers/reader';

const catalog = readCatalog();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'population-'));
  mkdirSync(join(folder, 'population'));
  write('mxmaps_df_mxmunicipio_2015.csv', '"region","year","pop"\n"08037",2015,1391180\n');
  write('mxmaps_df_mxmunicipio_2020.csv', '"region","year","pop"\n"08037",2020,1512450\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, text: string) => writeFileSync(join(folder, 'population', file), text);
const writePast = (...lines: string[]) =>
  write(
    'mxmaps_df_mxmunicipio_1990_2010.csv',
    ['"region","municipio_name","year","sex","pop"', ...lines, ''].join('\n')
  );

async function read() {
  const context = { raw: new RawFolder(folder), catalog } as ReaderContext;
  const [table] = await population.read(context);
  return table!.rows as { place_id: string; period: string; value: number }[];
}

describe('population', () => {
  it('takes both sexes together and leaves a year without a figure out', async () => {
    writePast(
      '"08037","Juárez",1990,"Total",798499',
      '"08037","Juárez",1990,"Male",400000',
      '"23011","Puerto Morelos",1990,"Total",NA'
    );
    const rows = await read();
    expect(rows.map(({ place_id, period, value }) => [place_id, period, value])).toEqual([
      ['08037', '1990', 798499],
      ['08037', '2015', 1391180],
      ['08037', '2020', 1512450]
    ]);
  });

  it('keeps the people of «Otros municipios» in their state', async () => {
    writePast('"07998","Otros municipios",1995,"Total",519686', '"07998","Otros municipios",2000,"Total",NA');
    expect((await read())[0]).toMatchObject({ place_id: '07000', period: '1995', value: 519686, basis: 'published' });
  });

  it('names file and line of a municipality that the catalogue does not know', async () => {
    writePast('"08037","Juárez",1990,"Total",798499', '"08999","Nuevo",1990,"Total",10');
    const error = await read().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(LayoutError);
    expect(String(error)).toContain('mxmaps_df_mxmunicipio_1990_2010.csv:3: expected the CVEGEO of a municipality');
  });
});

describe('the committed population', () => {
  it('adds up to the total that INEGI printed for each census, count and survey', async () => {
    const file = tableFiles().find(({ table, name }) => table === 'observation' && name === 'population')!;
    const observation = (await readSchema()).find((table) => table.name === 'observation')!;
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const totals = await connection.runAndReadAll(
      `SELECT period, sum(value) FROM ${scan(observation, file.path)} GROUP BY period ORDER BY period`
    );
    expect(totals.getRowsJS()).toEqual([
      ['1990', 81_249_645],
      ['1995', 91_158_290],
      ['2000', 97_483_412],
      ['2005', 103_263_388],
      ['2010', 112_336_538],
      ['2015', 119_530_753],
      ['2020', 126_014_024]
    ]);
    connection.closeSync();
    instance.closeSync();
  });
});
