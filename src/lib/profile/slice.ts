import * as v from 'valibot';
import { ROW_IDS } from './rows';
import { SECTOR_ROW_IDS } from './sector-rows';

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
const MixSchema = v.array(v.object({ id: v.string(), share: v.number(), low: v.number(), high: v.number() }));
const GrowthSchema = v.nullable(v.tuple([PointSchema, PointSchema]));

/** A place as it is put beside another: its rows, mix and published ends. */
const ComparedSchema = v.object({
  key: v.string(),
  name: v.object({ es: v.string(), en: v.string() }),
  path: v.string(),
  rows: v.record(v.picklist(ROW_IDS), v.nullable(AmountSchema)),
  mix: MixSchema,
  growth: v.record(v.picklist(['exports', 'jobs', 'immex']), GrowthSchema)
});

/** A sector as it is put beside another of its level: its rows, the states that it leaves from and its published ends. */
const ComparedSectorSchema = v.object({
  key: v.string(),
  level: v.picklist(['group', 'subsector']),
  name: v.object({ es: v.string(), en: v.string() }),
  path: v.string(),
  rows: v.record(v.picklist(SECTOR_ROW_IDS), v.nullable(AmountSchema)),
  mix: MixSchema,
  growth: v.object({ exports: GrowthSchema })
});
export const SectorSliceSchema = v.array(ComparedSectorSchema);
export type ComparedSector = v.InferOutput<typeof ComparedSectorSchema>;

/** Places of one state, itself among them, as `[state].json` carries them. */
export const SliceSchema = v.array(ComparedSchema);

export type Compared = v.InferOutput<typeof ComparedSchema>;
