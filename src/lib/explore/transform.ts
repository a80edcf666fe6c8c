import type { WorkerCell } from '../data/questions/explore';
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

/** A cube with jobs beside its cells; a cell of a place and period without jobs becomes missing. */
export function withWorkers(cube: Cube, jobs: readonly WorkerCell[]): Cube {
  const [S, T] = [cube.sectors.length, cube.periods.length];
  const workers = new Float64Array(cube.places.length * T);
  const [places, periods] = [indexOf(cube.places), indexOf(cube.periods)];
  for (const { place, period, value } of jobs) {
    const [p, t] = [places.get(place), periods.get(period)];
    if (p !== undefined && t !== undefined && value > 0) workers[p * T + t] = value;
  }
  const value = cube.value.map((each, i) => (workers[Math.floor(i / (S * T)) * T + (i % T)]! > 0 ? each : NaN));
  return { ...cube, value, workers };
}
