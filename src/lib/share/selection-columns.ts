import type { SelectedRow } from '../data/questions/selection';
import type { Locale } from '../text/format';
import type { ParquetColumn } from './parquet';

/** A column of the file: name in the database, heading in each language, how programs store it. */
interface FileColumn {
  key: keyof SelectedRow;
  es: string;
  en: string;
  type: ParquetColumn['type'];
}

export const SELECTION_COLUMNS: readonly FileColumn[] = [
  { key: 'measure_id', es: 'medida', en: 'measure', type: 'text' },
  { key: 'place_id', es: 'clave_lugar', en: 'place_code', type: 'text' },
  { key: 'place_es', es: 'lugar', en: 'lugar', type: 'text' },
  { key: 'place_en', es: 'place', en: 'place', type: 'text' },
  { key: 'level', es: 'nivel', en: 'level', type: 'text' },
  { key: 'sector_id', es: 'clave_sector', en: 'sector_code', type: 'text' },
  { key: 'sector_es', es: 'sector', en: 'sector_es', type: 'text' },
  { key: 'sector_en', es: 'sector_en', en: 'sector', type: 'text' },
  { key: 'period', es: 'periodo', en: 'period', type: 'text' },
  { key: 'value', es: 'valor', en: 'value', type: 'decimal' },
  { key: 'low', es: 'minimo', en: 'low', type: 'decimal' },
  { key: 'high', es: 'maximo', en: 'high', type: 'decimal' },
  { key: 'unit', es: 'unidad', en: 'unit', type: 'text' },
  { key: 'basis', es: 'base', en: 'basis', type: 'text' },
  { key: 'status', es: 'estatus', en: 'status', type: 'text' },
  { key: 'method_id', es: 'metodo', en: 'method', type: 'text' },
  { key: 'source_id', es: 'fuente', en: 'source', type: 'text' },
  { key: 'vintage', es: 'edicion', en: 'vintage', type: 'text' }
];

/** Columns in the language of the file: the other language's names are left out unless asked for. */
export function defaultColumns(locale: Locale): (keyof SelectedRow)[] {
  const other = locale === 'es' ? '_en' : '_es';
  return SELECTION_COLUMNS.map(({ key }) => key).filter((key) => !key.endsWith(other));
}
