import { json } from '@sveltejs/kit';
import { ask } from '$lib/data/atlas.server';
import { placesOfLevel } from '$lib/data/questions/places';
import type { PlaceLines } from '$lib/own/places';

export const prerender = true;

/** Every state, municipality and metro by its official id, for matching a reader's own rows in the browser. */
export async function GET() {
  const [states, metros, municipalities] = await Promise.all([
    ask(placesOfLevel('state')),
    ask(placesOfLevel('metro')),
    ask(placesOfLevel('municipality'))
  ]);
  const lines = (places: typeof states) => places.map(({ id, name, state }) => [id, name.es, state] as const);
  const answer: PlaceLines = { state: lines(states), metro: lines(metros), municipality: lines(municipalities) };
  return json(answer);
}
