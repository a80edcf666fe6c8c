import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readCatalog } from '../../../data/catalog/catalog';
import { estimate } from '../../../data/estimates/index';
import { insertRecords } from '../../../data/estimates/insert';
import { rows } from '../../../data/estimates/query';
import { readSchema } from '../../../data/lib/schema';
import { derive } from '../../../data/publish/derive';
import { load } from '../../../data/publish/load';
import { inegiImmex } from '../../../data/readers/inegi-immex';
import { rawFolder, readRows, zip } from '../readers/raw-files';

const HEADER =
  'ANIO,ID_MES,ID_ENTIDAD,ID_MUNICIPIO,NUM_DE_ESTAB_ACT,G210A,H114A,H200A,I400A,I500A,H114D,H200D,I400D,I500D,J114A,J200A,K000A,M310B,M710B,M999B,M310C,M710C,M999C,ESTATUS';

/** A year of INEGI's own table in which Juárez and the city of Chihuahua are printed every month. */
function officialYear(year: number, jobs: Record<string, number>): string {
  const lines = Array.from({ length: 12 }, (_, month) =>
    Object.entries(jobs).map(
      ([place, count]) =>
        `${year},${month + 1},${Number(place.slice(0, 2))},${Number(place.slice(2))},100,1,${count + month},0,0,0,1,1,1,1,1,1,1,5,5,5,700,80,9,Cifras Definitivas`
    )
  );
  return [HEADER, ...lines.flat()].join('\n');
}

/** The committed tables and a year of INEGI's own file, estimated. */
async function estimated(): Promise<DuckDBConnection> {
  const raw = rawFolder({
    'inegi-immex/immex_manu_ent_csv.zip': zip({
      'conjunto_de_datos/immex_manu_ent_2024.csv': officialYear(2024, {
        '08037': 290_000,
        '08019': 90_000,
        '02004': 240_000
      })
    })
  });
  const official = (await readRows(inegiImmex, raw)).rows('observation', 'inegi-immex');
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  onTestFinished(() => {
    connection.closeSync();
    instance.closeSync();
  });
  await load(connection, await readSchema(), readCatalog());
  await insertRecords(connection, 'observation', official as unknown as Record<string, unknown>[]);
  await derive(connection);
  await estimate(connection, undefined, [2022, 2024]);
  return connection;
}

describe('with INEGI’s IMMEX file loaded', () => {
  it('the mean of twelve official months outranks the estimate, kept beside it, and its cities join the back-test', async () => {
    const connection = await estimated();
    const juarez = `measure_id = 'jobs_immex' AND place_id = '08037' AND sector_id = 'scian-31-33' AND period = '2024'`;
    expect(await rows(connection, `SELECT value, basis, method_id FROM best WHERE ${juarez}`)).toEqual([
      { value: 290_005.5, basis: 'derived', method_id: 'period-mean' }
    ]);
    const [modelled] = await rows(
      connection,
      `SELECT value, low, high FROM observation WHERE ${juarez} AND basis = 'modelled'`
    );
    expect(Number(modelled!.value)).toBeGreaterThan(100_000);
    expect(Number(modelled!.low)).toBeLessThanOrEqual(Number(modelled!.value));

    const points = await rows(
      connection,
      `SELECT place_id, actual FROM backtest_point WHERE test_id = 'city-points' AND period = '2024' ORDER BY place_id`
    );
    expect(points).toEqual([
      { place_id: '02004', actual: 240_005.5 },
      { place_id: '08019', actual: 90_005.5 },
      { place_id: '08037', actual: 290_005.5 }
    ]);
  }, 300_000);
});
