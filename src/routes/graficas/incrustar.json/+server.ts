import { json } from '@sveltejs/kit';
import { defaultKey, optionsOf } from '$lib/figures/options.server';
import { figures } from '$lib/figures/registry';
import { embedSize } from '$lib/share/embed.server';
import type { Embeddable } from '$lib/share/embeddable';
import { prepare } from '$lib/share/figure.server';
import { hostScriptIntegrity } from '$lib/share/versions.server';

export const prerender = true;

/** What the code of an embed needs, of every figure: for menus on pages that hold figures without it. */
export async function GET() {
  const found: Embeddable = { integrity: hostScriptIntegrity(), figures: {}, keys: {}, places: {} };
  for (const figure of figures) {
    const prepared = await prepare(figure.id, 'es');
    if (!prepared) continue;
    const options = await optionsOf(figure);
    const { narrow, wide } = embedSize(prepared);
    found.figures[figure.id] = figure.takes
      ? [narrow, wide, defaultKey(figure, options), figure.takes]
      : [narrow, wide, ''];
    const keys = figure.takes === 'place' ? found.places : found.keys;
    for (const { key, params } of options) keys[(params.place ?? params.sector ?? params.reform)!] = key;
  }
  return json(found);
}
