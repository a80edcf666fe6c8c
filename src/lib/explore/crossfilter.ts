import { marginOf, type Margin } from './margin';
import type { Cube } from './cube';
import { medianOf, valueOf, type Combine } from './combine';

/** A selection as positions in a cube. */
export interface Picked {
  /** One byte a place, or null for all. */
  places: Uint8Array | null;
  /** One byte a sector, or null for all. */
  sectors: Uint8Array | null;
  from: number;
  to: number;
  range: readonly [low: number, high: number] | null;
}

/** Answers of the linked views: each leaves out its own choice, so that one sees what else could be picked. NaN is missing. */
export interface Linked {
  /** Value of each place over the span, whatever places are picked. */
  byPlace: Float64Array;
  /** Value of each sector over the span; the total, sector 0, too where there is one. */
  bySector: Float64Array;
  /** Value of each period, also outside the span. */
  byPeriod: Float64Array;
  /** The one number of the selection. */
  total: number;
  /** Places that are picked and within the range. */
  mask: Uint8Array;
  places: number;
  /** Cells of the selection that have a value, and that could have. */
  present: number;
  expected: number;
  /** Cells with a value, and estimated ones, by place, by sector and by period. */
  placeCells: Counts;
  sectorCells: Counts;
  periodCells: Counts;
  /** Whether any cell of the selection is an estimate, or carries a range. */
  modelled: boolean;
  ranged: boolean;
}

export interface Counts {
  present: Uint32Array;
  modelled: Uint32Array;
}

/**
 * Cross-filters a cube. Two margins are kept between answers, place × period for the chosen sectors and sector × period for
 * the chosen places: moving one brush then touches thousands of sums, not a million cells.
 */
export class Crossfilter {
  #placePeriod: { key: string; margin: Margin } | undefined;
  #sectorPeriod: { key: string; margin: Margin } | undefined;
  #byPlace: { key: string; values: Float64Array } | undefined;

  constructor(
    readonly cube: Cube,
    readonly combine: Combine
  ) {}

  answer(picked: Picked): Linked {
    const { cube, combine } = this;
    const [P, S, T] = [cube.places.length, cube.sectors.length, cube.periods.length];
    const span: [number, number] = [picked.from, picked.to];
    const chosen = chosenSectors(cube, picked.sectors);
    const byPlaces = this.#places(chosen);
    const byPlace = this.#values(chosen, byPlaces, span);
    const mask = maskOf(byPlace, picked);
    const bySectors = this.#sectors(mask);

    const median = combine === 'median';
    const bySector = median ? mediansOf(cube, mask, span) : over(bySectors, S, span, combine);
    const byPeriod = new Float64Array(T);
    const periodCells: Counts = { present: new Uint32Array(T), modelled: new Uint32Array(T) };
    const sums = { sum: new Float64Array(T), workers: new Float64Array(T) };
    for (let p = 0; p < P; p++) {
      if (!mask[p]) continue;
      for (let t = 0; t < T; t++) {
        const i = p * T + t;
        sums.sum[t]! += byPlaces.sum[i]!;
        sums.workers[t]! += byPlaces.workers[i]!;
        periodCells.present[t]! += byPlaces.present[i]!;
        periodCells.modelled[t]! += byPlaces.modelled[i]!;
      }
    }
    for (let t = 0; t < T; t++)
      byPeriod[t] = median
        ? medianOf(valuesAt(byPlaces, mask, T, t))
        : valueOf(combine, sums.sum[t]!, sums.workers[t]!, periodCells.present[t]!, 1);

    let [sum, workers, present, modelled, ranged, places] = [0, 0, 0, 0, 0, 0];
    for (let t = span[0]; t <= span[1]; t++) {
      sum += sums.sum[t]!;
      workers += sums.workers[t]!;
      present += periodCells.present[t]!;
      modelled += periodCells.modelled[t]!;
    }
    for (let p = 0; p < P; p++) {
      if (!mask[p]) continue;
      places++;
      for (let t = span[0]; t <= span[1]; t++) ranged += byPlaces.ranged[p * T + t]!;
    }
    const periods = span[1] - span[0] + 1;
    return {
      byPlace,
      bySector,
      byPeriod,
      total: median
        ? medianOf(byPlace.filter((value, p) => mask[p] && !Number.isNaN(value)))
        : valueOf(combine, sum, workers, present, periods),
      mask,
      places,
      present,
      expected: places * chosen.length * periods,
      placeCells: counts(byPlaces, P, span),
      sectorCells: counts(bySectors, S, span),
      periodCells,
      modelled: modelled > 0,
      ranged: ranged > 0
    };
  }

