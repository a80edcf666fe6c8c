import type { Handle } from '@sveltejs/kit';
import { speaking } from '$lib/text/current.server';
import type { Locale } from '$lib/text/format';
import { localeOf } from '$lib/text/routes';

/** Messages of a prerendered page speak the language of its address. */
export const handle: Handle = ({ event, resolve }) => {
  // Files of both languages stand in one folder and say theirs in the name.
  const locale: Locale = event.params.lang === 'en' ? 'en' : localeOf(event.url.pathname);
  return speaking(locale, () => resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', locale) }));
};
