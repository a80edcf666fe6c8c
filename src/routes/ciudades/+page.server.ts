import { ask } from '$lib/data/atlas.server';
import { partsOfMetros } from '$lib/data/questions/places';
import { lastPoints } from '$lib/data/questions/points';
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
  const [rows, places, profiled, estimates, printed, parts] = await Promise.all([
    ask(cityIndex()),
    placesById(),
    profiledIds(),
    ask(cityEstimates(FOOTPRINT_YEAR)),
    ask(lastPoints('jobs_immex')),
    ask(partsOfMetros())
  ]);
  // A metro shows the figure of its largest municipality that has one, under that municipality's name.
  const immexOf = (id: string) => {
    const own = [id, ...parts.filter(({ metro }) => metro === id).map(({ part }) => part)];
    const found = own.flatMap((part) => printed.find(({ place }) => place === part) ?? [])[0];
    if (!found) return null;
    const { place, period, value } = found;
    return { period, value, of: place === id ? null : places.get(place)!.name[locale] };
  };
  const estimated = new Map(
    estimates.map(({ id, exports, vat }) => [id, { exports: short(exports), vat: short(vat) }])
  );
  return {
    cities: travelling(
      rows
        .filter((row) => profiled.has(row.id))
        .map(({ basis: _, ...row }) => ({
          ...row,
          name: places.get(row.id)!.name[locale],
          immex: immexOf(row.id),
          state: row.state ? places.get(row.state)!.name[locale] : null,
          exports: estimated.get(row.id)?.exports ?? null,
          vat: estimated.get(row.id)?.vat ?? null
        }))
    ),
    year: FOOTPRINT_YEAR
  };
}
