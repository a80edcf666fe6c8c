import type { DuckDBConnection } from '@duckdb/node-api';
import { mean, rollup } from 'd3';
import type { Structure } from '../../src/lib/model/allocation';
import { ModelError } from '../../src/lib/model/errors';
import type { ParameterBook } from '../../src/lib/model/parameters';
import { rangeOf, type Range } from '../../src/lib/model/range';
import { roundOutwards } from '../../src/lib/model/rounding';
import { DRAWS } from './draws';
import type { Geography } from './geography';
import { rows } from './query';
import { PRIMARY, published } from './sectors';
import type { YearAmounts } from './year';
import type { Emit } from './writer';

const MANUFACTURING = 'scian-31-33';
/** Months in which plants stood still by decree: no level of theirs divides anything. */
const STANDSTILL = `('2020-04', '2020-05', '2020-06')`;
/** Sector shares of national IMMEX employment, November 2017 (INEGI, quoted): parts of 2,614,158. */
const QUOTED_SHARES = '2017-11';

/** Published IMMEX employment in manufacturing, persons: means of the months quoted in each year. */
export interface ImmexPoints {
  /** Years with a national figure, and whether it is of manufacturing or converted from all establishments. */
  national: Map<number, { value: number; converted: boolean }>;
  places: Map<string, number>;
  /** Manufacturing over all IMMEX establishments, from the months that print both. */
  manufacturingShare: number;
}

export interface CityPoint {
  place: string;
  year: number;
  actual: number;
  predicted: Range;
}

export async function readImmexPoints(connection: DuckDBConnection): Promise<ImmexPoints> {
  const found = await rows(
    connection,
    `SELECT place_id, sector_id, period, value FROM best JOIN place USING (place_id)
     WHERE measure_id = 'jobs_immex' AND basis <> 'modelled' AND length(period) > 4 AND sector_id IN ('all', '${MANUFACTURING}')
       AND level IN ('nation', 'state', 'municipality') AND period NOT IN ${STANDSTILL} ORDER BY ALL`
  );
  const key = (row: (typeof found)[number]) => `${row.place_id} ${row.period}`;
  const all = new Map(found.filter((row) => row.sector_id === 'all').map((row) => [key(row), Number(row.value)]));
  const both = found.filter((row) => row.sector_id === MANUFACTURING && all.has(key(row)));
  if (!both.length) throw new ModelError('no month prints IMMEX employment both total and of manufacturing');
  const manufacturingShare = mean(both, (row) => Number(row.value) / all.get(key(row))!)!;
  // A state whose manufacturing is quoted in any year is read from those quotes alone: its own share of manufacturing in
  // the total is not the nation's (Chihuahua's is nearly all of it).
  const quoted = new Set(found.filter((row) => row.sector_id === MANUFACTURING).map((row) => row.place_id));
  const usable = found.filter(
    (row) => row.place_id === 'MX' || row.sector_id === MANUFACTURING || !quoted.has(row.place_id)
  );
  const years = rollup(
    usable,
    (months) => {
      const own = months.filter((row) => row.sector_id === MANUFACTURING);
      const used = own.length ? own : months;
      return {
        value: mean(used, (row) => Number(row.value))! * (own.length ? 1 : manufacturingShare),
        converted: !own.length
      };
    },
    (row) => `${row.place_id} ${String(row.period).slice(0, 4)}`
  );
  const national = new Map<number, { value: number; converted: boolean }>();
  const places = new Map<string, number>();
  for (const [id, value] of years) {
    const [place, year] = id.split(' ') as [string, string];
    if (place === 'MX') national.set(Number(year), value);
    else places.set(id, value.value);
  }
  return { national, places, manufacturingShare };
}

/**
 * IMMEX workers per job of each sector of the estimates, up to a common factor: the quoted shares of 336, 334 and 335, and
 * for the other sectors the rest, in proportion to their jobs and to the share of their exports under the programme.
 */
