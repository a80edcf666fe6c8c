import type { BarRow } from '../chart/bars';
import { groupColour } from '../figures/palette';
import type { Cube } from './cube';
import type { Side } from './session.svelte';

/** Colour of marks that could be picked and are not, when others are. */
const QUIET = 'var(--map-3)';

const ranked = new WeakMap<Float64Array, number[]>();

/** Places with a value, largest first; the same list for the same values. */
export function rankedPlaces(byPlace: Float64Array): number[] {
  const known = ranked.get(byPlace);
  if (known) return known;
  const found: number[] = [];
  for (let p = 0; p < byPlace.length; p++) if (!Number.isNaN(byPlace[p]!)) found.push(p);
  found.sort((a, b) => byPlace[b]! - byPlace[a]! || a - b);
  ranked.set(byPlace, found);
  return found;
}

/** Those of them within the range brushed: the list and the map follow the distribution. */
export function withinRange({ linked: { byPlace }, selection: { range } }: Side, places: readonly number[]): number[] {
  return places.filter((p) => !range || (byPlace[p]! >= range[0] && byPlace[p]! <= range[1]));
}

/** The first `limit`, and those picked that come later. */
export function topWith(
  ranked: readonly number[],
  limit: number,
  ids: readonly string[],
  picked: ReadonlySet<string>
): number[] {
  if (picked.size === 0) return ranked.slice(0, limit);
  return ranked.filter((index, rank) => rank < limit || picked.has(ids[index]!));
}

/** `state` gives the state's name where names alone do not tell places apart, else null. */
export function placeRows(
  cube: Cube,
  side: Side,
  shown: readonly number[],
  name: (id: string) => string,
  state: (id: string) => string | null
): BarRow[] {
  const filtered = side.selection.places.length > 0;
  return shown.map((p) => ({
    id: cube.places[p]!,
    label: name(cube.places[p]!),
    ...(state(cube.places[p]!) ? { detail: state(cube.places[p]!)! } : {}),
    value: side.linked.byPlace[p]!,
    ...side.ranges.ofPlace(p),
    colour: !filtered || side.linked.mask[p] ? 'var(--accent)' : QUIET,
    estimated: side.linked.placeCells.modelled[p]! > 0
  }));
}

/** Sectors with a value, largest first, without the total. */
export function rankedSectors(cube: Cube, side: Side): number[] {
  const { bySector } = side.linked;
  const first = cube.hasTotals ? 1 : 0;
  const found = cube.sectors.map((_, s) => s).filter((s) => s >= first && !Number.isNaN(bySector[s]!));
  return found.sort((a, b) => bySector[b]! - bySector[a]! || a - b);
}

export function sectorRows(
  cube: Cube,
  side: Side,
  shown: readonly number[],
  name: (id: string) => string,
  groupOf: (id: string) => string | null
): BarRow[] {
  const { sectors } = side.selection;
  return shown.map((s) => {
    const id = cube.sectors[s]!;
    return {
      id,
      label: name(id),
      value: side.linked.bySector[s]!,
      ...side.ranges.ofSector(s),
      colour: sectors.length === 0 || sectors.includes(id) ? groupColour(groupOf(id)) : QUIET,
      estimated: side.linked.sectorCells.modelled[s]! > 0
    };
  });
}
