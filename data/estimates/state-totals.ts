import type { Structure } from '../../src/lib/model/allocation';
import type { Deviations } from '../../src/lib/model/allocation-draws';
import { normalStream } from '../../src/lib/model/random';
import { DRAWS, SEED } from './draws';
import type { JobsPath } from './jobs-path';
import { ASSEMBLY, MANUFACTURING, OTHER_TRANSPORT } from './sectors';
import type { YearExports } from './state-exports';
import { allocate, driftScale, type Weights } from './year';

/** Codes of the 32 states. */
export const STATES = Array.from({ length: 32 }, (_, i) => String(i + 1).padStart(2, '0'));

/** Jobs by state and sector, summed over the structure. */
export function stateJobs(structure: Structure): (state: string, sector: string) => number {
  const sums = new Map(
    structure.blocks.map(({ state, sector, start, end }) => {
      let sum = 0;
      for (let i = start; i < end; i++) sum += structure.jobs[i]!;
      return [`${state} ${sector}`, sum];
    })
  );
  return (state, sector) => sums.get(`${state} ${sector}`) ?? 0;
}

/** National exports per job of vehicle assembly over those of the rest of 336. */
export function assemblyPerJob(share: number, jobs: (state: string, sector: string) => number): number {
  const total = (sector: string) => STATES.reduce((sum, state) => sum + jobs(state, sector), 0);
  return share / total(ASSEMBLY) / ((1 - share) / total(OTHER_TRANSPORT));
}

/** A state’s total of a sector, for each block of the structure. */
export function blockTotals(structure: Structure, of: (state: string, sector: string) => number): Float64Array {
  return Float64Array.from(structure.blocks, ({ state, sector }) => of(state, sector));
}

/** Mean exports of each cell over the years from 2018: the size by which its spread is chosen. */
export function meanExports(
  structure: Structure,
  exports: readonly YearExports[],
  weights: Float64Array
): Float64Array {
  const recent = exports.filter(({ year }) => year >= 2018);
  const amounts = new Float64Array(weights.length);
  for (const { state, sector, start, end } of structure.blocks) {
    const total = recent.reduce((sum, { value }) => sum + (value.get(`${state} ${sector}`) ?? 0), 0) / recent.length;
    let weight = 0;
    for (let i = start; i < end; i++) weight += weights[i]!;
    for (let i = start; i < end; i++) amounts[i] = weight > 0 ? (total * weights[i]!) / weight : 0;
  }
  return amounts;
}

/** Jobs of a year: the state’s by its path, with the path’s own spread in the draws, divided as in 2020. */
export function jobsOfYear(
  structure: Structure,
  path: JobsPath,
  year: number,
  weights: Weights,
  drift: Deviations,
  scratch: Float64Array
) {
  const jobs = stateJobs(structure);
  const totals = blockTotals(structure, (state, sector) =>
    (MANUFACTURING as readonly string[]).includes(sector) ? jobs(state, sector) * path.index(state, sector, year) : 0
  );
  const normal = normalStream(SEED / 3);
  const spread = path.yearlySpread * driftScale(year);
  const moved = Float64Array.from({ length: structure.blocks.length * DRAWS }, () => Math.exp(spread * normal()));
  return allocate(structure, totals, weights, drift, year, scratch, moved);
}
