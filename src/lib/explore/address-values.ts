import * as v from 'valibot';
import type { PlaceLevel, SectorLevel } from '../data/questions/explore';
import type { Basis } from '../data/schema';
import { SORT_COLUMNS, type Slot, type View } from './view';

/** Ids that one key may hold. */
const MOST_IDS = 300;

/** One value of the address: how it is read (null when it is none) and written. */
interface Code<Value> {
  read(text: string): Value | null;
  write(value: Value): string;
}

function letters<Word extends string>(pairs: Record<Word, string>): Code<Word> {
  const entries = Object.entries(pairs) as [Word, string][];
  return {
    read: (text) => entries.find(([, letter]) => letter === text)?.[0] ?? null,
    write: (word) => pairs[word]
  };
}

export const levels = letters<PlaceLevel>({ state: 's', metro: 'z', municipality: 'm' });
export const sectorLevels = letters<SectorLevel>({ group: 'g', subsector: 's', division: 'd', chapter: 'c' });
export const bases = letters<Basis>({ published: 'p', derived: 'd', modelled: 'm' });
export const slots = letters<Slot>({ a: 'a', b: 'b' });

/** `1` and nothing else. */
export function switched(text: string): true | null {
  return text === '1' ? true : null;
}

const Period = v.pipe(v.string(), v.regex(/^\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$/));
const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/));
const Ids = v.pipe(v.array(Id), v.minLength(1), v.maxLength(MOST_IDS));
const Span = v.pipe(
  v.tuple([Period, Period]),
  v.check(([from, to]) => from.length === to.length && from <= to)
);
// Adding 0 makes minus zero a plain one.
const Bound = v.pipe(
  v.string(),
  v.regex(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/),
  v.transform((text) => Number(text) + 0),
  v.finite()
);
const Range = v.pipe(
  v.tuple([Bound, Bound]),
  v.check(([low, high]) => low <= high)
);

function parsed<Value>(schema: v.GenericSchema<unknown, Value>, value: unknown): Value | null {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : null;
}

/** `08_19`: sorted, each id once. No id holds a low line, and none needs to be escaped. */
export const ids: Code<string[]> = {
  read: (text) => {
    const found = parsed(Ids, text.split('_'));
    return found && [...new Set(found)].sort();
  },
  write: (list) => list.join('_')
};

/** `2015_2020`, or `2020` for a single period. */
export const span: Code<[string, string]> = {
  read: (text) => {
    const ends = text.split('_');
    return parsed(Span, ends.length === 1 ? [ends[0], ends[0]] : ends);
  },
  write: ([from, to]) => (from === to ? from : `${from}_${to}`)
};

/** `1000000_5e9`, in the unit shown. */
export const range: Code<[number, number]> = {
  read: (text) => parsed(Range, text.split('_')),
  write: (ends) => ends.map((end) => String(end).replace('+', '')).join('_')
};

/** `-value`: the minus says from the largest down. */
export const sort: Code<View['sort']> = {
  read: (text) => {
    const column = SORT_COLUMNS.find((each) => each === text.replace(/^-/, ''));
    return column ? { column, descending: text.startsWith('-') } : null;
  },
  write: ({ column, descending }) => `${descending ? '-' : ''}${column}`
};
