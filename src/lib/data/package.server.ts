import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Resource {
  name: string;
  path: string;
  title: string;
  description: string;
  format: 'csv' | 'parquet';
  bytes: number;
  schema: { fields: { name: string; type: string; title: string; description: string }[] };
}

const folder = join(process.cwd(), 'static/data/latest');

/** The data package of the current version under its stable names, where the longest tables have their CSV too. */
const descriptor = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as { resources: Resource[] };

export interface PublishedTable {
  table: string;
  title: { es: string; en: string };
  columns: { name: string; type: string; es: string; en: string }[];
  files: { path: string; format: 'csv' | 'parquet'; bytes: number }[];
}

/** Every table of the package with its files, in the order of schema.sql. */
export function publishedTables(): PublishedTable[] {
  const tables = new Map<string, PublishedTable>();
  for (const { path, format, bytes, description, schema } of descriptor.resources) {
    const table = path.split('/')[1]!.replace(/\.\w+$/, '');
    if (path.split('/').length > 2) continue;
    const [es, en] = description.split(' || ') as [string, string];
    const entry = tables.get(table) ?? {
      table,
      title: { es, en },
      columns: schema.fields.map((field) => ({
        name: field.name,
        type: field.type,
        es: field.title,
        en: field.description
      })),
      files: []
    };
    entry.files.push({ path, format, bytes });
    tables.set(table, entry);
  }
  return [...tables.values()];
}

/** Files that hold one measure: its own CSV, and the Parquet of all observations. */
export function filesOfMeasure(measure: string): PublishedTable['files'] {
  return descriptor.resources
    .filter(({ path }) => path === `tables/observation/${measure}.csv` || path === 'tables/observation.parquet')
    .map(({ path, format, bytes }) => ({ path, format, bytes }));
}
