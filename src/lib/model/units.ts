/**
 * Units as types: a number of dollars is not a number of pesos nor of jobs, and adding them does not type-check. A value
 * gets its unit where it enters the model (`usd(12)`), and loses it only by division into a ratio.
 */
declare const unit: unique symbol;
type Measured<Unit extends string> = number & { readonly [unit]: Unit };

export type Usd = Measured<'USD'>;
export type Mxn = Measured<'MXN'>;
export type Posts = Measured<'posts'>;
/** Between 0 and 1 unless the parameter says otherwise. */
export type Share = Measured<'share'>;
export type Days = Measured<'days'>;

export const usd = (value: number) => value as Usd;
export const mxn = (value: number) => value as Mxn;
export const posts = (value: number) => value as Posts;
export const share = (value: number) => value as Share;
export const days = (value: number) => value as Days;

/** Pesos of a dollar amount at a peso price of the dollar. */
export function toPesos(amount: Usd, pesosPerDollar: number): Mxn {
  return mxn(amount * pesosPerDollar);
}

/** Sum of amounts of one unit, in the order given. One signature a unit: a union of units would let them mix. */
export function sum(amounts: Iterable<Usd>): Usd;
export function sum(amounts: Iterable<Mxn>): Mxn;
export function sum(amounts: Iterable<Posts>): Posts;
export function sum(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}
