import type { Choice } from './figure';

/** A metro that shares its slug with a state says so where states and metros are chosen from one list: `metro-chihuahua`. */
const METRO = 'metro-';

/** Key of a metro or municipality among places of every level. */
export function placeKey(slug: string, states: readonly string[]): string {
  return states.includes(slug) ? METRO + slug : slug;
}

/** Slug of a city by its key among places of every level. */
function citySlug(key: string): string {
  return key.startsWith(METRO) ? key.slice(METRO.length) : key;
}

/** The key of a figure's own list that an address asks for; null where the list has not what it asks. */
export function listedKey(
  asked: string,
  keys: readonly string[],
  takes: Choice | null,
  states: readonly string[]
): string | null {
  // A list of cities alone has Chihuahua the city under the key that everywhere else is the state’s.
  if (takes === 'city') {
    const slug = citySlug(asked);
    return keys.includes(slug) && (slug !== asked || !states.includes(asked)) ? slug : null;
  }
  return keys.includes(asked) ? asked : null;
}

/** Figures that stand on profiles of places or sectors which their own page does not list: it takes their rows from there. */
const ON_PROFILES = {
  city: [
    'jobs-by-division',
    'city-jobs-monthly',
    'population-trend',
    'footprint-by-sector',
    'footprint-trend',
    // Of municipalities, which the lists leave out.
    'immex-jobs-points',
    'city-exports-by-sector',
    'city-jobs-by-sector'
  ],
  state: [
    'crossings-by-office',
    'city-exports-map',
    'jobs-map',
    'city-jobs-by-sector',
    'footprint-map',
    'footprint-by-city',
    'footprint-by-sector',
    'footprint-trend'
  ],
  sector: ['exports-map', 'exports-by-city']
};

/**
 * Spanish path of the profile whose rows the figure shows for this place (`p`) or sector (`s`) of an address; null where no
 * profile holds the figure or the key cannot be one. `states` are the slugs of the states.
 */
export function profilePath(figure: string, by: 'p' | 's', key: string, states: readonly string[]): string | null {
  if (!/^[a-z0-9-]{1,80}$/.test(key)) return null;
  if (by === 's') return ON_PROFILES.sector.includes(figure) ? `/sectores/${key}/` : null;
  if (states.includes(key)) return ON_PROFILES.state.includes(figure) ? `/estados/${key}/` : null;
  return ON_PROFILES.city.includes(figure) ? `/ciudades/${citySlug(key)}/` : null;
}
