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
  const { value, basis, workers, low, high } = cube;
  const hasRanges = high.length > 0;
  const hasModelled = hasEstimates(basis);
  const plain = !hasRanges && !hasModelled && !workers;
  const chosen = sectors ?? cube.sectors.map((_, s) => s);
  for (let p = 0; p < P; p++) {
    if (places && !places[p]) continue;
    for (const s of chosen) {
      const cell = (p * S + s) * T;
      const row = (by === 'place' ? p : s) * T;
      for (let t = 0; t < T; t++) {
        const here = value[cell + t]!;
        // NaN alone differs from itself; a call to say so is half the time of this loop.
        // eslint-disable-next-line no-self-compare
        if (here !== here) continue;
        sum[row + t]! += here;
        present[row + t]!++;
      }
      if (plain) continue;
      for (let t = 0; t < T; t++) {
        if (Number.isNaN(value[cell + t]!)) continue;
        if (hasModelled && basis[cell + t] === MODELLED) modelled[row + t]!++;
        if (hasRanges && !(Number.isNaN(low[cell + t]!) && Number.isNaN(high[cell + t]!))) ranged[row + t]!++;
        if (!workers) continue;
        if (by === 'place') margin.workers[row + t] = workers[p * T + t]!;
        else margin.workers[row + t]! += workers[p * T + t]!;
      }
    }
  }
  return margin;
}

const estimates = new WeakMap<Uint8Array, boolean>();

/** Whether any cell is an estimate; looked up once a cube. */
function hasEstimates(basis: Uint8Array): boolean {
  let found = estimates.get(basis);
  if (found === undefined) estimates.set(basis, (found = basis.includes(MODELLED)));
  return found;
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
