import type { Locale } from '$lib/text/format';

interface Result {
  id: string;
  detail: string;
  value: number;
  state: Record<Locale, string> | null;
}

/** What the page says of the estimates' own findings. */
export interface Results {
  /** Values by result id, of results that have one. */
  value: Record<string, number>;
  /** Error of the hold-out by exponent tried. */
  betaErrors: Record<string, number>;
  /** States whose seed was softened, and by how much. */
  softened: { state: string; part: number }[];
}

export function resultsOf(results: readonly Result[], locale: Locale): Results {
  const of = (id: string) => results.filter((result) => result.id === id);
  return {
    value: Object.fromEntries(results.filter(({ detail }) => detail === 'all').map(({ id, value }) => [id, value])),
    betaErrors: Object.fromEntries(of('beta-error').map(({ detail, value }) => [detail, value])),
    softened: of('softened').map(({ state, detail, value }) => ({ state: state?.[locale] ?? detail, part: value }))
  };
}
