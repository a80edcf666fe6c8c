import { formatList, formatNumber, formatShare, type Locale } from '../text/format';
import { levelName } from '../text/levels';
import * as m from '../text/paraglide/messages';
import { growthOf } from './growth';
import type { Side } from './session.svelte';
import { spanWords, type Teller } from './tell';
import { unitsOf } from './units';
import type { View } from './view';

/** More names than this are counted, not listed. */
const LISTED = 3;

/** The one number of the side on screen and what it is of, in a sentence. */
export function headline(view: View, teller: Teller): string {
  const { linked } = teller.side;
  const units = unitsOf(view, teller.material, teller.deflator, teller.locale);
  const what = `${teller.material.measure.name[teller.locale]}, ${selectedWords(view, teller.side, teller)}`;
  if (Number.isNaN(linked.total)) return `${what}: ${m.explore_no_value()}`;
  return `${what}: ${units.value(linked.total)}`;
}

/** Places, sectors and span of a side: «Chihuahua y Coahuila, 2 sectores, 2015–2020». A view of more places gives their count. */
export function selectedWords(
  view: View,
  { selection, picked, linked }: Side,
  teller: Teller,
  count = linked.places
): string {
  const { cube } = teller.material;
  const { locale } = teller;
  const named = selection.places.length > 0 && selection.places.length <= LISTED && !selection.range;
  const level = levelName(view.level);
  const places = named
    ? formatList(
        selection.places.map((id) => teller.placeName(id)),
        locale
      )
    : count === 0
      ? m.explore_no_places()
      : m.explore_count_places({ count: formatNumber(count, locale), level });
  const units = unitsOf(view, teller.material, teller.deflator, locale);
  const range = selection.range
    ? ` ${m.explore_between({ low: units.short(selection.range[0]), high: units.short(selection.range[1]) })}`
    : '';
  const sectors =
    selection.sectors.length === 0
      ? cube.sectors.length > 1
        ? m.explore_all_sectors()
        : ''
      : selection.sectors.length <= LISTED
        ? formatList(
            selection.sectors.map((id) => teller.sectorName(id)),
            locale
          )
        : m.explore_count_sectors({ count: selection.sectors.length });
  const span = spanWords([cube.periods[picked.from]!, cube.periods[picked.to]!], locale);
  return [places + range, sectors, span].filter(Boolean).join(', ');
}

/** How the number was put together: «total, media de 6 periodos». */
export function combinedWords({ picked, linked }: Side, teller: Teller): string {
  const { combine } = teller.material;
  const periods = picked.to - picked.from + 1;
  const words = { sum: m.explore_total, median: m.explore_median, ratio: m.explore_ratio }[combine]();
  const single = linked.places === 1 && combine === 'median' ? '' : words;
  const mean = periods > 1 && combine !== 'ratio' ? m.explore_mean({ count: periods }) : '';
  return [single, mean].filter(Boolean).join(', ');
}

