import { ask } from '../data/atlas.server';
import { placesOfLevel, profiledCities, type Place } from '../data/questions/places';
import { allSectors, type Sector } from '../data/questions/sectors';
import { travelling } from '../data/rows';
import { href } from '../text/routes';
import type { Locale } from '../text/format';
import type { Answered, Figure, FigureParams } from './figure';
import type { Names } from './names';

/** The figure's rows for these parameters, or null when the database has none. */
export async function answer<Row>(figure: Figure<Row>, params: FigureParams = {}): Promise<Answered<Row> | null> {
  const rows = await ask(figure.question(params));
  return rows.length ? { figure: figure.id, params, rows: travelling(rows) } : null;
}

/** Names, in one language, of every place and sector that stands in the rows or is listed. */
export async function namesIn(
  answers: readonly (Answered<unknown> | null)[],
  locale: Locale,
  also: { places?: readonly string[]; sectors?: readonly string[] } = {}
): Promise<Names> {
  const found = { place: new Set(also.places), sector: new Set(also.sectors) };
  for (const answered of answers) collect(answered?.rows ?? [], found);
  for (const answered of answers) {
    if (answered?.params.place) found.place.add(answered.params.place);
    if (answered?.params.sector) found.sector.add(answered.params.sector);
  }
  const [places, sectors] = [await placesById(), await sectorsById()];
  const profiled = await profiledIds();
  // What a sector's colour means is its group.
  for (const id of [...found.sector]) {
    const group = sectors.get(id)?.group;
    if (group) found.sector.add(group);
  }
  return {
    places: Object.fromEntries(
      [...found.place].flatMap((id) => {
        const place = places.get(id);
        if (!place) return [];
        const path = placePath(place, profiled);
        return [[id, { name: place.name[locale], ...(path ? { path: href(path, locale) } : {}) }]];
      })
    ),
    sectors: Object.fromEntries(
      [...found.sector].flatMap((id) => {
        const sector = sectors.get(id);
        if (!sector) return [];
        const path = sectorPath(sector, sectors);
        return [
          [
            id,
            {
              name: sector.name[locale],
              ...(path ? { path: href(path, locale) } : {}),
              ...(sector.group ? { group: sector.group } : {})
            }
          ]
        ];
      })
    )
  };
}

/** Spanish path of a place's page, or null when it has none. */
export function placePath(place: Place, profiled: ReadonlySet<string>): string | null {
  if (place.level === 'state') return `/estados/${place.slug}/`;
  return profiled.has(place.id) ? `/ciudades/${place.slug}/` : null;
}

/** A group of one subsector is read under the subsector's own page. */
export function sectorPath(sector: Sector, sectors: ReadonlyMap<string, Sector>): string | null {
  if (sector.level === 'subsector')
    return sector.id === '000' || !EXPORTING.test(sector.id) ? null : `/sectores/${sector.slug}/`;
  if (sector.level !== 'group') return null;
  const members = [...sectors.values()].filter(
    (member) => member.group === sector.id && member.level === 'subsector' && EXPORTING.test(member.id)
  );
  return `/sectores/${members.length === 1 ? members[0]!.slug : sector.slug}/`;
}

/** Subsectors of INEGI's exports by state: agriculture, mining, manufacturing. */
export const EXPORTING = /^(111|112|114|211|212|3\d\d)$/;

// Asked for by every page of a build, and the same for all of them.
let places: Promise<Map<string, Place>> | undefined;
let sectors: Promise<Map<string, Sector>> | undefined;
let profiled: Promise<Set<string>> | undefined;

export function placesById(): Promise<Map<string, Place>> {
  places ??= readPlaces();
  return places;
}

async function readPlaces(): Promise<Map<string, Place>> {
  const levels = ['nation', 'state', 'metro', 'municipality', 'customs', 'port', 'unallocated'] as const;
  const found = await Promise.all(levels.map((level) => ask(placesOfLevel(level))));
  return new Map(found.flat().map((place) => [place.id, place]));
}

export function sectorsById(): Promise<Map<string, Sector>> {
  sectors ??= ask(allSectors()).then((all) => new Map(all.map((sector) => [sector.id, sector])));
  return sectors;
}

export function profiledIds(): Promise<Set<string>> {
  profiled ??= ask(profiledCities()).then((cities) => new Set(cities.map((place) => place.id)));
  return profiled;
}

function collect(value: unknown, found: { place: Set<string>; sector: Set<string> }): void {
  if (Array.isArray(value)) for (const entry of value) collect(entry, found);
  else if (value && typeof value === 'object')
    for (const [key, entry] of Object.entries(value)) {
      if (key === 'place' && typeof entry === 'string') found.place.add(entry);
      else if (key === 'sector' && typeof entry === 'string') found.sector.add(entry);
      else if (entry && typeof entry === 'object') collect(entry, found);
    }
}
