import { ABBREVIATIONS, MUNICIPALITY_ALIASES, STATE_ALIASES } from './aliases';
import { normalised, similarity } from './similarity';

export type PlaceLevel = 'state' | 'municipality' | 'metro';

/** A place of the atlas: id, level, names, and the state it lies in. */
export interface PlaceEntry {
  id: string;
  level: PlaceLevel;
  name: string;
  state: string | null;
}

export interface Candidate {
  id: string;
  /** 1 exact, 0.97 by a known alias or without its title, below 0.9 to be confirmed by the reader. */
  score: number;
}

/** From here on a match is taken without asking. */
export const SURE = 0.9;
const ALIAS = 0.97;
/** The only one of its state that begins so, «Ecatepec» de Morelos: offered before all others, and still asked about. */
const BEGINNING = 0.89;
const FUZZY_FLOOR = 0.45;
const SHOWN = 5;

/** Finds places by code, or by state and name. */
export class PlaceIndex {
  readonly byId: Map<string, PlaceEntry>;
  readonly #states = new Map<string, string>(Object.entries(STATE_ALIASES));
  readonly #named = new Map<PlaceLevel, { entry: PlaceEntry; name: string }[]>();

  constructor(entries: readonly PlaceEntry[]) {
    this.byId = new Map(entries.map((entry) => [entry.id, entry]));
    for (const entry of entries) {
      const name = normalised(entry.name);
      const list = this.#named.get(entry.level) ?? [];
      list.push({ entry, name });
      this.#named.set(entry.level, list);
      if (entry.level === 'state') this.#states.set(name, entry.id);
    }
  }

  /** CVE_ENT or CVEGEO with its lost leading zeros: `8037` → `08037`; metros by their id. */
  byCode(code: string, level: PlaceLevel): Candidate[] {
    const text = code.trim().replace(/\.0+$/, '');
    const padded = level === 'metro' ? text : /^\d+$/.test(text) ? text.padStart(level === 'state' ? 2 : 5, '0') : text;
    return this.byId.get(padded)?.level === level ? [{ id: padded, score: 1 }] : [];
  }

  /** CVE_ENT of a state by code, name, abbreviation or alias. */
  state(text: string): string | null {
    const code = this.byCode(text, 'state')[0];
    if (code) return code.id;
    return this.#states.get(normalised(text)) ?? null;
  }

  /** Best matches of a name, best first; `state` narrows the search and a repeated name without it is never sure. */
  byName(text: string, level: PlaceLevel, state: string | null): Candidate[] {
    const name = normalised(text);
    if (name === '') return [];
    if (level === 'state') {
      const known = this.#states.get(name);
      if (known) return [{ id: known, score: 1 }];
    }
    const aliasOf = (other: string) =>
      state === null || level !== 'municipality' ? undefined : MUNICIPALITY_ALIASES[`${state} ${other}`];
    const alias = aliasOf(name);
    if (alias) return [{ id: alias, score: ALIAS }];
    const within = (this.#named.get(level) ?? []).filter(({ entry }) => state === null || entry.state === state);
    const exact = within.filter((candidate) => candidate.name === name);
    if (exact.length === 1) return [{ id: exact[0]!.entry.id, score: 1 }];
    if (exact.length > 1) return exact.slice(0, SHOWN).map(({ entry }) => ({ id: entry.id, score: 1 / exact.length }));
    const spelled = expanded(name);
    const same = within.filter((candidate) => expanded(candidate.name) === spelled);
    if (same.length === 1) return [{ id: same[0]!.entry.id, score: ALIAS }];
    if (state !== null) {
      const untitled = spelled.replace(TITLES, '');
      const id =
        aliasOf(spelled) ?? aliasOf(untitled) ?? within.find((candidate) => candidate.name === untitled)?.entry.id;
      if (id) return [{ id, score: ALIAS }];
    }
    const begun = state === null ? [] : within.filter((candidate) => candidate.name.startsWith(`${spelled} `));
    const only = begun.length === 1 ? begun[0] : undefined;
    return within
      .map((candidate) => ({
        id: candidate.entry.id,
        score: candidate === only ? BEGINNING : similarity(spelled, candidate.name)
      }))
      .filter(({ score }) => score >= FUZZY_FLOOR)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, SHOWN);
  }
}

/** What stands before the name of a seat, and not in that of its municipality: «Ciudad» Acuña, «Heroica» Nogales. */
const TITLES = /^(?:(?:h|heroica|heroico|ciudad) )+/;

const expanded = (name: string) =>
  name
    .split(' ')
    .map((word) => ABBREVIATIONS[word] ?? word)
    .join(' ');
