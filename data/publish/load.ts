import type { DuckDBConnection } from '@duckdb/node-api';
import type { Catalog } from '../catalog/catalog';
import { schemaSql, type Table } from '../lib/schema';
import { scan, tableFiles } from '../lib/tables';

/** Creates the tables of schema.sql and fills them from the catalogue and from `data/tables`. */
export async function load(
  connection: DuckDBConnection,
  schema: Table[],
  catalog: Catalog,
  folder?: string
): Promise<void> {
  await connection.run(schemaSql);
  await loadCatalog(connection, schema, catalog);
  for (const file of tableFiles(folder)) {
    const table = schema.find(({ name }) => name === file.table);
    if (table) await connection.run(`INSERT INTO ${table.name} BY NAME SELECT * FROM ${scan(table, file.path)}`);
  }
}

async function loadCatalog(connection: DuckDBConnection, schema: Table[], catalog: Catalog): Promise<void> {
  const slug = (kind: string, id: string) =>
    catalog.slugs.find((entry) => entry.kind === kind && entry.id === id && entry.state === 'current')!.slug;
  const rows: Record<string, Record<string, unknown>[]> = {
    source: catalog.sources.map((source) => ({
      ...source,
      source_id: source.id,
      title_es: source.title.es,
      title_en: source.title.en,
      sha256: source.files.flatMap((file) => file.sha256 ?? []).join(' ') || null
    })),
    method: catalog.methods.map(({ id, name, description }) => ({
      method_id: id,
      name_es: name.es,
      name_en: name.en,
      description_es: description.es,
      description_en: description.en
    })),
    measure: catalog.measures.map((measure) => ({
      ...measure,
      measure_id: measure.id,
      name_es: measure.name.es,
      name_en: measure.name.en,
      definition_es: measure.definition.es,
      definition_en: measure.definition.en,
      caveat_es: measure.caveat.es,
      caveat_en: measure.caveat.en
    })),
    place: catalog.places.map((place) => ({ ...place, slug: slug('place', place.place_id), population_2020: null })),
    place_part: catalog.placeParts,
    sector: catalog.sectors.map((sector) => ({ ...sector, slug: slug('sector', sector.sector_id) })),
    activity: catalog.activities,
    activity_sector: catalog.activities.flatMap(({ activity_id, sectors }) =>
      sectors.map((sector_id) => ({ activity_id, sector_id }))
    ),
    parameter: catalog.parameters,
    event: catalog.events
  };
  for (const [name, entries] of Object.entries(rows)) {
    const table = schema.find((candidate) => candidate.name === name)!;
    const columns = table.columns.map((column) => column.name);
    const records = entries.map((entry) =>
      Object.fromEntries(columns.map((column) => [column, entry[column] ?? null]))
    );
    // JSON keeps text as text (a slug `336`, a state `01`); read_json would guess, so every column is typed here.
    await connection.run(
      `INSERT INTO ${name} SELECT unnest(from_json($1, '[{${table.columns.map(({ name, type }) => `"${name}": "${type}"`).join(', ')}}]'), recursive := true)`,
      [JSON.stringify(records)]
    );
  }
}
