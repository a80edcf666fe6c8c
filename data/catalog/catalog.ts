import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parse as parseYaml } from 'yaml';
import { readCsv } from '../lib/raw';
import { Activity, Event, Measure, Method, Parameter, Place, PlacePart, Sector, Slug, Source } from './entries';

export type { Activity, Event, Measure, Method, Parameter, Place, PlacePart, Sector, Slug, Source } from './entries';

const folder = fileURLToPath(new URL('.', import.meta.url));

export interface Catalog {
  sources: Source[];
  measures: Measure[];
  methods: Method[];
  places: Place[];
  placeParts: PlacePart[];
  slugs: Slug[];
  sectors: Sector[];
  activities: Activity[];
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
    activities: csv('activities.csv', Activity),
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
  unique(
    'activities.csv',
    catalog.activities.map((activity) => activity.activity_id)
  );
  for (const { activity_id, sectors: covered } of catalog.activities)
    for (const sector of covered)
      if (!sectors.has(sector))
        throw new CatalogError('activities.csv', `${activity_id} covers unknown sector ${sector}`);
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
