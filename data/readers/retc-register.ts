import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Tables } from '../../src/lib/data/schema';
import type { Catalog } from '../catalog/catalog';
import { readCsv } from '../lib/raw';
import { municipalityFinder } from './municipalities';
import { observations } from './observation';
import type { RetcPlant } from './retc-layouts';

export const SOURCE = 'semarnat-retc';

const { derived } = observations({ source_id: SOURCE, vintage: '2022' });

/** A plant in one year's register. */
export interface Report extends RetcPlant {
  year: number;
  /** CVEGEO; the state where the municipality is not recognised. */
  place: string;
  /** SCIAN subsector of the class printed that year; null where none is, or none of the catalogue. */
  sector: string | null;
}

/** Places a year's plants, by name, and gives each its subsector. */
export function reporter(catalog: Catalog): (year: number, plants: RetcPlant[]) => Report[] {
  const find = municipalityFinder(catalog, aliases());
  const subsectors = new Set(catalog.sectors.filter((sector) => sector.scheme === 'scian').map((s) => s.sector_id));
  return (year, plants) =>
    plants.map((plant) => {
      const subsector = plant.class.slice(0, 3);
      return {
        ...plant,
        year,
        place: find(plant.state, plant.municipality),
        sector: subsectors.has(subsector) ? subsector : null
      };
    });
}

/** One row a plant from its yearly reports, oldest first: name and place of the last, class and position of the last with one. */
export function plantsOf(reports: Report[]): Tables['plant'][] {
  const plants = new Map<string, Tables['plant']>();
  for (const { id, name, place, sector, class: scian, lon, lat, year } of reports) {
    const before = plants.get(id);
    plants.set(id, {
      plant_id: id,
      name,
      place_id: place,
      sector_id: scian ? (sector ?? 'all') : (before?.sector_id ?? 'all'),
      class_id: scian || (before?.class_id ?? null),
      lon: lon ?? before?.lon ?? null,
      lat: lat ?? before?.lat ?? null,
      first_year: before?.first_year ?? year,
      last_year: year,
      source_id: SOURCE
    });
  }
  return [...plants.values()];
}

/** Plants that report, by municipality and year, and by state, subsector and year from 2006, when classes begin. */
export function countsOf(reports: Report[]): Tables['observation'][] {
  const ids = new Map<string, Set<string>>();
  const count = (place: string, sector: string, { id, year }: Report) => {
    const key = `${place} ${sector} ${year}`;
    ids.set(key, (ids.get(key) ?? new Set()).add(id));
  };
  for (const report of reports) {
    const stateOnly = report.place.length === 2;
    count(stateOnly ? `${report.place}000` : report.place, 'all', report);
    if (report.sector && report.place !== 'MX-unknown') count(report.place.slice(0, 2), report.sector, report);
  }
  return [...ids].map(([key, plants]) => {
    const [place, sector, year] = key.split(' ') as [string, string, string];
    return derived('count-of-records')('plants_retc', place, sector, year, plants.size);
  });
}

function aliases() {
  const path = fileURLToPath(new URL('../catalog/retc_aliases.csv', import.meta.url));
  return readCsv('retc_aliases.csv', readFileSync(path, 'utf8'), ['state_id', 'municipality', 'place_id']);
}
