import { groundPlan } from '$lib/figures/ground.server';
import { ask } from '$lib/data/atlas.server';
import { footprintSeries, FOOTPRINT_YEAR } from '$lib/data/questions/footprint';
import { immexPoints } from '$lib/data/questions/points';
import { series } from '$lib/data/questions/series';
import { answer, namesIn } from '$lib/figures/answer.server';
import { latest } from '$lib/figures/arithmetic';
import { exportsByGroup } from '$lib/figures/exports-by-group';
import { exportsComposition } from '$lib/figures/exports-composition';
import { exportsMap } from '$lib/figures/exports-map';
import { formalJobsTrend } from '$lib/figures/trends';
import { jobsMap } from '$lib/figures/jobs-by-city';
import { crossingsByOffice } from '$lib/figures/crossings';
import { localeOf } from '$lib/text/routes';

export async function load({ url }) {
  const locale = localeOf(url.pathname);
  const answers = await Promise.all([
    answer(exportsMap),
    answer(exportsByGroup, { place: 'MX' }),
    answer(jobsMap, { place: 'MX' }),
    answer(formalJobsTrend, { place: 'MX' }),
    answer(crossingsByOffice, { place: 'MX' }),
    answer(exportsComposition, { place: 'MX' })
  ]);
  const [immex, exports, customs, fiscal] = await Promise.all([
    ask(immexPoints('jobs_immex', 'MX')),
    ask(series('exports', ['MX'], ['all'], 'year')),
    ask(series('crossings_exports', ['MX'], ['all'], 'year')),
    ask(footprintSeries('MX', FOOTPRINT_YEAR))
  ]);
  return {
    answers,
    names: await namesIn(answers, locale, { places: ['MX'] }),
    ground: groundPlan('MX'),
    headline: {
      immex: latest(immex.filter((point) => point.sector === 'all' && point.basis !== 'modelled')) ?? null,
      exports: latest(exports) ?? null,
      customs: latest(customs) ?? null,
      fiscal: fiscal.map(({ measure, period, value, low, high }) => ({ measure, period, value, low, high }))
    }
  };
}
