import { FISCAL_OBJECTS, type FiscalObject } from '../data/questions/footprint';
import type { BasePlace } from '../model/base';
import { benchmarkLines, yearlyParts, type BenchmarkLine, type Part } from '../model/benchmarks';
import type { Centre, Solved } from '../model/explorer';
import type { Fiscal } from '../model/footprint';
import { allSectors, placeCentre, placeRange, rangeWithoutAllocation, type Asked } from '../model/place-range';
import { exactly, type Range } from '../model/range';
import { exportsOf, jobsOf, total, type Counted } from './footprint-counts';
import type { FootprintView, Unit } from './footprint-view';

/** A place or a sector with its amount in the unit of the view; null where there is nothing to divide by. */
export interface ResultRow extends Range {
  id: string;
}

/** Everything that the footprint page shows of one view. */
export interface FootprintResult {
  year: number;
  /** Every object of the country, pesos. */
  nation: Record<FiscalObject, Range>;
  /** Of the nation's suspended VAT, what is secured by bond or letter of credit, pesos. */
  guaranteed: Range;
  /** The chosen object of every city, largest first, and of the chosen place by subsector; in the unit of the view. */
  cities: ResultRow[];
  sectors: ResultRow[];
  /** Every object of the chosen place and sector, pesos; jobs and exports beside them. */
  detail: Record<FiscalObject | 'temp_imports', Range>;
  jobs: Counted | null;
  exports: Counted | null;
  /** The chosen object of the chosen place and sector in the unit of the view; null without a denominator. */
  chosen: Range | null;
  lines: ResultLine[];
  total: Range;
}

/** A line of the benchmark with its amount, pesos. */
export interface ResultLine extends Range {
  id: BenchmarkLine['id'];
  kind: BenchmarkLine['kind'];
}

/** Published series of the year that units need besides the model's own. */
export interface YearExtras {
  gdp: number | null;
}

/** Subsector under which a sector of the model is read: vehicle assembly is a stratum of 336. */
function subsectorOf(sector: string): string {
  return sector.slice(0, 3);
}

/** Subsectors of a base in its order, each with the sectors of the model that make it up. */
export function subsectors(sectors: readonly string[]): Map<string, number[]> {
  const members = new Map<string, number[]>();
  sectors.forEach((sector, s) => members.set(subsectorOf(sector), [...(members.get(subsectorOf(sector)) ?? []), s]));
  return members;
}

/**
 * What a view shows of a solved year. Amounts come from the base's exports and the rates; nothing is drawn anew, so the same
 * view gives the same numbers wherever it is computed. Throws RangeError for a place that the base does not hold.
 */
export function footprintResult(solved: Solved, view: FootprintView, extras: YearExtras): FootprintResult {
  return resultOf(solved, view, extras, {
    amount: (at, of, asked) => placeRange(solved, at, of, asked),
    perPeso: (at, of, asked) => rangeWithoutAllocation(solved, at, of, asked)
  });
}

/**
 * The result with new central values while its ranges are still being drawn: low and high are those of `before`, which is to
 * show the same view but for the reader's parameters, and are to be marked as old. Null when a row has no range to keep.
 */
export function centralResult(
  centre: Centre,
  view: FootprintView,
  extras: YearExtras,
  before: FootprintResult
): FootprintResult | null {
  const amount: Amounts['amount'] = (at, of, asked) => exactly(placeCentre(centre, at, of, asked?.sectors));
  const fresh = resultOf(centre, view, extras, { amount, perPeso: amount });
  const [cities, sectors] = [kept(fresh.cities, before.cities), kept(fresh.sectors, before.sectors)];
  if (!cities || !sectors || !fresh.chosen !== !before.chosen) return null;
  return {
    ...fresh,
    cities,
    sectors,
    nation: ranges(FISCAL_OBJECTS, (id) => withEnds(fresh.nation[id], before.nation[id])),
    detail: ranges(['temp_imports', ...FISCAL_OBJECTS] as const, (id) => withEnds(fresh.detail[id], before.detail[id])),
    chosen: fresh.chosen && before.chosen && withEnds(fresh.chosen, before.chosen),
    guaranteed: withEnds(fresh.guaranteed, before.guaranteed),
    lines: fresh.lines.map((line, i) => withEnds(line, before.lines[i]!)),
    total: withEnds(fresh.total, before.total)
  };
}

