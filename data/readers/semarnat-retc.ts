import type { Tables } from '../../src/lib/data/schema';
import { tarXz } from '../lib/xz';
import { LayoutError, type Reader } from './reader';
import { readPlants, readReleases } from './retc-layouts';
import { countsOf, plantsOf, reporter, SOURCE } from './retc-register';

const ARCHIVE = 'retc/retc_2004_2022.tar.xz';

/** SEMARNAT, RETC: plants that report, what they release by substance and medium in kilograms a year, and how many report. */
export const semarnatRetc: Reader = {
  id: 'semarnat-retc',
  sources: [SOURCE],
  async read({ raw, catalog, progress }) {
    const years = byYear(await tarXz(raw.bytes(ARCHIVE)));
    const report = reporter(catalog);
    const reports = years.flatMap(({ year, register }) => report(year, readPlants(register.file, register.text)));
    const plants = plantsOf(reports);
    const known = new Set(plants.map((plant) => plant.plant_id));
    const releases: Tables['release'][] = [];
    const strays = new Set<string>();
    for (const { year, releases: printed } of years)
      for (const { plant, ...release } of readReleases(printed.file, printed.text))
        if (known.has(plant)) releases.push({ plant_id: plant, year, ...release, source_id: SOURCE });
        else strays.add(plant);
    progress(
      `${plants.length} plants, ${plants.filter((plant) => plant.lon === null).length} without a position; ` +
        `${reports.filter((row) => row.place.length !== 5).length} of ${reports.length} yearly reports in no municipality; ` +
        `releases left out, of plants in no register: ${[...strays].join(', ') || 'none'}`
    );
    return [
      { table: 'plant', name: 'semarnat-retc', rows: plants },
      { table: 'release', name: 'semarnat-retc', rows: releases },
      { table: 'observation', name: 'semarnat-retc', rows: countsOf(reports) }
    ];
  }
};

interface Member {
  file: string;
  text: string;
}

/** `emisoras/es_YYYY.csv` (plants) and `emisiones/em_YYYY.csv` (releases) of each year, oldest first. */
function byYear(members: Map<string, Buffer>): { year: number; register: Member; releases: Member }[] {
  const member = (path: string): Member => {
    const bytes = members.get(path);
    if (!bytes)
      throw new LayoutError(`${ARCHIVE}/${path}`, 1, 'a file of each year for plants and for releases', 'nothing');
    return { file: `${ARCHIVE}/${path}`, text: new TextDecoder().decode(bytes) };
  };
  const years = new Set([...members.keys()].flatMap((path) => /\/e[sm]_(\d{4})\.csv$/.exec(path)?.[1] ?? []));
  if (!years.size) throw new LayoutError(ARCHIVE, 1, 'emisoras/es_YYYY.csv', [...members.keys()].join(', '));
  return [...years].sort().map((year) => ({
    year: Number(year),
    register: member(`emisoras/es_${year}.csv`),
    releases: member(`emisiones/em_${year}.csv`)
  }));
}
