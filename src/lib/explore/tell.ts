import { formatPeriod, type Locale } from '../text/format';
import * as m from '../text/paraglide/messages';
import type { MeasureOffer } from './catalogue';
import type { Material } from './load';
import type { Side } from './session.svelte';
import type { Deflator } from './transform';

/** What the sentences need to know of an exploration. */
export interface Teller {
  locale: Locale;
  catalogue: readonly MeasureOffer[];
  material: Material;
  side: Side;
  deflator: Deflator | null;
  placeName(id: string): string;
  sectorName(id: string): string;
}

const SECTOR_LEVELS = {
  group: m.explore_group,
  subsector: m.explore_subsector,
  division: m.explore_division,
  chapter: m.explore_chapter
};

export function sectorLevelName(level: keyof typeof SECTOR_LEVELS): string {
  return SECTOR_LEVELS[level]();
}

export function spanWords([from, to]: readonly [string, string], locale: Locale): string {
  if (from === to) return formatPeriod(from, locale);
  return from.length === 4 ? `${from}–${to}` : `${formatPeriod(from, locale)} – ${formatPeriod(to, locale)}`;
}
