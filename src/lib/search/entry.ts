/** What the search knows of, in the order in which equals are listed. */
export const KINDS = ['place', 'sector', 'term', 'debate', 'measure', 'figure', 'page'] as const;
export type Kind = (typeof KINDS)[number];

/** One thing with an address. Names are in the page's language; `also` holds other words by which it is known. */
export interface Entry {
  kind: Kind;
  name: string;
  /** What sets it apart from others of its name: its state, its code, its unit. */
  detail?: string;
  also?: string;
  /** Address, with language and base path. */
  path: string;
  /** From 0 to 1: which of two things of like name a reader more likely means. */
  weight: number;
}