  #places(chosen: number[]): Margin {
    const key = chosen.join();
    if (this.#placePeriod?.key !== key) this.#placePeriod = { key, margin: marginOf(this.cube, 'place', chosen, null) };
    return this.#placePeriod.margin;
  }

  /** The same array as long as it holds the same values: what is drawn from it need not be drawn again. */
  #values(chosen: number[], margin: Margin, span: [number, number]): Float64Array {
    const key = `${chosen.join()}|${span.join()}`;
    if (this.#byPlace?.key !== key)
      this.#byPlace = { key, values: over(margin, this.cube.places.length, span, this.combine) };
    return this.#byPlace.values;
  }

  #sectors(mask: Uint8Array): Margin {
    const key = String.fromCharCode(...mask);
    if (this.#sectorPeriod?.key !== key)
      this.#sectorPeriod = { key, margin: marginOf(this.cube, 'sector', null, mask) };
    return this.#sectorPeriod.margin;
  }
}

/** Sectors that make the selection: those picked; with none picked the total, or all of them where there is no total. */
export function chosenSectors(cube: Cube, picked: Uint8Array | null): number[] {
  const all = cube.sectors.map((_, s) => s);
  if (picked) return all.filter((s) => picked[s]);
  return cube.hasTotals ? [0] : all;
}

function maskOf(byPlace: Float64Array, { places, range }: Picked): Uint8Array {
  const mask = new Uint8Array(byPlace.length);
  for (let p = 0; p < mask.length; p++) {
    const value = byPlace[p]!;
    const within = !range || (value >= range[0] && value <= range[1]);
    mask[p] = (!places || places[p]) && within ? 1 : 0;
  }
  return mask;
}

/** Values of the rows of a margin over a span of periods. */
function over(margin: Margin, rows: number, [from, to]: [number, number], combine: Combine): Float64Array {
  const T = margin.periods;
  const values = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let [sum, workers, present] = [0, 0, 0];
    for (let i = row * T + from; i <= row * T + to; i++) {
      sum += margin.sum[i]!;
      workers += margin.workers[i]!;
      present += margin.present[i]!;
    }
    values[row] = valueOf(combine, sum, workers, present, to - from + 1);
  }
  return values;
}

function counts(margin: Margin, rows: number, [from, to]: [number, number]): Counts {
  const found: Counts = { present: new Uint32Array(rows), modelled: new Uint32Array(rows) };
  for (let row = 0; row < rows; row++)
    for (let i = row * margin.periods + from; i <= row * margin.periods + to; i++) {
      found.present[row]! += margin.present[i]!;
      found.modelled[row]! += margin.modelled[i]!;
    }
  return found;
}

function valuesAt(margin: Margin, mask: Uint8Array, T: number, t: number): Float64Array {
  const found: number[] = [];
  for (let p = 0; p < mask.length; p++) {
    const i = p * T + t;
    if (mask[p] && margin.present[i]) found.push(margin.sum[i]! / margin.present[i]!);
  }
  return Float64Array.from(found);
}

/** Median over the places of each sector's mean over the span. */
function mediansOf(cube: Cube, mask: Uint8Array, [from, to]: [number, number]): Float64Array {
  const [S, T] = [cube.sectors.length, cube.periods.length];
  return Float64Array.from({ length: S }, (_, s) => {
    const found: number[] = [];
    for (let p = 0; p < mask.length; p++) {
      if (!mask[p]) continue;
      const here = cube.value.subarray((p * S + s) * T + from, (p * S + s) * T + to + 1);
      const known = here.filter((value) => !Number.isNaN(value));
      if (known.length > 0) found.push(known.reduce((sum, value) => sum + value, 0) / known.length);
    }
    return medianOf(Float64Array.from(found));
  });
}
