import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, manifest } from '$lib/data/atlas.server';
import { readBase, readBaseline } from '$lib/data/footprint-files';
import { movableParameters } from '$lib/data/questions/movable-parameters';
import { namesIn, placesById } from '$lib/figures/answer.server';
import { footprintResult, subsectors } from '$lib/figures/footprint-result';
import { startView } from '$lib/figures/footprint-view';
import { groundPlan } from '$lib/figures/ground.server';
import { openYear, solveYear } from '$lib/model/explorer';
import { localeOf } from '$lib/text/routes';

const folder = join(process.cwd(), 'static/data/v', manifest.version);

function content(file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

/** The start view, computed at build by the code and from the files that the page uses later. */
export async function load({ url }) {
  const locale = localeOf(url.pathname);
  const view = startView();
  const base = readBase('base', content(`footprint/${view.year}.json`));
  const { facts, book } = readBaseline('baseline', content('baseline.json'));
  const year = facts.find((candidate) => candidate.year === view.year)!;
  const result = footprintResult(solveYear(openYear(base, year, book)), view, year);
  const ids = base.places.map(({ id }) => id);
  const [names, places, parameters] = await Promise.all([
    namesIn([], locale, { places: ids, sectors: [...subsectors(base.sectors).keys()] }),
    placesById(),
    ask(movableParameters())
  ]);
  return {
    result,
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
