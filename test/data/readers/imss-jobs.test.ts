import { describe, expect, it } from 'vitest';
import { readCatalog } from '../../../data/catalog/catalog';
import { imssJobs } from '../../../data/readers/imss-jobs';
import { stateColumns } from '../../../data/readers/spanish';
import { rawFolder, readRows } from './raw-files';

const states = [...stateColumns(readCatalog()).keys()];
const MUNICIPAL = 'imss/imss_permanent_workers_by_imss_municipality_2020-02_2021-01.csv';
const HEADER = 'anio,mes,entid_inegi,munid_imss,cvegeo,agro_pesc_ganad,com,constr,energia,manufact,mineria,serv,transp';

function files(municipal: string[], header = HEADER) {
  return rawFolder({
    [MUNICIPAL]: [header, ...municipal, ''].join('\n'),
    'imss/national_jobs_monthly_2019_2026.csv': 'Periodo,Total\nene-19,"20,174,011"\n',
    'imss/state_jobs_monthly_1997_2026.csv': `Año,Mes,${states.join(',')}\n1997,agosto,${states.map((_, i) => `"1,0${String(i).padStart(2, '0')}"`).join(',')}\n`,
    'imss/state_daily_wage_monthly_1997_2026.csv': `Fecha,${states.filter((name) => name !== 'Jalisco').join(',')}\njulio 1997,${states
      .slice(1)
      .map(() => '67.14')
      .join(',')}\n`
  });
}

describe('IMSS jobs', () => {
  it('adds the units of one municipality and says that the sum is derived', async () => {
    const { rows } = await readRows(
      imssJobs,
      files([
        '2020,02,08,A80,08037,,,,,100.0,,,',
        '2020,02,08,B12,08037,,,,,20.0,,,',
        '2020,02,02,A08,02004,,,,,7.0,,,'
      ])
    );
    const jobs = rows('observation', 'imss-municipal').filter((row) => row.measure_id === 'jobs_manufacturing');
    expect(jobs.map(({ place_id, value, basis }) => [place_id, value, basis])).toEqual([
      ['08037', 120, 'derived'],
      ['02004', 7, 'published']
    ]);
  });

  it('leaves an empty cell out instead of making it zero', async () => {
    const { rows } = await readRows(imssJobs, files(['2020,02,08,A80,08037,,5.0,,,,,,']));
    const found = rows('observation', 'imss-municipal');
    expect(found.filter((row) => row.measure_id === 'jobs_manufacturing')).toEqual([]);
    expect(found.map((row) => row.sector_id).sort()).toEqual(['all', 'imss-trade']);
  });

  it('places a unit without CVEGEO by the catalogue', async () => {
    const { rows } = await readRows(imssJobs, files(['2020,02,08,Z42,,,,,,10.0,,,']));
    expect(rows('observation', 'imss-municipal')[0]!.place_id).toBe('08019');
  });

  it('names file, line and unit when nobody knows where a unit is', async () => {
    await expect(readRows(imssJobs, files(['2020,02,08,Z99,,,,,,10.0,,,']))).rejects.toThrow(
      /municipality_2020-02_2021-01\.csv:2: .*imss_units\.csv.*08 Z99/
    );
  });

  it('says which columns are missing when the layout changes', async () => {
    await expect(readRows(imssJobs, files([], HEADER.replace('manufact', 'industria')))).rejects.toThrow(
      /:1: expected columns manufact/
    );
  });

  it('reads months in words and thousands with commas', async () => {
    const { rows } = await readRows(imssJobs, files([]));
    const jobs = rows('observation', 'imss-state-jobs');
    expect(jobs.find((row) => row.place_id === 'MX')).toMatchObject({ period: '2019-01', value: 20_174_011 });
    expect(jobs.find((row) => row.place_id === '01')).toMatchObject({ period: '1997-08', value: 1000 });
    expect(rows('observation', 'imss-state-wages').some((row) => row.place_id === '14')).toBe(false);
  });
});
