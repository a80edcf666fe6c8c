import { json } from '@sveltejs/kit';
import { ask } from '$lib/data/atlas.server';
import { measures } from '$lib/data/questions/catalogue';

export const prerender = true;

/** Base unit of every measure, for files that are made in the browser. */
export async function GET() {
  return json(Object.fromEntries((await ask(measures())).map(({ id, unit }) => [id, unit])));
}
