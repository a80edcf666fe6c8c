import type { Block, Structure } from './allocation';
import type { Normal } from './random';

/** Correlation of the errors of one place's sectors: a place that exports more than its jobs say does so in several. */
export const WITHIN_PLACE = 0.5;

/** Log deviations of every cell in every draw, cell by cell: `values[cell * draws + draw]`. */
export interface Deviations {
  draws: number;
  values: Float64Array;
}

/**
 * Standard normal numbers, one a cell and draw, correlated ρ = 0.5 across the sectors of a place
 * (z = √ρ · place + √(1−ρ) · cell). `spread` scales each cell: its standard deviation in logarithms.
 */
export function deviations(structure: Structure, spread: Float64Array, draws: number, normal: Normal): Deviations {
  const common = new Map<string, Float64Array>();
  const values = new Float64Array(structure.place.length * draws);
  const [a, b] = [Math.sqrt(WITHIN_PLACE), Math.sqrt(1 - WITHIN_PLACE)];
  structure.place.forEach((place, cell) => {
    let shared = common.get(place);
    if (!shared) common.set(place, (shared = Float64Array.from({ length: draws }, normal)));
    const sigma = spread[cell]!;
    for (let d = 0; d < draws; d++) values[cell * draws + d] = sigma * (a * shared[d]! + b * normal());
  });
  return { draws, values };
}

/** Weight of every cell in every draw: the central weight moved by `exp(Σ deviation)`. */
export function drawnWeights(weights: Float64Array, moved: readonly Deviations[]): Deviations {
  const draws = moved[0]!.draws;
  const values = new Float64Array(weights.length * draws);
  for (let cell = 0; cell < weights.length; cell++)
    for (let d = 0, i = cell * draws; d < draws; d++, i++) {
      let log = 0;
      for (const deviation of moved) log += deviation.values[i]!;
      values[i] = weights[cell]! * Math.exp(log);
    }
  return { draws, values };
}

/**
 * Draws of what each cell holds: its block's total times its drawn weight, moved further by `exp(scale · drift)`, brought
 * back to the block's total draw by draw. Returns amounts cell by cell (`[cell * draws + draw]`), in the unit of `totals`
 * (one a block). `into` is reused when given.
 */
export function drawnAmounts(
  blocks: readonly Block[],
  totals: Float64Array,
  weights: Deviations,
  drift: { deviations: Deviations; scale: number },
  into?: Float64Array
): Float64Array {
  const { draws } = weights;
  const amounts = into ?? new Float64Array(weights.values.length);
  const sums = new Float64Array(draws);
  blocks.forEach(({ start, end }, b) => {
    const total = totals[b]!;
    if (!(total > 0)) {
      amounts.fill(0, start * draws, end * draws);
      return;
    }
    sums.fill(0);
    for (let cell = start; cell < end; cell++)
      for (let d = 0, i = cell * draws; d < draws; d++, i++) {
        const weight = weights.values[i]!;
        amounts[i] = drift.scale === 0 ? weight : weight * Math.exp(drift.scale * drift.deviations.values[i]!);
        sums[d]! += amounts[i]!;
      }
    for (let cell = start; cell < end; cell++)
      for (let d = 0, i = cell * draws; d < draws; d++, i++)
        amounts[i] = sums[d]! > 0 ? (amounts[i]! * total) / sums[d]! : total / (end - start);
  });
  return amounts;
}
