import { error } from '@sveltejs/kit';
import { buildIndex } from '$lib/search/find';
import { searchEntries } from '../entries.server';

export const prerender = true;

export function entries() {
  return [{ locale: 'es' }, { locale: 'en' }];
}

/** The search index of a language; fetched when a reader turns to the search box. */
export async function GET({ params }) {
  if (params.locale !== 'es' && params.locale !== 'en') error(404);
  const index = buildIndex(await searchEntries(params.locale));
  return new Response(JSON.stringify(index), { headers: { 'content-type': 'application/json' } });
}
