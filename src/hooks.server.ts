import { AsyncLocalStorage } from 'node:async_hooks';
import type { Handle } from '@sveltejs/kit';
import type { Locale } from '$lib/text/format';
import { overwriteGetLocale } from '$lib/text/paraglide/runtime';
import { localeOf } from '$lib/text/routes';

const current = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => current.getStore() ?? 'es');

/** Messages of a prerendered page speak the language of its address. */
export const handle: Handle = ({ event, resolve }) => {
  const locale = localeOf(event.url.pathname);
  return current.run(locale, () =>
    resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', locale) })
  );
};
