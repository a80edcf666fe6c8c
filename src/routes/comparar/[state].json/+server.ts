import { error, json } from '@sveltejs/kit';
import { ask } from '$lib/data/atlas.server';
import { placesOfLevel } from '$lib/data/questions/places';
import { comparedOf } from '$lib/profile/compared.server';

export const prerender = true;

export async function entries() {
  return (await ask(placesOfLevel('state'))).map((place) => ({ state: place.id }));
}

/** Places of a state as the page that compares them needs them. */
export async function GET({ params }) {
  const places = await comparedOf(params.state);
  if (!places.length) error(404);
  return json(places);
}
