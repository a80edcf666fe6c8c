import type { Structure } from '../../src/lib/model/allocation';
import type { Geography } from './geography';

/** Cells of one place, by sector of the estimates. */
export interface PlaceCells {
  place: string;
  level: 'nation' | 'state' | 'metro' | 'municipality' | 'unallocated';
  /** Whether the place gets sectors and a footprint of its own. */
  detailed: boolean;
  bySector: Map<string, number[]>;
}

/** Every place that estimates are published for, with the cells of the structure that it is made of. */
export function placesOf(structure: Structure, { metroOf, profiled }: Geography): PlaceCells[] {
  const places = new Map<string, PlaceCells>();
  const add = (place: string, level: PlaceCells['level'], detailed: boolean, sector: string, cell: number) => {
    let entry = places.get(place);
    if (!entry) places.set(place, (entry = { place, level, detailed, bySector: new Map() }));
    const cells = entry.bySector.get(sector);
    if (cells) cells.push(cell);
    else entry.bySector.set(sector, [cell]);
  };
  for (const { state, sector, start, end } of structure.blocks)
    for (let cell = start; cell < end; cell++) {
      const place = structure.place[cell]!;
      add('MX', 'nation', true, sector, cell);
      add(state, 'state', true, sector, cell);
      if (place.endsWith('000')) add(place, 'unallocated', false, sector, cell);
      else add(place, 'municipality', profiled.has(place), sector, cell);
      // Mexico City without borough is part of its metro.
      const metro = metroOf.get(place);
      if (metro) add(metro, 'metro', true, sector, cell);
    }
  return [...places.values()].sort((a, b) => (a.place < b.place ? -1 : 1));
}

/** Sum of cells in the centre and in every draw. */
export function sumCells(
  cells: readonly number[],
  central: Float64Array,
  drawn: Float64Array,
  draws: number,
  weight: (cell: number) => number = () => 1
): { central: number; draws: Float64Array } {
  const sum = { central: 0, draws: new Float64Array(draws) };
  for (const cell of cells) {
    const w = weight(cell);
    sum.central += w * central[cell]!;
    for (let d = 0, i = cell * draws; d < draws; d++, i++) sum.draws[d]! += w * drawn[i]!;
  }
  return sum;
}
