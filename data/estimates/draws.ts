import type { StateMargins, Structure } from '../../src/lib/model/allocation';
import { jobsOfState } from '../../src/lib/model/allocation';
import { deviations, type Deviations } from '../../src/lib/model/allocation-draws';
import { normalStream, uniformStream, type Normal } from '../../src/lib/model/random';
import { jobsInStructure } from './structure';
import { MANUFACTURING } from './sectors';

/** Draws of every estimate of the build; enough for a 10th and a 90th percentile to within a few per cent of themselves. */
export const DRAWS = 200;
export const SEED = 0.2007;

/** How well a drawn table must meet its margins: its own error is far below the spread that it stands for. */
const DRAWN_FIT = { tolerance: 1e-3, maxIterations: 200 };

export interface Uncertainty {
  /** ln of drawn over central jobs: another mix of the two DENUE editions and other establishments a job, refitted. */
  jobs: Deviations;
  /** ln of drawn over central exports per job. */
  exports: Deviations;
  /** Drift of the place's share in one year; grows with the root of the distance from 2020. */
  drift: Deviations;
}

export interface Spreads {
  /** Spread in logarithms of establishments as a measure of jobs, by jobs of the cell. */
  seed: (jobs: number) => number;
  /** Spread in logarithms of exports as predicted, by exports of the cell, USD. */
  exports: (amount: number) => number;
  drift: number;
}

/** Draws of the structure. `amounts` are the mean exports of each cell, USD, by which its spread is chosen. */
export function drawUncertainty(
  structure: Structure,
  margins: (edition: number) => StateMargins[],
  amounts: Float64Array,
  spreads: Spreads
): Uncertainty {
  const normal = normalStream(SEED);
  const jobs = drawnJobs(structure, margins, spreads.seed, normal);
  const exports = deviations(structure, amounts.map(spreads.exports), DRAWS, normal);
  const drift = deviations(structure, new Float64Array(amounts.length).fill(spreads.drift), DRAWS, normal);
  return { jobs, exports, drift };
}

function drawnJobs(
  structure: Structure,
  margins: (edition: number) => StateMargins[],
  spread: (jobs: number) => number,
  normal: Normal
): Deviations {
  const uniform = uniformStream(SEED);
  const cells = structure.place.length;
  const values = new Float64Array(cells * DRAWS);
  const spreads = cellSpreads(structure, spread);
  for (let d = 0; d < DRAWS; d++) {
    const tables = margins(uniform()).map((state) =>
      jobsOfState({ ...state, units: moved(state, spreads, normal) }, DRAWN_FIT)
    );
    const drawn = jobsInStructure(structure, tables);
    for (let i = 0; i < cells; i++)
      values[i * DRAWS + d] = structure.jobs[i]! > 0 && drawn[i]! > 0 ? Math.log(drawn[i]! / structure.jobs[i]!) : 0;
  }
  return { draws: DRAWS, values };
}

/** Spread of every cell, by place, in the order of the manufacturing sectors; a cell without jobs has that of none. */
function cellSpreads(structure: Structure, spread: (jobs: number) => number): Map<string, Float64Array> {
  const order = new Map(MANUFACTURING.map((sector, s) => [sector as string, s]));
  const spreads = new Map<string, Float64Array>();
  for (const { sector, start, end } of structure.blocks) {
    const s = order.get(sector);
    if (s === undefined) continue;
    for (let i = start; i < end; i++) {
      const place = structure.place[i]!;
      let own = spreads.get(place);
      if (!own) spreads.set(place, (own = new Float64Array(MANUFACTURING.length).fill(spread(0))));
      own[s] = spread(structure.jobs[i]!);
    }
  }
  return spreads;
}

function moved(state: StateMargins, spreads: ReadonlyMap<string, Float64Array>, normal: Normal): StateMargins['units'] {
  return state.units.map((unit) => ({
    ...unit,
    members: unit.members.map(({ place, seed }) => {
      const own = spreads.get(place);
      const drawn = Float64Array.from(seed);
      if (own) for (let s = 0; s < drawn.length; s++) if (drawn[s]! > 0) drawn[s]! *= Math.exp(own[s]! * normal());
      return { place, seed: drawn };
    })
  }));
}
