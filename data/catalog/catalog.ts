import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parse as parseYaml } from 'yaml';
import { readCsv } from '../lib/raw';

const folder = fileURLToPath(new URL('.', import.meta.url));

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'an id of ASCII letters, digits, . _ -'));
const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const bilingual = v.strictObject({ es: text, en: text });
const optional = v.optional(v.nullable(text));

const Source = v.strictObject({
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

const Measure = v.strictObject({
  id,
  name: bilingual,
  unit: text,
  rollup: v.picklist(['sum', 'none']),
  decimals: v.pipe(v.number(), v.integer(), v.minValue(0)),
  growth_allowed: v.boolean(),
  definition: bilingual,
  caveat: bilingual
});

const Method = v.strictObject({ id, name: bilingual, description: bilingual });

const coordinate = v.pipe(
  v.string(),
  v.transform((cell) => (cell === '' ? null : Number(cell))),
  v.nullable(v.pipe(v.number(), v.finite()))
);
const orNull = v.pipe(
  v.string(),
  v.transform((cell) => (cell === '' ? null : cell))
);

const Place = v.object({
  place_id: id,
  level: v.picklist(['nation', 'state', 'metro', 'municipality', 'customs', 'port', 'unallocated']),
  name_es: text,
  name_en: text,
  state_id: orNull,
  lon: coordinate,
  lat: coordinate
});
const PlacePart = v.object({ place_id: id, part_id: id });
const Slug = v.object({
  kind: v.picklist(['place', 'sector']),
  id,
  slug: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a lower-case ASCII slug')),
  /** current, or redirect for a slug that was used in the past. */
  state: v.picklist(['current', 'redirect'])
});
const Sector = v.object({
  sector_id: id,
  scheme: v.picklist(['scian', 'group', 'imss-division', 'hs2', 'all']),
  level: v.picklist(['all', 'group', 'subsector', 'division', 'chapter']),
  group_id: orNull,
  name_es: text,
  name_en: text
});
const Parameter = v.object({
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
const Event = v.object({
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
export type Parameter = v.InferOutput<typeof Parameter>;
export type Event = v.InferOutput<typeof Event>;

export interface Catalog {
  sources: Source[];
  measures: Measure[];
  methods: Method[];
  places: Place[];
  placeParts: PlacePart[];
  slugs: Slug[];
  sectors: Sector[];
  parameters: Parameter[];
  events: Event[];
}

/** An entry of the hand-kept catalogue does not fit its schema. */
export class CatalogError extends Error {
  constructor(file: string, what: string) {
    super(`data/catalog/${file}: ${what}`);
    this.name = 'CatalogError';
  }
}

/** The whole catalogue, validated entry by entry and for unique ids and references. */
export function readCatalog(): Catalog {
  const catalog: Catalog = {
    sources: readdirSync(`${folder}/sources`)
      .sort()
      .flatMap((file) => yaml(`sources/${file}`, Source)),
    measures: yaml('measures.yaml', Measure),
    methods: yaml('methods.yaml', Method),
    places: csv('places.csv', Place),
    placeParts: csv('place_parts.csv', PlacePart),
    slugs: csv('slugs.csv', Slug),
    sectors: csv('sectors.csv', Sector),
    parameters: csv('parameters.csv', Parameter),
    events: csv('events.csv', Event)
  };
  checkReferences(catalog);
  return catalog;
}

function yaml<S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S>[] {
  const entries: unknown = parseYaml(readFileSync(`${folder}/${file}`, 'utf8'));
  if (!Array.isArray(entries)) throw new CatalogError(file, 'expected a list');
  return entries.map((entry, i) => check(file, `entry ${i + 1}`, schema, entry));
}

function csv<S extends v.ObjectSchema<v.ObjectEntries, undefined>>(file: string, schema: S): v.InferOutput<S>[] {
  const columns = Object.keys(schema.entries);
  return readCsv(file, readFileSync(`${folder}/${file}`, 'utf8'), columns).map((row) =>
    check(file, `line ${row.line}`, schema, row)
  );
}

function check<S extends v.GenericSchema>(file: string, where: string, schema: S, entry: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, entry);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new CatalogError(file, `${where}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
}

/** Throws `CatalogError` on an id that stands twice, a reference to nothing, a missing or an ambiguous slug. */
export function checkReferences(catalog: Catalog): void {
  unique(
    'sources',
    catalog.sources.map((source) => source.id)
  );
  unique(
    'measures.yaml',
    catalog.measures.map((measure) => measure.id)
  );
  unique(
    'methods.yaml',
    catalog.methods.map((method) => method.id)
  );
  unique(
    'parameters.csv',
    catalog.parameters.map((parameter) => parameter.parameter_id)
  );
  unique(
    'events.csv',
    catalog.events.map((event) => event.event_id)
  );
  const places = unique(
    'places.csv',
    catalog.places.map((place) => place.place_id)
  );
  const sectors = unique(
    'sectors.csv',
    catalog.sectors.map((sector) => sector.sector_id)
  );
  for (const place of catalog.places)
    if (place.state_id && !places.has(place.state_id))
      throw new CatalogError('places.csv', `${place.place_id} is in unknown state ${place.state_id}`);
  for (const part of catalog.placeParts)
    if (!places.has(part.place_id) || !places.has(part.part_id))
      throw new CatalogError('place_parts.csv', `unknown place in ${part.place_id},${part.part_id}`);
  for (const sector of catalog.sectors)
    if (sector.group_id && !sectors.has(sector.group_id))
      throw new CatalogError('sectors.csv', `${sector.sector_id} is in unknown group ${sector.group_id}`);
  const slugged = unique(
    'slugs.csv',
    catalog.slugs.filter((slug) => slug.state === 'current').map((slug) => `${slug.kind} ${slug.id}`)
  );
  for (const place of places)
    if (!slugged.has(`place ${place}`)) throw new CatalogError('slugs.csv', `no slug for place ${place}`);
  for (const sector of sectors)
    if (!slugged.has(`sector ${sector}`)) throw new CatalogError('slugs.csv', `no slug for sector ${sector}`);
  checkSlugs(catalog, sectors);
}

/** A slug, current or past, leads to one page only: metros and municipalities share `/ciudades/`, other levels stand apart. */
function checkSlugs(catalog: Catalog, sectors: Set<string>): void {
  const levels = new Map(catalog.places.map((place) => [place.place_id, place.level]));
  const addresses = catalog.slugs.map(({ kind, id, slug }) => {
    const level = kind === 'sector' ? (sectors.has(id) ? 'sector' : undefined) : levels.get(id);
    if (!level) throw new CatalogError('slugs.csv', `${slug} belongs to unknown ${kind} ${id}`);
    return `${level === 'metro' || level === 'municipality' ? 'city' : level} ${slug}`;
  });
  unique('slugs.csv', addresses);
}

function unique(file: string, ids: string[]): Set<string> {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) throw new CatalogError(file, `${id} stands twice`);
    seen.add(id);
  }
  return seen;
}
