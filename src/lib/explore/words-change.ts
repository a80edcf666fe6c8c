import { basisName, levelName } from '../text/levels';
import * as m from '../text/paraglide/messages';
import { measureOf } from './catalogue';
import { baseYear } from './transform';
import { unitsOf } from './units';
import { current, type Selection, type View } from './view';
import { headline } from './words';
import { sectorLevelName, spanWords, type Teller } from './tell';

/** What changed between two views, a phrase each, and last the number that the selection has now. */
export function changeWords(before: View, after: View, teller: Teller): string[] {
  const { locale, catalogue } = teller;
  const year = (teller.deflator && baseYear(teller.deflator)) ?? '';
  const words: string[] = [];
  const when = (changed: boolean, say: () => string) => changed && words.push(say());
  when(before.measure !== after.measure, () =>
    m.explore_said_measure({ name: measureOf(catalogue, after.measure)!.name[locale] })
  );
  when(before.level !== after.level, () => m.explore_said_level({ level: levelName(after.level) }));
  when(before.sectorLevel !== after.sectorLevel && after.sectorLevel !== null, () =>
    m.explore_said_sectors_by({ level: sectorLevelName(after.sectorLevel!) })
  );
  when(before.basis !== after.basis, () =>
    m.explore_said_basis({ basis: after.basis === 'best' ? m.explore_basis_best() : basisName(after.basis) })
  );
  when(before.real !== after.real, () => (after.real ? m.explore_said_real_on({ year }) : m.explore_said_real_off()));
  when(before.perWorker !== after.perWorker, () =>
    after.perWorker ? m.explore_said_worker_on() : m.explore_said_worker_off()
  );
  when((before.b === null) !== (after.b === null), () =>
    after.b ? m.explore_said_compare_on() : m.explore_said_compare_off()
  );
  when(before.editing !== after.editing && before.b !== null && after.b !== null, () =>
    m.explore_said_side({ side: after.editing.toUpperCase() })
  );
  if (before.editing === after.editing) words.push(...selectionWords(current(before), current(after), after, teller));
  when(JSON.stringify(before.sort) !== JSON.stringify(after.sort), () =>
    m.explore_said_sort({
      column: sortName(after.sort.column),
      direction: after.sort.descending ? m.explore_descending() : m.explore_ascending()
    })
  );
  return words.length > 0 ? [...words, headline(after, teller)] : [headline(after, teller)];
}

function selectionWords(before: Selection, after: Selection, view: View, teller: Teller): string[] {
  const units = unitsOf(view, teller.material, teller.deflator, teller.locale);
  const words = [
    ...listWords(before.places, after.places, (id) => teller.placeName(id), {
      none: m.explore_said_all_places,
      some: (count) => m.explore_said_places({ count })
    }),
    ...listWords(before.sectors, after.sectors, (id) => teller.sectorName(id), {
      none: m.explore_said_all_sectors,
      some: (count) => m.explore_said_sectors({ count })
    })
  ];
  if (JSON.stringify(before.span) !== JSON.stringify(after.span)) {
    const { periods } = teller.material.cube;
    const span: [string, string] = after.span ?? [periods.at(-1)!, periods.at(-1)!];
    words.push(m.explore_said_span({ span: spanWords(span, teller.locale) }));
  }
  if (JSON.stringify(before.range) !== JSON.stringify(after.range))
    words.push(
      after.range
        ? m.explore_said_range({ low: units.short(after.range[0]), high: units.short(after.range[1]) })
        : m.explore_said_range_off()
    );
  return words;
}

function listWords(
  before: readonly string[],
  after: readonly string[],
  name: (id: string) => string,
  { none, some }: { none: () => string; some: (count: number) => string }
): string[] {
  const on = after.filter((id) => !before.includes(id));
  const off = before.filter((id) => !after.includes(id));
  if (on.length + off.length === 0) return [];
  const said: string[] = [];
  if (on.length === 1) said.push(m.explore_said_place_on({ name: name(on[0]!) }));
  if (off.length === 1) said.push(m.explore_said_place_off({ name: name(off[0]!) }));
  if (after.length === 0) said.push(none());
  else if (after.length > 1 || said.length === 0) said.push(some(after.length));
  return said;
}

function sortName(column: View['sort']['column']): string {
  const names = {
    place: m.explore_col_place,
    sector: m.explore_col_sector,
    period: m.explore_col_period,
    value: m.explore_col_value
  };
  return names[column]();
}
