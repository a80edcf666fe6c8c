import { number } from '../lib/raw';
import type { Tables } from '../../src/lib/data/schema';
import { observations } from './observation';
import { LayoutError, type Reader } from './reader';

const SOURCE = 'inegi-population';
const { published } = observations({ source_id: SOURCE, vintage: '2020' });

/** INEGI, population by municipality: censuses and counts 1990–2020, by way of the mxmaps tables. */
export const population: Reader = {
  id: 'population',
  sources: [SOURCE],
  async read({ raw, catalog }) {
    const municipalities = new Set(catalog.places.filter((place) => place.level === 'municipality').map((place) => place.place_id));
    const rows: Tables['observation'][] = [];
    const push = (file: string, line: number, region: string, year: string, people: string) => {
      // 998 and 999 are people whose municipality the census does not state.
      if (/99[89]$/.test(region)) return;
      if (!municipalities.has(region)) throw new LayoutError(file, line, 'the CVEGEO of a municipality in places.csv', region);
      const value = number(file, line, people === 'NA' ? '' : people);
      if (value === null) return;
      rows.push(published('population', region, 'all', year, value));
    };
    const past = 'population/mxmaps_df_mxmunicipio_1990_2010.csv';
    for (const row of raw.csv(past, ['region', 'year', 'sex', 'pop']))
      if (row.sex === 'Total') push(past, row.line, row.region, row.year, row.pop);
    for (const year of ['2015', '2020']) {
      const file = `population/mxmaps_df_mxmunicipio_${year}.csv`;
      for (const row of raw.csv(file, ['region', 'year', 'pop'])) push(file, row.line, row.region, row.year, row.pop);
    }
    return [{ table: 'observation', name: 'population', rows }];
  }
};
