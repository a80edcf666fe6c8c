import type { Structure } from '../../src/lib/model/allocation';
import type { Base, BasePlace, CellBook, CellEnds } from '../../src/lib/model/base';
import { Z90 } from '../../src/lib/model/range';
import { DRAWS } from './draws';
import type { EmittedEnds } from './ends';
import type { Geography } from './geography';
import { sumCells, type PlaceCells } from './places';
import { published, SECTORS } from './sectors';
import type { Tilt } from './tilt';
import type { YearAmounts } from './year';

/** Places that a base holds: the nation, states, metros, and municipalities outside metros with a profile of their own. */
export function basePlaces(places: readonly PlaceCells[], { metroOf }: Geography): PlaceCells[] {
  return places.filter(
    ({ place, level, detailed }) =>
      level !== 'unallocated' && (level !== 'municipality' || (detailed && !metroOf.has(place)))
  );
}

/** Thousands of dollars are all that the source prints, and what files of bases hold. */
export function thousands(amount: number): number {
  return Math.round(amount / 1000) * 1000;
}

/** Municipalities of metros with a profile of their own. */
export function memberPlaces(places: readonly PlaceCells[], { metroOf }: Geography): PlaceCells[] {
  return places.filter(({ place, level, detailed }) => level === 'municipality' && detailed && metroOf.has(place));
}

/** Exports of a base, to be completed with `withJobs` once the year's jobs are known. */
export function exportsBase(
  structure: Structure,
  places: readonly PlaceCells[],
  amounts: YearAmounts,
  tilt: Tilt,
  year: number
): Base {
  const tiltOf = new Float64Array(structure.place.length);
  for (const { state, start, end } of structure.blocks) tiltOf.fill(tilt.get(state)!, start, end);
  return {
    year,
    sectors: SECTORS,
    places: places.map((place): BasePlace => {
      const cells = SECTORS.map((sector) => place.bySector.get(sector) ?? []);
      const sum = (own: readonly number[], weight: (cell: number) => number) =>
        own.reduce((total, cell) => total + weight(cell) * amounts.central[cell]!, 0);
      return {
        id: place.place,
        level: place.level as BasePlace['level'],
        exports: cells.map((own) => sum(own, () => 1)),
        tilted: cells.map((own) => sum(own, (cell) => tiltOf[cell]!)),
        jobs: [],
        spread: place.level === 'nation' || place.level === 'state' ? 0 : spreadOf(cells.flat(), amounts)
      };
    })
  };
}

/** A base with the published ends of its places' totals. */
export function withEnds(base: Base, ends: EmittedEnds): Base {
  return {
    ...base,
    places: base.places.map((place) => {
      const { jobs_manufacturing: jobs, ...others } = ends.of(place.id, 'all', base.year);
      return { ...place, ends: { ...others, ...(jobs ? { jobs } : {}) } };
    })
  };
}

/** Ends of exports and jobs of every place and subsector of a base. */
export function cellEnds(places: readonly BasePlace[], year: number, ends: EmittedEnds): CellBook['cells'] {
  const subsectors = [...new Set(SECTORS.map(published))];
  return Object.fromEntries(
    places.map(({ id }) => [
      id,
      Object.fromEntries(
        subsectors.flatMap((sector): [string, CellEnds][] => {
          const { exports, jobs_manufacturing: jobs } = ends.of(id, sector, year);
          return exports || jobs ? [[sector, [exports ?? null, jobs ?? null]]] : [];
        })
      )
    ])
  );
}

export function withJobs(base: Base, places: readonly PlaceCells[], jobs: YearAmounts): Base {
  const cells = new Map(places.map((place) => [place.place, place]));
  return {
    ...base,
    places: base.places.map((place) => ({
      ...place,
      jobs: SECTORS.map((sector) =>
        Math.round(
          (cells.get(place.id)!.bySector.get(sector) ?? []).reduce((sum, cell) => sum + jobs.central[cell]!, 0)
        )
      )
    }))
  };
}

function spreadOf(cells: readonly number[], { central, drawn }: YearAmounts): number {
  const { draws } = sumCells(cells, central, drawn, DRAWS);
  const sorted = draws.filter((value) => value > 0).sort();
  if (!sorted.length) return 0;
  const at = (p: number) => sorted[Math.round((sorted.length - 1) * p)]!;
  return Number((Math.log(at(0.9) / at(0.1)) / (2 * Z90)).toFixed(3));
}
