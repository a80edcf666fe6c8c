import { error, json } from '@sveltejs/kit';
import { ask } from '$lib/data/atlas.server';
import { cityIndex } from '$lib/data/questions/city-index';
import { placesOfLevel } from '$lib/data/questions/places';
import { profiledIds } from '$lib/figures/answer.server';
import type { Slice } from '../slice';

export const prerender = true;

export async function entries() {
  return (await ask(placesOfLevel('state'))).map((place) => ({ state: place.id }));
}

/** Every municipality of a state: what the shell page needs, a few kB a state. */
export async function GET({ params }) {
  const states = new Set((await ask(placesOfLevel('state'))).map((place) => place.id));
  if (!states.has(params.state)) error(404);
  const [lines, profiled] = await Promise.all([ask(cityIndex()), profiledIds()]);
  const slice: Slice = lines
    .filter((line) => line.level === 'municipality' && line.state === params.state)
    .map(({ id, name, slug, population, jobs, basis }) => ({
      id,
      name,
      population,
      jobs,
      basis,
      ...(profiled.has(id) ? { slug } : {})
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'es'));
  return json(slice);
}