export async function programmeIntensity(
  connection: DuckDBConnection,
  book: ParameterBook,
  jobs: (sector: string) => number
): Promise<Map<string, number>> {
  const quotes = await rows(
    connection,
    `SELECT sector_id, value FROM quoted_figure WHERE place_id = 'MX' AND period = '${QUOTED_SHARES}'
       AND indicator LIKE 'IMMEX manufacturing workers, share%' AND sector_id IN ('334', '335', '336') ORDER BY ALL`
  );
  const shares = new Map(quotes.map((row) => [String(row.sector_id), Number(row.value) / 100]));
  if (shares.size !== 3) throw new ModelError(`the quoted sector shares of ${QUOTED_SHARES} are ${shares.size}, not 3`);
  const sectors = book.sectors.filter((sector) => !(sector in PRIMARY));
  const theta = (sector: string) => book.bySector.programme_share[book.sectors.indexOf(sector)]!.central;
  const others = sectors.filter((sector) => !shares.has(published(sector)));
  const left = 1 - [...shares.values()].reduce((sum, share) => sum + share, 0);
  const weight = others.reduce((sum, sector) => sum + theta(sector) * jobs(sector), 0);
  return new Map(
    sectors.map((sector) => {
      const share = shares.get(published(sector));
      if (share === undefined) return [sector, (left * theta(sector)) / weight];
      const parts = sectors.filter((other) => published(other) === published(sector));
      return [sector, share / parts.reduce((sum, part) => sum + jobs(part), 0)];
    })
  );
}

/**
 * How much more of its intensity-weighted jobs a state has in the programme than the nation, from every year in which it
 * is quoted; the states that never are share what is left. National figures between quoted years are on a straight line.
 */
export function stateIntensity(
  structure: Structure,
  intensity: ReadonlyMap<string, number>,
  points: ImmexPoints
): ReadonlyMap<string, number> {
  const weight = new Map<string, number>();
  for (const { state, sector, start, end } of structure.blocks)
    for (let cell = start; cell < end; cell++)
      weight.set(state, (weight.get(state) ?? 0) + (intensity.get(sector) ?? 0) * structure.jobs[cell]!);
  const total = [...weight.values()].reduce((sum, value) => sum + value, 0);
  const shares = rollup(
    [...points.places].filter(([key]) => key.length === '08 2025'.length),
    (known) => mean(known, ([key, value]) => value / nationalAt(points, Number(key.slice(3))))!,
    ([key]) => key.slice(0, 2)
  );
  const restShare = 1 - [...shares.values()].reduce((sum, share) => sum + share, 0);
  const restWeight = [...weight].reduce((sum, [state, value]) => sum + (shares.has(state) ? 0 : value), 0) / total;
  return new Map(
    [...weight].map(([state, value]) => [
      state,
      shares.has(state) ? shares.get(state)! / (value / total) : restShare / restWeight
    ])
  );
}

function nationalAt({ national }: ImmexPoints, year: number): number {
  const years = [...national.keys()].sort((a, b) => a - b);
  const after = years.find((known) => known >= year) ?? years.at(-1)!;
  const before = years.findLast((known) => known <= year) ?? years[0]!;
  const [a, b] = [national.get(before)!.value, national.get(after)!.value];
  return before === after ? a : a + ((b - a) * (year - before)) / (after - before);
}

/** Intensity-weighted jobs of a set of cells, in the centre and in every draw. */
interface Weighted {
  central: number;
  draws: Float64Array;
}

/**
 * IMMEX employment by state and city for a year with a national figure: what is published stays; the rest of the nation
 * goes to the states without a figure, and the rest of each state to its cities, by intensity-weighted jobs. Emits modelled
 * rows only, and returns the published city points beside what the method gives for them without having used them.
 */
