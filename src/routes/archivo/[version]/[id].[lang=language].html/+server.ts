import { error } from '@sveltejs/kit';
import { manifest } from '$lib/data/atlas.server';
import { figures } from '$lib/figures/registry';
import { archivedDocument } from '$lib/share/archive.server';
import { prepare } from '$lib/share/figure.server';

export const prerender = true;
export const trailingSlash = 'ignore';

export function entries() {
  return figures.flatMap(({ id }) => (['es', 'en'] as const).map((lang) => ({ version: manifest.version, id, lang })));
}

/** The frozen copy of a figure on the data of this build; copies of earlier versions are files in `static/archivo`. */
export async function GET({ params }) {
  const known = params.version === manifest.version && figures.some(({ id }) => id === params.id);
  const prepared = known ? await prepare(params.id, params.lang as 'es' | 'en') : null;
  if (!prepared) error(404);
  return new Response(await archivedDocument(prepared), { headers: { 'content-type': 'text/html' } });
}
