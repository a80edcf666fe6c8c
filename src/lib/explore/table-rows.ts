import { chosenSectors, type Picked } from './crossfilter';
import { cellIndex, type Cube } from './cube';
import type { View } from './view';

/** Cells of the selection as positions in the cube: every value, and every gap with a printed reason. */
export function selectedCells(cube: Cube, { sectors, from, to }: Picked, mask: Uint8Array): Uint32Array {
  const chosen = chosenSectors(cube, sectors);
  const found: number[] = [];
  for (let p = 0; p < cube.places.length; p++) {
    if (!mask[p]) continue;
    for (const s of chosen)
      for (let t = from; t <= to; t++) {
        const i = cellIndex(cube, p, s, t);
        if (!Number.isNaN(cube.value[i]!) || cube.reason[i]) found.push(i);
      }
  }
  return Uint32Array.from(found);
}

/** Place, sector and period of a cell. */
export function axesOf(cube: Cube, cell: number): { place: number; sector: number; period: number } {
  const T = cube.periods.length;
  const S = cube.sectors.length;
  return { place: Math.floor(cell / (S * T)), sector: Math.floor(cell / T) % S, period: cell % T };
}

/** What a cell shows: its value, or its value per worker. NaN is missing. */
export function shownValue(cube: Cube, cell: number): number {
  if (!cube.workers) return cube.value[cell]!;
  const { place, period } = axesOf(cube, cell);
  return cube.value[cell]! / cube.workers[place * cube.periods.length + period]!;
}

/** The same of an end of its range. */
export function shownEnd(cube: Cube, ends: Float64Array, cell: number): number {
  if (ends.length === 0) return NaN;
  if (!cube.workers) return ends[cell]!;
  const { place, period } = axesOf(cube, cell);
  return ends[cell]! / cube.workers[place * cube.periods.length + period]!;
}

/**
 * Cells in the order asked for; equal ones by place, sector and period. Missing values come last in either direction.
 * `rank` gives the place of each id in the order of its names.
 */
export function sortedCells(
  cube: Cube,
  cells: Uint32Array,
  { column, descending }: View['sort'],
  rank: { place: Int32Array; sector: Int32Array }
): Uint32Array {
  const sign = descending ? -1 : 1;
  const key = (cell: number): number => {
    if (column === 'value') return shownValue(cube, cell);
    const axes = axesOf(cube, cell);
    if (column === 'period') return axes.period;
    return column === 'place' ? rank.place[axes.place]! : rank.sector[axes.sector]!;
  };
  const keys = new Map<number, number>();
  for (const cell of cells) keys.set(cell, key(cell));
  return cells.slice().sort((one, other) => {
    const [a, b] = [keys.get(one)!, keys.get(other)!];
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b)) || one - other;
    return sign * (a - b) || one - other;
  });
}

/** Place of each id in the order of the names. */
export function ranksOf(names: readonly string[], compare: (a: string, b: string) => number): Int32Array {
  const order = names.map((_, i) => i).sort((a, b) => compare(names[a]!, names[b]!) || a - b);
  const ranks = new Int32Array(names.length);
  order.forEach((index, place) => (ranks[index] = place));
  return ranks;
}
