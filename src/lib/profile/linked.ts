import type { Locale } from '../text/format';

/** Words of the prose that the glossary explains, by term; the first time that one stands in a text it is linked. */
const WORDS: Record<Locale, readonly (readonly [id: string, word: string])[]> = {
  es: [
    ['immex', 'IMMEX'],
    ['temporary-import', 'importaciones temporales'],
    ['suspended-tax', 'en suspenso'],
    ['lost-tax', 'impuesto perdido'],
    ['metro', 'zona metropolitana']
  ],
  en: [
    ['immex', 'IMMEX'],
    ['temporary-import', 'temporary imports'],
    ['suspended-tax', 'suspended'],
    ['lost-tax', 'tax lost'],
    ['metro', 'metropolitan area']
  ]
};

export interface Part {
  text: string;
  /** Term of the glossary, or null for plain text. */
  term: string | null;
}

/** Paragraphs cut where a term stands for the first time. */
export function linked(paragraphs: readonly string[], locale: Locale): Part[][] {
  const left = new Map(WORDS[locale].map(([id, word]) => [word, id]));
  return paragraphs.map((paragraph) => {
    const parts: Part[] = [];
    let rest = paragraph;
    for (;;) {
      const found = [...left.keys()]
        .map((word) => ({ word, at: rest.search(new RegExp(`\\b${word}\\b`)) }))
        .filter(({ at }) => at >= 0)
        .sort((a, b) => a.at - b.at)[0];
      if (!found) break;
      if (found.at) parts.push({ text: rest.slice(0, found.at), term: null });
      parts.push({ text: found.word, term: left.get(found.word)! });
      left.delete(found.word);
      rest = rest.slice(found.at + found.word.length);
    }
    if (rest) parts.push({ text: rest, term: null });
    return parts;
  });
}
