import { ask } from '$lib/data/atlas.server';
import { travelling } from '$lib/data/rows';
import { cityIndex } from '$lib/data/questions/city-index';
import { placesById, profiledIds } from '$lib/figures/answer.server';
import { localeOf } from '$lib/text/routes';

export async function load({ url }) {
  const locale = localeOf(url.pathname);
  const [rows, places, profiled] = await Promise.all([ask(cityIndex()), placesById(), profiledIds()]);
  return {
    cities: travelling(
      rows
        .filter((row) => profiled.has(row.id))
        .map((row) => ({ ...row, state: row.state ? places.get(row.state)!.name[locale] : null }))
    )
  };
}
