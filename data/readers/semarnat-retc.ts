import type { Tables } from '../../src/lib/data/schema';
import { tarXz } from '../lib/xz';
import { municipalityFinder } from './municipalities';
import { observations } from './observation';
import type { Reader } from './reader';
import { readPlants, readReleases } from './retc-layouts';

const ARCHIVE = 'retc/retc_2004_2022.tar.xz';
const SOURCE = 'semarnat-retc';
const { derived } = observations({ source_id: SOURCE, vintage: '2022' });

/** SEMARNAT, RETC: plants that report and what they release, by substance and medium, kilograms a year, 2004–2022. */
export const semarnatRetc: Reader = {
  id: 'semarnat-retc',
  sources: [SOURCE],
  async read({ raw, catalog, progress }) {
    const find = municipalityFinder(catalog);
    const plants = new Map<string, Tables['plant']>();
    const seen = new Map<string, Set<string>>();
    const releases: Tables['release'][] = [];
    let unplaced = 0;
    const members = [...(await tarXz(raw.bytes(ARCHIVE)))].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [name, bytes] of members) {
      const year = Number(/_(\d{4})\.csv$/.exec(name)?.[1]);
      const text = new TextDecoder().decode(bytes);
      if (name.includes('/es_'))
        for (const row of readPlants(`${ARCHIVE}/${name}`, text)) {
          const place = find(row.state, row.municipality);
          if (place.length === 2) unplaced++;
          const known = plants.get(row.id);
          plants.set(row.id, {
            plant_id: row.id,
            name: row.name,
            place_id: place,
            sector_id: catalog.sectors.some((sector) => sector.sector_id === row.class.slice(0, 3))
              ? row.class.slice(0, 3)
              : (known?.sector_id ?? 'all'),
            class_id: row.class || (known?.class_id ?? null),
            lon: row.lon ?? known?.lon ?? null,
            lat: row.lat ?? known?.lat ?? null,
            first_year: Math.min(year, known?.first_year ?? year),
            last_year: Math.max(year, known?.last_year ?? year),
            source_id: SOURCE
          });
          const key = `${place} ${year}`;
          seen.set(key, (seen.get(key) ?? new Set()).add(row.id));
        }
    }
    for (const [name, bytes] of members) {
      if (!name.includes('/em_')) continue;
      const year = Number(/_(\d{4})\.csv$/.exec(name)?.[1]);
      for (const row of readReleases(`${ARCHIVE}/${name}`, new TextDecoder().decode(bytes)))
        if (plants.has(row.plant))
          releases.push({
            plant_id: row.plant,
            year,
            substance: row.substance,
            medium: row.medium,
            kg: row.kg,
            source_id: SOURCE
          });
    }
    progress(`${plants.size} plants; ${unplaced} yearly reports placed in a state only`);
    const counts = [...seen].map(([key, ids]) => {
      const [place, year] = key.split(' ') as [string, string];
      const at = place.length === 2 ? `${place}000` : place;
      return derived('count-of-records')('plants_retc', at, 'all', year, ids.size);
    });
    return [
      { table: 'plant', name: 'semarnat-retc', rows: [...plants.values()] },
      { table: 'release', name: 'semarnat-retc', rows: releases },
      { table: 'observation', name: 'semarnat-retc', rows: counts }
    ];
  }
};
