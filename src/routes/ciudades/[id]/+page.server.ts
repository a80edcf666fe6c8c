import { error } from '@sveltejs/kit';
import { ask } from '$lib/data/atlas.server';
import { denominators, footprintSeries, FOOTPRINT_YEAR } from '$lib/data/questions/footprint';
import { series } from '$lib/data/questions/series';
import { immexPoints } from '$lib/data/questions/points';
import { partsOf, profiledCities } from '$lib/data/questions/places';
import { cityIndex } from '$lib/data/questions/city-index';
import { answer, namesIn, placesById } from '$lib/figures/answer.server';
import { latest } from '$lib/figures/arithmetic';
import { cityExportsBySector, cityJobsBySector } from '$lib/figures/city-sectors';
import { cityExportsTrend, cityJobsTrend } from '$lib/figures/city-trend';
import { jobsByDivision } from '$lib/figures/divisions';
import { footprintBySector } from '$lib/figures/footprint-by-sector';
import { footprintTrend } from '$lib/figures/footprint-trend';
import { perExportedPeso } from '$lib/figures/footprint-year.server';
import { immexJobsPoints } from '$lib/figures/immex-points';
import { placeKey } from '$lib/figures/profiled';
import { cityJobsMonthly, populationTrend } from '$lib/figures/trends';
import { placeProfile } from '$lib/profile/profiles.server';
import { quotedFact } from '$lib/share/fact.server';
import { localeOf } from '$lib/text/routes';
import * as m from '$lib/text/paraglide/messages';

/** Cities of the index stand in the build by their slugs. */
export async function entries() {
  return (await ask(profiledCities())).map((place) => ({ id: place.slug }));
}

export async function load({ params, url }) {
  const locale = localeOf(url.pathname);
  const city = (await ask(profiledCities())).find((place) => place.slug === params.id);
  if (!city) error(404);
  const [parts, index, places] = await Promise.all([ask(partsOf(city.id)), ask(cityIndex()), placesById()]);
  // The programme's figures are printed for municipalities: a metro shows those of its largest one that has any, and its own
  // estimate where none has.
  const candidates = [...parts.map((part) => part.id), city.id];
  const points = await Promise.all(candidates.map((id) => ask(immexPoints('jobs_immex', id))));
  const printed = points.map((rows) => rows.filter((row) => row.basis !== 'modelled'));
  const first = printed.findIndex((rows) => rows.length > 0);
  const published = first < 0 ? city.id : candidates[first]!;
  const answers = await Promise.all([
    answer(immexJobsPoints, { place: published }),
    answer(jobsByDivision, { place: city.id }),
    answer(cityJobsMonthly, { place: city.id }),
    answer(populationTrend, { place: city.id }),
    // A municipality's carried share moves as its state does: the state's page shows that once.
    city.level === 'metro' ? answer(cityExportsTrend, { place: city.id }) : null,
    answer(cityExportsBySector, { place: city.id }),
    city.level === 'metro' ? answer(cityJobsTrend, { place: city.id }) : null,
    answer(cityJobsBySector, { place: city.id }),
    answer(footprintBySector, { place: city.id }),
    city.level === 'metro' ? answer(footprintTrend, { place: city.id }) : null
  ]);
  const [exports, estimatedJobs, fiscal, divided] = await Promise.all([
    ask(series('exports', [city.id], ['all'], 'year')),
    ask(series('jobs_manufacturing', [city.id], ['all'], 'year')),
    ask(footprintSeries(city.id, FOOTPRINT_YEAR)),
    ask(denominators(city.id, 'all', FOOTPRINT_YEAR))
  ]);
  const ranked = index.filter((line) => line.jobs !== null && line.counts);
  const rank = ranked.findIndex((line) => line.id === city.id) + 1;
  // A metro of one municipality is that municipality, whose estimates may be of later years.
  const estimated = (parts.length === 1 ? points[0]! : points.at(-1)!).filter((row) => row.basis === 'modelled');
  const immex = first < 0 ? null : latest(printed[first]!)!;
  const [, , jobs, people] = answers;
  const february = (jobs?.rows ?? []).find(({ period }) => period === '2020-02');
  const told = immex ?? february ?? latest(people?.rows ?? []);
  const [unit, label] = immex
    ? ['persons', m.fact_immex_jobs()]
    : february
      ? ['jobs', m.fact_jobs()]
      : ['persons', m.fact_population()];
  const states = [...new Set([city.state, ...parts.map((part) => part.state)])].filter((id) => id !== null);
  const stateSlugs = [...places.values()].filter(({ level }) => level === 'state').map(({ slug }) => slug);
  return {
    city: { ...city, name: city.name[locale], key: placeKey(city.slug, stateSlugs) },
    profile: await placeProfile(city.id, locale),
    jobs: index.find((line) => line.id === city.id)?.jobs ?? null,
    jobsBasis: index.find((line) => line.id === city.id)?.basis ?? null,
    rank: rank > 0 ? { rank, total: ranked.length } : null,
    fact: told ? await quotedFact(told, unit!, places.get(told.place)!.name[locale], label!, locale) : null,
    immex,
    estimates: {
      exports: latest(exports) ?? null,
      jobs: latest(estimatedJobs) ?? null,
      immex: latest(estimated) ?? null,
      immexYears: estimated.map(({ period, value, low, high }) => ({ period, value, low, high }))
    },
    footprint: { cells: fiscal, denominators: divided[0]!, perPeso: perExportedPeso(city.id, 'all') },
    parts: parts.map((part) => ({ id: part.id, name: part.name[locale], population: part.population })),
    states: states.map((id) => ({ name: places.get(id)!.name[locale], slug: places.get(id)!.slug })),
    answers,
    names: await namesIn(answers, locale, { places: [city.id, ...parts.map((part) => part.id)] })
  };
}
