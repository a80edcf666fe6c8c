import type { Structure } from '../../src/lib/model/allocation';
import { rangeOf, type Range } from '../../src/lib/model/range';
import { roundOutwards } from '../../src/lib/model/rounding';
import { addUp, constant, minus, portion, shareOf, times, type Weighted } from './drawn';
import { DRAWS } from './draws';
import type { Geography } from './geography';
import { MANUFACTURING, type ImmexPoints } from './immex-points';
import type { YearAmounts } from './year';
import type { Emit } from './writer';

export interface CityPoint {
  place: string;
  year: number;
  actual: number;
  predicted: Range;
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

/** Intensity-weighted jobs by place. */
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
