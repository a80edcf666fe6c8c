import { ask } from '$lib/data/atlas.server';
import { placesOfLevel } from '$lib/data/questions/places';
import { sourceText } from '$lib/figures/source-line';
import { sourceLines } from '$lib/share/figure.server';
import { localeOf } from '$lib/text/routes';

export async function load({ url }) {
  const locale = localeOf(url.pathname);
  const states = await ask(placesOfLevel('state'));
  // Jobs and population of municipalities, by the sources of their rows.
  const [jobs, population] = (await sourceLines(['imss', 'inegi-population'])).map((line) => sourceText(line, locale));
  return {
    sources: { jobs: jobs!, population: population! },
    states: states.map((state) => ({ id: state.id, name: state.name[locale], slug: state.slug }))
  };
}
