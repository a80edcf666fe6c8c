import { error } from '@sveltejs/kit';
import { groundPlan } from '$lib/figures/ground.server';
import { ask } from '$lib/data/atlas.server';
import { denominators, footprintSeries, FOOTPRINT_YEAR } from '$lib/data/questions/footprint';
import { series } from '$lib/data/questions/series';
import { placesOfLevel } from '$lib/data/questions/places';
import { answer, namesIn } from '$lib/figures/answer.server';
import { latest } from '$lib/figures/arithmetic';
import { cityJobsBySector } from '$lib/figures/city-sectors';
import { crossingsByOffice } from '$lib/figures/crossings';
import { cityExportsMap } from '$lib/figures/exports-by-city';
import { footprintByCity } from '$lib/figures/footprint-by-city';
import { footprintBySector } from '$lib/figures/footprint-by-sector';
import { footprintTrend } from '$lib/figures/footprint-trend';
import { perExportedPeso } from '$lib/figures/footprint-year.server';
import { exportsByGroup } from '$lib/figures/exports-by-group';
import { exportsComposition } from '$lib/figures/exports-composition';
import { exportsBySubsector } from '$lib/figures/exports-by-subsector';
import { immexJobsPoints } from '$lib/figures/immex-points';
import { jobsByCity, jobsMap } from '$lib/figures/jobs-by-city';
import { exportsTrend, fdiTrend, formalJobsTrend, usInputsTrend } from '$lib/figures/trends';
import { wageAgainstMinimum } from '$lib/figures/wages';
import { placeProfile } from '$lib/profile/profiles.server';
import { quotedFact } from '$lib/share/fact.server';
import { localeOf } from '$lib/text/routes';
import * as m from '$lib/text/paraglide/messages';

export async function entries() {
  return (await ask(placesOfLevel('state'))).map((place) => ({ id: place.slug }));
}

export async function load({ params, url }) {
  const locale = localeOf(url.pathname);
  const states = await ask(placesOfLevel('state'));
  const state = states.find((place) => place.slug === params.id);
  if (!state) error(404);
  const place = state.id;
  const answers = await Promise.all([
    answer(exportsTrend, { place }),
    answer(exportsComposition, { place }),
    answer(exportsBySubsector, { place }),
    answer(exportsByGroup, { place }),
    answer(jobsMap, { place }),
    answer(jobsByCity, { place }),
    answer(formalJobsTrend, { place }),
    answer(immexJobsPoints, { place }),
    answer(wageAgainstMinimum, { place }),
    answer(fdiTrend, { place }),
    answer(usInputsTrend, { place }),
    answer(crossingsByOffice, { place }),
    answer(cityExportsMap, { place }),
    answer(cityJobsBySector, { place }),
    answer(footprintByCity, { place }),
    answer(footprintBySector, { place }),
    answer(footprintTrend, { place })
  ]);
  const [exports, nation, jobs, informality, fdi, inputs, fiscal, divided] = await Promise.all([
    ask(series('exports', [place], ['all'], 'year')),
    ask(series('exports', ['MX'], ['all'], 'year')),
    ask(series('jobs_formal', [place], ['all'], 'month')),
    ask(series('informality', [place], ['all'], 'quarter')),
    ask(series('fdi', [place], ['all'], 'year')),
    ask(series('us_inputs', [place], ['all'], 'year')),
    ask(footprintSeries(place, FOOTPRINT_YEAR)),
    ask(denominators(place, 'all', FOOTPRINT_YEAR))
  ]);
  const last = latest(exports)!;
  const total = nation.find((cell) => cell.period === last.period)!;
  return {
    profile: await placeProfile(place, locale),
    state: { id: place, name: state.name[locale], population: state.population },
    facts: {
      exports: last,
      share: last.value / total.value,
      jobs: latest(jobs) ?? null,
      informality: latest(informality) ?? null,
      fdi: latest(fdi) ?? null,
      inputs: latest(inputs) ?? null
    },
    fact: await quotedFact(last, 'USD', state.name[locale], m.fact_exports(), locale),
    footprint: { cells: fiscal, denominators: divided[0]!, perPeso: perExportedPeso(place, 'all') },
    answers,
    ground: groundPlan(place),
    names: await namesIn(answers, locale, { places: [place, 'MX'] })
  };
}
