import { ask } from '$lib/data/atlas.server';
import { sources } from '$lib/data/questions/catalogue';
import { cubeCells, cubeGaps, deflators, exploredMeasures, offers, type CubeKey } from '$lib/data/questions/explore';
import { travelling } from '$lib/data/rows';
import { placesById, sectorsById } from '$lib/figures/answer.server';
import { groundPlan } from '$lib/figures/ground.server';
import { catalogueOf, levelOf, measureOf } from '$lib/explore/catalogue';
import { defaultView } from '$lib/explore/address';
import { cubeOf } from '$lib/explore/cube';
import { packCube } from '$lib/explore/pack';
import { localeOf } from '$lib/text/routes';

export async function load({ url }) {
  const locale = localeOf(url.pathname);
  const catalogue = catalogueOf(await ask(exploredMeasures()), await ask(offers()));
  const view = defaultView(catalogue);
  const offer = levelOf(measureOf(catalogue, view.measure)!, view.level)!;
  const key: CubeKey = {
    measure: view.measure,
    level: view.level,
    sectorLevel: view.sectorLevel ?? 'all',
    totals: offer.totals,
    grain: offer.grain,
    basis: view.basis
  };
  const cube = cubeOf(await ask(cubeCells(key)), await ask(cubeGaps(key)));
  const places = [...(await placesById()).values()].filter(({ level }) => level === view.level);
  const sectors = [...(await sectorsById()).values()];
  return {
    catalogue,
    brought: { key, cube: packCube(cube) },
    places: travelling(places.map(({ id, name, state, lon, lat }) => ({ id, name: name[locale], state, lon, lat }))),
    sectors: travelling(sectors.map(({ id, name, group }) => ({ id, name: name[locale], group }))),
    sources: travelling(
      (await ask(sources())).map(({ id, publisher, title, licence }) => ({
        id,
        publisher,
        title: title[locale],
        licence
      }))
    ),
    deflator: travelling(await ask(deflators())),
    ground: groundPlan('MX')
  };
}
