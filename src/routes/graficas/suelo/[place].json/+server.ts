import { error, json } from '@sveltejs/kit';
import { placesById } from '$lib/figures/answer.server';
import { groundFor } from '$lib/figures/ground.server';

export const prerender = true;

/** The country, and each state by its municipalities. */
async function grounds(): Promise<string[]> {
  return ['MX', ...[...(await placesById()).values()].filter(({ level }) => level === 'state').map(({ id }) => id)];
}

export async function entries() {
  return (await grounds()).map((place) => ({ place }));
}

/** A ground with its outlines, for maps that a reader reaches without a page that holds them. */
export async function GET({ params }) {
  if (!(await grounds()).includes(params.place)) error(404);
  return json(groundFor(params.place));
}
