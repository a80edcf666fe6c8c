import { drawnAmounts } from '../../src/lib/model/allocation-draws';
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

/**
 * A block's total divided by weights, centre and draws; `totals` one a block. Exports are whole dollars that add up to
 * their block, jobs hundredths of one. `totalsMoved` is the factor of each
 * block's total in each draw (`[block * draws + draw]`), where the total itself is not known exactly.
 */
export function allocate(
  structure: Structure,
  totals: Float64Array,
  weights: Float64Array,
  uncertainty: Uncertainty,
  what: 'exports' | 'jobs',
  year: number,
  into: Float64Array,
  totalsMoved?: Float64Array
): YearAmounts {
  const shares = sharesOf(structure.blocks, weights);
  const central = new Float64Array(shares.length);
  structure.blocks.forEach(({ start, end }, b) => {
    for (let i = start; i < end; i++) central[i] = totals[b]! * shares[i]!;
    roundTogether(central, start, end, STEP[what]);
  });
  const moved = [
    { deviations: uncertainty.jobs, scale: 1 },
    ...(what === 'exports' ? [{ deviations: uncertainty.exports, scale: 1 }] : []),
    { deviations: uncertainty.drift, scale: driftScale(year) }
  ];
  const drawn = drawnAmounts(structure.blocks, totals, weights, moved, into);
  const draws = uncertainty.jobs.draws;
  if (totalsMoved)
    structure.blocks.forEach(({ start, end }, b) => {
      for (let cell = start; cell < end; cell++)
        for (let d = 0; d < draws; d++) drawn[cell * draws + d]! *= totalsMoved[b * draws + d]!;
    });
  return { central, drawn };
}
