import type { Tables } from '../../src/lib/data/schema';
import { number } from '../lib/raw';
import { observations } from './observation';
import { LayoutError, type Reader } from './reader';

const SOURCE = 'inegi-population';
const PAST = 'population/mxmaps_df_mxmunicipio_1990_2010.csv';
const RECENT = ['population/mxmaps_df_mxmunicipio_2015.csv', 'population/mxmaps_df_mxmunicipio_2020.csv'];
const { published } = observations({ source_id: SOURCE, vintage: '2020' });

/**
 * INEGI, population by municipality: censuses of 1990, 2000, 2010 and 2020, counts of 1995 and 2005, intercensal survey
 * of 2015, as gathered by mxmaps. Persons. A municipality without a figure in a year has no row in it.
 */
export const population: Reader = {
  id: 'population',
  sources: [SOURCE],
  async read({ raw, catalog }) {
    const places = new Set(
      catalog.places
        .filter((place) => place.level === 'municipality' || place.level === 'unallocated')
        .map((place) => place.place_id)
    );
    const columns = ['region', 'year', 'pop'] as const;
    const cells = [
      ...raw
        .csv(PAST, [...columns, 'sex'])
        .filter((row) => row.sex === 'Total')
        .map((row) => ({ file: PAST, ...row })),
      ...RECENT.flatMap((file) => raw.csv(file, columns).map((row) => ({ file, ...row })))
    ];
    const rows = cells.flatMap(({ file, line, region, year, pop }): Tables['observation'][] => {
      if (!/^\d{4}$/.test(year)) throw new LayoutError(file, line, 'a year', year);
      const people = number(file, line, pop === 'NA' ? '' : pop);
      if (people === null) return [];
      // 998 («Otros municipios») are people counted in 1995 in the municipalities of Chiapas not listed one by one.
      const place = region.replace(/998$/, '000');
      if (!places.has(place)) throw new LayoutError(file, line, 'the CVEGEO of a municipality in places.csv', region);
      return [published('population', place, 'all', year, people)];
    });
    return [{ table: 'observation', name: 'population', rows }];
  }
};
