import type { Baseline, BasePlace } from './base';
import { ModelError, UnknownCodeError } from './errors';
import { LEVERS, LEVER_IDS } from './levers/index';
import type { NationBase } from './programme';
import { pathValue, YEARS, type LeverSetting, type Scenario } from './scenario';

/** The subsector under which a sector of the estimates is published: vehicle assembly and the rest of 336 together. */
function publishedSector(sector: string): string {
  return sector === '3361' || sector === '336-other' ? '336' : sector;
}

/** Amounts of a place that one set of dials acts on. */
export interface Slice {
  /** Position in `Plan.dials`. */
  dials: number;
  exports: Float64Array;
  tilted: Float64Array;
  jobs: Float64Array;
}

/** A row of results: a place, or one sector of it. */
export interface PlanRow {
  id: string;
  /** Place of the row. */
  place: string;
  level: BasePlace['level'];
  /** Spread in logarithms of what the allocation does not know of the place. */
  spread: number;
  slices: Slice[];
}

/** How far each lever is moved: `value[(year * sectors + sector) * levers + lever]`, for the places that share it. */
export interface Dials {
  value: Float64Array;
}

/** Groups of places under different levers: each takes some 20 MB of draws. */
const MOST_GROUPS = 8;

/** A scenario made ready for its baseline: which dials act on which amounts. */
export interface Plan {
  sectors: readonly string[];
  dials: Dials[];
  rows: PlanRow[];
  /** Metros of several states of which the scenario reaches some: they cannot be told apart here. */
  omitted: string[];
  nation: NationBase;
  /** Exports of the nation by sector, each state's by its tilt, USD. */
  tilted: Float64Array;
}

/**
 * Resolves the targets of a scenario. Throws UnknownCodeError for a place or sector that the baseline does not have, and
 * ModelError for a target that the baseline cannot separate.
 */
export function planOf(baseline: Baseline, scenario: Scenario): Plan {
  const { base } = baseline;
  if (scenario.baseline.year !== base.year)
    throw new ModelError(`this baseline is of ${base.year}, and the scenario asks for ${scenario.baseline.year}`);
  const settings = inOrder(scenario.levers).map((setting) => resolve(baseline, setting));
  const states = base.places.filter(({ level }) => level === 'state');
  const ids = new Map<string, number>();
  const dials: Dials[] = [];
  const dialsFor = (place: string, state: string | null): number => {
    const own = settings.map(({ places }) => !places || places.has(place) || (state !== null && places.has(state)));
    const key = own.join();
    let at = ids.get(key);
    if (at === undefined) {
      ids.set(key, (at = dials.length));
      if (at === MOST_GROUPS)
        throw new ModelError(`the targets make more than ${MOST_GROUPS} different groups of places; join some of them`);
      dials.push({
        value: dialValues(
          baseline,
          settings.filter((_, i) => own[i])
        )
      });
    }
    return at;
  };
  const targeted = new Set(settings.flatMap(({ places }) => (places ? [...places] : [])));
  const parts = base.places.filter(({ id, level }) => level === 'metro' && targeted.has(id));
  const rows: PlanRow[] = [];
  const omitted: string[] = [];
  for (const place of states)
    rows.push(
      stateRow(
        place,
        parts.filter(({ id }) => stateOf(id) === place.id),
        dialsFor
      )
    );
  const nation = nationRow(base.places, rows, () => dialsFor('MX', null));
  for (const place of base.places.filter(({ level }) => level === 'metro' || level === 'municipality')) {
    const crossed = baseline.straddling[place.id];
    const reached = crossed?.map((state) => dialsFor(place.id, state));
    if (reached && reached.some((at) => at !== reached[0])) omitted.push(place.id);
    else rows.push(row(place, [slice(place, reached?.[0] ?? dialsFor(place.within ?? place.id, stateOf(place.id)))]));
  }
  const total = (amounts: (slice: Slice) => Float64Array) =>
    Float64Array.from(base.sectors, (_, s) => nation.slices.reduce((sum, part) => sum + amounts(part)[s]!, 0));
  return {
    sectors: base.sectors,
    dials,
    rows: [nation, ...rows],
    omitted,
    nation: {
      exports: total((part) => part.exports),
      jobs: total((part) => part.jobs),
      published: base.sectors.map(publishedSector)
    },
    tilted: total((part) => part.tilted)
  };
}

/** State of a metro (`M08.1.01`) or municipality (`08037`) that lies in one. */
export function stateOf(place: string): string {
  return place.startsWith('M') ? place.slice(1, 3) : place.slice(0, 2);
}

type Setting = LeverSetting & { places: Set<string> | null; inSector: boolean[] };

