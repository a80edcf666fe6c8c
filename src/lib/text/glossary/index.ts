import type { Locale } from '../format';
import type { Sought } from './first-use';
import { FORMS } from './forms';
import { MEASURES } from './measures';
import { REGIME } from './regime';
import { TAXES } from './taxes';
import type { Term } from './term';

export type { Term } from './term';

/** Every term of the glossary. The server takes from it what a page needs; pages do not carry all of it. */
export const TERMS: readonly Term[] = [...REGIME, ...TAXES, ...MEASURES];

/** Every term with the words that mean it in a language. */
export function soughtIn(locale: Locale): Sought[] {
  return TERMS.map(({ id }) => ({ id, forms: FORMS[id]?.[locale] ?? [] }));
}

/** A term as one page shows it, in one language. */
export interface ShownTerm {
  name: string;
  definition: string;
}

/** No term has this id. */
export class UnknownTermError extends Error {
  constructor(readonly id: string) {
    super(`the glossary has no term ${id}`);
    this.name = 'UnknownTermError';
  }
}

/** The terms that a page marks, by id, in its language. Throws `UnknownTermError`. */
export function termsFor(ids: readonly string[], locale: 'es' | 'en'): Record<string, ShownTerm> {
  return Object.fromEntries(
    ids.map((id) => {
      const found = TERMS.find((term) => term.id === id);
      if (!found) throw new UnknownTermError(id);
      return [id, { name: found.name[locale], definition: found.definition[locale] }];
    })
  );
}
