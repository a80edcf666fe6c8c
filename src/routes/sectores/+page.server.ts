import { ask } from '$lib/data/atlas.server';
import { travelling } from '$lib/data/rows';
import { seriesBySector } from '$lib/data/questions/series';
import { answer, EXPORTING, namesIn, sectorsById } from '$lib/figures/answer.server';
import { exportsByGroup } from '$lib/figures/exports-by-group';
import { localeOf } from '$lib/text/routes';

export async function load({ url }) {
  const locale = localeOf(url.pathname);
  const [groups, cells] = await Promise.all([
    answer(exportsByGroup, { place: 'MX' }),
    ask(seriesBySector('exports', 'MX', 'subsector'))
  ]);
  const several = [...(await sectorsById()).values()].filter(
    (sector, _, all) =>
      sector.level === 'group' &&
      all.filter((member) => member.group === sector.id && EXPORTING.test(member.id)).length > 1
  );
  const sectors = [...new Set(cells.map((cell) => cell.sector))].filter((id) => EXPORTING.test(id));
  return {
    groups,
    cells: travelling(cells),
    names: await namesIn([groups], locale, {
      sectors: [...sectors, ...several.map((group) => group.id)],
      places: ['MX']
    }),
    sectors,
    several: several.map((group) => group.id)
  };
}
