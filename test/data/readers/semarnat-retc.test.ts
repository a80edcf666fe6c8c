import { describe, expect, it } from 'vitest';
import { semarnatRetc } from '../../../data/readers/semarnat-retc';
import { query, rawFolder, readRows } from './raw-files';
import { tarXz } from './xz-files';

const tsv = (...rows: string[]) => rows.map((row) => `${row.replaceAll('|', '\t')}\n`).join('');

const PLANTS = 'NRA|NOMBRE|SCIAN|LATITUD NORTE|LONGITUD OESTE|ESTADO|MUNICIPIO';
const PLANTS_2004 = 'NRA|Nombre|Latitud Norte|Longitud Oeste|Estado|Delegación\\Municipio';
const RELEASES = 'NRA|SUSTANCIA|UNIDAD|AIRE|AGUA|SUELO|ALCANTARILLADO|RECICLADO';

const archive = async (files: Record<string, string>) =>
  rawFolder({ 'retc/retc_2004_2022.tar.xz': await tarXz(files) });

describe('RETC', () => {
  const files = {
    'emisoras/es_2004.csv': tsv(PLANTS_2004, 'A1|ALFA SA|20.5|-100.4|QUERETARO|Queretaro'),
    'emisiones/em_2004.csv': tsv(RELEASES, 'A1|Plomo|ton/año|0.002||||'),
    'emisoras/es_2022.csv': tsv(
      PLANTS,
      'A1|ALFA|336320|||Querétaro|El Marqués',
      'B1|BETA|311110|20.6|-103.3|JALISCO|Tlaquepaque',
      'C1|GAMA|325610|||MEXICO|Atizapan de Zaragoza',
      'D1|DELTA|325610|||MEXICO|Atizapan',
      'E1|EPSILON||||OAXACA|Ninguno'
    ),
    'emisiones/em_2022.csv': tsv(RELEASES, 'A1|Plomo|Kg|3|0|0|0|4', 'Z9|Plomo|Kg|1|0|0|0|0')
  };

  it('keeps a plant’s last name, place and class, its last known position, and its first and last year', async () => {
    const { rows } = await readRows(semarnatRetc, await archive(files));
    const [first, ...others] = rows('plant', 'semarnat-retc');
    expect(first).toMatchObject({
      plant_id: 'A1',
      name: 'ALFA',
      place_id: '22011',
      sector_id: '336',
      class_id: '336320',
      lon: -100.4,
      lat: 20.5,
      first_year: 2004,
      last_year: 2022
    });
    expect(others.map(({ plant_id, place_id, sector_id }) => [plant_id, place_id, sector_id])).toEqual([
      ['B1', '14098', '311'],
      ['C1', '15013', '325'],
      ['D1', '15012', '325'],
      ['E1', '20', 'all']
    ]);
  });

  it('counts plants by municipality, and by state and subsector where a class is printed', async () => {
    const { rows } = await readRows(semarnatRetc, await archive(files));
    const counts = rows('observation', 'semarnat-retc').map(
      ({ place_id, sector_id, period, value }) => `${place_id} ${sector_id} ${period} ${value}`
    );
    expect(counts.sort()).toEqual([
      '14 311 2022 1',
      '14098 all 2022 1',
      '15 325 2022 2',
      '15012 all 2022 1',
      '15013 all 2022 1',
      '20000 all 2022 1',
      '22 336 2022 1',
      '22011 all 2022 1',
      '22014 all 2004 1'
    ]);
  });

  it('gives releases in kilograms, and tells of those by plants of no register', async () => {
    const { rows, messages } = await readRows(semarnatRetc, await archive(files));
    expect(rows('release', 'semarnat-retc').map(({ year, medium, kg }) => [year, medium, kg])).toEqual([
      [2004, 'air', 2],
      [2022, 'air', 3],
      [2022, 'transfer', 4]
    ]);
    expect(messages.join()).toMatch(/1 of 6 yearly reports in no municipality.*plants in no register: Z9/);
  });

  it('refuses a year without its releases', async () => {
    const raw = await archive({ 'emisoras/es_2004.csv': files['emisoras/es_2004.csv'] });
    await expect(readRows(semarnatRetc, raw)).rejects.toThrow(
      /emisiones\/em_2004\.csv:1: expected a file of each year/
    );
  });
});

describe('committed RETC tables', () => {
  it('hold every plant and every release that is not zero', async () => {
    expect(await query('plant', 'semarnat-retc', 'SELECT count(*)::INTEGER FROM t')).toEqual([[10_021]]);
    expect(
      await query(
        'release',
        'semarnat-retc',
        `SELECT count(*)::INTEGER, round(sum(kg) FILTER (year = 2022 AND medium = 'water'
           AND substance <> 'Bióxido de carbono'))::INTEGER, min(kg) > 0 FROM t`
      )
    ).toEqual([[186_462, 3_694_040, true]]);
  });

  it('place each of them in a municipality', async () => {
    expect(await query('plant', 'semarnat-retc', 'SELECT count(*)::INTEGER FROM t WHERE length(place_id) < 5')).toEqual(
      [[0]]
    );
    expect(
      await query(
        'observation',
        'semarnat-retc',
        `SELECT period, sum(value)::INTEGER FROM t WHERE sector_id = 'all' AND period IN ('2004', '2013', '2014', '2022')
         GROUP BY ALL ORDER BY ALL`
      )
    ).toEqual([
      ['2004', 1714],
      ['2013', 3589],
      ['2014', 2236],
      ['2022', 3017]
    ]);
  });
});
