/**
 * Whole units whose sum over any leading part is that part's sum rounded: what is lost in one cell is given to the next, so
 * that parts add up to their total to the unit. `values` are rounded in place, in their order, to multiples of
 * `step` (1, or a fraction of which whole numbers are multiples).
 */
export function roundTogether(values: Float64Array, start = 0, end = values.length, step = 1): void {
  // Whole numbers of steps, so that a step of a hundredth divides exactly.
  const perUnit = Math.round(1 / step);
  let [exact, given] = [0, 0];
  for (let i = start; i < end; i++) {
    exact += values[i]!;
    const upTo = Math.round(exact * perUnit);
    values[i] = (upTo - given) / perUnit;
    given = upTo;
  }
}

/** Without what adding leaves behind: hundredths, of which whole units and parts of jobs are multiples. */
export function roundHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A bound with three significant digits, rounded away from the centre. */
export function roundOutwards(value: number, direction: 'down' | 'up'): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const scale = 10 ** (2 - Math.floor(Math.log10(Math.abs(value))));
  const scaled = value * scale;
  // A value that has three digits already stays as it is, whatever the division left behind.
  const whole = Math.round(scaled);
  const digits =
    Math.abs(scaled - whole) < 1e-9 * Math.abs(scaled)
      ? whole
      : direction === 'down'
        ? Math.floor(scaled)
        : Math.ceil(scaled);
  // Read back from its digits: a division by a power of ten leaves 21700000.000000004 where 21700000 is meant.
  return Number((digits / scale).toPrecision(3));
}
