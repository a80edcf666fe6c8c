import { FISCAL } from '../../src/lib/model/footprint';
import { roundHundredths, roundTogether } from '../../src/lib/model/rounding';
import type { Structure } from '../../src/lib/model/allocation';
import { exportRanges, lone, ownRanges, type TiltedCell } from './cell-ranges';
import { DRAWS } from './draws';
import type { YearFootprint } from './footprints';
import { sumCells, type PlaceCells } from './places';
import { rollUp, type RolledUp, type SectorDraws } from './rollup';
import { MANUFACTURING, SECTORS } from './sectors';
import type { YearAmounts } from './year';
import type { Emit } from './writer';

export interface Target {
  /** Rows of `observation`. */
  observation: Emit;
  /** Rows of `city_sector`: municipalities by subsector. */
  citySector: Emit;
}

/** Method of an allocated row: fitted in the year of the structure, carried to the others. */
export function allocationMethod(year: number): string {
  return year === 2020 ? 'ipf-allocation' : 'share-carried';
}

/** Exports of metros and municipalities in one year. */
export function emitExports(
  places: readonly PlaceCells[],
  amounts: YearAmounts,
  year: number,
  groupOf: ReadonlyMap<string, string>,
  to: Target
): void {
  for (const place of places) {
    // Exports of states and of the nation are published.
    if (place.level === 'nation' || place.level === 'state') continue;
    emitPlace(place, 'exports', SECTORS, amounts, year, allocationMethod(year), groupOf, to);
  }
}

/** Manufacturing jobs of every place in one year. */
export function emitJobs(
  places: readonly PlaceCells[],
  amounts: YearAmounts,
  year: number,
  groupOf: ReadonlyMap<string, string>,
  to: Target
): void {
  for (const place of places)
    emitPlace(
      place,
      'jobs_manufacturing',
      MANUFACTURING,
      amounts,
      year,
      place.level === 'nation' || place.level === 'state' ? 'census-path' : allocationMethod(year),
      groupOf,
      to
    );
}

/** A plain loop: `map` on typed arrays calls a closure for each of a build's thousand million numbers. */
function times(amounts: Float64Array, rates: Float64Array, offset: number): Float64Array {
  const product = new Float64Array(amounts.length);
  for (let d = 0; d < amounts.length; d++) product[d] = amounts[d]! * rates[offset + d]!;
  return product;
}

function emitPlace(
  place: PlaceCells,
  measure: string,
  sectors: readonly string[],
  amounts: YearAmounts,
  year: number,
  method: string,
  groupOf: ReadonlyMap<string, string>,
  to: Target
): void {
  const cells: SectorDraws[] = sectors.flatMap((sector) => {
    const own = place.bySector.get(sector);
    return own ? [{ sector, ...sumCells(own, amounts.central, amounts.drawn, DRAWS) }] : [];
  });
  const rows = rollUp(cells, groupOf, levelsOf(place)).filter((row) => row.central > 0);
  const put = (emit: Emit, { sector, low, central: sum, high }: RolledUp) => {
    const central = roundHundredths(sum);
    const [least, most] = [Math.min(low, central), Math.max(high, central)];
    emit({ measure, place: place.place, sector, period: String(year), method, low: least, central, high: most });
  };
  for (const row of rows)
    put(place.level === 'municipality' && row.level === 'subsector' ? to.citySector : to.observation, row);
}

function levelsOf(place: PlaceCells): RolledUp['level'][] {
  if (place.level === 'municipality') return place.detailed ? ['subsector', 'all'] : ['all'];
  return place.level === 'unallocated' ? ['all'] : ['subsector', 'group', 'all'];
}

/** Cities get a footprint from the year in which temporary imports owe VAT; before it, states and the nation do, notionally. */
export const CITY_FOOTPRINT_FROM = 2015;

/** The year for which cities' footprints are published by subsector too: that of the baseline. */
export const FISCAL_CELLS_YEAR = 2024;

/** Sectors a footprint is published for: the more local, the fewer. */
const FISCAL_LEVELS: Record<PlaceCells['level'], RolledUp['level'][]> = {
  nation: ['subsector', 'group', 'all'],
  state: ['subsector', 'group', 'all'],
  metro: ['group', 'all'],
  municipality: ['all'],
  unallocated: []
};

/**
 * The fiscal measures of one year: of every cell the exports, times the tilt of its state, times the sector's rate. Whole
 * pesos that add up from municipalities to the nation.
 */
export function emitFootprint(
  structure: Structure,
  places: readonly PlaceCells[],
  exports: YearAmounts,
  tilt: ReadonlyMap<string, number>,
  footprint: YearFootprint,
  groupOf: ReadonlyMap<string, string>,
  to: Target
): void {
  const index = new Map(SECTORS.map((sector, s) => [sector, s]));
  const tiltOf = new Float64Array(structure.place.length);
  for (const { state, start, end } of structure.blocks) tiltOf.fill(tilt.get(state)!, start, end);
  const year = footprint.facts.year;
  const method = year < 2015 ? 'footprint-notional' : 'footprint';
  const tilted = places
    .filter(
      ({ level, detailed }) => level === 'nation' || level === 'state' || (detailed && year >= CITY_FOOTPRINT_FROM)
    )
    .map((place) => ({
      place,
      cells: SECTORS.flatMap((sector): TiltedCell[] => {
        const own = place.bySector.get(sector);
        if (!own) return [];
        const { central, draws } = sumCells(own, exports.central, exports.drawn, DRAWS, (cell) => tiltOf[cell]!);
        return [{ sector, own, tilted: central, draws }];
      })
    }));
  const exportsOf = new Map(
    tilted.flatMap(({ place }) => (local(place) ? [[place.place, exportRanges(place, exports, groupOf)]] : []))
  );
  for (const measure of FISCAL) {
    const central = new Float64Array(structure.place.length);
    for (const { sector, start, end } of structure.blocks) {
      const rate = footprint.rates[measure][index.get(sector)!]!;
      for (let i = start; i < end; i++) central[i] = exports.central[i]! * tiltOf[i]! * rate;
      roundTogether(central, start, end);
    }
    for (const { place, cells } of tilted) {
      const rates = footprint.drawn[measure];
      const sectors: SectorDraws[] = cells.map(({ sector, own, draws }) => ({
        sector,
        central: own.reduce((sum, cell) => sum + central[cell]!, 0),
        draws: times(draws, rates, index.get(sector)! * DRAWS)
      }));
      const levels = FISCAL_LEVELS[place.level];
      const rows = rollUp(sectors, groupOf, year === FISCAL_CELLS_YEAR ? withCells(levels) : levels);
      const own = ownRanges(cells, footprint.rates[measure], rates, index, exportsOf.get(place.place));
      for (const row of rows) {
        if (!(row.central > 0)) continue;
        const cell = own.get(row.level === 'group' ? (lone(row.sector, cells, groupOf) ?? '') : row.sector);
        const { low, high } = cell ?? row;
        const emit = place.level === 'municipality' && row.level === 'subsector' ? to.citySector : to.observation;
        emit({
          measure,
          place: place.place,
          sector: row.sector,
          period: String(year),
          method,
          low: Math.min(low, row.central),
          central: row.central,
          high: Math.max(high, row.central)
        });
      }
    }
  }
}

function local({ level }: PlaceCells): boolean {
  return level === 'metro' || level === 'municipality';
}

function withCells(levels: readonly RolledUp['level'][]): RolledUp['level'][] {
  return levels.length && !levels.includes('subsector') ? ['subsector', ...levels] : [...levels];
}
