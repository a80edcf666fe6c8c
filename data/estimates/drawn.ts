import { DRAWS } from './draws';

/** An amount in the centre and in every draw. */
export interface Weighted {
  central: number;
  draws: Float64Array;
}

export const constant = (value: number): Weighted => ({ central: value, draws: new Float64Array(DRAWS).fill(value) });

export function addUp(parts: readonly Weighted[]): Weighted {
  const sum = constant(0);
  for (const part of parts) {
    sum.central += part.central;
    for (let d = 0; d < DRAWS; d++) sum.draws[d]! += part.draws[d]!;
  }
  return sum;
}

export function times(whole: Weighted, factor: number): Weighted {
  return { central: whole.central * factor, draws: whole.draws.map((value) => value * factor) };
}

export function minus(whole: Weighted, fixed: number): Weighted {
  return { central: Math.max(0, whole.central - fixed), draws: whole.draws.map((value) => Math.max(0, value - fixed)) };
}

export function portion(total: number, part: Weighted, whole: Weighted): Weighted {
  return shareOf(constant(total), part, whole);
}

export function shareOf(total: Weighted, part: Weighted, whole: Weighted): Weighted {
  return {
    central: whole.central > 0 ? (total.central * part.central) / whole.central : 0,
    draws: total.draws.map((value, d) => (whole.draws[d]! > 0 ? (value * part.draws[d]!) / whole.draws[d]! : 0))
  };
}
