import { ParameterError, UnknownCodeError } from './errors';
import type { Normal } from './random';
import { checkRange, drawn, drawnShare, type Range } from './range';

/** Parameters with one value for the country. Symbols and meaning: `data/catalog/footprint.yaml`. */
export const SCALARS = [
  'temporary_share',
  'machinery_share',
  'cash_share',
  'guarantee_share',
  'return_lag_days',
  'refund_days',
  'home_offset',
  'firm_spread',
  'dwell_days',
  'usmca_share',
  'customs_fee',
  'refund_fraud',
  'programme_shift',
  'duty_free_shift',
  'duty_scale',
  'leakage_scale'
] as const;
export type Scalar = (typeof SCALARS)[number];

/** Parameters with a value for each sector. */
export const BY_SECTOR = [
  'programme_share',
  'import_content',
  'dutiable_share',
  'duty_rate',
  'duty_free_share',
  'us_duty_rate',
  'leakage_share'
] as const;
export type BySector = (typeof BY_SECTOR)[number];

/** Allowed bounds of a parameter: outside them the model refuses. */
export interface Bounds {
  min: number;
  max: number;
}

/** Every parameter with its range of belief and its allowed bounds; sectors in the order of `sectors`. */
export interface ParameterBook {
  sectors: readonly string[];
  bounds: Record<Scalar | BySector, Bounds>;
  scalars: Record<Scalar, Range>;
  bySector: Record<BySector, readonly Range[]>;
}

/** One value for every parameter. */
export interface ParameterValues {
  scalars: Record<Scalar, number>;
  bySector: Record<BySector, Float64Array>;
}

/** Throws ParameterError or UnknownCodeError when a parameter or a sector is missing, not a number or out of bounds. */
export function checkBook(book: ParameterBook): void {
  for (const id of SCALARS) {
    const range = book.scalars[id];
    if (!range) throw new UnknownCodeError('parameter', id, 'the parameter book');
    checkRange(id, range, book.bounds[id].min, book.bounds[id].max);
  }
  for (const id of BY_SECTOR) {
    const { min, max } = book.bounds[id];
    book.sectors.forEach((sector, s) => {
      const range = book.bySector[id]?.[s];
      if (!range) throw new UnknownCodeError('sector', sector, id);
      checkRange(`${id} of sector ${sector}`, range, min, max);
    });
  }
}

/** The central value of every parameter, or the reader's own where `mine` has one. Throws ParameterError. */
export function centralValues(book: ParameterBook, mine: Partial<Record<Scalar, number>> = {}): ParameterValues {
  return values(book, mine, (range) => range.central);
}

/**
 * One draw of every parameter. Sector parameters that are shares move on log-odds, half together and half each sector by
 * itself; a parameter that the reader has set stays where it was set.
 */
export function drawnValues(
  book: ParameterBook,
  normal: Normal,
  mine: Partial<Record<Scalar, number>> = {}
): ParameterValues {
  const together = Object.fromEntries(BY_SECTOR.map((id) => [id, normal()])) as Record<BySector, number>;
  return values(book, mine, (range, id) => {
    if (isBySector(id)) {
      const z = Math.SQRT1_2 * (together[id] + normal());
      if (id === 'programme_share' || id === 'import_content' || id === 'duty_free_share' || id === 'dutiable_share')
        return drawnShare(range, z);
      return drawn(range, z, book.bounds[id].min, book.bounds[id].max);
    }
    return drawn(range, normal(), book.bounds[id].min, book.bounds[id].max);
  });
}

function values(
  book: ParameterBook,
  mine: Partial<Record<Scalar, number>>,
  pick: (range: Range, id: Scalar | BySector) => number
): ParameterValues {
  return {
    scalars: withOwn(
      book,
      Object.fromEntries(SCALARS.map((id) => [id, pick(book.scalars[id], id)])) as Record<Scalar, number>,
      mine
    ),
    bySector: Object.fromEntries(
      BY_SECTOR.map((id) => [id, Float64Array.from(book.bySector[id], (range) => pick(range, id))])
    ) as Record<BySector, Float64Array>
  };
}

/** Values with the reader's own in their place. Throws ParameterError or UnknownCodeError for one that may not stand. */
export function withOwn(
  book: ParameterBook,
  scalars: Record<Scalar, number>,
  mine: Partial<Record<Scalar, number>>
): Record<Scalar, number> {
  for (const [id, value] of Object.entries(mine)) checkOwn(book, id, value);
  return { ...scalars, ...mine };
}

function checkOwn(book: ParameterBook, id: string, value: number | undefined): void {
  if (value === undefined) return;
  const bounds = (SCALARS as readonly string[]).includes(id) ? book.bounds[id as Scalar] : undefined;
  if (!bounds) throw new UnknownCodeError('parameter', id, 'the parameter book');
  if (!(value >= bounds.min && value <= bounds.max)) throw new ParameterError(id, value, bounds.min, bounds.max);
}

function isBySector(id: Scalar | BySector): id is BySector {
  return (BY_SECTOR as readonly string[]).includes(id);
}
