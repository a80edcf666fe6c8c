import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../catalog/catalog';
import type { Column } from '../lib/schema';
import type { PublishedFile } from './files';
import { fileSha256 } from './version';

const FIELD_TYPES: Record<string, string> = {
  VARCHAR: 'string',
  DOUBLE: 'number',
  INTEGER: 'integer',
  BOOLEAN: 'boolean',
  DATE: 'date',
  basis: 'string',
  status: 'string'
};

const CATEGORIES: Record<string, string[]> = {
  basis: ['published', 'derived', 'modelled'],
  status: ['final', 'preliminary', 'revised']
};

/** Data Package descriptor (Frictionless v2, datapackage.org) of one version's tables. */
export async function describePackage(version: string, folder: string, files: PublishedFile[], catalog: Catalog) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'immex-atlas',
    title: 'Atlas IMMEX',
    description:
      'Empleo, exportaciones y huella fiscal del programa IMMEX por ciudad y sector, a partir de datos públicos. || Employment, exports and tax footprint of the IMMEX programme by city and sector, from public data.',
    version,
    licenses: [
      {
        name: 'other-attribution',
        title: 'Términos de cada fuente: véase sources || The terms of each source: see sources'
      }
    ],
    sources: catalog.sources.map((source) => ({ title: source.title.es, path: source.url, version: source.vintage })),
    resources: await Promise.all(files.map((file) => describeResource(folder, file)))
  };
}

async function describeResource(folder: string, file: PublishedFile) {
  const path = join(folder, file.path);
  return {
    name: resourceName(file),
    type: 'table',
    path: file.path,
    title: file.table.es,
    description: `${file.table.es}. || ${file.table.en}.`,
    format: file.format,
    mediatype: file.format === 'csv' ? 'text/csv' : 'application/vnd.apache.parquet',
    ...(file.format === 'csv' ? { encoding: 'utf-8' } : {}),
    bytes: statSync(path).size,
    hash: `sha256:${await fileSha256(path)}`,
    schema: { fields: file.table.columns.map(field), missingValues: [''] }
  };
}

function resourceName({ table, format, measure }: PublishedFile): string {
  return [table.name, measure, format].filter(Boolean).join('-').replaceAll('_', '-');
}

function field({ name, type, nullable, es, en }: Column) {
  const categories = CATEGORIES[type];
  return {
    name,
    type: FIELD_TYPES[type],
    title: es,
    description: en,
    constraints: { required: !nullable, ...(categories ? { enum: categories } : {}) }
  };
}
