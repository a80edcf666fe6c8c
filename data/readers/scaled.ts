/** A published decimal in base units, without the binary noise of the product: 48.6099 % → 0.486099. */
export function scaled(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}
