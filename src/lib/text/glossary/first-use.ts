/** A term that a page may link, with the words that mean it. */
export interface Sought {
  id: string;
  forms: readonly string[];
}

const LETTER = '\\p{L}\\p{N}';
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** The site's own name is no use of the term in it. */
const NAME = /Atlas\sIMMEX|IMMEX\sAtlas/g;
const PARTS = /(\[\[[a-z0-9-]+\|[^\]]+\]\])/;

/** Ids of the terms that texts mark, each once, in order. */
export function markedIds(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/\[\[([a-z0-9-]+)\|/g)].map(([, id]) => id!)))];
}

/**
 * Marks terms as `[[id|words]]` where a page first uses them. To be given the page's texts in their order, marks made by
 * hand included: a term is linked once, and a later mark of it, of either kind, is plain words. The same text is given the
 * same answer, so that a page drawn twice is the same page.
 */
export function firstUses(terms: readonly Sought[]): (text: string) => string {
  const byForm = new Map(terms.flatMap(({ id, forms }) => forms.map((form) => [form.toLowerCase(), { id, form }])));
  const longest = [...byForm.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const seek = new RegExp(`(?<![${LETTER}])(${longest.join('|')})(?:e?s)?(?![${LETTER}])`, 'giu');
  const used = new Set<string>();
  const answers = new Map<string, string>();

  const link = (id: string, words: string): string => {
    if (used.has(id)) return words;
    used.add(id);
    return `[[${id}|${words}]]`;
  };
  const plain = (text: string): string => {
    if (!longest.length) return text;
    const names = [...text.matchAll(NAME)].map(({ index, 0: { length } }) => [index, index + length] as const);
    return text.replace(seek, (words: string, stem: string, at: number) => {
      const { id, form } = byForm.get(stem.toLowerCase())!;
      const named = names.some(([from, to]) => from <= at && at < to);
      return named || (/\p{Lu}/u.test(form) && stem !== form) ? words : link(id, words);
    });
  };
  const mark = (text: string): string =>
    text
      .split(PARTS)
      .map((part) => {
        const made = /^\[\[([a-z0-9-]+)\|([^\]]+)\]\]$/.exec(part);
        return made ? link(made[1]!, made[2]!) : plain(part);
      })
      .join('');

  return (text) => {
    let answer = answers.get(text);
    if (answer === undefined) answers.set(text, (answer = mark(text)));
    return answer;
  };
}
