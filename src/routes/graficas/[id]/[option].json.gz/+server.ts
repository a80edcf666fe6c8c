import { gzipSync } from 'node:zlib';
import { error } from '@sveltejs/kit';
import { packRows } from '$lib/data/rows';
import { optionsOf } from '$lib/figures/options.server';
import { figures } from '$lib/figures/registry';
import { speaking } from '$lib/text/current.server';
import { embedFragment } from '$lib/share/embed.server';
import { prepare } from '$lib/share/figure.server';
import type { FigureSlice } from '$lib/share/slice';

export const prerender = true;

export async function entries() {
  const all = await Promise.all(
    figures.map(async (figure) => (await optionsOf(figure)).map(({ key }) => ({ id: figure.id, option: key })))
  );
  return all.flat();
}

/** One choice of a figure, in both languages: packed, for there are a thousand and only scripts of the site read them. */
export async function GET({ params }) {
  const figure = figures.find(({ id }) => id === params.id);
  const option = figure && (await optionsOf(figure)).find(({ key }) => key === params.option);
  if (!option) error(404);
  const [es, en] = [await prepare(params.id, 'es', option.params), await prepare(params.id, 'en', option.params)];
  if (!es || !en) error(404);
  const slice: FigureSlice = {
    params: option.params,
    rows: packRows(es.answered.rows),
    names: { es: es.names, en: en.names },
    embed: {
      es: speaking('es', () => embedFragment(es)),
      en: speaking('en', () => embedFragment(en))
    }
  };
  return new Response(new Uint8Array(gzipSync(JSON.stringify(slice), { level: 9 })), {
    headers: { 'content-type': 'application/gzip' }
  });
}
