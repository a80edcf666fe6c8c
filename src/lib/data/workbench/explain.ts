import { fold } from '../../text/fold';
import { formatList, type Locale } from '../../text/format';
import type { SqlError } from './sql-error';

export type Trouble =
  | 'syntax'
  | 'open-quote'
  | 'column'
  | 'quoted-text'
  | 'table'
  | 'function'
  | 'extension'
  | 'outside'
  | 'locked'
  | 'read-only'
  | 'memory'
  | 'group-by'
  | 'ambiguous'
  | 'types'
  | 'conversion'
  | 'exists'
  | 'other';

interface Words {
  name: string;
  near: string;
}

type Sentence = Record<Locale, (words: Words) => string>;

/** What went wrong and what to do about it, in the reader's words; DuckDB's own stand beside them on the page. */
const SENTENCES: Record<Trouble, Sentence> = {
  syntax: {
    es: ({ name }) =>
      name
        ? `El texto deja de ser SQL en «${name}». Revise la palabra anterior: falta una coma, un paréntesis o una palabra clave, o sobra algo.`
        : 'El texto se acaba antes de tiempo: falta cerrar un paréntesis o terminar la expresión.',
    en: ({ name }) =>
      name
        ? `The text stops being SQL at “${name}”. Look at the word before it: a comma, a parenthesis or a keyword is missing, or something is in excess.`
        : 'The text ends too soon: a parenthesis is left open or the expression is not finished.'
  },
  'open-quote': {
    es: () => 'Hay una comilla que abre y no cierra. Una comilla dentro de un texto se escribe doble: «L’’Oréal».',
    en: () => 'A quote opens and does not close. A quote inside a text is written twice: “L’’Oréal”.'
  },
  column: {
    es: ({ name, near }) =>
      `Ninguna tabla de la consulta tiene la columna «${name}».${near && ` ¿Quiso decir ${near}?`}`,
    en: ({ name, near }) => `No table of the query has a column “${name}”.${near && ` Did you mean ${near}?`}`
  },
  'quoted-text': {
    es: ({ name }) =>
      `Las comillas dobles nombran columnas y no hay ninguna que se llame «${name}». Un texto va entre comillas simples: '${name}'.`,
    en: ({ name }) =>
      `Double quotes name columns, and there is none called “${name}”. A text goes between single quotes: '${name}'.`
  },
  table: {
    es: ({ name, near }) =>
      `No hay tabla ni vista que se llame «${name}».${near && ` ¿Quiso decir ${near}?`} A un lado están todas, con sus columnas.`,
    en: ({ name, near }) =>
      `There is no table or view called “${name}”.${near && ` Did you mean ${near}?`} All of them are listed beside the editor with their columns.`
  },
  function: {
    es: ({ name, near }) => `No hay función que se llame «${name}».${near && ` ¿Quiso decir ${near}?`}`,
    en: ({ name, near }) => `There is no function called “${name}”.${near && ` Did you mean ${near}?`}`
  },
  extension: {
    es: ({ name }) =>
      `Eso lo hace ${name ? `la extensión «${name}»` : 'una extensión'} de DuckDB, que habría que bajar de otro sitio: aquí no se carga ninguna. Sus archivos Parquet, JSON o CSV entran por «Sus datos».`,
    en: ({ name }) =>
      `That takes ${name ? `DuckDB’s extension “${name}”` : 'an extension of DuckDB’s'}, which would have to come from another site: none is loaded here. Your own Parquet, JSON or CSV files come in through “Your data”.`
  },
  outside: {
    es: () =>
      'Este motor no lee ni escribe nada fuera de sí mismo: ni direcciones ni archivos. Así, ninguna consulta que le compartan puede sacar sus datos. Sus archivos entran por «Sus datos»; los resultados se bajan con los botones.',
    en: () =>
      'This engine reads and writes nothing outside itself, neither addresses nor files, so that no query somebody shares with you can carry your data away. Your files come in through “Your data”; results are downloaded with the buttons.'
  },
  locked: {
    es: () => 'La configuración del motor está cerrada a propósito y ninguna consulta la puede abrir.',
    en: () => 'The engine’s settings are locked on purpose, and no query can open them.'
  },
  'read-only': {
    es: () =>
      'Las tablas publicadas no se pueden cambiar. Haga una copia suya con CREATE TABLE mi_tabla AS SELECT … y trabaje en ella.',
    en: () =>
      'The published tables cannot be changed. Make your own copy with CREATE TABLE my_table AS SELECT … and work on that.'
  },
  memory: {
    es: () =>
      'La consulta pide más memoria de la que hay. Filtre antes de unir tablas, agrupe, o ponga LIMIT; un producto de tablas sin condición suele ser la causa.',
    en: () =>
      'The query asks for more memory than there is. Filter before joining, aggregate, or add LIMIT; a join without a condition is the usual cause.'
  },
  'group-by': {
    es: ({ name }) =>
      `La columna${name && ` «${name}»`} no está agrupada ni resumida. Agréguela a GROUP BY (o escriba GROUP BY ALL), o use any_value().`,
    en: ({ name }) =>
      `The column${name && ` “${name}”`} is neither grouped nor aggregated. Add it to GROUP BY (or write GROUP BY ALL), or use any_value().`
  },
  ambiguous: {
    es: ({ name }) =>
      `Más de una tabla tiene la columna${name && ` «${name}»`}: escriba delante el nombre de la tabla y un punto.`,
    en: ({ name }) =>
      `More than one table has the column${name && ` “${name}”`}: write the table’s name and a dot before it.`
  },
  types: {
    es: ({ name }) =>
      `${name ? `«${name}»` : 'La operación'} no acepta valores de ese tipo. Conviértalos con CAST(columna AS DOUBLE) o CAST(columna AS VARCHAR).`,
    en: ({ name }) =>
      `${name ? `“${name}”` : 'The operation'} does not take values of that type. Convert them with CAST(column AS DOUBLE) or CAST(column AS VARCHAR).`
  },
  conversion: {
    es: () => 'Un valor no se puede convertir al tipo pedido. TRY_CAST deja vacío lo que no se puede convertir.',
    en: () => 'A value cannot be converted to the type asked for. TRY_CAST leaves empty what cannot be converted.'
  },
  exists: {
    es: () => 'Ya hay algo con ese nombre. Use CREATE OR REPLACE, u otro nombre.',
    en: () => 'Something of that name is already there. Use CREATE OR REPLACE, or another name.'
  },
  other: {
    es: () => 'El motor no pudo resolver la consulta; abajo está lo que dice, en inglés.',
    en: () => 'The engine could not answer the query; what it says stands below.'
  }
};

