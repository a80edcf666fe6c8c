import type { AnswerRow } from '$lib/scenario/answer';
import { formatList, type Locale } from '$lib/text/format';
import * as m from '$lib/text/paraglide/messages';

/** Places or sectors that a reform moves, the largest change first. */
export function byChange(rows: readonly AnswerRow[]): AnswerRow[] {
  return [...rows].sort((a, b) => Math.abs(b.central) - Math.abs(a.central) || (a.id < b.id ? -1 : 1));
}

/** The finding over a map or bars of changes. */
export function changesTitle(rows: readonly AnswerRow[], nameOf: (id: string) => string, locale: Locale): string {
  const moved = byChange(rows).filter(({ central }) => central !== 0);
  const [first] = moved;
  if (!first) return m.lab_places_title_none();
  const same = moved.filter(({ central }) => central < 0 === first.central < 0).slice(0, 3);
  const names = formatList(
    same.map(({ id }) => nameOf(id)),
    locale
  );
  return first.central < 0 ? m.lab_places_title_less({ names }) : m.lab_places_title_more({ names });
}
