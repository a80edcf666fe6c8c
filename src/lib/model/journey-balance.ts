import type { Entry, Step, Tax } from './journey';

/** What the treasury holds of the firm's money, and what the firm owes but need not pay yet, after a day. */
export interface Balance {
  day: number;
  held: Record<Tax, number>;
  waiting: Record<Tax, number>;
}

/** The balance after each day on which something happens, in order. */
export function balances(steps: readonly Step[]): Balance[] {
  const held: Record<Tax, number> = { vat: 0, duty: 0, dta: 0 };
  const waiting: Record<Tax, number> = { vat: 0, duty: 0, dta: 0 };
  const days = new Map<number, Balance>();
  for (const { day, entries } of steps) {
    for (const entry of entries) move(entry, held, waiting);
    days.set(day, { day, held: settle(held), waiting: settle(waiting) });
  }
  return [...days.values()];
}

function move({ tax, fate, amount }: Entry, held: Record<Tax, number>, waiting: Record<Tax, number>): void {
  if (fate === 'paid' || fate === 'settled') held[tax] += amount;
  if (fate === 'credited' || fate === 'refunded') held[tax] -= amount;
  if (fate === 'suspended' || fate === 'guaranteed') waiting[tax] += amount;
  if (fate === 'settled' || fate === 'released' || fate === 'relieved' || fate === 'lost') waiting[tax] -= amount;
}

/** Below a billionth of what moves it is binary rounding: nothing is held. */
function settle(amounts: Record<Tax, number>): Record<Tax, number> {
  const most = Math.max(...Object.values(amounts).map(Math.abs));
  return Object.fromEntries(
    Object.entries(amounts).map(([tax, amount]) => [tax, Math.abs(amount) < most * 1e-9 ? 0 : amount])
  ) as Record<Tax, number>;
}

/** Pesos × days of one tax in the treasury from entry to `until`: what the cost of money is taken on. */
export function pesoDays(steps: readonly Step[], tax: Tax, until: number): number {
  const all = balances(steps);
  return all.reduce((sum, { day, held }, i) => {
    const next = Math.min(all[i + 1]?.day ?? until, until);
    return sum + held[tax] * Math.max(0, next - day);
  }, 0);
}

/** Pesos of one tax that stay with the treasury at the end. */
export function kept(steps: readonly Step[], tax: Tax): number {
  return balances(steps).at(-1)?.held[tax] ?? 0;
}
