import { isMissing } from '../chart/table';
import type { SourceLine } from '../figures/source-line';
import { sourceText } from '../figures/source-line';
import type { Told } from '../figures/told';
import { unitName } from '../text/format';
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
      return isMissing(cell) ? (cell?.missing ?? null) : written(cell);
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
const ORDER = ['measure', 'place', 'place_name', 'sector', 'sector_name', 'period', 'value', 'low', 'high'];

/** Every row of the answer, in base units with the database's ids and their names: the whole of what was asked. */
export function rowsCsv(told: Told, version: string): string {
  const { names, rows } = told.context;
  const records = rows.map((row) => {
    const record = flat(row);
    const [place, sector] = [names.places[String(record.place)]?.name, names.sectors[String(record.sector)]?.name];
    return { ...record, ...(place ? { place_name: place } : {}), ...(sector ? { sector_name: sector } : {}) };
  }) as Record<string, CsvValue>[];
  const found = new Set(records.flatMap((record) => Object.keys(record)));
  const keys = [...ORDER.filter((key) => found.has(key)), ...[...found].filter((key) => !ORDER.includes(key)).sort()];
  return toCsv(
    [...keys, 'figure', 'data_version'],
    records.map((record) => [...keys.map((key) => record[key]), told.figure.id, version])
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
