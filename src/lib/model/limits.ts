/** What no result of a scenario can tell (MODEL §6), as codes; every result carries them. */
export const LIMITS = [
  'partial-equilibrium',
  'no-exchange-rate',
  'no-wage-response',
  'no-relocation',
  'base-year-held',
  'columns-apart',
  'share-carried'
] as const;
export type Limit = (typeof LIMITS)[number];
