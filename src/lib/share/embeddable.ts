import * as v from 'valibot';
import type { Answered, Choice } from '../figures/figure';
import type { EmbedSize } from './embed';

const Size = v.pipe(v.number(), v.minValue(1), v.maxValue(10_000));
const Key = v.pipe(v.string(), v.regex(/^[a-z0-9-]*$/));

/** Of every figure its heights, the key that it shows unasked, and what may be chosen; keys by id of place, sector or reform. */
const Embeddable = v.object({
  integrity: v.pipe(v.string(), v.regex(/^sha384-[\w+/=]+$/)),
  figures: v.record(
    v.string(),
    v.union([
      v.strictTuple([Size, Size, Key]),
      v.strictTuple([Size, Size, Key, v.picklist(['state', 'sector', 'city', 'place', 'reform'] satisfies Choice[])])
    ])
  ),
  keys: v.record(v.string(), Key),
  /** Keys of places where every level is chosen from one list. */
  places: v.record(v.string(), Key)
});
export type Embeddable = v.InferOutput<typeof Embeddable>;

/** What the snippet of a figure needs. `option` is empty for what the frame shows unasked. */
export interface EmbedCode {
  size: EmbedSize;
  integrity: string;
  option: string;
  takes?: Choice;
}

/** Ids that stand in the list of a choice: a figure of states has no frame for a city, though the city has a key. */
const LISTS: Record<Exclude<Choice, 'place'>, RegExp> = {
  state: /^(MX|\d\d)$/,
  city: /^M\d\d\./,
  sector: /./,
  reform: /./
};

/** The code that frames this very view; null where no embed shows it: another place than the figure's own, say. */
export async function embedCode(file: string, { figure, params }: Answered<unknown>): Promise<EmbedCode | null> {
  const answer = await fetch(file);
  if (!answer.ok) return null;
  const { integrity, figures, keys, places } = v.parse(Embeddable, await answer.json());
  const known = Object.hasOwn(figures, figure) ? figures[figure]! : null;
  if (!known) return null;
  const [narrow, wide, shown, takes] = known;
  const code = { size: { narrow, wide }, integrity, option: '' };
  if (params.year || params.measure) return null;
  const asked = params.place ?? params.sector ?? params.reform;
  if (!takes) return asked === undefined || asked === 'MX' || asked === 'all' ? code : null;
  if (takes === 'sector' ? params.place : params.sector && params.sector !== 'all') return null;
  if (asked === undefined) return { ...code, takes };
  const listed = takes === 'place' ? places : LISTS[takes].test(asked) ? keys : {};
  const key = Object.hasOwn(listed, asked) ? listed[asked]! : null;
  return key === null ? null : { ...code, takes, option: key === shown ? '' : key };
}
