import * as v from 'valibot';

/** Municipalities of one state as `[state].json` carries them; `slug` where a municipality has a page of its own. */
export const SliceSchema = v.array(
  v.object({
    id: v.pipe(v.string(), v.regex(/^\d{5}$/)),
    name: v.string(),
    population: v.nullable(v.number()),
    jobs: v.nullable(v.number()),
    basis: v.nullable(v.picklist(['published', 'derived', 'modelled'])),
    slug: v.optional(v.string())
  })
);

export type Slice = v.InferOutput<typeof SliceSchema>;
