import { groundPlan } from '$lib/figures/ground.server';
import { ask } from '$lib/data/atlas.server';
import { seriesByState } from '$lib/data/questions/series';
import { answer, namesIn } from '$lib/figures/answer.server';
import { exportsMap } from '$lib/figures/exports-map';
import { latest } from '$lib/figures/arithmetic';
import { localeOf } from '$lib/text/routes';

export async function load({ url }) {
  const locale = localeOf(url.pathname);
  const [map, jobs, fdi] = await Promise.all([
    answer(exportsMap),
    ask(seriesByState('jobs_formal', 'all')),
    ask(seriesByState('fdi', 'all'))
  ]);
  const lastOf = (rows: typeof jobs) => {
    const period = latest(rows)?.period ?? null;
    return { period, rows: rows.filter((row) => row.period === period) };
  };
  return { map, jobs: lastOf(jobs), fdi: lastOf(fdi), names: await namesIn([map], locale), ground: groundPlan('MX') };
}
