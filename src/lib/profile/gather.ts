import type { Database } from '../data/database';
import {
  cityMixes,
  firstChapters,
  gates,
  hiddenSubsectors,
  minimumWages,
  profileCells,
  profileEnds,
  stateMixes,
  type Gate,
  type MeasuredCell
} from '../data/questions/profile';
import { partsOfMetros, placesOfLevel, profiledCities, type Place } from '../data/questions/places';
import { allSectors } from '../data/questions/sectors';
import { groupBy } from '../figures/arithmetic';
import { BORDER_ZONE } from './border-zone';
import { amountOf, kilometres, type Amount, type Ends, type NationFacts, type PlaceFacts } from './facts';
import { cityMix, stateMix } from './mixes';

/** Profiles of every state and profiled city, and of the country beside them. */
export interface Gathered {
  places: PlaceFacts[];
  nation: NationFacts;
}

/** What every profile tells, read once from the published database. */
export async function gather(database: Pick<Database, 'ask'>): Promise<Gathered> {
  const ask: Database['ask'] = (question) => database.ask(question);
  const [cells, ends, published, estimated, chapters, doors, hidden, wages] = await Promise.all([
    ask(profileCells()),
    ask(profileEnds()),
    ask(stateMixes()),
    ask(cityMixes()),
    ask(firstChapters()),
    ask(gates()),
    ask(hiddenSubsectors()),
    ask(minimumWages())
  ]);
  const [states, cities, municipalities, parts, sectors, [mexico]] = await Promise.all([
    ask(placesOfLevel('state')),
    ask(profiledCities()),
    ask(placesOfLevel('municipality')),
    ask(partsOfMetros()),
    ask(allSectors()),
    ask(placesOfLevel('nation'))
  ]);
  const cell = finder(cells);
  const between = endsFinder(ends);
  const stateOf = new Map(states.map((state) => [state.id, state]));
  const nameOf = new Map(municipalities.map((place) => [place.id, place.name.es]));
  const sectorOf = new Map(sectors.map((sector) => [sector.id, sector]));
  const [publishedOf, estimatedOf] = [
    groupBy(published, ({ place }) => place),
    groupBy(estimated, ({ place }) => place)
  ];
  const partsOf = groupBy(parts, ({ metro }) => metro);
  const metros = new Set(parts.map(({ metro }) => metro));
  const inMetro = new Set(parts.map(({ part }) => part));
  const jobsRank = ranks(
    ends.filter(
      ({ measure, period, place }) =>
        measure === 'jobs_manufacturing' &&
        period === '2020-02' &&
        (metros.has(place) || (nameOf.has(place) && !inMetro.has(place)))
    )
  );
  const exportsRank = ranks(cells.filter(({ measure, place }) => measure === 'exports' && stateOf.has(place)));

  const whole = new Set(
    cells.flatMap(({ measure, place, sector, basis }) =>
      measure === 'jobs_immex' && basis !== 'modelled' && sector === 'all' ? place : []
    )
  );

  const profile = (place: Place): PlaceFacts => {
    const state = place.level === 'state';
    const own = (partsOf.get(place.id) ?? []).map(({ part }) => part);
    // The programme's figures are printed for municipalities: a metro tells those of its largest one that has any.
    const printed = [place.id, ...own].find((id) => cell('jobs_immex', id));
    const immex = printed === undefined ? null : cell('jobs_immex', printed);
    const exports = cell('exports', place.id) ?? cell('exports', place.id, true);
    const mix = state
      ? stateMix(publishedOf.get(place.id) ?? [], exports)
      : cityMix(estimatedOf.get(place.id) ?? [], exports);
    // A metro of one municipality is that municipality: the later of their estimates is told.
    const estimate = [place.id, ...(own.length === 1 ? own : [])]
      .flatMap((id) => cell('jobs_immex', id, true) ?? [])
      .reduce<Amount | null>((last, found) => (last && last.period >= found.period ? last : found), null);
    const chapter = chapters.find((found) => found.place === place.id);
    const stateIds = state ? [] : [...new Set([place.state!, ...own.map((id) => id.slice(0, 2))])];
    return {
      id: place.id,
      slug: place.slug,
      level: place.level as PlaceFacts['level'],
      name: place.name,
      states: stateIds.map((id) => ({ id, slug: stateOf.get(id)!.slug, name: stateOf.get(id)!.name })),
      parts: own.length,
      population: place.population,
      borderZone: [place.id, ...own].some((id) => BORDER_ZONE.has(id)) || (state && borderStates.has(place.id)),
      crossing: state ? null : nearest(place, doors),
      rank: (state ? exportsRank : jobsRank)(place.id),
      exports,
      exportsEnds: between('exports', place.id),
      hidden: hidden.find((found) => found.place === place.id)?.count ?? 0,
      ...mix,
      jobs: state ? null : february(between('jobs_manufacturing', place.id)),
      jobsEnds: state ? null : between('jobs_manufacturing', place.id),
      jobsNow: cell('jobs_manufacturing', place.id, true),
      immex: immex
        ? {
            ...immex,
            of: printed === place.id || own.length < 2 ? null : nameOf.get(printed!)!,
            segments: whole.has(printed!) ? 'all' : 'manufacturing'
          }
        : null,
      immexEnds: printed === undefined ? null : between('jobs_immex', printed),
      immexNow: estimate,
      plants: cell('plants_retc', place.id),
      formal: cell('jobs_formal', place.id),
      wage: cell('wage_daily', place.id),
      informality: cell('informality', place.id),
      fdi: cell('fdi', place.id),
      inputs: cell('us_inputs', place.id),
      firstChapter: chapter
        ? {
            id: chapter.group,
            name: sectorOf.get(chapter.group)!.name,
            share: chapter.value / chapter.total,
            period: chapter.period
          }
        : null,
      crossings: state ? crossingsOf(place.id, doors) : null,
      vat: cell('vat_suspended', place.id, true),
      lost: cell('tax_lost', place.id, true)
    };
  };
  return {
    places: [...states, ...cities].map(profile),
    nation: nationOf(mexico!, { cell, ends: between, wages, states })
  };
}

