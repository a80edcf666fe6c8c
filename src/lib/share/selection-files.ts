import { strToU8, zipSync } from 'fflate';
import type { MethodName, SelectedRow } from '../data/questions/selection';
import type { Locale } from '../text/format';
import { CITATION_STYLES, citeData } from './cite-data';
import { toCsv } from './csv';
import { toParquet } from './parquet';
import { SELECTION_COLUMNS } from './selection-columns';

export interface SelectionSource {
  id: string;
  title: string;
  publisher: string;
  url: string;
  licence: string;
  licenceUrl: string | null;
  vintage: string;
  retrieved: string;
}

/** What goes with every download: without it a number is only a number. */
export interface SelectionAbout {
  measure: { id: string; name: string; unit: string; definition: string; caveat: string };
  sources: readonly SelectionSource[];
  methods: readonly MethodName[];
  version: string;
  /** The question in SQL. */
  query: string;
  /** Address of the measure's page. */
  url: string;
  /** Day of the download, ISO. */
  date: string;
  locale: Locale;
}

const chosen = (keys: readonly (keyof SelectedRow)[]) => SELECTION_COLUMNS.filter(({ key }) => keys.includes(key));

/** CSV for spreadsheets, headings in the reader's language, text that would run as a formula held back. */
export function selectionCsv(
  rows: readonly SelectedRow[],
  keys: readonly (keyof SelectedRow)[],
  locale: Locale
): string {
  const columns = chosen(keys);
  return toCsv(
    columns.map((column) => column[locale]),
    rows.map((row) => columns.map(({ key }) => row[key]))
  );
}

/** Unit, basis, methods, sources with their licences, version, query, day and citation of exactly these rows. */
export function selectionMetadata(
  rows: readonly SelectedRow[],
  keys: readonly (keyof SelectedRow)[],
  about: SelectionAbout
) {
  const { measure, version, query, url, date, locale } = about;
  const used = (key: 'source_id' | 'method_id' | 'basis') => new Set<string>(rows.map((row) => row[key]));
  const sources = about.sources.filter(({ id }) => used('source_id').has(id));
  const methods = used('method_id');
  const cited = {
    id: measure.id,
    title: measure.name,
    version,
    url,
    date,
    sources: sources.map(({ publisher }) => publisher)
  };
  return {
    title: measure.name,
    measure: measure.id,
    unit: measure.unit,
    definition: measure.definition,
    caveat: measure.caveat,
    basis: [...used('basis')].sort(),
    methods: about.methods.filter(({ id }) => methods.has(id)).map(({ id, name }) => ({ id, name: name[locale] })),
    sources,
    licence: [...new Set(sources.map(({ licence }) => licence))],
    data_version: version,
    query,
    url,
    date,
    rows: rows.length,
    columns: chosen(keys).map(({ key, es, en }) => ({ name: key, csv_heading: locale === 'es' ? es : en })),
    missing:
      locale === 'es'
        ? 'Una celda vacía es un dato que falta, nunca un cero.'
        : 'An empty cell is missing, never zero.',
    citation: Object.fromEntries(CITATION_STYLES.map((style) => [style, citeData(cited, style, locale)]))
  };
}

/** Metadata and rows in one JSON text, rows under the database's names. */
export function selectionJson(
  rows: readonly SelectedRow[],
  keys: readonly (keyof SelectedRow)[],
  about: SelectionAbout
): string {
  const columns = chosen(keys);
  const records = rows.map((row) => Object.fromEntries(columns.map(({ key }) => [key, row[key]])));
  return `${JSON.stringify({ metadata: selectionMetadata(rows, keys, about), rows: records }, null, 1)}\n`;
}

/** Parquet under the database's names; the metadata is in the footer under `immex_atlas`. */
export function selectionParquet(
  rows: readonly SelectedRow[],
  keys: readonly (keyof SelectedRow)[],
  about: SelectionAbout
): Uint8Array {
  const columns = chosen(keys).map(({ key, type }) => ({ name: key, type, values: rows.map((row) => row[key]) }));
  return toParquet(columns, { immex_atlas: JSON.stringify(selectionMetadata(rows, keys, about)) });
}

/** The CSV with its metadata and citations beside it, for those who keep a file for years. */
export function selectionZip(
  rows: readonly SelectedRow[],
  keys: readonly (keyof SelectedRow)[],
  about: SelectionAbout
): Uint8Array {
  const metadata = selectionMetadata(rows, keys, about);
  const { id } = about.measure;
  return zipSync({
    [`${id}.csv`]: strToU8(selectionCsv(rows, keys, about.locale)),
    [`${id}.metadata.json`]: strToU8(`${JSON.stringify(metadata, null, 2)}\n`),
    'CITATION.txt': strToU8(`${metadata.citation.plain}\n\n${metadata.citation.apa}\n`),
    'citation.bib': strToU8(`${metadata.citation.bibtex}\n`)
  });
}
