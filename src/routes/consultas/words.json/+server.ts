import { json } from '@sveltejs/kit';
import { ask } from '$lib/data/atlas.server';
import { measures } from '$lib/data/questions/catalogue';
import { allSectors } from '$lib/data/questions/sectors';
import { placesById } from '$lib/figures/answer.server';
import type { Words } from '../words';

export const prerender = true;

export async function GET() {
  const words: Words = {
    measures: (await ask(measures())).map(({ id, name }) => ({ id, ...name })),
    sectors: (await ask(allSectors())).map(({ id, name }) => ({ id, ...name })),
    places: [...(await placesById()).values()].map(({ id, name, level, lon, lat }) => ({
      id,
      ...name,
      level,
      lon,
      lat
    }))
  };
  return json(words);
}