/** Which of the common troubles an error is. */
export function troubleOf(error: SqlError, sql: string): Trouble {
  const { message, type } = error;
  const { subtype, sought, position } = error.details;
  if (/is not in the catalog, but it exists in the|Loading external extensions|extension .* not found/i.test(message))
    return 'extension';
  if (/configuration has been locked/.test(message)) return 'locked';
  if (type === 'Permission' || /external access|file system operations are disabled/i.test(message)) return 'outside';
  if (/Out of Memory/i.test(type) || /out of memory|could not allocate|failed to allocate/i.test(message))
    return 'memory';
  if (/read-only mode/.test(message)) return 'read-only';
  if (/unterminated quoted/.test(message)) return 'open-quote';
  if (type === 'Parser' || type === 'Syntax') return 'syntax';
  if (subtype === 'COLUMN_NOT_FOUND' || /Referenced column .* not found/.test(message)) {
    const at = position === undefined ? '' : sql.slice(error.place(sql)?.from ?? 0);
    return at.startsWith('"') ? 'quoted-text' : 'column';
  }
  if (/does not have a column named/.test(message)) return 'column';
  if (/already exists/.test(message)) return 'exists';
  if (type === 'Catalog' && /function/i.test(sought ?? message)) return 'function';
  if (type === 'Catalog') return 'table';
  if (/must appear in the GROUP BY/.test(message)) return 'group-by';
  if (/Ambiguous reference/.test(message)) return 'ambiguous';
  if (/No function matches|Could not choose a best candidate|Cannot compare values/.test(message)) return 'types';
  if (type === 'Conversion' || type === 'Out of Range') return 'conversion';
  return 'other';
}

/** What is wrong with a statement and what to do, in the reader's language; `tables` are the names that exist. */
export function explain(error: SqlError, sql: string, locale: Locale, tables: readonly string[] = []): string {
  const trouble = troubleOf(error, sql);
  const name = nameIn(error, trouble);
  const candidates = trouble === 'table' ? nearest(name, tables) : error.details.candidates.slice(0, 3);
  const quoted = candidates.map((candidate) => (locale === 'es' ? `«${candidate}»` : `“${candidate}”`));
  const near = quoted.length
    ? formatList(quoted, locale).replace(/ (y|e|and) (?=[^ ]+$)/, locale === 'es' ? ' o ' : ' or ')
    : '';
  return SENTENCES[trouble][locale]({ name, near });
}

function nameIn(error: SqlError, trouble: Trouble): string {
  const { message } = error;
  if (trouble === 'extension') return /exists in the (\w+) extension/.exec(message)?.[1] ?? '';
  if (trouble === 'syntax') return /at or near "(.*)"/s.exec(message)?.[1] ?? '';
  if (trouble === 'types') return error.details.name ?? '';
  const column = /column named "([^"]+)"/.exec(message)?.[1];
  return column ?? error.details.name ?? /"([^"]+)"/.exec(message)?.[1] ?? '';
}

/** Up to three names that differ from `name` by few letters, or contain it. */
export function nearest(name: string, among: readonly string[]): string[] {
  const wanted = fold(name);
  if (!wanted) return [];
  return among
    .map((candidate) => ({ candidate, far: distance(wanted, fold(candidate)) }))
    .filter(({ candidate, far }) => far <= Math.max(1, wanted.length / 3) || fold(candidate).includes(wanted))
    .sort((a, b) => a.far - b.far || a.candidate.localeCompare(b.candidate))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** Letters to change, add or drop (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1])));
    row = next;
  }
  return row[b.length]!;
}
