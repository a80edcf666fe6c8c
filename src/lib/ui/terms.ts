import { getContext, setContext } from 'svelte';
import type { ShownTerm } from '$lib/text/glossary';

const KEY = Symbol('terms of the page');

/** Gives a page's `Term`s their definitions. */
export function provideTerms(terms: () => Record<string, ShownTerm>): void {
  setContext(KEY, terms);
}

/** The definition of a term that the page has provided. Throws when it has not: a page that marks a word defines it. */
export function providedTerm(id: string): ShownTerm {
  const terms = getContext<(() => Record<string, ShownTerm>) | undefined>(KEY);
  const term = terms?.()[id];
  if (!term) throw new Error(`the page marks the term ${id} but does not provide it`);
  return term;
}

const MARK = Symbol('marks of the page');

/** Gives a page's `Prose` what marks terms where the page first uses them. */
export function provideMarks(mark: (text: string) => string): void {
  setContext(MARK, mark);
}

/** What marks terms in the texts of this page; texts stay as they are where the page marks none. */
export function providedMark(): (text: string) => string {
  return getContext<((text: string) => string) | undefined>(MARK) ?? ((text) => text);
}

/** A text in which `[[id|words]]` marks a term, cut into plain parts and terms. */
export function markedParts(text: string): { text: string; id: string | null }[] {
  return text
    .split(/(\[\[[a-z0-9-]+\|[^\]]+\]\])/)
    .filter(Boolean)
    .map((part) => {
      const mark = /^\[\[([a-z0-9-]+)\|([^\]]+)\]\]$/.exec(part);
      return mark ? { text: mark[2]!, id: mark[1]! } : { text: part, id: null };
    });
}
