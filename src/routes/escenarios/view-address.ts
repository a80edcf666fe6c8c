import * as v from 'valibot';
import { FIRST_YEAR, LAST_YEAR } from '$lib/model/scenario';
import { FOLDS, START_VIEW, VIEW_RESULTS, type Fold, type LabView } from './shown';

/**
 * What the page shows of a comparison, in the query: `?y=2030&m=suspended&p=08037`. The comparison itself is in the hash
 * alone. Keys are short and never change their meaning; what is as by default is left out.
 *
 *     y year   m result on the map and the bars   k=s nobody responds   u=g per cent of GDP   f position of the reform shown
 *     p place opened   o parts unfolded: ministry, doubt
 */
export interface ShownView {
  look: Omit<LabView, 'focus'>;
  /** Position of the reform of which places and sectors are shown, 1 to 5. */
  position: number;
  place: string | null;
  unfolded: readonly Fold[];
}

const START: ShownView = { look: withoutFocus(START_VIEW), position: 1, place: null, unfolded: [] };

const whole = (least: number, most: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number), v.minValue(least), v.maxValue(most));

const KEYS = {
  y: whole(FIRST_YEAR, LAST_YEAR),
  m: v.picklist(VIEW_RESULTS),
  k: v.literal('s'),
  u: v.literal('g'),
  f: whole(1, 5),
  p: v.pipe(v.string(), v.regex(/^(\d{2}|\d{5}|M\d\d\.\d\.\d\d)$/)),
  o: v.pipe(
    v.string(),
    v.transform((text) => text.split('_')),
    v.array(v.picklist(FOLDS)),
    v.maxLength(FOLDS.length)
  )
};

export interface ReadView {
  view: ShownView;
  /** Keys of the page whose value it does not know, each with what it said: the default stands in their place. */
  refused: { key: string; value: string }[];
}

/**
 * Reads the page's keys of a query; those of others are left alone. `known` tells which places can be opened, `reforms` how
 * many the comparison has. Never throws.
 */
export function readView(query: string, known: (place: string) => boolean, reforms: number): ReadView {
  const params = new URLSearchParams(query);
  const refused: ReadView['refused'] = [];
  const take = <Key extends keyof typeof KEYS>(
    key: Key,
    fits: (value: v.InferOutput<(typeof KEYS)[Key]>) => boolean = () => true
  ): v.InferOutput<(typeof KEYS)[Key]> | undefined => {
    const value = params.get(key);
    if (value === null) return undefined;
    const read = v.safeParse(KEYS[key], value);
    if (read.success && fits(read.output as v.InferOutput<(typeof KEYS)[Key]>))
      return read.output as v.InferOutput<(typeof KEYS)[Key]>;
    refused.push({ key, value: value.slice(0, 40) });
    return undefined;
  };
  const { look } = START;
  return {
    view: {
      look: {
        year: take('y') ?? look.year,
        result: take('m') ?? look.result,
        kind: take('k') ? 'static' : look.kind,
        money: take('u') ? 'gdp' : look.money
      },
      position: take('f', (position) => position <= reforms) ?? START.position,
      place: take('p', known) ?? START.place,
      unfolded: take('o') ?? START.unfolded
    },
    refused
  };
}

/** Writes a view as a query with its question mark, or nothing for the default view. */
export function writeView({ look, position, place, unfolded }: ShownView): string {
  const params = new URLSearchParams();
  const put = (key: keyof typeof KEYS, value: string, byDefault: boolean) => {
    if (!byDefault) params.set(key, value);
  };
  put('y', String(look.year), look.year === START.look.year);
  put('m', look.result, look.result === START.look.result);
  put('k', 's', look.kind === START.look.kind);
  put('u', 'g', look.money === START.look.money);
  put('f', String(position), position === START.position);
  put('p', place ?? '', place === START.place);
  put('o', FOLDS.filter((fold) => unfolded.includes(fold)).join('_'), unfolded.length === 0);
  const query = params.toString();
  return query && `?${query}`;
}

function withoutFocus({ year, result, kind, money }: LabView): ShownView['look'] {
  return { year, result, kind, money };
}
