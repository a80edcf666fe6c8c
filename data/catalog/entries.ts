import * as v from 'valibot';

/** What an entry of each file of the catalogue must be. */

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'an id of ASCII letters, digits, . _ -'));
const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
export const bilingual = v.strictObject({ es: text, en: text });
const optional = v.optional(v.nullable(text));

export const Source = v.strictObject({
  id,
  publisher: text,
  title: bilingual,
  /** Official page of the publication. */
  url: v.pipe(v.string(), v.url()),
  licence: text,
  licence_url: v.optional(v.pipe(v.string(), v.url())),
  vintage: text,
  retrieved: v.pipe(v.string(), v.isoDate()),
  /** Public mirror of the offline copy. */
  via: optional,
  /** Raw files below the raw folder. */
  files: v.array(
    v.strictObject({
      path: text,
      /** Absent for a file that has an official address but has not been obtained yet. */
      sha256: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
      /** Official address of this very file, when it is offered as the reader expects it. */
      official_url: v.optional(v.pipe(v.string(), v.url()))
    })
  ),
  /** auto: `npm run data:update` downloads the files; manual: the note says why not. */
  refresh: v.picklist(['auto', 'manual']),
  note: v.optional(bilingual)
});

export const Measure = v.strictObject({
  id,
  name: bilingual,
  unit: text,
  rollup: v.picklist(['sum', 'none']),
  decimals: v.pipe(v.number(), v.integer(), v.minValue(0)),
  growth_allowed: v.boolean(),
  definition: bilingual,
  caveat: bilingual
});

export const Method = v.strictObject({ id, name: bilingual, description: bilingual });

const coordinate = v.pipe(
  v.string(),
  v.transform((cell) => (cell === '' ? null : Number(cell))),
  v.nullable(v.pipe(v.number(), v.finite()))
);
const orNull = v.pipe(
  v.string(),
  v.transform((cell) => (cell === '' ? null : cell))
);

export const Place = v.object({
  place_id: id,
  level: v.picklist(['nation', 'state', 'metro', 'municipality', 'customs', 'port', 'unallocated']),
  name_es: text,
  name_en: text,
  state_id: orNull,
  lon: coordinate,
  lat: coordinate
});
export const PlacePart = v.object({ place_id: id, part_id: id });
export const Slug = v.object({
  kind: v.picklist(['place', 'sector']),
  id,
  slug: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a lower-case ASCII slug')),
  /** current, or redirect for a slug that was used in the past. */
  state: v.picklist(['current', 'redirect'])
});
export const Sector = v.object({
  sector_id: id,
  scheme: v.picklist(['scian', 'group', 'imss-division', 'hs2', 'all']),
  level: v.picklist(['all', 'group', 'subsector', 'division', 'chapter']),
  group_id: orNull,
  name_es: text,
  name_en: text
});
export const Activity = v.object({
  activity_id: id,
  scheme: v.picklist(['inegi-mip', 'wiod']),
  name_es: text,
  name_en: text,
  /** SCIAN subsectors that it covers. */
  sectors: v.pipe(
    text,
    v.transform((cell) => cell.split(' '))
  )
});
export const Parameter = v.object({
  parameter_id: id,
  group_id: id,
  name_es: text,
  name_en: text,
  value: text,
  unit: orNull,
  period: orNull,
  source: text,
  quote: orNull,
  confidence: text,
  note: orNull,
  conflict_id: orNull
});
export const Event = v.object({
  event_id: id,
  kind: v.picklist(['reform', 'tariff']),
  published: orNull,
  period: text,
  effective: orNull,
  title_es: text,
  title_en: text,
  summary_es: text,
  summary_en: text,
  official_ref: orNull,
  source: text,
  confidence: text
});

export type Source = v.InferOutput<typeof Source>;
export type Measure = v.InferOutput<typeof Measure>;
export type Method = v.InferOutput<typeof Method>;
export type Place = v.InferOutput<typeof Place>;
export type PlacePart = v.InferOutput<typeof PlacePart>;
export type Slug = v.InferOutput<typeof Slug>;
export type Sector = v.InferOutput<typeof Sector>;
export type Activity = v.InferOutput<typeof Activity>;
export type Parameter = v.InferOutput<typeof Parameter>;
export type Event = v.InferOutput<typeof Event>;
