import { fold } from '$lib/text/fold';
import type { Locale } from '$lib/text/format';
import type { Words } from './words';

export interface WordOption {
  /** What is shown: the name, and the id after it. */
  label: string;
  detail: string;
  /** What is written between the quotes. */
  apply: string;
}

const MOST = 60;

/**
 * Ids and names that continue a quoted text which ends at the cursor: `before` is the line up to it. Measures after
 * `measure_id = '`, and so on; in any other quoted text all of them. Null outside a quoted text.
 */
export function wordOptions(
  before: string,
  words: Words,
  locale: Locale
): { from: number; options: WordOption[] } | null {
  const open = openText(before);
  if (open === null) return null;
  const typed = fold(before.slice(open).replaceAll("''", "'"));
  const column = /([a-z_]+)(?:\s*(?:=|<>|!=|like)\s*|\s+in\s*\([^()]*)$/i
    .exec(before.slice(0, open - 1))?.[1]
    ?.toLowerCase();
  const asksName = column?.startsWith('name');
  const lists =
    column === 'measure_id'
      ? [words.measures]
      : column === 'sector_id'
        ? [words.sectors]
        : column === 'place_id' || column === 'part_id' || column === 'state_id'
          ? [words.places]
          : [words.measures, words.sectors, words.places];
  const options: WordOption[] = [];
  for (const rank of [startsWith, contains]) {
    for (const list of lists)
      for (const word of list) {
        if (options.length === MOST) break;
        if (!rank(word, typed, locale)) continue;
        options.push({
          label: word[locale],
          detail: word.id,
          apply: (asksName ? word[locale] : word.id).replaceAll("'", "''")
        });
      }
    if (typed === '') break;
  }
  return { from: open, options };
}

type Word = { id: string } & Record<Locale, string>;

const startsWith = (word: Word, typed: string, locale: Locale) =>
  fold(word.id).startsWith(typed) || fold(word[locale]).startsWith(typed);

const contains = (word: Word, typed: string, locale: Locale) =>
  !startsWith(word, typed, locale) && (fold(word.id).includes(typed) || fold(word[locale]).includes(typed));

/** Where the quoted text that is still open at the end of the line begins, or null. */
function openText(line: string): number | null {
  let open: number | null = null;
  for (let at = 0; at < line.length; at++) {
    if (line[at] !== "'") continue;
    if (open === null) open = at + 1;
    else if (line[at + 1] === "'") at++;
    else open = null;
  }
  return open;
}
