/** Power of a thousand in which numbers as large as `most` read well: 1, 10³ from a hundred thousand on, 10⁶, 10⁹ or 10¹². */
export function factorFor(values: readonly (number | null)[]): number {
  const most = values.reduce<number>((largest, value) => Math.max(largest, Math.abs(value ?? 0)), 0);
  return [1e12, 1e9, 1e6].find((factor) => most >= factor) ?? (most >= 1e5 ? 1e3 : 1);
}
