import { ask } from '$lib/data/atlas.server';
import { seriesBySector } from '$lib/data/questions/series';
import { answer, EXPORTING, namesIn } from '$lib/figures/answer.server';
import { exportsByGroup } from '$lib/figures/exports-by-group';
import { localeOf } from '$lib/text/routes';

export async function load({ url }) {
  const locale = localeOf(url.pathname);
  const [groups, cells] = await Promise.all([
    answer(exportsByGroup, { place: 'MX' }),
    ask(seriesBySector('exports', 'MX', 'subsector'))
  ]);
  const sectors = [...new Set(cells.map((cell) => cell.sector))].filter((id) => EXPORTING.test(id));
  return { groups, cells, names: await namesIn([groups], locale, { sectors, places: ['MX'] }), sectors };
}
