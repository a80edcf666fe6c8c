import { base } from '$app/paths';
import type { Locale } from './format';

/** First segments of addresses, `[es, en]`; ids and slugs are the same in both languages. */
export const SEGMENTS: readonly (readonly [es: string, en: string])[] = [
  ['ciudades', 'cities'],
  ['estados', 'states'],
  ['sectores', 'sectors'],
  ['datos', 'data'],
  ['fuentes', 'sources']
];

const ENGLISH = '/en';

/** Language of a path, with or without the site's base path. */
export function localeOf(pathname: string): Locale {
  const path = withoutBase(pathname);
  return path === ENGLISH || path.startsWith(`${ENGLISH}/`) ? 'en' : 'es';
}

/** The Spanish path that a localised one stands for: `/en/cities/juarez/` → `/ciudades/juarez/`. */
export function canonical(pathname: string): string {
  const path = withoutBase(pathname);
  if (localeOf(pathname) === 'es') return path;
  return translate(path.slice(ENGLISH.length) || '/', 1, 0);
}

/** Address of a Spanish path in a language, with the site's base path: what an `href` holds. */
export function href(path: string, locale: Locale): string {
  return base + localised(path, locale);
}

/** The same with the public origin, for canonical and hreflang links. */
export function absolute(path: string, locale: Locale, origin = import.meta.env.SITE_URL ?? ''): string {
  return origin + href(path, locale);
}

export function localised(path: string, locale: Locale): string {
  return locale === 'es' ? path : ENGLISH + translate(path, 0, 1);
}

function translate(path: string, from: 0 | 1, to: 0 | 1): string {
  const [, first = '', ...rest] = path.split('/');
  const pair = SEGMENTS.find((segment) => segment[from] === first);
  return ['', pair ? pair[to] : first, ...rest].join('/');
}

function withoutBase(pathname: string): string {
  return base && pathname.startsWith(base) ? pathname.slice(base.length) || '/' : pathname;
}
