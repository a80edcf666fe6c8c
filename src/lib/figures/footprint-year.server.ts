import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { manifest } from '$lib/data/atlas.server';
import { readBase, readBaseline, readCells } from '$lib/data/footprint-files';
import { FISCAL_OBJECTS, FOOTPRINT_YEAR, type FiscalObject } from '$lib/data/questions/footprint';
import { openYear, solveYear, type Solved } from '$lib/model/explorer';
import { allSectors, rangeWithoutAllocation } from '$lib/model/place-range';
import type { Range } from '$lib/model/range';
import { total } from './footprint-counts';
import { subsectors, type YearExtras } from './footprint-result';

const folder = join(process.cwd(), 'static/data/v', manifest.version);
const bytesOf = (file: string) => readFileSync(join(folder, file));
const packed = (file: string): unknown => JSON.parse(gunzipSync(bytesOf(file)).toString());

let opened: { solved: Solved; extras: YearExtras } | undefined;

/** The year of the start view at the start values, by the code and from the files that the footprint page uses. */
export function startYear(): { solved: Solved; extras: YearExtras } {
  if (!opened) {
    const base = readBase('base', packed(`footprint/${FOOTPRINT_YEAR}.json.gz`));
    const cells = readCells('cells', packed(`footprint/cells/${FOOTPRINT_YEAR}.json.gz`));
    const { facts, book } = readBaseline('baseline', JSON.parse(bytesOf('baseline.json').toString()));
    const year = facts.find((candidate) => candidate.year === Number(FOOTPRINT_YEAR))!;
    opened = { solved: solveYear(openYear(base, year, book, cells)), extras: year };
  }
  return opened;
}

/** Fiscal objects of a place and sector for a peso exported, drawn together; null for a place without exports. */
export function perExportedPeso(place: string, sector: string): Record<FiscalObject, Range> | null {
  const { solved } = startYear();
  const { base, facts } = solved.year;
  const at = base.places.findIndex(({ id }) => id === place);
  const one = subsectors(base.sectors).get(sector);
  const asked = one ? { sectors: one, subsector: sector } : sector === 'all' ? allSectors(solved.year) : null;
  const exports = at < 0 || !asked ? 0 : total(base.places[at]!.exports, asked.sectors) * facts.pesosPerDollar;
  if (!asked || !(exports > 0)) return null;
  const ratio = (id: FiscalObject): Range => {
    const { low, central, high } = rangeWithoutAllocation(solved, at, id, asked);
    return { low: low / exports, central: central / exports, high: high / exports };
  };
  return Object.fromEntries(FISCAL_OBJECTS.map((id) => [id, ratio(id)])) as Record<FiscalObject, Range>;
}
