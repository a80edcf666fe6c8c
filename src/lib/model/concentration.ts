/** Sum of squared shares (Herfindahl 1950; Hirschman 1945): 1 a single group, 1/n of n equal ones; null of no shares. */
export function herfindahl(shares: Iterable<number>): number | null {
  let [sum, found] = [0, false];
  for (const share of shares) [sum, found] = [sum + share * share, true];
  return found ? sum : null;
}
