import type { Cube } from './cube';

/** Sums of a cube by row and period, over the other axis: `row · periods + period`. */
export interface Margin {
  periods: number;
  sum: Float64Array;
  workers: Float64Array;
  present: Uint32Array;
  modelled: Uint32Array;
  ranged: Uint32Array;
}

const MODELLED = 2;

/**
 * Adds up the cells of the sectors (null: all) of the places (one byte each; null: all), by place or by sector. Jobs count
 * once for every cell that has a value; by place, once a place and period, whatever sectors are added.
 */
export function marginOf(
  cube: Cube,
  by: 'place' | 'sector',
  sectors: readonly number[] | null,
  places: Uint8Array | null
): Margin {
  const [P, S, T] = [cube.places.length, cube.sectors.length, cube.periods.length];
  const margin = emptyMargin((by === 'place' ? P : S) * T, T);
  const { sum, present, modelled, ranged } = margin;
  const { value, basis, workers, high } = cube;
  const hasRanges = high.length > 0;
  const chosen = sectors ?? cube.sectors.map((_, s) => s);
  for (let p = 0; p < P; p++) {
    if (places && !places[p]) continue;
    for (const s of chosen) {
      const cell = (p * S + s) * T;
      const row = (by === 'place' ? p : s) * T;
      for (let t = 0; t < T; t++) {
        const here = value[cell + t]!;
        if (here !== here) continue;
        const i = row + t;
        sum[i]! += here;
        present[i]! += 1;
        if (basis[cell + t] === MODELLED) modelled[i]! += 1;
        if (hasRanges && high[cell + t]! === high[cell + t]!) ranged[i]! += 1;
        if (!workers) continue;
        if (by === 'place') margin.workers[i] = workers[p * T + t]!;
        else margin.workers[i]! += workers[p * T + t]!;
      }
    }
  }
  return margin;
}

function emptyMargin(size: number, periods: number): Margin {
  return {
    periods,
    sum: new Float64Array(size),
    workers: new Float64Array(size),
    present: new Uint32Array(size),
    modelled: new Uint32Array(size),
    ranged: new Uint32Array(size)
  };
}
