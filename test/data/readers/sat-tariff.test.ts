import { describe, expect, it } from 'vitest';
import { satTariff } from '../../../data/readers/sat-tariff';
import { query, rawFolder, readRows } from './raw-files';
import { xz } from './xz-files';

const MFN = 'fraccion,chapter,descripcion,umt,igi_raw,igi_pct,ige_raw,suprimida,igi_type';
const PROSEC = 'fraccion,sector_num,sector,rate_raw,rate_pct,active';
const SAMPLE = 'fraccion,chapter,descripcion,umt,igi_import_raw,igi_import_pct,suprimida';

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;
const folder = ({ mfn = [], prosec = [], sample = [] }: Record<string, string[]>) =>
  rawFolder({
    'tariff/tigie_2014_full.csv': lines(MFN, ...mfn),
    'tariff/prosec_2017_rates_long.csv': lines(PROSEC, ...prosec),
    'tariff/tigie_2019_lines.csv.xz': xz(Buffer.from(lines(SAMPLE, ...sample)))
  });

describe('tariff lines', () => {
  it('keep the text of the rate, and give a fraction only to an ad valorem one', async () => {
    const mfn = [
      '01012101,01,Caballos,Cbza,10%*,10,Ex.,0,ad_valorem',
      '01012999,01,Los demás,Cbza,Ex.,0,Ex.,0,ad_valorem',
      '04021099,04,Leche,Kg,"AMX\n(10%+0.36)*",,Ex.,0,mixed_specific',
      '17011301,17,Azúcar,Kg,AE  (0.338)*,,Ex.,0,mixed_specific',
      '12119002,12,Marihuana,P R O H I B I D A,,,,0,blank',
      '01011001,01,SUPRIMIDA,,,,,1,'
    ];
    const { rows } = await readRows(satTariff, folder({ mfn }));
    expect(
      rows('tariff_line', 'tigie-2014').map(({ line_id, description, rate_text, rate, kind }) => [
        line_id,
        description,
        rate_text,
        rate,
        kind
      ])
    ).toEqual([
      ['01012101', 'Caballos', '10%*', 0.1, 'ad_valorem'],
      ['01012999', 'Los demás', 'Ex.', 0, 'ad_valorem'],
      ['04021099', 'Leche', 'AMX (10%+0.36)*', null, 'mixed'],
      ['17011301', 'Azúcar', 'AE (0.338)*', null, 'specific'],
      ['12119002', 'Marihuana', 'Prohibida', null, 'prohibited'],
      ['01011001', null, null, null, 'suppressed']
    ]);
  });

  it('of PROSEC stand under their programme, without the preferences that were withdrawn', async () => {
    const prosec = [
      '39021001,XIX,Automotriz y Autopartes,Ex.,0.0,1',
      '39021001,II,Electrónica,Nota PROSEC,,1',
      '39021001,X,Diversas,Preferencia (5%) eliminada a partir del 27/XII/2011,,0'
    ];
    const { rows } = await readRows(satTariff, folder({ prosec }));
    expect(
      rows('tariff_line', 'prosec-2017').map(({ programme, year, rate, kind }) => [programme, year, rate, kind])
    ).toEqual([
      ['prosec-XIX', 2017, 0, 'ad_valorem'],
      ['prosec-II', 2017, null, 'other']
    ]);
  });

  it('of the compressed sample of 2019 are read as those of 2014', async () => {
    const { rows } = await readRows(satTariff, folder({ sample: ['02062999,02,Los demás.,Kg,20,20.0,0'] }));
    expect(rows('tariff_line', 'tigie-2019')).toEqual([
      {
        line_id: '02062999',
        sector_id: 'hs02',
        year: 2019,
        description: 'Los demás.',
        rate_text: '20',
        rate: 0.2,
        kind: 'ad_valorem',
        programme: 'mfn',
        source_id: 'tigie-2019'
      }
    ]);
  });

  it('refuse a number that is no tariff line, another chapter, and a rate of no known kind', async () => {
    const refused = (row: string) => expect(readRows(satTariff, folder({ mfn: [row] }))).rejects;
    await refused('101210,01,x,Kg,5,5,,0,ad_valorem').toThrow(/full\.csv:2: expected an 8-digit tariff line.*101210/);
    await refused('02062999,01,x,Kg,5,5,,0,ad_valorem').toThrow(/:2: expected chapter 02/);
    await refused('02062999,02,x,Kg,según,,,0,').toThrow(/:2: expected a rate: ad valorem.*según/);
  });
});

describe('committed tariff lines', () => {
  it('of 2014 are 12,679, and the 12,236 ad valorem ones average 5.65 %', async () => {
    expect(
      await query(
        'tariff_line',
        'tigie-2014',
        `SELECT kind, count(*)::INTEGER, round(100 * avg(rate), 2) FROM t GROUP BY kind ORDER BY kind`
      )
    ).toEqual([
      ['ad_valorem', 12_236, 5.65],
      ['mixed', 44, null],
      ['prohibited', 22, null],
      ['specific', 15, null],
      ['suppressed', 362, null]
    ]);
  });

  it('of PROSEC are 810 in force, in 22 programmes', async () => {
    expect(
      await query(
        'tariff_line',
        'prosec-2017',
        'SELECT count(*)::INTEGER, count(DISTINCT programme)::INTEGER, count(*) FILTER (rate IS NULL)::INTEGER FROM t'
      )
    ).toEqual([[810, 22, 60]]);
  });

  it('of 2019 are a sample of 4,963', async () => {
    expect(await query('tariff_line', 'tigie-2019', 'SELECT count(*)::INTEGER FROM t')).toEqual([[4_963]]);
  });
});
