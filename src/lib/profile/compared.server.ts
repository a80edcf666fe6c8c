import { placePath, placesById, profiledIds, sectorPath, sectorsById } from '../figures/answer.server';
import { growthBetween } from '../figures/trend';
import { compareKey } from './compare';
import type { Ends, PlaceFacts } from './facts';
import { fullName, gathered, gatheredSectors } from './profiles.server';
import { rowsOf } from './rows';
import { SECTOR_ROWS } from './sector-rows';
import type { Compared, ComparedSector } from './slice';

/** One place that can be compared, as the list names it. */
export interface Choice {
  key: string;
  name: { es: string; en: string };
  /** State whose slice holds it. */
  state: string;
}

const stateOf = (place: PlaceFacts) => (place.level === 'state' ? place.id : place.states[0]!.id);

/** Every place with a profile, states first. */
export async function choices(): Promise<Choice[]> {
  const { places } = await gathered();
  return places.map((place) => ({
    key: compareKey(place),
    name: { es: fullName(place, 'es'), en: fullName(place, 'en') },
    state: stateOf(place)
  }));
}

/** The places of one state, itself first, ready to stand beside others; none of an unknown state. */
export async function comparedOf(state: string): Promise<Compared[]> {
  const { places, nation } = await gathered();
  const [known, profiled] = [await placesById(), await profiledIds()];
  const own = places.find(({ id, level }) => level === 'state' && id === state) ?? null;
  return places
    .filter((place) => stateOf(place) === state)
    .map((place) => ({
      key: compareKey(place),
      name: { es: fullName(place, 'es'), en: fullName(place, 'en') },
      path: placePath(known.get(place.id)!, profiled) ?? '/ciudades/',
      rows: rowsOf(place, place.level === 'state' ? null : own, nation),
      mix: place.mix
        .filter(({ share }) => share >= 0.001)
        .map(({ id, share, low, high }) => ({ id, share: brief(share), low: brief(low), high: brief(high) })),
      growth: { exports: points(place.exportsEnds), jobs: points(place.jobsEnds), immex: points(place.immexEnds) }
    }));
}

/** Every sector with a profile, ready to stand beside another. */
export async function comparedSectors(): Promise<ComparedSector[]> {
  const known = await sectorsById();
  return (await gatheredSectors()).map((sector) => ({
    key: known.get(sector.id)!.slug,
    level: sector.level,
    name: sector.name,
    path: sectorPath(known.get(sector.id)!, known) ?? '/sectores/',
    rows: Object.fromEntries(SECTOR_ROWS.map((row) => [row.id, row.value(sector)])) as ComparedSector['rows'],
    mix: sector.states
      .filter(({ share }) => share >= 0.0005)
      .map(({ id, share }) => ({ id, share: brief(share), low: brief(share), high: brief(share) })),
    // What is withheld changes from year to year: no growth is told of a sum that lacks more than a little.
    growth: {
      exports: growthBetween(sector.exportsEnds.first, sector.exportsEnds.last) ? points(sector.exportsEnds) : null
    }
  }));
}

/** Four decimals of a share: the page shows two, and a slice stays small. */
const brief = (share: number) => Number(share.toFixed(4));

function points(ends: Ends | null): ComparedSector['growth']['exports'] {
  return ends && ends.first.value > 0
    ? [
        [ends.first.period, ends.first.value],
        [ends.last.period, ends.last.value]
      ]
    : null;
}
