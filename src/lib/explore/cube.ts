import type { CubeCell, CubeGap } from '../data/questions/explore';

/** Reasons for an empty cell, as their number in `Cube.reason`; 0 is none given. */
export const REASONS = ['', 'confidential', 'unavailable', 'insignificant'] as const;

/**
 * One measure as a dense block place × sector × period: cell `(place · sectors + sector) · periods + period`. A missing
 * value is NaN. Where the data hold totals, sector 0 is `all`, and is used whenever no sector is chosen: suppressed
 * subsectors do not add up to the published total.
 */
export interface Cube {
  places: string[];
  /** `all` first when there are totals. */
  sectors: string[];
  periods: string[];
  hasTotals: boolean;
  value: Float64Array;
  /** Empty when no cell of the cube has a range. */
  low: Float64Array;
  high: Float64Array;
  basis: Uint8Array;
  status: Uint8Array;
  reason: Uint8Array;
  /** Number of the source in `sources`. */
  source: Uint8Array;
  sources: string[];
  /** Jobs by place · period, once a view per worker asked for them. */
  workers: Float64Array | null;
}

export function cellIndex(cube: Cube, place: number, sector: number, period: number): number {
  return (place * cube.sectors.length + sector) * cube.periods.length + period;
}

const TOTAL = 'all';

/** Builds a cube from rows in any order; ids are sorted, the total first. */
export function cubeOf(cells: readonly CubeCell[], gaps: readonly CubeGap[] = []): Cube {
  const ids = (of: (cell: { place: string; sector: string; period: string }) => string) =>
    [...new Set([...cells.map(of), ...gaps.map(of)])].sort();
  const periods = ids((cell) => cell.period);
  const places = ids((cell) => cell.place);
  const found = ids((cell) => cell.sector);
  const hasTotals = found.includes(TOTAL);
  const sectors = hasTotals ? [TOTAL, ...found.filter((id) => id !== TOTAL)] : found;
  const sources = [...new Set(cells.map((cell) => cell.source))].sort();
  const cube = emptyCube({ places, sectors, periods, hasTotals, sources }, cells.some(hasRange));

  const at = { place: indexOf(places), sector: indexOf(sectors), period: indexOf(periods), source: indexOf(sources) };
  const position = (cell: { place: string; sector: string; period: string }) =>
    cellIndex(cube, at.place.get(cell.place)!, at.sector.get(cell.sector)!, at.period.get(cell.period)!);
  for (const cell of cells) {
    const i = position(cell);
    cube.value[i] = cell.value;
    cube.basis[i] = cell.basis;
    cube.status[i] = cell.status;
    cube.source[i] = at.source.get(cell.source)!;
    if (hasRange(cell)) {
      cube.low[i] = cell.low ?? NaN;
      cube.high[i] = cell.high ?? NaN;
    }
  }
  for (const gap of gaps) cube.reason[position(gap)] = REASONS.indexOf(gap.reason);
  return cube;
}

type Axes = Pick<Cube, 'places' | 'sectors' | 'periods' | 'hasTotals' | 'sources'>;

/** A cube of missing cells. */
export function emptyCube({ places, sectors, periods, hasTotals, sources }: Axes, ranged: boolean): Cube {
  const size = places.length * sectors.length * periods.length;
  return {
    places,
    sectors,
    periods,
    hasTotals,
    sources,
    value: new Float64Array(size).fill(NaN),
    low: new Float64Array(ranged ? size : 0).fill(NaN),
    high: new Float64Array(ranged ? size : 0).fill(NaN),
    basis: new Uint8Array(size),
    status: new Uint8Array(size),
    reason: new Uint8Array(size),
    source: new Uint8Array(size),
    workers: null
  };
}

function hasRange(cell: CubeCell): boolean {
  return cell.low !== null || cell.high !== null;
}

export function indexOf(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, i) => [id, i]));
}
