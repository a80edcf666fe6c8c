import { json } from '@sveltejs/kit';
import { ask } from '$lib/data/atlas.server';
import { sources } from '$lib/data/questions/catalogue';
import { sourceLines } from '$lib/share/figure.server';

export const prerender = true;

/** Every source as figures cite it, for pictures that are made in the browser. */
export async function GET() {
  return json(await sourceLines((await ask(sources())).map(({ id }) => id)));
}
