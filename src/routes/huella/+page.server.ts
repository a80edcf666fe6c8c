import { ask } from '$lib/data/atlas.server';
import { movableParameters } from '$lib/data/questions/movable-parameters';
import { namesIn, placesById } from '$lib/figures/answer.server';
import { footprintResult, subsectors } from '$lib/figures/footprint-result';
import { startView } from '$lib/figures/footprint-view';
import { startYear } from '$lib/figures/footprint-year.server';
import { groundPlan } from '$lib/figures/ground.server';
import { localeOf } from '$lib/text/routes';

/** The start view, computed at build by the code and from the files that the page uses later. */
export async function load({ url }) {
  const locale = localeOf(url.pathname);
  const { solved, extras } = startYear();
  const { base } = solved.year;
  const ids = base.places.map(({ id }) => id);
  const [names, places, parameters] = await Promise.all([
    namesIn([], locale, { places: ids, sectors: [...subsectors(base.sectors).keys()] }),
    placesById(),
    ask(movableParameters())
  ]);
  return {
    result: footprintResult(solved, startView(), extras),
    names,
    sectors: [...subsectors(base.sectors).keys()].map((id) => ({ id, group: names.sectors[id]?.group ?? null })),
    places: base.places.map(({ id, level }) => {
      const { lon, lat } = places.get(id)!;
      return { id, level, lon, lat };
    }),
    parameters: parameters.map(({ name, reason, ...parameter }) => ({
      ...parameter,
      name: name[locale],
      reason: reason[locale]
    })),
    ground: groundPlan('MX')
  };
}
