import { json } from '@sveltejs/kit';
import { groundFor } from '$lib/figures/ground.server';

export const prerender = true;

/** The country by states, for answers that are drawn on a map. */
export function GET() {
  return json(groundFor('MX'));
}
