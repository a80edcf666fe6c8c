import * as v from 'valibot';
import { ROW_IDS } from './rows';

const AmountSchema = v.object({
  value: v.number(),
  low: v.nullable(v.number()),
  high: v.nullable(v.number()),
  period: v.string(),
  basis: v.picklist(['published', 'derived', 'modelled']),
  preliminary: v.boolean(),
  source: v.string(),
  of: v.nullable(v.string())
});
const PointSchema = v.tuple([v.string(), v.number()]);

/** A place as it is put beside another: its rows, mix and published ends. */
const ComparedSchema = v.object({
  key: v.string(),
  name: v.object({ es: v.string(), en: v.string() }),
  path: v.string(),
  rows: v.record(v.picklist(ROW_IDS), v.nullable(AmountSchema)),
  mix: v.array(v.object({ id: v.string(), share: v.number() })),
  growth: v.record(v.picklist(['exports', 'jobs', 'immex']), v.nullable(v.tuple([PointSchema, PointSchema])))
});

/** Places of one state, itself among them, as `[state].json` carries them. */
export const SliceSchema = v.array(ComparedSchema);

export type Compared = v.InferOutput<typeof ComparedSchema>;