export function immexOfYear(
  structure: Structure,
  jobs: YearAmounts,
  intensity: ReadonlyMap<string, number>,
  tilt: ReadonlyMap<string, number>,
  points: ImmexPoints,
  year: number,
  geography: Geography,
  emit: Emit
): CityPoint[] {
  const byPlace = weightedJobs(structure, jobs, intensity);
  const states = [...new Set(structure.blocks.map((block) => block.state))];
  const citiesOf = (state: string) => [...byPlace.keys()].filter((place) => place.startsWith(state));
  const stateWeight = new Map(states.map((state) => [state, addUp(citiesOf(state).map((city) => byPlace.get(city)!))]));
  const tilted = (state: string) => times(stateWeight.get(state)!, tilt.get(state)!);
  const known = (place: string) => points.places.get(`${place} ${year}`);
  const national = points.national.get(year)!.value;
  const unknown = states.filter((state) => known(state) === undefined);
  const left = national - states.reduce((sum, state) => sum + (known(state) ?? 0), 0);
  const restWeight = addUp(unknown.map(tilted));
  const allWeight = addUp(states.map(tilted));
  const tests: CityPoint[] = [];
  const cityAmounts = new Map<string, Weighted>();
  const blindAmounts = new Map<string, Weighted>();
  const put = (place: string, { central, draws }: Weighted) => {
    const { low, high } = rangeOf(Float64Array.from(draws), central);
    emit({
      measure: 'jobs_immex',
      place,
      sector: MANUFACTURING,
      period: String(year),
      method: 'immex-allocation',
      central: Math.round(central),
      low: Math.min(Math.round(central), roundOutwards(low, 'down')),
      high: Math.max(Math.round(central), roundOutwards(high, 'up'))
    });
  };
  for (const state of states) {
    const published = known(state);
    const total = published === undefined ? portion(left, tilted(state), restWeight) : constant(published);
    // Of a published state too, so that no ranking of a year lacks those with most: every page prefers what is published.
    put(state, published === undefined ? total : portion(national, tilted(state), allWeight));
    const cities = citiesOf(state);
    const fixed = cities.filter((city) => known(city) !== undefined);
    const remaining = minus(
      total,
      fixed.reduce((sum, city) => sum + known(city)!, 0)
    );
    const others = addUp(cities.filter((city) => known(city) === undefined).map((city) => byPlace.get(city)!));
    for (const city of cities) {
      const value = known(city);
      if (value !== undefined) {
        const blind = shareOf(total, byPlace.get(city)!, stateWeight.get(state)!);
        tests.push({ place: city, year, actual: value, predicted: rangeOf(blind.draws, blind.central) });
        cityAmounts.set(city, constant(value));
        blindAmounts.set(city, blind);
        // Kept beside the published figure, which every page prefers: what the method would have said.
        if (geography.profiled.has(city)) put(city, blind);
        continue;
      }
      const amount = shareOf(remaining, byPlace.get(city)!, others);
      cityAmounts.set(city, amount);
      if (geography.profiled.has(city)) put(city, amount);
    }
  }
  emitMetros(cityAmounts, blindAmounts, geography, put);
  return tests;
}

/** A metro of published municipalities alone has, like each of them, what the method says without having used them. */
function emitMetros(
  cities: ReadonlyMap<string, Weighted>,
  blind: ReadonlyMap<string, Weighted>,
  { metroOf }: Geography,
  put: (place: string, amount: Weighted) => void
): void {
  const parts = new Map<string, string[]>();
  for (const [city, metro] of metroOf) if (cities.has(city)) parts.set(metro, [...(parts.get(metro) ?? []), city]);
  for (const [metro, members] of parts) {
    const from = members.every((city) => blind.has(city)) ? blind : cities;
    put(metro, addUp(members.map((city) => from.get(city)!)));
  }
}

function weightedJobs(
  structure: Structure,
  { central, drawn }: YearAmounts,
  intensity: ReadonlyMap<string, number>
): Map<string, Weighted> {
  const places = new Map<string, Weighted>();
  for (const { sector, start, end } of structure.blocks) {
    const gamma = intensity.get(sector);
    if (gamma === undefined) continue;
    for (let cell = start; cell < end; cell++) {
      const place = structure.place[cell]!;
      let sum = places.get(place);
      if (!sum) places.set(place, (sum = { central: 0, draws: new Float64Array(DRAWS) }));
      sum.central += gamma * central[cell]!;
      for (let d = 0; d < DRAWS; d++) sum.draws[d]! += gamma * drawn[cell * DRAWS + d]!;
    }
  }
  return places;
}

const constant = (value: number): Weighted => ({ central: value, draws: new Float64Array(DRAWS).fill(value) });

function addUp(parts: readonly Weighted[]): Weighted {
  const sum = constant(0);
  for (const part of parts) {
    sum.central += part.central;
    for (let d = 0; d < DRAWS; d++) sum.draws[d]! += part.draws[d]!;
  }
  return sum;
}

function times(whole: Weighted, factor: number): Weighted {
  return { central: whole.central * factor, draws: whole.draws.map((value) => value * factor) };
}

function minus(whole: Weighted, fixed: number): Weighted {
  return { central: Math.max(0, whole.central - fixed), draws: whole.draws.map((value) => Math.max(0, value - fixed)) };
}

function portion(total: number, part: Weighted, whole: Weighted): Weighted {
  return shareOf(constant(total), part, whole);
}

function shareOf(total: Weighted, part: Weighted, whole: Weighted): Weighted {
  return {
    central: whole.central > 0 ? (total.central * part.central) / whole.central : 0,
    draws: total.draws.map((value, d) => (whole.draws[d]! > 0 ? (value * part.draws[d]!) / whole.draws[d]! : 0))
  };
}
