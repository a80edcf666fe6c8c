import { quantile, Z90 } from './range';

/** A published amount and what the method gives for it without having seen it. */
export interface Scored {
  id: string;
  actual: number;
  predicted: number;
}

/** Classes of predicted size, in dollars: errors shrink with size. */
const SIZE_CLASSES = [0, 0.25e9, 1e9, 5e9] as const;

export interface ClassError {
  /** Smallest predicted amount of the class. */
  from: number;
  cells: number;
  /** Median of |ln(actual / predicted)|. */
  median: number;
  /** 80th percentile of |ln(actual / predicted)| over 1.28: the standard deviation in logarithms that covers 80 %. */
  sigma: number;
}

/** Errors by class of predicted size. Pairs without a positive actual and predicted amount carry no logarithm and are left out. */
export function errorsBySize(scored: readonly Scored[], classes: readonly number[] = SIZE_CLASSES): ClassError[] {
  return classes.map((from, i) => {
    const errors = scored
      .filter(
        ({ actual, predicted }) =>
          actual > 0 && predicted > 0 && predicted >= from && predicted < (classes[i + 1] ?? Infinity)
      )
      .map(({ actual, predicted }) => Math.abs(Math.log(actual / predicted)))
      .sort((a, b) => a - b);
    return {
      from,
      cells: errors.length,
      median: errors.length ? quantile(errors, 0.5) : NaN,
      sigma: errors.length ? quantile(errors, 0.8) / Z90 : NaN
    };
  });
}

/**
 * Spread in logarithms for a predicted amount: straight between the middles of the classes on the scale of logarithms,
 * constant outside. Classes without cells are passed over; `least` is where the lowest class is taken to begin.
 */
export function spreadFunction(errors: readonly ClassError[], least = 1e7): (predicted: number) => number {
  const known = errors.filter((error) => error.cells > 0);
  const knots = known.map((error, i) => {
    const from = Math.max(error.from, least);
    const to = known[i + 1]?.from ?? from * 4;
    return { x: (Math.log(from) + Math.log(to)) / 2, sigma: error.sigma };
  });
  return (predicted) => {
    const x = Math.log(Math.max(predicted, 1));
    const next = knots.findIndex((knot) => knot.x > x);
    if (next === 0) return knots[0]!.sigma;
    if (next < 0) return knots.at(-1)!.sigma;
    const [a, b] = [knots[next - 1]!, knots[next]!];
    return a.sigma + ((b.sigma - a.sigma) * (x - a.x)) / (b.x - a.x);
  };
}

/** Share of the scored cells whose actual amount lies within 1.28 spreads of the predicted one. */
export function coverage(scored: readonly Scored[], spread: (predicted: number) => number): number {
  const inside = scored.filter(
    ({ actual, predicted }) => Math.abs(Math.log(actual / predicted)) <= Z90 * spread(predicted)
  );
  return inside.length / scored.length;
}
