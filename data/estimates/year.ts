import { drawnAmounts, drawnWeights, type Deviations } from '../../src/lib/model/allocation-draws';
import { sharesOf, type Structure } from '../../src/lib/model/allocation';
import { roundTogether } from '../../src/lib/model/rounding';
import type { Uncertainty } from './draws';

/** Amounts of every cell of the structure in one year: whole units in the centre, and every draw. */
export interface YearAmounts {
  central: Float64Array;
  /** `[cell * draws + draw]`. */
  drawn: Float64Array;
}

/** Distance from the year of the structure on which drift grows. */
export function driftScale(year: number): number {
  return Math.sqrt(Math.abs(year - 2020));
}

/** Units in which cells are whole. */
const STEP = { exports: 1, jobs: 0.01 } as const;

/** What is divided: its central weights, and every draw of them. */
export interface Weights {
  what: 'exports' | 'jobs';
  central: Float64Array;
  drawn: Deviations;
}

/** Weights of exports and of jobs in the year of the structure. */
export function weightsOf(what: Weights['what'], central: Float64Array, uncertainty: Uncertainty): Weights {
  const moved = what === 'exports' ? [uncertainty.jobs, uncertainty.exports] : [uncertainty.jobs];
  return { what, central, drawn: drawnWeights(central, moved) };
}

/**
 * A block's total divided by weights, centre and draws; `totals` one a block. Exports are whole dollars that add up to
 * their block, jobs hundredths of one. `totalsMoved` is the factor of each block's total in each draw
 * (`[block * draws + draw]`), where the total itself is not known exactly. `into` receives the draws.
 */
export function allocate(
  structure: Structure,
  totals: Float64Array,
  weights: Weights,
  drift: Deviations,
  year: number,
  into: Float64Array,
  totalsMoved?: Float64Array
): YearAmounts {
  const shares = sharesOf(structure.blocks, weights.central);
  const central = new Float64Array(shares.length);
  structure.blocks.forEach(({ start, end }, b) => {
    for (let i = start; i < end; i++) central[i] = totals[b]! * shares[i]!;
    roundTogether(central, start, end, STEP[weights.what]);
  });
  const scale = driftScale(year);
  const drawn = drawnAmounts(structure.blocks, totals, weights.drawn, { deviations: drift, scale }, into);
  const { draws } = drift;
  if (totalsMoved)
    structure.blocks.forEach(({ start, end }, b) => {
      for (let cell = start; cell < end; cell++)
        for (let d = 0; d < draws; d++) drawn[cell * draws + d]! *= totalsMoved[b * draws + d]!;
    });
  return { central, drawn };
}