/** One order for the same levers, however they were listed. */
function inOrder(levers: readonly LeverSetting[]): LeverSetting[] {
  const key = ({ lever, target, path }: LeverSetting) => JSON.stringify([LEVER_IDS.indexOf(lever), target, path]);
  return [...levers].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function resolve(baseline: Baseline, setting: LeverSetting): Setting {
  const { target } = setting;
  const known = new Map(baseline.base.places.map((place) => [place.id, place.level]));
  const places = target === 'all' ? undefined : target.places;
  const sectors = target === 'all' ? undefined : target.sectors;
  for (const place of places ?? []) {
    const level = known.get(place);
    if (level !== 'state' && level !== 'metro')
      throw new UnknownCodeError('place', place, 'targets: a state or a metro is needed');
    if (baseline.straddling[place])
      throw new ModelError(`${place} lies in several states and cannot be a target of its own; name its states`);
  }
  if (places && LEVERS[LEVER_IDS.indexOf(setting.lever)]!.nationOnly)
    throw new ModelError(`${setting.lever} acts on the whole country: no base by place exists`);
  const own = baseline.base.sectors.map((sector) =>
    sectors ? sectors.includes(sector) || sectors.includes(publishedSector(sector)) : true
  );
  for (const sector of sectors ?? [])
    if (!baseline.base.sectors.some((id) => id === sector || publishedSector(id) === sector))
      throw new UnknownCodeError('sector', sector, 'the baseline');
  return { ...setting, places: places ? new Set(places) : null, inSector: own };
}

function dialValues(baseline: Baseline, settings: readonly Setting[]): Float64Array {
  const sectors = baseline.base.sectors.length;
  const value = new Float64Array(YEARS.length * sectors * LEVERS.length);
  for (const { lever, path, inSector } of settings) {
    const at = LEVER_IDS.indexOf(lever);
    YEARS.forEach((year, y) => {
      const moved = pathValue(path, year);
      for (let s = 0; s < sectors; s++) {
        if (!inSector[s]) continue;
        const i = (y * sectors + s) * LEVERS.length + at;
        value[i]! += moved;
      }
    });
  }
  LEVERS.forEach(({ min, max }, at) => {
    for (let i = at; i < value.length; i += LEVERS.length) value[i] = Math.min(max, Math.max(min, value[i]!));
  });
  return value;
}

function row({ id, level, spread }: BasePlace, slices: Slice[]): PlanRow {
  return { id, place: id, level, spread: level === 'state' ? 0 : spread, slices };
}

function slice(place: BasePlace, dials: number): Slice {
  return {
    dials,
    exports: Float64Array.from(place.exports),
    tilted: Float64Array.from(place.tilted),
    jobs: Float64Array.from(place.jobs)
  };
}

/** A state whose metros are targets of their own: each metro under its dials, the rest of the state under the state's. */
function stateRow(
  state: BasePlace,
  metros: readonly BasePlace[],
  dialsFor: (place: string, state: string | null) => number
): PlanRow {
  const own = slice(state, dialsFor(state.id, null));
  const parts = metros.map((metro) => slice(metro, dialsFor(metro.id, state.id)));
  for (const part of parts)
    for (const amounts of ['exports', 'tilted', 'jobs'] as const)
      part[amounts].forEach((value, s) => (own[amounts][s] = Math.max(0, own[amounts][s]! - value)));
  return row(state, merged([own, ...parts]));
}

/** The nation is the sum of its states, in their order, so that places add up exactly. */
function nationRow(places: readonly BasePlace[], states: readonly PlanRow[], dials: () => number): PlanRow {
  const nation = places.find(({ level }) => level === 'nation');
  const slices = states.length ? states.flatMap(({ slices }) => slices) : nation ? [slice(nation, dials())] : [];
  const id = nation?.id ?? 'MX';
  return { id, place: id, level: 'nation', spread: 0, slices: merged(slices) };
}

function merged(slices: readonly Slice[]): Slice[] {
  const sums = new Map<number, Slice>();
  for (const part of slices) {
    const sum = sums.get(part.dials);
    if (!sum)
      sums.set(part.dials, {
        dials: part.dials,
        exports: part.exports.slice(),
        tilted: part.tilted.slice(),
        jobs: part.jobs.slice()
      });
    else
      for (const amounts of ['exports', 'tilted', 'jobs'] as const)
        part[amounts].forEach((value, s) => (sum[amounts][s]! += value));
  }
  return [...sums.values()];
}

/** Each published sector of a row as a row of its own, for results by sector. */
export function bySector(plan: Plan, row: PlanRow): PlanRow[] {
  return [...new Set(plan.nation.published)].map((sector) => ({
    ...row,
    id: sector,
    slices: row.slices.map((part) => ({
      dials: part.dials,
      exports: part.exports.map((value, s) => (plan.nation.published[s] === sector ? value : 0)),
      tilted: part.tilted.map((value, s) => (plan.nation.published[s] === sector ? value : 0)),
      jobs: part.jobs.map((value, s) => (plan.nation.published[s] === sector ? value : 0))
    }))
  }));
}
