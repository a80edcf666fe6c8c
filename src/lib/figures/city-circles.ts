import type { CityCell } from '../data/questions/cities';
import { formatCompact, type Locale } from '../text/format';
import type { MapSpec } from './chart-spec';
import type { Ranked } from './ranking';

/** Ranked cities as circles of a map; those without coordinates are left to the table. */
export function cityCircles(ranked: readonly Ranked[]): MapSpec['circles'] {
  return ranked.flatMap(({ id, label, cell, colour, href }) => {
    const { lon, lat } = cell as CityCell;
    if (lon === null || lat === null) return [];
    return [
      {
        id,
        label,
        lon,
        lat,
        value: cell.value,
        low: cell.low,
        high: cell.high,
        colour,
        basis: cell.basis,
        ...(href ? { href } : {})
      }
    ];
  });
}

/** «entre 4.35 y 5.95», in words of the value's own scale: how a range is written beside its centre. */
export function rangeText(low: number, high: number, locale: Locale): string {
  return locale === 'es'
    ? `entre ${formatCompact(low, 'es')} y ${formatCompact(high, 'es')}`
    : `between ${formatCompact(low, 'en')} and ${formatCompact(high, 'en')}`;
}
