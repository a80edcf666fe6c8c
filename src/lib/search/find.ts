import MiniSearch, { type Options, type SearchResult } from 'minisearch';
import { fold } from '../text/fold';
import { KINDS, type Entry, type Kind } from './entry';

/** A stored entry as the index gives it back. */
export interface Hit {
  kind: Kind;
  name: string;
  detail: string;
  path: string;
}

type Stored = Hit & { weight: number };

/** Words of a text without case or accents: «Nuevo León» → `nuevo`, `leon`. */
const tokenize = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const OPTIONS: Options = {
  fields: ['name', 'also'],
  storeFields: ['kind', 'name', 'detail', 'path', 'weight'],
  tokenize,
  processTerm: (term) => term,
  searchOptions: {
    prefix: true,
    // Two letters may be wrong in a long word, one in a short one, none in the shortest.
    fuzzy: (term) => (term.length < 4 ? false : term.length < 7 ? 1 : 2),
    weights: { prefix: 0.6, fuzzy: 0.3 },
    boost: { name: 3 },
    boostDocument: (_id, _term, stored) => 1 + Number(stored?.weight ?? 0)
  }
};

export type Index = MiniSearch;

/** An index over entries, made at build; `JSON.stringify` writes it. */
export function buildIndex(entries: readonly Entry[]): Index {
  const index = new MiniSearch(OPTIONS);
  index.addAll(entries.map((entry, id) => ({ id, ...entry, detail: entry.detail ?? '', also: entry.also ?? '' })));
  return index;
}

/** The index from its JSON text. Throws SyntaxError or Error on what is not one. */
export function readIndex(json: string): Index {
  return MiniSearch.loadJSON(json, OPTIONS);
}

/**
 * What a reader means, best first: names that are the query, then those that begin with it, then those that hold its words,
 * then those that as a whole are like it, then the rest, so that an accent or a letter wrong still finds. All words must be found; if none has all,
 * any will do.
 */
export function find(index: Index, query: string, limit = 10): Hit[] {
  const asked = tokenize(query).join(' ');
  if (!asked) return [];
  // «Ciudad Juárez» is listed as Juárez.
  const bare = asked.replace(/^(ciudad|cd|city)( de| of)? (?=.)/, '');
  const all = index.search(query, { combineWith: 'AND' });
  const found = all.length ? all : index.search(query, { combineWith: 'OR' });
  return found
    .map((result) => {
      const stored = result as unknown as Stored;
      const rank = Math.min(likeness(asked, stored.name), bare === asked ? FUZZY : likeness(bare, stored.name) + 0.5);
      return { stored, score: result.score, rank: Math.min(rank, resembles(bare, stored.name, result) ? LIKE : FUZZY) };
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        (a.rank < FUZZY ? b.stored.weight - a.stored.weight : b.score - a.score) ||
        KINDS.indexOf(a.stored.kind) - KINDS.indexOf(b.stored.kind) ||
        b.score - a.score
    )
    .slice(0, limit)
    .map(({ stored: { kind, name, detail, path } }) => ({ kind, name, detail, path }));
}

const FUZZY = 3;
/** The whole name is like what was asked: «huarez», Juárez. */
const LIKE = 2.6;

/** Whether each word of the name was found, right or nearly so, by a query of no more words. */
function resembles(asked: string, name: string, { match }: SearchResult): boolean {
  const words = tokenize(name);
  return asked.split(' ').length <= words.length && words.every((word) => match[word]?.includes('name'));
}

/** 0 the name itself, 1 begins with it, 2 a word of it begins with it, 3 all the rest. */
function likeness(asked: string, name: string): number {
  const folded = tokenize(name).join(' ');
  if (folded === asked) return 0;
  if (folded.startsWith(asked)) return 1;
  return ` ${folded}`.includes(` ${asked}`) ? 2 : FUZZY;
}
