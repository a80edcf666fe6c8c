import { base as siteBase } from '$app/paths';
import type { Locale } from './format';

/** First segments of addresses, `[es, en]`; ids and slugs are the same in both languages. */
export const SEGMENTS: readonly (readonly [es: string, en: string])[] = [
  ['ciudades', 'cities'],
  ['estados', 'states'],
  ['sectores', 'sectors'],
  ['datos', 'data'],
  ['datos-propios', 'your-data'],
  ['fuentes', 'sources'],
  ['huella', 'footprint'],
  ['metodos', 'methods'],
  ['como-funciona', 'how-it-works'],
  ['glosario', 'glossary'],
  ['explorar', 'explore'],
  ['consultas', 'queries'],
  ['escenarios', 'scenarios'],
  ['debates', 'debates'],
  ['buscar', 'search'],
  ['graficas', 'charts'],
  ['cuadernos', 'notebooks'],
  ['comparar', 'compare'],
  ['correcciones', 'corrections'],
  ['privacidad', 'privacy'],
  ['diagnostico', 'diagnostics'],
  ['archivo', 'archive'],
  ['embed', 'embed']
];

/** Second segments that are words and not ids, below the Spanish first one. */
const BELOW: Readonly<Record<string, readonly (readonly [es: string, en: string])[]>> = {
  ciudades: [['municipio', 'municipality']],
  comparar: [['sectores', 'sectors']],
  escenarios: [['puente', 'bridge']],
  graficas: [['tipos', 'types']]
};

const ENGLISH = '/en';

/** Public origin of the site, from the environment's `SITE_URL` (vite.config.ts); empty when none is configured. */
const siteOrigin = String(import.meta.env.SITE_URL ?? '');

/** Language of a path, with or without the site's base path. */
export function localeOf(pathname: string, base = siteBase): Locale {
  return isUnder(withoutBase(pathname, base), ENGLISH) ? 'en' : 'es';
}

/**
 * The Spanish path that a localised one stands for: `/en/cities/juarez/` → `/ciudades/juarez/`. A path that mixes both
 * languages (`/en/ciudades/`) stands for none and comes back as it is, so that it ends in «not found», not in a second
 * address for the same page. English addresses had Spanish second segments once (`/en/scenarios/puente/`): those still open
 * their page, which names the new address as its canonical one.
 */
export function canonical(pathname: string, base = siteBase): string {
  const path = withoutBase(pathname, base);
  if (!isUnder(path, ENGLISH)) return path;
  const rest = path.slice(ENGLISH.length) || '/';
  const pair = pairOf(rest, 0);
  return pair && pair[0] !== pair[1] ? path : translate(rest, 1, 0);
}

/** Address of a Spanish path in a language, with the site's base path: what an `href` holds. */
export function href(path: string, locale: Locale, base = siteBase): string {
  return base + localised(path, locale);
}

/** The same with the public origin, for canonical and hreflang links. */
export function absolute(path: string, locale: Locale, origin = siteOrigin): string {
  return origin + href(path, locale);
}

/** Public address of a file of the site, for snippets and citations; relative to the site when no origin is configured. */
export function absoluteFile(path: string, origin = siteOrigin): string {
  return `${origin}${siteBase}/${path}`;
}

/** Spanish path → path in a language, without the base path; query and hash stay. */
export function localised(path: string, locale: Locale): string {
  return locale === 'es' ? path : ENGLISH + translate(path, 0, 1);
}

function translate(path: string, from: 0 | 1, to: 0 | 1): string {
  const pair = pairOf(path, from);
  if (!pair) return path;
  const rest = path.slice(1 + firstOf(path).length);
  const second = firstOf(rest);
  const below = BELOW[pair[0]]?.find((each) => each[from] === second);
  return `/${pair[to]}${below ? `/${below[to]}${rest.slice(1 + second.length)}` : rest}`;
}

function pairOf(path: string, language: 0 | 1) {
  const first = decode(firstOf(path));
  return SEGMENTS.find((pair) => pair[language] === first);
}

function firstOf(path: string): string {
  return /^\/([^/?#]*)/.exec(path)?.[1] ?? '';
}

/** Segments are ASCII; a badly encoded one is simply none of them. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function withoutBase(pathname: string, base: string): string {
  return base && isUnder(pathname, base) ? pathname.slice(base.length) || '/' : pathname;
}

function isUnder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
