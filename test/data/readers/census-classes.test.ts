import { describe, expect, it } from 'vitest';
import { censusClasses } from '../../../data/readers/census-classes';
import { query, rawFolder, readRows } from './raw-files';
import { xz } from './xz-files';

const PRODUCTIVITY = 'census/vaprom_2019_municipality_x_class6.csv';
const municipalities = ['Row Labels,112511,311110,336390', '1001,50,849198.813,0', '8037,,,212821.388', '32058,7,,'];
const personnel = ['2004,Chihuahua,336390,50.0', '2019,México,336390,0.0', '2019,México,311110,12.0'];
const units = [
  '2004,Chihuahua,336390,3.0',
  '2019,México,336390,2.0',
  '2019,México,311110,4.0',
  '2019,México,311211,1.0',
  '2019,México,311212,0.0',
  '2019,México,461110,9.0'
];

const cells = (lines: string[]) =>
  xz(
    Buffer.from(
      [',year,location_code,hs_product_code,export_value', ...lines.map((line, i) => `${i},${line}`), ''].join('\n')
    )
  );

const raw = ({ of = municipalities, people = personnel, plants = units } = {}) =>
  rawFolder({
    [PRODUCTIVITY]: of.join('\n'),
    'census/state_class_personnel_2003_2018.csv.xz': cells(people),
    'census/state_class_units_2003_2018.csv.xz': cells(plants)
  });

describe('value added per worker', () => {
  it('is a row of each manufacturing class with a positive value, by a CVEGEO of five digits', async () => {
    const { rows, messages } = await readRows(censusClasses, raw());
    expect(rows('productivity', 'census-classes')).toEqual([
      {
        place_id: '01001',
        class_id: '311110',
        sector_id: '311',
        year: 2018,
        value_added_per_worker: 849198.813,
        source_id: 'inegi-census-productivity'
      },
      expect.objectContaining({ place_id: '08037', class_id: '336390', value_added_per_worker: 212821.388 })
    ]);
    expect(messages).toEqual(['1 zeros of value added per worker left out']);
  });

  it('reads the last municipality though its line has no end and its last class no value', async () => {
    const { rows } = await readRows(
      censusClasses,
      raw({ of: ['Row Labels,311110,336390', '32057,1,2', '32058,60250,'] })
    );
    expect(rows('productivity', 'census-classes').at(-1)).toMatchObject({ place_id: '32058', class_id: '311110' });
  });

  it('refuses another header, a row of totals and a negative value', async () => {
    const read = (...of: string[]) => readRows(censusClasses, raw({ of }));
    await expect(read('CVEGEO,311110', '1001,5')).rejects.toThrow(/:1: expected «Row Labels» and 6-digit classes/);
    await expect(read('Row Labels,3111', '1001,5')).rejects.toThrow(/:1: expected «Row Labels» and 6-digit classes/);
    await expect(read('Row Labels,311110', 'Grand Total,5')).rejects.toThrow(/:2: expected a municipality as 1001/);
    await expect(read('Row Labels,311110', '1001,-5')).rejects.toThrow(/:2: expected a value added per worker/);
    await expect(read('Row Labels,311110', '1001,C')).rejects.toThrow(/:2: expected a number, found «C»/);
  });
});

describe('census classes by state', () => {
  it('are of the year before the edition, with personnel missing where the copy stores a 0 beside units', async () => {
    const { rows } = await readRows(censusClasses, raw());
    expect(rows('census_class', 'census-classes')).toMatchObject([
      { place_id: '08', class_id: '336390', year: 2003, personnel: 50, units: 3 },
      { place_id: '15', class_id: '336390', year: 2018, personnel: null, units: 2 },
      { place_id: '15', class_id: '311110', year: 2018, personnel: 12, units: 4 },
      { place_id: '15', class_id: '311211', year: 2018, personnel: null, units: 1 }
    ]);
  });

  it('refuse personnel without units, an unknown state or edition, a fraction and a cell that stands twice', async () => {
    const read = (line: string) => readRows(censusClasses, raw({ people: [line] }));
    await expect(read('2004,Sonora,336390,5.0')).rejects.toThrow(/:2: expected personnel only where there are units/);
    await expect(read('2004,Texas,336390,5.0')).rejects.toThrow(/:2: expected the name of a state, found «Texas»/);
    await expect(read('2003,Sonora,336390,5.0')).rejects.toThrow(/:2: expected an edition/);
    await expect(read('2004,Sonora,336390,5.5')).rejects.toThrow(/:2: expected a count, found «5.5»/);
    await expect(read('2004,Sonora,3363,5.0')).rejects.toThrow(/:2: expected a 6-digit class/);
    await expect(readRows(censusClasses, raw({ people: [personnel[0]!, personnel[0]!] }))).rejects.toThrow(
      /:3: expected each state, class and edition once/
    );
  });
});

describe('committed class tables', () => {
  it('hold 277 classes of municipalities, and Juárez’s other auto parts at 212,821 pesos a worker', async () => {
    expect(
      await query(
        'productivity',
        'census-classes',
        `SELECT count(*)::INTEGER, count(DISTINCT class_id)::INTEGER,
           any_value(value_added_per_worker) FILTER (place_id = '08037' AND class_id = '336390') FROM t`
      )
    ).toEqual([[32_808, 277, 212_821.388]]);
  });

  it('hold what the copy publishes of each census', async () => {
    expect(
      await query(
        'census_class',
        'census-classes',
        `SELECT year, sum(units), sum(personnel), count(*) FILTER (personnel IS NULL)::INTEGER FROM t GROUP BY year ORDER BY year`
      )
    ).toEqual([
      [2003, 328_718, 3_671_153, 2606],
      [2008, 436_851, 3_968_292, 2672],
      [2013, 489_530, 4_316_074, 2690],
      [2018, 579_828, 5_694_002, 2573]
    ]);
  });
});
