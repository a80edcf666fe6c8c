import type { Locale } from '../format';

/** A word of the regime, of the taxes or of the atlas, said plainly. */
export interface Term {
  /** Anchor on the glossary's page; ASCII, never changed. */
  id: string;
  name: Record<Locale, string>;
  /** One or two sentences that need no other term to be understood. */
  definition: Record<Locale, string>;
  /** Law article or publication to look it up in. */
  source: string;
  related: readonly string[];
}

/** A line of the glossary: id, names, definitions, source, related terms. */
export function term(
  id: string,
  [nameEs, nameEn]: readonly [string, string],
  [es, en]: readonly [string, string],
  source: string,
  related: readonly string[]
): Term {
  return { id, name: { es: nameEs, en: nameEn }, definition: { es, en }, source, related };
}
