import type { PackedRows } from '../data/rows';
import type { FigureParams } from '../figures/figure';
import type { Names } from '../figures/names';
import type { Locale } from '../text/format';

/** One choice of a figure as a static file: rows and names for its page, markup for its embed. */
export interface FigureSlice {
  params: FigureParams;
  rows: PackedRows;
  names: Record<Locale, Names>;
  embed: Record<Locale, string>;
}
