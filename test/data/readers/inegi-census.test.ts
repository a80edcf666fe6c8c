import { expect, it } from 'vitest';
import { inegiCensus } from '../../../data/readers/inegi-census';
import { rawFolder, readRows } from './raw-files';

const head =
  'Año Censal,Entidad,Municipio,Actividad económica,H001A Personal ocupado total,A131A Valor agregado censal bruto (millones de pesos)';
const files = (state = '28 Tamaulipas', municipality = '022 Matamoros', activity = 'Sector 31-33 Industrias') =>
  rawFolder({
    'census/SAIC_tamaulipas_municipios_x_sector_2003_2023.csv': `a\nb\nc\nd\n${head}\n2023,${state},${municipality},${activity},70000,12.5\n2023,00 Nacional,,Sector 23 Construcción,900,\n${'\0'.repeat(9)}`,
    'census/SAIC_tamaulipas_municipios_UE_2003_2023.csv':
      'Año Censal,Entidad,Municipio,Actividad económica,UE Unidades económicas\n2023,28 Tamaulipas,,Sector 31-33 Industrias,150\n2023,28 Tamaulipas,,Total municipal,999\n',
    'census/derived_state_x_scian3_personnel_units_2003_2018.csv':
      'data_year,cve_ent,scian3,personnel_published,units_published,classes_suppressed\n2018,28,336,500,4,0\n2018,28,334,300,3,2\n2018,28,315,0,0,1\n'
  });

it('reads people, value in pesos and units of nation, state and municipality, and leaves blanks out', async () => {
  const { rows } = await readRows(inegiCensus, files());
  expect(
    rows('observation', 'inegi-census-sectors').map(({ measure_id, place_id, sector_id, value }) => [
      measure_id,
      place_id,
      sector_id,
      value
    ])
  ).toEqual([
    ['census_personnel', '28022', 'scian-31-33', 70000],
    ['census_value_added', '28022', 'scian-31-33', 12.5e6],
    ['census_personnel', 'MX', 'scian-23', 900],
    ['census_units', '28', 'scian-31-33', 150]
  ]);
});

it('a sum beside suppressed classes is a lower bound, and nothing but suppressed ones is a gap', async () => {
  const { rows } = await readRows(inegiCensus, files());
  const people = rows('observation', 'inegi-census-subsectors').filter(
    ({ measure_id }) => measure_id === 'census_personnel'
  );
  expect(people.map(({ sector_id, value, low }) => [sector_id, value, low ?? null])).toEqual([
    ['336', 500, null],
    ['334', 300, 300]
  ]);
  expect(rows('gap', 'inegi-census-subsectors')).toEqual([
    { measure_id: 'census_personnel', place_id: '28', sector_id: '315', period: '2018', reason: 'confidential' }
  ]);
});

it('names a state, a municipality and an activity that it cannot read', async () => {
  await expect(readRows(inegiCensus, files('Tamaulipas'))).rejects.toThrow(/28 Tamaulipas/);
  await expect(readRows(inegiCensus, files(undefined, 'Matamoros'))).rejects.toThrow(/001 Abasolo/);
  await expect(readRows(inegiCensus, files(undefined, undefined, 'Industrias'))).rejects.toThrow(/Sector 31-33/);
});
