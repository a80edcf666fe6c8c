import { BASES, type WorkerCell } from '../data/questions/explore';
import { indexOf, type Cube } from './cube';

/** Prices by period; periods without all their months are not there. */
export type Deflator = ReadonlyMap<string, number>;

/** Last year with all its months: the year whose pesos real values are in. */
export function baseYear(deflator: Deflator): string | null {
  return (
    [...deflator.keys()]
      .filter((period) => period.length === 4)
      .sort()
      .at(-1) ?? null
  );
}

/** A cube of pesos in those of the base year. Periods without a deflator become missing: a nominal value is no substitute. */
export function inPesosOf(cube: Cube, deflator: Deflator): Cube {
  const base = deflator.get(baseYear(deflator) ?? '') ?? NaN;
  const factors = cube.periods.map((period) => base / (deflator.get(period) ?? NaN));
  const T = factors.length;
  const scaled = (values: Float64Array) => values.map((value, i) => value * factors[i % T]!);
  return { ...cube, value: scaled(cube.value), low: scaled(cube.low), high: scaled(cube.high) };
}

const DERIVED = BASES.indexOf('derived');

/**
 * A cube with jobs beside its cells; a cell of a place and period without jobs becomes missing. A ratio is derived at best,
 * and an estimate where its jobs are one. Where jobs have a range, so has the ratio: its low is the value's low over the most
 * jobs, its high the value's high over the fewest. Ends are kept multiplied by the jobs, as values are.
 */
export function withWorkers(cube: Cube, jobs: readonly WorkerCell[]): Cube {
  const [S, T] = [cube.sectors.length, cube.periods.length];
  const cells = cube.value.length;
  const workers = new Float64Array(cube.places.length * T);
  const [places, periods] = [indexOf(cube.places), indexOf(cube.periods)];
  const ranged = cube.high.length > 0 || jobs.some(({ high }) => high !== null);
  const [value, basis] = [cube.value.slice(), cube.basis.slice()];
  const ends = (own: Float64Array) => (own.length > 0 ? own.slice() : new Float64Array(ranged ? cells : 0).fill(NaN));
  const [low, high] = [ends(cube.low), ends(cube.high)];
  for (const cell of jobs) {
    const [p, t] = [places.get(cell.place), periods.get(cell.period)];
    if (p === undefined || t === undefined || !(cell.value > 0)) continue;
    workers[p * T + t] = cell.value;
    const fewest = cell.low !== null && cell.low > 0 ? cell.low : cell.value;
    const most = cell.high ?? cell.value;
    for (let s = 0; s < S; s++) {
      const i = (p * S + s) * T + t;
      basis[i] = Math.max(basis[i]!, cell.basis, DERIVED);
      const bare = !ranged || (Number.isNaN(low[i]!) && Number.isNaN(high[i]!));
      if (!ranged || (bare && cell.high === null)) continue;
      low[i] = ((bare ? value[i]! : low[i]!) * cell.value) / most;
      high[i] = ((bare ? value[i]! : high[i]!) * cell.value) / fewest;
    }
  }
  for (let i = 0; i < cells; i++) if (!(workers[Math.floor(i / (S * T)) * T + (i % T)]! > 0)) value[i] = NaN;
  return { ...cube, value, low, high, basis, workers };
}
