import { FISCAL_OBJECTS, FOOTPRINT_YEAR, type FiscalObject } from '../data/questions/footprint';
import { BENCHMARKS, type Benchmark } from '../model/benchmarks';
import type { Bounds, Scalar } from '../model/parameters';

/** In what an amount is told: pesos, pesos a job, cents a peso exported, per cent of the nation's product. */
export const UNITS = ['mxn', 'job', 'peso', 'gdp'] as const;
export type Unit = (typeof UNITS)[number];

/** Years in which cities have a footprint. */
export const YEARS = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;

/** What the reader of the footprint page looks at, and the parameters moved from their start. */
export interface FootprintView {
  year: number;
  benchmark: Benchmark;
  unit: Unit;
  object: FiscalObject;
  /** Place and sector looked into: `MX` and `all` for the whole. */
  place: string;
  sector: string;
  mine: Partial<Record<Scalar, number>>;
}

export function startView(): FootprintView {
  return {
    year: Number(FOOTPRINT_YEAR),
    benchmark: 'ordinary-regime',
    unit: 'mxn',
    object: 'vat_suspended',
    place: 'MX',
    sector: 'all',
    mine: {}
  };
}

/** Parameters in an address, by short keys that stay what they are for as long as links live. */
export const PARAMETER_KEYS: Record<Scalar, string> = {
  temporary_share: 'mu',
  machinery_share: 'k',
  cash_share: 'cash',
  guarantee_share: 'bond',
  return_lag_days: 'lag',
  refund_days: 'days',
  home_offset: 'home',
  firm_spread: 'spread',
  dwell_days: 'dwell',
  usmca_share: 'us',
  customs_fee: 'dta',
  refund_fraud: 'fraud',
  programme_shift: 'theta',
  duty_free_shift: 'q',
  duty_scale: 'duty',
  leakage_scale: 'leak'
};
const SCALAR_OF = new Map(Object.entries(PARAMETER_KEYS).map(([id, key]) => [key, id as Scalar]));
const BENCHMARK_KEYS: Record<Benchmark, string> = { 'nothing-returned': 'a', 'ordinary-regime': 'b', destination: 'c' };

/** What exists: an address may name nothing else. */
export interface Known {
  places: { has(id: string): boolean };
  sectors: { has(id: string): boolean };
  bounds: Partial<Record<Scalar, Bounds>>;
}

/** The view that an address holds; what it says that cannot be is left at its start and named in `ignored`. */
export function parseView(query: URLSearchParams, known: Known): { view: FootprintView; ignored: string[] } {
  const view = startView();
  const ignored: string[] = [];
  for (const [key, text] of query) if (!take(view, key, text, known)) ignored.push(`${key}=${text}`.slice(0, 40));
  return { view, ignored };
}

function take(view: FootprintView, key: string, text: string, known: Known): boolean {
  const scalar = SCALAR_OF.get(key);
  if (scalar) {
    const value = /^-?\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : NaN;
    const bounds = known.bounds[scalar];
    if (!bounds || !(value >= bounds.min && value <= bounds.max)) return false;
    view.mine[scalar] = value;
    return true;
  }
  const benchmark = BENCHMARKS.find((id) => BENCHMARK_KEYS[id] === text);
  const unit = UNITS.find((id) => id === text);
  const object = FISCAL_OBJECTS.find((id) => id === text);
  if (key === 'y' && (YEARS as readonly number[]).includes(Number(text))) view.year = Number(text);
  else if (key === 'b' && benchmark) view.benchmark = benchmark;
  else if (key === 'u' && unit) view.unit = unit;
  else if (key === 'o' && object) view.object = object;
  else if (key === 'p' && known.places.has(text)) view.place = text;
  else if (key === 's' && known.sectors.has(text)) view.sector = text;
  else return false;
  return true;
}

/** The address of a view without what stands at its start: the empty one for the start itself. */
export function formatView(view: FootprintView): URLSearchParams {
  const start = startView();
  const query = new URLSearchParams();
  if (view.year !== start.year) query.set('y', String(view.year));
  if (view.benchmark !== start.benchmark) query.set('b', BENCHMARK_KEYS[view.benchmark]);
  if (view.unit !== start.unit) query.set('u', view.unit);
  if (view.object !== start.object) query.set('o', view.object);
  if (view.place !== start.place) query.set('p', view.place);
  if (view.sector !== start.sector) query.set('s', view.sector);
  for (const [id, key] of Object.entries(PARAMETER_KEYS) as [Scalar, string][]) {
    const value = view.mine[id];
    if (value !== undefined) query.set(key, String(Number(value.toFixed(6))));
  }
  return query;
}