function withEnds<Row extends Range>(row: Row, { low, high }: Range): Row {
  return { ...row, low, high };
}

function kept(fresh: readonly ResultRow[], before: readonly ResultRow[]): ResultRow[] | null {
  const old = new Map(before.map((row) => [row.id, row]));
  const rows = fresh.flatMap((row) => {
    const ends = old.get(row.id);
    return ends ? [withEnds(row, ends)] : [];
  });
  return rows.length === fresh.length ? rows : null;
}

/** Of suspended VAT, which firms that pay cash are no part of, the share secured by bond or letter of credit. */
const GUARANTEED: Part[] = [
  { measure: 'vat_suspended', times: ({ guarantee_share: secured, cash_share: cash }) => secured / (1 - cash) }
];

interface Amounts {
  amount(at: number, of: Fiscal | readonly Part[], asked?: Asked): Range;
  perPeso(at: number, of: Fiscal, asked: Asked): Range;
}

function resultOf(
  solved: Centre,
  view: FootprintView,
  extras: YearExtras,
  { amount, perPeso }: Amounts
): FootprintResult {
  const { year } = solved;
  const { base, facts, cells } = year;
  const members = subsectors(base.sectors);
  const whole = allSectors(year);
  const one = members.get(view.sector);
  const own: Asked = one ? { sectors: one, subsector: view.sector } : whole;
  const nation = base.places.findIndex(({ level }) => level === 'nation');
  const at = base.places.findIndex(({ id }) => id === view.place);
  if (at < 0) throw new RangeError(`the base of ${base.year} does not hold ${view.place}`);
  const place = base.places[at]!;
  const inUnit = (i: number, asked: Asked) => {
    const by = divisor(view.unit, base.places[i]!, asked.sectors, facts.pesosPerDollar, extras);
    return by > 0 ? divided((view.unit === 'peso' ? perPeso : amount)(i, view.object, asked), by) : null;
  };

  const parts = new Set(cells?.members.map(({ id }) => id));
  const cities = base.places.flatMap((city, i) => {
    if ((city.level !== 'metro' && city.level !== 'municipality') || parts.has(city.id)) return [];
    const range = inUnit(i, own);
    return range && range.central > 0 ? [{ id: city.id, ...range }] : [];
  });
  const sectors = [...members].flatMap(([id, indices]) => {
    const range = inUnit(at, { sectors: indices, subsector: id });
    return range && range.central > 0 ? [{ id, ...range }] : [];
  });
  const lines = benchmarkLines(view.benchmark, facts.cetes);
  const all = ranges(FISCAL_OBJECTS, (id) => amount(nation, id));
  return {
    year: base.year,
    nation: all,
    guaranteed: amount(nation, GUARANTEED),
    cities: largest(cities),
    sectors: largest(sectors),
    detail: ranges(['temp_imports', ...FISCAL_OBJECTS] as const, (id) => amount(at, id, own)),
    jobs: jobsOf(place, own, cells),
    exports: exportsOf(place, own, cells),
    chosen: inUnit(at, own),
    lines: lines.map(({ id, kind, parts: of }) => ({ id, kind, ...amount(at, of, own) })),
    total: amount(at, yearlyParts(lines), own)
  };
}

function ranges<Id extends string, Value>(ids: readonly Id[], of: (id: Id) => Value): Record<Id, Value> {
  return Object.fromEntries(ids.map((id) => [id, of(id)])) as Record<Id, Value>;
}

/** Few jobs make any amount a job look large: below this a place is not told per job. */
const LEAST_JOBS = 100;

/** What pesos are divided by for a unit; 0 where the unit makes no sense. */
function divisor(
  unit: Unit,
  place: BasePlace,
  sectors: readonly number[],
  pesosPerDollar: number,
  { gdp }: YearExtras
): number {
  if (unit === 'mxn') return 1;
  if (unit === 'gdp') return (gdp ?? 0) / 100;
  if (unit === 'peso') return (total(place.exports, sectors) * pesosPerDollar) / 100;
  const jobs = total(place.jobs, sectors);
  return jobs < LEAST_JOBS ? 0 : jobs;
}

function divided({ low, central, high }: Range, by: number): Range {
  return { low: low / by, central: central / by, high: high / by };
}

function largest(rows: ResultRow[]): ResultRow[] {
  return rows.sort((a, b) => b.central - a.central || (a.id < b.id ? -1 : 1));
}
