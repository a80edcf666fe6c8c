import { ask } from '$lib/data/atlas.server';
import { coverage, measures } from '$lib/data/questions/catalogue';
import { cityIndex, type CityLine } from '$lib/data/questions/city-index';
import { placesOfLevel } from '$lib/data/questions/places';
import { DEBATE_IDS, WRITERS } from '$lib/debates';
import { answer, namesIn, placesById, profiledIds, sectorPath, sectorsById } from '$lib/figures/answer.server';
import { figures } from '$lib/figures/registry';
import type { Entry } from '$lib/search/entry';
import { compareNames, type Locale } from '$lib/text/format';
import { TERMS } from '$lib/text/glossary';
import { href } from '$lib/text/routes';
import { hasPage } from '../debates/pages.server';
import { PAGES, SECTOR_WORDS } from './words';

/** Everything that the search of a language finds; links only to pages that the site has. */
export async function searchEntries(locale: Locale): Promise<Entry[]> {
  const parts = await Promise.all([
    places(locale),
    sectors(locale),
    debates(locale),
    measureEntries(locale),
    hasPage('/graficas/[id]/') ? figureEntries(locale) : []
  ]);
  return [...parts.flat(), ...terms(locale), ...pages(locale)];
}

/** The entries that stand in a list: all but the municipalities without a page of their own, by name. */
export async function listedEntries(locale: Locale): Promise<Entry[]> {
  const order = compareNames(locale);
  return (await searchEntries(locale))
    .filter(({ path }) => !/\/#\d{5}$/.test(path))
    .sort((a, b) => order(a.name, b.name));
}

/** From 0 to 1 on a scale of powers of ten: how large a place is among places. */
const sizeWeight = (population: number | null) => Math.min(1, Math.log10(Math.max(10, population ?? 10)) / 8);

async function places(locale: Locale): Promise<Entry[]> {
  const [cities, states, all, profiled] = await Promise.all([
    ask(cityIndex()),
    ask(placesOfLevel('state')),
    placesById(),
    profiledIds()
  ]);
  const stateName = (id: string | null) => (id ? all.get(id)!.name[locale] : '');
  const metros = new Set(cities.filter(({ level }) => level === 'metro').map(({ name, state }) => `${name} ${state}`));
  // A municipality that is a metro by itself is read under the metro.
  const hasOwnName = ({ id, level, name, state }: CityLine) =>
    level === 'metro' || profiled.has(id) || !metros.has(`${name} ${state}`);
  const kind = {
    state: { es: 'estado', en: 'state' },
    metro: { es: 'metrópoli', en: 'metro' },
    municipality: { es: 'municipio', en: 'municipality' }
  };
  return [
    ...states.map((state) => ({
      kind: 'place' as const,
      name: state.name[locale],
      detail: kind.state[locale],
      path: href(`/estados/${state.slug}/`, locale),
      weight: 0.9 * sizeWeight(state.population)
    })),
    ...cities.filter(hasOwnName).map((city) => ({
      kind: 'place' as const,
      name: all.get(city.id)!.name[locale],
      detail: `${kind[city.level][locale]}, ${stateName(city.state)}`,
      // The Spanish name is the one on signs, in either language.
      also: city.level === 'metro' ? `Ciudad Cd ${city.name}` : stateName(city.state),
      path: href(profiled.has(city.id) ? `/ciudades/${city.slug}/` : `/ciudades/municipio/#${city.id}`, locale),
      weight: (city.level === 'metro' ? 1 : 0.6) * sizeWeight(city.population)
    }))
  ].filter((entry, index, list) => list.findIndex((other) => other.path === entry.path) === index);
}

async function sectors(locale: Locale): Promise<Entry[]> {
  const all = await sectorsById();
  const other = locale === 'es' ? 'en' : 'es';
  const found = [...all.values()].flatMap((sector): Entry[] => {
    const path = sectorPath(sector, all);
    if (!path) return [];
    const words = SECTOR_WORDS[sector.group ?? sector.id]?.[locale] ?? '';
    return [
      {
        kind: 'sector',
        name: sector.name[locale],
        ...(sector.level === 'subsector' ? { detail: `SCIAN ${sector.id}` } : {}),
        also: `${sector.id} ${sector.name[other]} ${words}`,
        path: href(path, locale),
        weight: sector.level === 'group' ? 0.8 : 0.7
      }
    ];
  });
  // A group of one subsector has the subsector's page; the subsector keeps it.
  return found
    .sort((a, b) => Number(Boolean(b.detail)) - Number(Boolean(a.detail)))
    .filter((entry, index, list) => list.findIndex((each) => each.path === entry.path) === index);
}

async function debates(locale: Locale): Promise<Entry[]> {
  return Promise.all(
    DEBATE_IDS.map(async (id) => {
      const { title, claims } = await WRITERS[id](ask, locale);
      const also = claims.map(({ said }) => said).join(' ');
      return { kind: 'debate' as const, name: title, also, path: href(`/debates/${id}/`, locale), weight: 0.5 };
    })
  );
}

async function measureEntries(locale: Locale): Promise<Entry[]> {
  const [all, covered] = await Promise.all([ask(measures()), ask(coverage())]);
  return all
    .filter((measure) => covered.some((line) => line.measure === measure.id))
    .map((measure) => ({
      kind: 'measure' as const,
      name: measure.name[locale],
      also: measure.id.replaceAll('_', ' '),
      path: href(`/datos/${measure.id}/`, locale),
      weight: 0.4
    }));
}

/** Figures under the finding that they show first. */
export async function figureEntries(locale: Locale): Promise<Entry[]> {
  const found = await Promise.all(
    figures.map(async (figure): Promise<Entry[]> => {
      const params = figure.defaults ?? {};
      const answered = await answer(figure, params);
      if (!answered) return [];
      const context = {
        rows: answered.rows,
        params,
        locale,
        names: await namesIn([answered], locale, { places: ['MX'] })
      };
      return [
        {
          kind: 'figure',
          name: figure.title(context),
          also: figure.subtitle(context),
          path: href(`/graficas/${figure.id}/`, locale),
          weight: 0.3
        }
      ];
    })
  );
  return found.flat();
}

function terms(locale: Locale): Entry[] {
  const other = locale === 'es' ? 'en' : 'es';
  return TERMS.map(({ id, name }) => ({
    kind: 'term',
    name: name[locale],
    also: name[other],
    path: href(`/glosario/#${id}`, locale),
    weight: 0.5
  }));
}

function pages(locale: Locale): Entry[] {
  return PAGES.filter(({ path }) => hasPage(path)).map(({ path, name, also }) => ({
    kind: 'page',
    name: name[locale],
    also: also[locale],
    path: href(path, locale),
    weight: 0.6
  }));
}
