import type { Tables } from '../../src/lib/data/schema';
import { number } from '../lib/raw';
import { observations } from './observation';
import { LayoutError, type Reader } from './reader';

const FILE = 'denue/denue_municipality_subsector_2015_2019.csv';
const { published, derived } = observations({ source_id: 'inegi-denue', vintage: '2019' });

/** INEGI, DENUE: establishments by municipality × subsector, 2015 and 2019; counts only, no size. */
export const inegiDenue: Reader = {
  id: 'inegi-denue',
  sources: ['inegi-denue'],
  async read({ raw, catalog }) {
    const known = new Set(catalog.sectors.map((sector) => sector.sector_id));
    const places = new Set(catalog.places.map((place) => place.place_id));
    const rows: Tables['observation'][] = [];
    const manufacturing = new Map<string, number>();
    for (const row of raw.csv(FILE, ['cve_mun', 'scian', 'establishments_2015', 'establishments_2019'])) {
      // Other activities stand at two digits, which neither adds up to nor compares with subsectors.
      if (!/^3\d\d$/.test(row.scian)) continue;
      const sector = row.scian;
      if (!known.has(sector)) throw new LayoutError(FILE, row.line, 'a SCIAN code of sectors.csv', row.scian);
      if (!places.has(row.cve_mun)) throw new LayoutError(FILE, row.line, 'a CVEGEO of places.csv', row.cve_mun);
      // The file keeps a cell that had units in 2015; a blank 2019 there means that none is left, which is a count of 0.
      const counts = {
        2015: number(FILE, row.line, row.establishments_2015),
        2019: number(FILE, row.line, row.establishments_2019) ?? 0
      };
      for (const [year, value] of Object.entries(counts)) {
        if (value === null) continue;
        rows.push(published('establishments', row.cve_mun, sector, year, value));
        const key = `${row.cve_mun} ${year}`;
        manufacturing.set(key, (manufacturing.get(key) ?? 0) + value);
      }
    }
    for (const [key, value] of manufacturing) {
      const [place, year] = key.split(' ') as [string, string];
      rows.push(derived('sum-of-published')('establishments', place, 'scian-31-33', year, value));
    }
    return [{ table: 'observation', name: 'inegi-denue', rows }];
  }
};
