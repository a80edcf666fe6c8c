import { error } from '@sveltejs/kit';
import { ask } from '$lib/data/atlas.server';
import { placesOfLevel } from '$lib/data/questions/places';
import { groundPlan } from '$lib/figures/ground.server';
import { defaultKey, optionsOf } from '$lib/figures/options.server';
import { figures } from '$lib/figures/registry';
import { topicOf } from '$lib/figures/topics';
import { embedSize } from '$lib/share/embed.server';
import { prepare, sourceLines } from '$lib/share/figure.server';
import { relatedTo } from '$lib/share/gallery.server';
import { shownBy } from '$lib/share/shown.server';
import { frozenVersions, hostScriptIntegrity } from '$lib/share/versions.server';
import { localeOf } from '$lib/text/routes';

export function entries() {
  return figures.map(({ id }) => ({ id }));
}

export async function load({ params, url }) {
  const locale = localeOf(url.pathname);
  const figure = figures.find(({ id }) => id === params.id);
  const prepared = figure ? await prepare(figure.id, locale) : null;
  if (!figure || !prepared) error(404);
  const [options, shown] = await Promise.all([optionsOf(figure), shownBy(figure)]);
  return {
    answered: prepared.answered,
    names: prepared.names,
    ground: prepared.ground ? groundPlan('MX') : null,
    sources: await sourceLines(prepared.told.sources),
    takes: figure.takes ?? null,
    options: options.map(({ key, name, level }) => ({ key, name: name[locale], ...(level ? { level } : {}) })),
    states: (await ask(placesOfLevel('state'))).map(({ slug }) => slug),
    option: defaultKey(figure, options),
    topic: topicOf(figure),
    measure: { id: shown.id, name: shown.name[locale], text: shown.text.map((text) => text[locale]) },
    size: embedSize(prepared),
    integrity: hostScriptIntegrity(),
    frozen: frozenVersions(figure.id, locale),
    related: await relatedTo(figure.id, locale)
  };
}
