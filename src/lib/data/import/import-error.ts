import type { Locale } from '../../text/format';

export type ImportErrorCode =
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-many-cells'
  | 'text-too-long'
  | 'zip-ratio'
  | 'zip-members'
  | 'zip-empty'
  | 'unknown-kind'
  | 'empty'
  | 'broken'
  | 'unclosed-quote'
  | 'encrypted'
  | 'cancelled'
  | 'out-of-memory'
  | 'worker-failed'
  | 'places-missing'
  | 'storage-denied'
  | 'storage-full';

type Sentence = (detail: string) => string;

/** What happened, what it means and what to do; `detail` names the limit, the line or the file. */
const SENTENCES: Record<ImportErrorCode, Record<Locale, Sentence>> = {
  'too-large': {
    es: (d) =>
      `El archivo es mayor que el límite (${d}). No se leyó nada. Recorte columnas o años, o guárdelo como Parquet.`,
    en: (d) => `The file is above the limit (${d}). Nothing was read. Cut columns or years, or save it as Parquet.`
  },
  'too-many-rows': {
    es: (d) => `El archivo tiene más filas que el límite (${d}). No se cargó. Divídalo o agréguelo antes.`,
    en: (d) => `The file has more rows than the limit (${d}). It was not loaded. Split it or aggregate it first.`
  },
  'too-many-columns': {
    es: (d) => `El archivo tiene más columnas que el límite (${d}). No se cargó. Quite columnas o pase años a filas.`,
    en: (d) =>
      `The file has more columns than the limit (${d}). It was not loaded. Remove columns, or turn years into rows.`
  },
  'too-many-cells': {
    es: (d) => `La tabla tiene más celdas que el límite (${d}). No se cargó. Desmarque las columnas que no necesite.`,
    en: (d) =>
      `The table has more cells than the limit (${d}). It was not loaded. Untick the columns that you do not need.`
  },
  'text-too-long': {
    es: (d) =>
      `Una celda es demasiado larga (${d}). Puede que el separador no sea el correcto: elija otro e intente de nuevo.`,
    en: (d) => `A cell is too long (${d}). The delimiter may be wrong: choose another and try again.`
  },
  'zip-ratio': {
    es: (d) =>
      `Un archivo del zip crece demasiado al descomprimirse (${d}). No se abrió. Descomprímalo usted y suelte el contenido.`,
    en: (d) =>
      `A file of the zip grows too much when unpacked (${d}). It was not opened. Unpack it yourself and drop its content.`
  },
  'zip-members': {
    es: (d) => `El zip tiene más archivos que el límite (${d}). No se abrió. Suelte solo el que necesita.`,
    en: (d) => `The zip holds more files than the limit (${d}). It was not opened. Drop only the one that you need.`
  },
  'zip-empty': {
    es: () => 'El zip no contiene ningún archivo que se pueda leer aquí (CSV, TSV, XLSX, Parquet o Arrow).',
    en: () => 'The zip holds no file that can be read here (CSV, TSV, XLSX, Parquet or Arrow).'
  },
  'unknown-kind': {
    es: (d) => `No se reconoce el tipo de archivo (${d}). Se leen CSV, TSV, XLSX, Parquet, Arrow, DuckDB y zip.`,
    en: (d) => `The kind of file is not recognised (${d}). CSV, TSV, XLSX, Parquet, Arrow, DuckDB and zip can be read.`
  },
  empty: {
    es: () => 'El archivo no tiene filas. No se cargó nada; revise que sea el archivo correcto.',
    en: () => 'The file has no rows. Nothing was loaded; check that it is the right file.'
  },
  broken: {
    es: (d) => `El archivo está dañado o no es lo que dice ser (${d}). No se cargó nada y lo demás sigue como estaba.`,
    en: (d) => `The file is broken or not what it claims to be (${d}). Nothing was loaded and all else is as it was.`
  },
  'unclosed-quote': {
    es: (d) =>
      `Una comilla que abre en la línea ${d} no se cierra. No se cargó. Corrija esa línea o elija otro separador.`,
    en: (d) =>
      `A quotation mark opened on line ${d} is never closed. Nothing was loaded. Mend that line or choose another delimiter.`
  },
  encrypted: {
    es: () => 'El archivo está protegido con contraseña. Quítela y vuelva a soltarlo.',
    en: () => 'The file is protected by a password. Remove it and drop the file again.'
  },
  cancelled: {
    es: () => 'Se canceló. No se cargó nada y lo demás sigue como estaba.',
    en: () => 'Cancelled. Nothing was loaded and all else is as it was.'
  },
  'out-of-memory': {
    es: () =>
      'El navegador no tiene memoria para este archivo. No se cargó. Cierre otras pestañas o desmarque columnas.',
    en: () => 'The browser has no memory left for this file. It was not loaded. Close other tabs or untick columns.'
  },
  'worker-failed': {
    es: () => 'El lector de archivos se detuvo. No se cargó nada; intente de nuevo o pruebe con un archivo menor.',
    en: () => 'The file reader stopped. Nothing was loaded; try again, or try a smaller file.'
  },
  'places-missing': {
    es: () => 'No se pudo bajar el catálogo de lugares. Revise su conexión, o cargue la tabla sin unirla a lugares.',
    en: () =>
      'The catalogue of places could not be fetched. Check your connection, or load the table without matching places.'
  },
  'storage-denied': {
    es: () =>
      'El navegador no permite guardar archivos aquí (ventana privada o ajustes). La tabla sirve hasta cerrar la pestaña.',
    en: () =>
      'The browser does not allow files to be kept here (private window or settings). The table lasts until the tab closes.'
  },
  'storage-full': {
    es: () =>
      'No queda espacio para guardar el archivo. La tabla sirve hasta cerrar la pestaña; quite otras guardadas.',
    en: () => 'There is no room left to keep the file. The table lasts until the tab closes; remove other kept ones.'
  }
};

/** A file could not be read; the session is as it was. `sentence` says so in the reader's language. */
export class ImportError extends Error {
  constructor(
    readonly code: ImportErrorCode,
    readonly detail = '',
    cause?: unknown
  ) {
    super(detail ? `${code}: ${detail}` : code, { cause });
    this.name = 'ImportError';
  }

  sentence(locale: Locale): string {
    return SENTENCES[this.code][locale](this.detail);
  }
}

/** Any failure while a file is read, as an ImportError: what is not ours is a broken file or a full memory. */
export function asImportError(error: unknown): ImportError {
  if (error instanceof ImportError) return error;
  const text = error instanceof Error ? error.message : String(error);
  if (
    /out of memory|allocation failed|invalid array length|Array buffer allocation|Invalid typed array length/i.test(
      text
    )
  )
    return new ImportError('out-of-memory', '', error);
  if (/encrypt|password/i.test(text)) return new ImportError('encrypted', '', error);
  return new ImportError('broken', text.slice(0, 160), error);
}
