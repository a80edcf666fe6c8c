import { ask } from '$lib/data/atlas.server';
import { travelling } from '$lib/data/rows';
import { cityIndex } from '$lib/data/questions/city-index';
import { cityEstimates, FOOTPRINT_YEAR, type Estimate } from '$lib/data/questions/footprint';
import { placesById, profiledIds } from '$lib/figures/answer.server';
import { localeOf } from '$lib/text/routes';

/** Thousands of millions with three digits: an index of hundreds of rows carries no more than it shows. */
function short(estimate: Estimate | null): Estimate | null {
  return estimate && (estimate.map((value) => Number((value / 1e9).toPrecision(3))) as Estimate);
}

export async function load({ url }) {
  const locale = localeOf(url.pathname);
  const [rows, places, profiled, estimates] = await Promise.all([
    ask(cityIndex()),
    placesById(),
    profiledIds(),
    ask(cityEstimates(FOOTPRINT_YEAR))
  ]);
  const estimated = new Map(
    estimates.map(({ id, exports, vat }) => [id, { exports: short(exports), vat: short(vat) }])
  );
  return {
    cities: travelling(
      rows
        .filter((row) => profiled.has(row.id))
        .map(({ basis: _, ...row }) => ({
          ...row,
          state: row.state ? places.get(row.state)!.name[locale] : null,
          exports: estimated.get(row.id)?.exports ?? null,
          vat: estimated.get(row.id)?.vat ?? null
        }))
    ),
    year: FOOTPRINT_YEAR
  };
}
