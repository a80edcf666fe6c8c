import { basesOf, levelOf, measureOf, workersFor, canBeReal, type MeasureOffer } from './catalogue';
import { bases, ids, levels, range, sectorLevels, slots, sort, span, switched } from './address-values';
import { migrated, VERSION } from './migrations';
import { DEFAULT_SORT, NOTHING, type Selection, type View } from './view';

/**
 * The view in the address: `?v=2&m=jobs_formal&t=2015_2020&p=08_19`. Keys are short and never change their meaning; what is
 * as by default is left out, and the default view has no query at all.
 *
 *     v version   m measure   l level of places: s state, z metro, m municipality   k sectors by: g group, s subsector,
 *     d division, c chapter   b basis: p published, d derived, m modelled   r=1 real pesos   w=1 per worker
 *     t span   p places   s sectors   x range of values; t2 p2 s2 x2 of side B   c side shown of a comparison   o order of the table
 */
export interface Read {
  view: View;
  /** Keys that were not understood or do not fit, each with what it said: they are left out. */
  refused: { key: string; value: string }[];
  /** Version of a link older than this one. */
  from: number | null;
}

/** Longest query that is read; a view is far shorter. */
export const LONGEST = 8000;

export function defaultView(catalogue: readonly MeasureOffer[], id?: string, level?: View['level']): View {
  const measure = (id && measureOf(catalogue, id)) || measureOf(catalogue, 'exports') || catalogue[0]!;
  const offer = (level && levelOf(measure, level)) || measure.levels[0]!;
  return {
    measure: measure.id,
    level: offer.level,
    sectorLevel: offer.sectorLevels[0] ?? null,
    basis: 'best',
    real: false,
    perWorker: false,
    a: NOTHING,
    b: null,
    editing: 'a',
    sort: DEFAULT_SORT
  };
}

/** Reads a query. Never throws: what is wrong is left out and listed. */
export function readAddress(query: string, catalogue: readonly MeasureOffer[]): Read {
  const refused: Read['refused'] = [];
  if (query.length > LONGEST)
    return { view: defaultView(catalogue), refused: [{ key: '…', value: `${query.length}` }], from: null };
  const { params, from, unreadable } = migrated(new URLSearchParams(query));
  if (unreadable) return { view: defaultView(catalogue), refused: [{ key: 'v', value: unreadable }], from: null };

  const take = <Value>(
    key: string,
    read: (text: string) => Value | null,
    fits: (value: Value) => boolean = () => true
  ) => {
    const text = params.get(key);
    params.delete(key);
    if (text === null) return null;
    const value = read(text);
    if (value !== null && fits(value)) return value;
    refused.push({ key, value: text });
    return null;
  };
  params.delete('v');
  const id = take(
    'm',
    (text) => text,
    (text) => measureOf(catalogue, text) !== undefined
  );
  const start = defaultView(catalogue, id ?? undefined);
  const measure = measureOf(catalogue, start.measure)!;
  const level = take('l', levels.read, (each) => levelOf(measure, each) !== undefined);
  const view = defaultView(catalogue, measure.id, level ?? undefined);
  const offer = levelOf(measure, view.level)!;
  view.sectorLevel = take('k', sectorLevels.read, (each) => offer.sectorLevels.includes(each)) ?? view.sectorLevel;
  view.basis = take('b', bases.read, (each) => basesOf(offer, view.sectorLevel).includes(each)) ?? view.basis;
  view.perWorker = take('w', switched, () => workersFor(catalogue, measure, offer) !== null) ?? false;
  view.real = take('r', switched, () => canBeReal(measure)) ?? false;
  const selection = (mark: string): Selection => ({
    span: take(`t${mark}`, span.read),
    places: take(`p${mark}`, ids.read) ?? [],
    sectors: take(`s${mark}`, ids.read, () => view.sectorLevel !== null) ?? [],
    range: take(`x${mark}`, range.read)
  });
  view.a = selection('');
  const side = take('c', slots.read);
  if (side) {
    view.b = selection('2');
    view.editing = side;
  }
  view.sort = take('o', sort.read) ?? view.sort;
  for (const [key, value] of params) refused.push({ key, value });
  return { view, refused, from };
}

/** Writes a view as a query with its question mark, or nothing for the default view. */
export function writeAddress(view: View, catalogue: readonly MeasureOffer[]): string {
  const start = defaultView(catalogue);
  const own = defaultView(catalogue, view.measure, view.level);
  const pairs: [string, string][] = [];
  const put = (key: string, text: string, byDefault: boolean) => {
    if (!byDefault) pairs.push([key, text]);
  };
  put('m', view.measure, view.measure === start.measure);
  put('l', levels.write(view.level), view.level === defaultView(catalogue, view.measure).level);
  if (view.sectorLevel) put('k', sectorLevels.write(view.sectorLevel), view.sectorLevel === own.sectorLevel);
  if (view.basis !== 'best') put('b', bases.write(view.basis), false);
  put('r', '1', !view.real);
  put('w', '1', !view.perWorker);
  const selection = (chosen: Selection, mark: string) => {
    if (chosen.span) put(`t${mark}`, span.write(chosen.span), false);
    put(`p${mark}`, ids.write(chosen.places), chosen.places.length === 0);
    put(`s${mark}`, ids.write(chosen.sectors), chosen.sectors.length === 0);
    if (chosen.range) put(`x${mark}`, range.write(chosen.range), false);
  };
  selection(view.a, '');
  if (view.b) {
    put('c', view.editing, false);
    selection(view.b, '2');
  }
  put('o', sort.write(view.sort), sort.write(view.sort) === sort.write(DEFAULT_SORT));
  return pairs.length === 0 ? '' : `?${new URLSearchParams([['v', String(VERSION)], ...pairs])}`;
}
