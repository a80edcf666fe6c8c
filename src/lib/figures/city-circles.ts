import type { CityCell } from '../data/questions/cities';
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