/** What a reader must know of the number: its range or why it has none, what is missing, how it changed or why that is not told. */
export function cautions(view: View, side: Side, teller: Teller): { text: string; caveat: boolean }[] {
  const { linked, ranges, picked } = side;
  const { cube, measure, combine } = teller.material;
  const { locale } = teller;
  const units = unitsOf(view, teller.material, teller.deflator, locale);
  const said: { text: string; caveat: boolean }[] = [];
  const { low, high } = ranges.ofTotal();
  if (low !== null && high !== null)
    said.push({ text: m.explore_range({ low: units.short(low), high: units.short(high) }), caveat: true });
  else if (linked.ranged) said.push({ text: m.explore_ranges_do_not_add(), caveat: true });
  if (view.perWorker && side.selection.sectors.length > 0)
    said.push({ text: m.explore_per_worker_all(), caveat: true });
  if (linked.present === 0)
    return [
      {
        text: m.explore_no_value_why({
          period: spanWords([cube.periods[picked.from]!, cube.periods[picked.to]!], locale)
        }),
        caveat: true
      }
    ];
  const missing = linked.expected - linked.present;
  if (missing > 0)
    said.push({
      text: m.explore_missing({
        missing: formatNumber(missing, locale),
        expected: formatNumber(linked.expected, locale)
      }),
      caveat: true
    });
  const [from, to] = [cube.periods[picked.from]!, cube.periods[picked.to]!];
  const growth = growthOf(cube, picked, linked.mask, {
    allowed: measure.growthAllowed && combine !== 'ratio',
    adds: measure.adds
  });
  const ends = { from: spanWords([from, from], locale), to: spanWords([to, to], locale) };
  if (growth.kind === 'told') {
    const change = `${growth.ratio >= 1 ? '+' : '−'}${formatShare(Math.abs(growth.ratio - 1), locale)}`;
    said.push({ text: m.explore_growth({ ...ends, change }), caveat: false });
    if (units.isMoney && !view.real) said.push({ text: m.explore_growth_nominal(), caveat: false });
  } else if (
    growth.reason !== 'moment' &&
    linked.present > 0 &&
    !(combine === 'ratio' && growth.reason === 'measure' && measure.growthAllowed)
  ) {
    const why = {
      measure: m.explore_growth_measure(),
      modelled: m.explore_growth_modelled(),
      cells: m.explore_growth_cells(ends),
      open: m.explore_growth_open(),
      median: m.explore_growth_median(),
      sign: m.explore_growth_sign()
    };
    said.push({ text: why[growth.reason], caveat: false });
  }
  return said;
}

/** A part of the whole in words; of estimates, without a range of its own, as roughly that. */
export function shareWords(share: number, { linked }: Side, locale: Locale): string {
  const words = formatShare(share, locale, 0);
  return linked.modelled ? m.explore_about({ share: words }) : words;
}

/** Ends of a side's number: its range, the number itself where nothing of it is estimated, null where the range is not known. */
function endsOf({ ranges, linked }: Side): { low: number; high: number } | null {
  const { low, high } = ranges.ofTotal();
  if (low !== null && high !== null) return { low, high };
  return linked.ranged || linked.modelled ? null : { low: linked.total, high: linked.total };
}

/**
 * A against B: the difference, and the ratio where the measure has a true zero and B is not zero. Of estimates both are
 * told by their ends: each number at the end that brings them nearest, and farthest. That is wider than a range of the
 * difference itself, which would need the draws of both; where a range is not known, that is said and no ratio given.
 */
export function comparison(view: View, a: Side, b: Side, teller: Teller): string | null {
  const { locale } = teller;
  if (JSON.stringify(a.selection) === JSON.stringify(b.selection)) return m.explore_same_sides();
  const [one, other] = [a.linked.total, b.linked.total];
  if (Number.isNaN(one) || Number.isNaN(other)) return null;
  const units = unitsOf(view, teller.material, teller.deflator, locale);
  const signed = (value: number, write: (value: number) => string) => (value < 0 ? '−' : '') + write(Math.abs(value));
  const difference = signed(one - other, units.value);
  const words: string[] = [];
  if (!a.linked.modelled && !b.linked.modelled)
    words.push(
      one > 0 && other > 0
        ? m.explore_difference({ difference, ratio: formatShare(one / other, locale, 0) })
        : m.explore_difference_only({ difference })
    );
  else {
    const [first, second] = [endsOf(a), endsOf(b)];
    words.push(m.explore_difference_estimate({ difference }));
    if (!first || !second) words.push(m.explore_difference_no_range());
    else {
      const [low, high] = [first.low - second.high, first.high - second.low];
      words.push(m.explore_difference_range({ low: signed(low, units.short), high: signed(high, units.short) }));
      if (first.low > 0 && second.low > 0) {
        const times = (value: number) => formatNumber(value, locale, value < 10 ? 1 : 0);
        words.push(
          m.explore_times_range({ low: times(first.low / second.high), high: times(first.high / second.low) })
        );
      }
    }
  }
  if (a.picked.from !== b.picked.from || a.picked.to !== b.picked.to) words.push(m.explore_difference_spans());
  return words.join(' ');
}
