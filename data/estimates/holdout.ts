import { sharesOf, type Structure } from '../../src/lib/model/allocation';
import { coverage, errorsBySize, spreadFunction, type ClassError, type Scored } from '../../src/lib/model/backtest';
import type { YearExports } from './state-exports';

/** Regions of the Bank of Mexico's regional reports: states of one region are more alike than any two. */
export const REGIONS: Record<string, readonly string[]> = {
  north: ['02', '05', '08', '19', '26', '28'],
  'north-centre': ['01', '03', '06', '10', '14', '16', '18', '24', '25', '32'],
  centre: ['09', '11', '13', '15', '17', '21', '22', '29'],
  south: ['04', '07', '12', '20', '23', '27', '30', '31']
};

/** Years whose published cells score the method: the structure is of 2020, and 2020 itself is no ordinary year. */
export const SCORED_YEARS = [2018, 2019, 2021, 2022, 2023, 2024];

/** A state's cell as one of the whole that is allocated: its jobs and its value added per worker. */
export interface StateCell {
  state: string;
  sector: string;
  jobs: number;
  /** Value added per worker, MXN; null where not known. */
  productivity: number | null;
}

export interface ScoredCell extends Scored {
  state: string;
  sector: string;
  year: number;
}

/**
 * Published cells predicted by the method one level up: the exports of a sector in a whole (the nation, or a region) go to
 * its states by q = J (p / p̄)^β, and are compared with what the states publish.
 */
export function predictStates(
  cells: readonly StateCell[],
  exports: readonly YearExports[],
  beta: number,
  wholes: readonly (readonly string[])[]
): ScoredCell[] {
  const scored: ScoredCell[] = [];
  for (const { year, value, suppressed } of exports)
    for (const sector of new Set(cells.map((cell) => cell.sector)))
      for (const states of wholes) {
        const here = cells.filter((cell) => {
          const key = `${cell.state} ${sector}`;
          return (
            cell.sector === sector &&
            states.includes(cell.state) &&
            cell.jobs > 0 &&
            (value.get(key) ?? 0) > 0 &&
            !suppressed.has(key)
          );
        });
        if (here.length < 2) continue;
        const shares = weightsOf(here, beta);
        const total = here.reduce((sum, cell) => sum + value.get(`${cell.state} ${sector}`)!, 0);
        here.forEach((cell, i) =>
          scored.push({
            id: `${cell.state} ${sector} ${year}`,
            state: cell.state,
            sector,
            year,
            actual: value.get(`${cell.state} ${sector}`)!,
            predicted: total * shares[i]!
          })
        );
      }
  return scored;
}

function weightsOf(cells: readonly StateCell[], beta: number): Float64Array {
  const known = cells.filter((cell) => cell.productivity !== null);
  const jobs = known.reduce((sum, cell) => sum + cell.jobs, 0);
  const mean = known.reduce((sum, cell) => sum + cell.jobs * cell.productivity!, 0) / jobs;
  const weights = Float64Array.from(
    cells,
    (cell) =>
      cell.jobs * (cell.productivity === null ? 1 : Math.min(5, Math.max(0.2, cell.productivity / mean))) ** beta
  );
  return sharesOf([{ state: '', sector: '', start: 0, end: cells.length }], weights);
}

/** Mean |ln(actual / predicted)| weighted by what is predicted, over cells that matter. */
export function meanError(scored: readonly Scored[]): number {
  let [sum, weight] = [0, 0];
  for (const { actual, predicted } of scored) {
    if (predicted < 1e7) continue;
    const w = Math.sqrt(predicted);
    sum += w * Math.abs(Math.log(actual / predicted));
    weight += w;
  }
  return sum / weight;
}

export interface HoldOut {
  cells: number;
  errors: ClassError[];
  /** Coverage of the 80 % interval whose spread was measured without the state scored. */
  coverage: number;
  meanError: number;
}

/** Errors by size, and the coverage that the intervals have for states that were left out when they were measured. */
export function holdOut(scored: readonly ScoredCell[]): HoldOut {
  const states = [...new Set(scored.map((cell) => cell.state))];
  let inside = 0;
  for (const state of states) {
    const own = scored.filter((cell) => cell.state === state);
    const spread = spreadFunction(errorsBySize(scored.filter((cell) => cell.state !== state)));
    inside += coverage(own, spread) * own.length;
  }
  return {
    cells: scored.length,
    errors: errorsBySize(scored),
    coverage: inside / scored.length,
    meanError: meanError(scored)
  };
}

/** Jobs and value added per worker of each state and sector of the structure. */
export function stateCells(structure: Structure, productivity: ReadonlyMap<string, number>): StateCell[] {
  return structure.blocks.map(({ state, sector, start, end }) => {
    let [jobs, known, value] = [0, 0, 0];
    for (let i = start; i < end; i++) {
      jobs += structure.jobs[i]!;
      const own = productivity.get(`${structure.place[i]!} ${sector}`);
      if (own === undefined) continue;
      known += structure.jobs[i]!;
      value += structure.jobs[i]! * own;
    }
    return { state, sector, jobs, productivity: known > 0 ? value / known : null };
  });
}
