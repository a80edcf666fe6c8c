import { fold } from '../../text/fold';

/** Words that cannot stand alone as a name in DuckDB. */
const RESERVED = new Set(
  'all analyse analyze and any array as asc both case cast check collate column constraint create default deferrable desc describe distinct do else end except exists false fetch for foreign from group having in initially intersect into lambda lateral leading limit not null offset on only or order pivot placing primary qualify references returning select show some summarize symmetric table then to trailing true union unique unpivot using variadic when where window with'.split(
    ' '
  )
);

const LONGEST = 60;

/**
 * A name that SQL takes unquoted, and that none of `taken` has: `Exportaciones 2024 (USD)` → `exportaciones_2024_usd`.
 * Never empty.
 */
export function identifier(name: string, taken: ReadonlySet<string> = new Set(), fallback = 'tabla'): string {
  // Without its tilde «año» is another word in Spanish.
  let base = fold(name.replace(/(?<!\p{L})año(s?)(?!\p{L})/giu, 'anio$1'))
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, LONGEST)
    .replace(/_+$/, '');
  if (base === '') base = fallback;
  if (/^\d/.test(base)) base = `c_${base}`;
  if (RESERVED.has(base)) base += '_';
  let unique = base;
  for (let i = 2; taken.has(unique); i++) unique = `${base}_${i}`;
  return unique;
}

/** Unique identifiers for the columns of a table, in order. */
export function identifiers(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const safe = identifier(name, taken, 'columna');
    taken.add(safe);
    return safe;
  });
}