const borderStates = new Set([...BORDER_ZONE].map((id) => id.slice(0, 2)));

type Find = (measure: string, place: string, modelled?: boolean) => Amount | null;

function finder(cells: readonly MeasuredCell[]): Find {
  const key = (measure: string, place: string, modelled: boolean) => `${measure} ${place} ${modelled}`;
  const found = new Map(
    cells.map((cell) => [key(cell.measure, cell.place, cell.basis === 'modelled'), amountOf(cell)])
  );
  return (measure, place, modelled = false) => found.get(key(measure, place, modelled)) ?? null;
}

function endsFinder(cells: readonly MeasuredCell[]) {
  const found = groupBy(cells, ({ measure, place }) => `${measure} ${place}`);
  return (measure: string, place: string): Ends | null => {
    const pair = found.get(`${measure} ${place}`);
    if (pair?.length !== 2) return null;
    return { first: amountOf(pair[0]!), last: amountOf(pair[1]!) };
  };
}

/** The posts of February 2020; null where the first month printed is a later one. */
function february(ends: Ends | null): Amount | null {
  return ends?.first.period === '2020-02' ? ends.first : null;
}

function ranks(cells: readonly MeasuredCell[]) {
  const order = [...cells].sort((a, b) => b.value - a.value).map(({ place }) => place);
  return (place: string) => {
    const rank = order.indexOf(place) + 1;
    return rank ? { rank, total: order.length } : null;
  };
}

function nearest({ lon, lat }: Place, doors: readonly Gate[]) {
  if (lon === null || lat === null) return null;
  const away = doors
    .filter((door) => door.level === 'port' && door.lon !== null && door.lat !== null)
    .map((door) => ({ name: door.name, km: kilometres({ lon, lat }, { lon: door.lon!, lat: door.lat! }) }));
  return away.reduce((near, door) => (door.km < near.km ? door : near));
}

function crossingsOf(state: string, doors: readonly Gate[]): PlaceFacts['crossings'] {
  const own = doors.filter((door) => door.level === 'customs' && door.state === state && door.exports);
  if (!own.length) return null;
  const first = own.reduce((top, door) => (door.exports! > top.exports! ? door : top));
  return {
    value: own.reduce((sum, door) => sum + door.exports!, 0),
    low: null,
    high: null,
    period: first.period!,
    basis: 'derived',
    preliminary: false,
    source: 'inegi-bcmm',
    offices: own.length,
    first: first.name.replace(/^Aduana de(l| la)? /, '')
  };
}

interface NationInput {
  cell: Find;
  ends: (measure: string, place: string) => Ends | null;
  wages: readonly MeasuredCell[];
  states: readonly Place[];
}

function nationOf(mexico: Place, { cell, ends, wages, states }: NationInput): NationFacts {
  const paid = states.flatMap(({ id }) => cell('wage_daily', id) ?? []).sort((a, b) => a.value - b.value);
  const jobs = february(ends('jobs_manufacturing', 'MX'))!;
  // Each beside the year of the wages that it is compared with.
  const year = paid[0]!.period;
  const minimum = (measure: string) =>
    amountOf(wages.find((wage) => wage.measure === measure && wage.period === year)!);
  return {
    population: mexico.population!,
    jobsPerThousand: (jobs.value / mexico.population!) * 1000,
    exports: cell('exports', 'MX')!,
    minimum: minimum('minimum_wage'),
    borderMinimum: minimum('minimum_wage_border'),
    medianWage: paid[Math.floor(paid.length / 2)]!,
    wageStates: paid.length,
    informality: cell('informality', 'MX')!
  };
}
