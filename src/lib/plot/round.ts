/** Two decimals: enough for a pixel, and the same text on every machine. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Throws RangeError when a value that must be drawn is no number. */
export function finite(what: string, value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${what} is not a finite number: ${value}`);
  return value;
}
