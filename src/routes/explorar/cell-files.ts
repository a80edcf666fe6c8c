import type { CellRow } from '$lib/explore/cell-rows';
import { CITATION_STYLES, citeData } from '$lib/share/cite-data';
import { toCsv } from '$lib/share/csv';
import { toParquet, type ParquetColumn } from '$lib/share/parquet';
import type { Locale } from '$lib/text/format';

/** What goes with the cells of a view. */
export interface CellsAbout {
  measure: { id: string; name: string; caveat: string };
  /** What is selected, in words. */
  selection: string;
  /** Of all that the data cite: those of these cells are named. */
  sources: readonly { id: string; publisher: string; title: string; licence: string }[];
  /** What else the numbers rest on: the price index, the jobs divided by. */
  also: readonly string[];
  version: string;
  /** Address of the view. */
  url: string;
  /** ISO day. */
  date: string;
  locale: Locale;
}

const COLUMNS: readonly { key: keyof CellRow; es: string; en: string; type: ParquetColumn['type'] }[] = [
  { key: 'side', es: 'lado', en: 'side', type: 'text' },
  { key: 'place_id', es: 'clave_lugar', en: 'place_code', type: 'text' },
  { key: 'place', es: 'lugar', en: 'place', type: 'text' },
  { key: 'state', es: 'estado', en: 'state', type: 'text' },
  { key: 'sector_id', es: 'clave_sector', en: 'sector_code', type: 'text' },
  { key: 'sector', es: 'sector', en: 'sector', type: 'text' },
  { key: 'period', es: 'periodo', en: 'period', type: 'text' },
  { key: 'value', es: 'valor', en: 'value', type: 'decimal' },
  { key: 'low', es: 'minimo', en: 'low', type: 'decimal' },
  { key: 'high', es: 'maximo', en: 'high', type: 'decimal' },
  { key: 'unit', es: 'unidad', en: 'unit', type: 'text' },
  { key: 'basis', es: 'base', en: 'basis', type: 'text' },
  { key: 'source_id', es: 'fuente', en: 'source', type: 'text' },
  { key: 'reason', es: 'razon_sin_dato', en: 'reason_missing', type: 'text' }
];

/** Columns that hold something: without a comparison there is no side, of states no state. */
const used = (rows: readonly CellRow[]) => COLUMNS.filter(({ key }) => rows.some((row) => row[key] !== null));

/**
 * CSV for spreadsheets, headings in the reader's language, text that would run as a formula held back. What the other two
 * formats hold once, its rows repeat: a table that lost its file's name still says what it is.
 */
export function cellsCsv(rows: readonly CellRow[], about: CellsAbout): string {
  const { locale, measure, version, url } = about;
  const columns = used(rows);
  const names =
    locale === 'es'
      ? ['medida', 'nombre_fuente', 'version_datos', 'direccion']
      : ['measure', 'source_name', 'data_version', 'address'];
  const sources = new Map(about.sources.map(({ id, publisher, title }) => [id, `${publisher}, ${title}`]));
  return toCsv(
    [...columns.map((column) => column[locale]), ...names],
    rows.map((row) => [
      ...columns.map(({ key }) => row[key]),
      measure.name,
      (row.source_id && sources.get(row.source_id)) ?? null,
      version,
      url
    ])
  );
}

/** Metadata and citation of exactly these cells. */
function cellsMetadata(rows: readonly CellRow[], about: CellsAbout) {
  const { measure, locale, version, url, date } = about;
  const cited = new Set(rows.map(({ source_id }) => source_id));
  const sources = about.sources.filter(({ id }) => cited.has(id));
  const publishers = sources.map(({ publisher }) => publisher);
  const data = {
    id: measure.id,
    title: `${measure.name}: ${about.selection}`,
    version,
    url,
    date,
    sources: publishers
  };
  return {
    title: data.title,
    measure: measure.id,
    unit: rows[0]?.unit ?? null,
    caveat: measure.caveat,
    also: about.also,
    sources,
    data_version: version,
    url,
    date,
    rows: rows.length,
    missing:
      locale === 'es'
        ? 'Una celda vacía es un dato que falta, nunca un cero.'
        : 'An empty cell is missing, never zero.',
    citation: Object.fromEntries(CITATION_STYLES.map((style) => [style, citeData(data, style, locale)]))
  };
}

/** Metadata and cells in one JSON text. */
export function cellsJson(rows: readonly CellRow[], about: CellsAbout): string {
  return `${JSON.stringify({ metadata: cellsMetadata(rows, about), rows }, null, 1)}\n`;
}

/** Parquet; the metadata is in the footer under `immex_atlas`. */
export function cellsParquet(rows: readonly CellRow[], about: CellsAbout): Uint8Array {
  const columns = used(rows).map(({ key, type }) => ({ name: key, type, values: rows.map((row) => row[key]) }));
  return toParquet(columns, { immex_atlas: JSON.stringify(cellsMetadata(rows, about)) });
}
