import { error } from '@sveltejs/kit';
import { figures } from '$lib/figures/registry';
import { embedDocument } from '$lib/share/embed.server';
import { prepare } from '$lib/share/figure.server';
import { localeOf } from '$lib/text/routes';

export const prerender = true;
export const trailingSlash = 'always';

export function entries() {
  return figures.map(({ id }) => ({ id }));
}

/** A figure without chrome and without the site's framework. */
export async function GET({ params, url }) {
  const known = figures.some(({ id }) => id === params.id);
  const prepared = known ? await prepare(params.id, localeOf(url.pathname)) : null;
  if (!prepared) error(404);
  return new Response(await embedDocument(prepared), { headers: { 'content-type': 'text/html' } });
}
