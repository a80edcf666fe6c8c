import { describe, expect, it } from 'vitest';
import { immexQuoted } from '../../../data/readers/immex-quoted';
import { query, rawFolder, readRows } from './raw-files';

const URL = 'https://example.org/nota';
const FIGURES = 'period,level,state,municipality,segment,indicator,value,unit,derivation,source_url,note';
const CITIES =
  'period,level,state,municipality_or_sector,cvegeo_or_scian,indicator,value,unit,derivation,source_url,note';
const PROGRAMME = 'period,place,indicator,value,unit,source_url,note';

interface Lines {
  figures?: string[];
  cities?: string[];
  programme?: string[];
}

async function read({ figures = [], cities = [], programme = [] }: Lines) {
  const file = (header: string, lines: string[]) => [header, ...lines, ''].join('\n');
  const raw = rawFolder({
    'immex/quoted_figures.csv': file(FIGURES, figures),
    'immex/quoted_figures_cities_states.csv': file(CITIES, cities),
    'immex/quoted_figures_programme.csv': file(PROGRAMME, programme)
  });
  const { rows, messages } = await readRows(immexQuoted, raw);
  return { quotes: rows('quoted_figure', 'immex-quoted'), points: rows('observation', 'immex-quoted'), messages };
}

const chihuahua = (value: number) => `2024-06,state,Chihuahua,,manufacturing,personnel,${value},persons,,${URL},`;

describe('quoted figures', () => {
  it('become points where the segment and the number are exact', async () => {
    const { points } = await read({
      figures: [
        chihuahua(426_870),
        `2025-06,national,,,total,establishments,6562,count,,${URL},`,
        `2022,state,Baja California,,manufacturing,income_foreign (annual),354451.4,MXN million,,${URL},`
      ],
      programme: [`2017-11,Mexico,IMMEX manufacturing workers,2614158,persons,${URL},`]
    });
    expect(points.map((row) => [row.measure_id, row.place_id, row.sector_id, row.period, row.value])).toEqual([
      ['jobs_immex', '08', 'scian-31-33', '2024-06', 426_870],
      ['plants_immex', 'MX', 'all', '2025-06', 6_562],
      ['income_immex', '02', 'scian-31-33', '2022', 354_451_400_000],
      ['jobs_immex', 'MX', 'scian-31-33', '2017-11', 2_614_158]
    ]);
    expect(points[0]).toMatchObject({
      basis: 'published',
      method_id: 'quoted',
      vintage: '2024',
      status: 'preliminary'
    });
  });

  it('are derived when they are arithmetic on two quotes', async () => {
    const { points } = await read({
      figures: [`2025-05,municipality,Chihuahua,Juárez,manufacturing,personnel,262409,persons,262152+257,${URL},`]
    });
    expect(points).toMatchObject([{ place_id: '08037', basis: 'derived', method_id: 'quoted-arithmetic' }]);
  });

  it('stay quotes only when rounded, of another statistic, of a span of months or without a segment', async () => {
    const { quotes, points } = await read({
      figures: [
        `2025-07,national,,,total,personnel,3190000,persons (rounded),,${URL},`,
        `2025-04,state,Tamaulipas,,total,personnel,239000,persons (more than),,${URL},`,
        `2021-07,state,Tamaulipas,,total,personnel,265893,persons,,${URL},article Oct-2021; month approximate`,
        `2024-H1,state,Chihuahua,,manufacturing,personnel,1,persons,,${URL},`,
        `2012-01,national,,,non-manufacturing,personnel,269225,persons,,${URL},`
      ],
      cities: [
        `2019-11,municipality,Chihuahua,Juárez,08037,imss_manufacturing_workers,294754,persons,,${URL},`,
        `2014-12?,state,Chihuahua,,08,immex_personnel,306439,persons,,${URL},`,
        `2024-12,state,Nuevo León,,19,immex_mfg_personnel,381902,persons,394206-12304,${URL},CAUTION: mixes two`
      ]
    });
    expect(points).toEqual([]);
    expect(quotes).toHaveLength(8);
    expect(quotes.map((row) => row.measure_id)).toEqual(Array(8).fill(null));
    expect(quotes[5]).toMatchObject({ quote_id: 'cities-2', place_id: '08037', sector_id: 'all', url: URL });
  });

  it('carry the subsector that the page names', async () => {
    const { points, quotes } = await read({
      cities: [
        `2022-03,national,,transport equipment,336,immex_personnel,961335,persons,,${URL},`,
        `2016,national,,cars and trucks,3361,vaemg_share,22.5,%,,${URL},`
      ]
    });
    expect(points).toMatchObject([{ place_id: 'MX', sector_id: '336', value: 961_335 }]);
    expect(quotes[1]).toMatchObject({ sector_id: '336', indicator: 'vaemg_share: cars and trucks', measure_id: null });
  });

  it('are both kept, in two vintages, where pages disagree on a cell, and once where they agree', async () => {
    const { points, messages } = await read({
      figures: [
        `2024-06,state,Chihuahua,,manufacturing,personnel,2,persons,1+1,${URL},`,
        chihuahua(426_870),
        chihuahua(426_870),
        chihuahua(430_000)
      ]
    });
    expect(points.map((row) => [row.value, row.vintage, row.basis])).toEqual([
      [426_870, '2024', 'published'],
      [430_000, '2024 (2)', 'published'],
      [2, '2024 (3)', 'derived']
    ]);
    expect(messages[0]).toBe('pages disagree on jobs_immex 08 scian-31-33 2024-06: 426870 and 430000; both kept');
  });

  it('name file and line of a place that is unknown or does not fit its code', async () => {
    await expect(read({ figures: [`2024,state,Cascadia,,total,personnel,1,persons,,${URL},`] })).rejects.toThrow(
      'immex/quoted_figures.csv:2: expected the name of a state, found «Cascadia»'
    );
    await expect(
      read({ cities: [`2024,municipality,Chihuahua,Juárez,08019,immex_mfg_personnel,1,persons,,${URL},`] })
    ).rejects.toThrow(/cities_states\.csv:2: expected the code 08037 of Juárez, found «08019»/);
  });
});

describe('the committed quoted figures', () => {
  it('hold Juárez from 2019 to 2025 and the nation in June 2025', async () => {
    const cell = (place: string, sector: string) =>
      query(
        'observation',
        'immex-quoted',
        `SELECT period, value FROM t WHERE measure_id = 'jobs_immex' AND place_id = '${place}'
           AND sector_id = '${sector}' ORDER BY period`
      );
    const juarez = await cell('08037', 'scian-31-33');
    expect(juarez.map(([period]) => period)).toEqual([
      '2019-07',
      '2019-12',
      '2020-12',
      '2023-06',
      '2024-03',
      '2024-04',
      '2024-12',
      '2025-03',
      '2025-05',
      '2025-07'
    ]);
    expect(juarez).toContainEqual(['2023-06', 326_388]);
    expect(await cell('MX', 'all')).toContainEqual(['2025-06', 3_202_594]);
  });

  it('keep every quote with its page', async () => {
    const sql = 'SELECT count(*), count(DISTINCT quote_id), count(url) FROM t';
    expect(await query('quoted_figure', 'immex-quoted', sql)).toEqual([[545n, 545n, 545n]]);
  });
});
