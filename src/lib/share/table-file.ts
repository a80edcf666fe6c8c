import { isMissing } from '../chart/table';
import type { SourceLine } from '../figures/source-line';
import { sourceText } from '../figures/source-line';
import type { Told } from '../figures/told';
import { unitName, type Locale } from '../text/format';
import { basisName } from '../text/levels';
import { toCsv, type CsvValue } from './csv';

const WORDS = {
  es: { basis: 'base', unit: 'unidad', figure: 'figura', source: 'fuente', version: 'version_datos' },
  en: { basis: 'basis', unit: 'unit', figure: 'figure', source: 'source', version: 'data_version' }
} as const;

/** The table as shown, each row with unit, basis, title, source and data version, so that a row copied out still says them. */
export function tableCsv(told: Told, sources: readonly SourceLine[], version: string): string {
  const { table, locale } = told;
  const words = WORDS[locale];
  const about = told.sources.length ? sources.map((source) => sourceText(source, locale)).join('; ') : '';
  const columns = [
    ...table.columns.map(({ label }) => label),
    words.unit,
    words.basis,
    words.figure,
    words.source,
    words.version
  ];
  const rows = table.rows.map((row): CsvValue[] => [
    ...table.columns.map(({ key }): CsvValue => {
      const cell = row.cells[key];
      if (isMissing(cell)) return cell?.missing ?? null;
      const estimated = (row.basis ?? told.basis) === 'modelled' && COUNTED.has(told.spec.unit);
      return estimated && key === 'value' && typeof cell === 'number' ? Math.round(cell) : written(cell);
    }),
    unitName(told.spec.unit, locale),
    basisName(row.basis ?? told.basis).toLowerCase(),
    told.title,
    about,
    version
  ]);
  return toCsv(columns, rows);
}

/** Order of the database; what a figure adds of its own comes after. */
const ORDER = ['measure', 'place', 'place_name', 'sector', 'sector_name', 'period', 'value', 'low', 'high', 'unit'];
const LAST = ['basis', 'source', 'source_name', 'status'];

/** What `all` means where a measure is of manufacturing alone. */
const WHOLE: Record<string, Record<Locale, string>> = {
  jobs_manufacturing: { es: 'Industrias manufactureras, todos los subsectores', en: 'Manufacturing, all subsectors' }
};

/** What is counted one by one: an estimate of it is written without fractions of a person. */
const COUNTED = new Set(['jobs', 'persons', 'establishments']);

export interface RowsAbout {
  sources: readonly SourceLine[];
  /** Base unit of each measure by its id, as the catalogue has it. */
  units: Readonly<Record<string, string>>;
  version: string;
}

/**
 * Every row of the answer, in base units with the database's ids and their names, each with measure, unit, basis and source:
 * the whole of what was asked.
 */
export function rowsCsv(told: Told, { sources, units, version }: RowsAbout): string {
  const { locale, figure, context } = told;
  const { names, rows } = context;
  const publications = new Map(sources.map((source) => [source.id, sourceText(source, locale)]));
  const records = rows.map((row) => {
    const record = flat(row);
    const measure = String(record.measure ?? context.params.measure ?? figure.measure);
    const unit = record.value === undefined ? undefined : units[measure];
    const place = names.places[String(record.place)]?.name;
    const sector = (record.sector === 'all' && WHOLE[measure]?.[locale]) || names.sectors[String(record.sector)]?.name;
    const source = publications.get(String(record.source));
    const whole = record.basis === 'modelled' && COUNTED.has(unit ?? '') && typeof record.value === 'number';
    return {
      ...record,
      ...(units[measure] ? { measure } : {}),
      ...(unit ? { unit } : {}),
      ...(whole ? { value: Math.round(record.value as number) } : {}),
      ...(place ? { place_name: place } : {}),
      ...(sector ? { sector_name: sector } : {}),
      ...(source ? { source_name: source } : {})
    };
  }) as Record<string, CsvValue>[];
  const found = new Set(records.flatMap((record) => Object.keys(record)));
  const known = [...ORDER, ...LAST];
  const keys = [...known.filter((key) => found.has(key)), ...[...found].filter((key) => !known.includes(key)).sort()];
  return toCsv(
    [...keys, 'figure', 'data_version'],
    records.map((record) => [...keys.map((key) => record[key]), figure.id, version])
  );
}

/** A row's values by name; what is nested is named by its own keys. */
function flat(row: unknown): Record<string, CsvValue> {
  return Object.fromEntries(
    Object.entries(row as Record<string, unknown>).flatMap(([key, value]) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.entries(flat(value))
        : [[key, Array.isArray(value) ? value.join(' ') : (value as CsvValue)]]
    )
  );
}

/** The figure as data for programs. */
export function tableJson(told: Told, sources: readonly SourceLine[], version: string): unknown {
  const { figure, context, locale } = told;
  return {
    id: figure.id,
    language: locale,
    title: told.title,
    subtitle: told.subtitle,
    alt: told.alt,
    reading: told.reading,
    note: told.note,
    measure: figure.measure,
    unit: told.spec.unit,
    basis: told.basis,
    params: context.params,
    sources: sources.map(({ title, ...source }) => ({ ...source, title: title[locale] })),
    dataVersion: version,
    sql: figure.question(context.params).sql.replace(/\s+/g, ' ').trim(),
    columns: told.table.columns,
    rows: told.table.rows.map(({ cells, basis }) => ({
      ...Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, written(cell)])),
      ...(basis ? { basis } : {})
    }))
  };
}

/** Fifteen digits are all that a sum of DOUBLE is good for: 270586111000, not 270586110999.99997. */
function written<Value>(value: Value): Value {
  return typeof value === 'number' ? (Number(value.toPrecision(15)) as Value) : value;
}
