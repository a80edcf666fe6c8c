import { ask } from '$lib/data/atlas.server';
import { placesOfLevel } from '$lib/data/questions/places';
import { localeOf } from '$lib/text/routes';

export async function load({ url }) {
  const locale = localeOf(url.pathname);
  const states = await ask(placesOfLevel('state'));
  return { states: states.map((state) => ({ id: state.id, name: state.name[locale], slug: state.slug })) };
}
