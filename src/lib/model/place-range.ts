import { once, whole, type Part } from './benchmarks';
import { cellDraws } from './cell-range';
import { EXPLORER_DRAWS, solveYear, type Centre, type Fit, type Solved, type Year } from './explorer';
import type { Fiscal } from './footprint';
import { rangeOf, rounded, type Range } from './range';

/** What of a place is asked: sectors of the model, all of it by default, and the subsector that they make up, if one. */
export interface Asked {
  sectors: readonly number[];
  subsector: string | null;
}

/** All sectors of a year. */
export function allSectors({ base }: Year): Asked {
  return { sectors: base.sectors.map((_, s) => s), subsector: null };
}

/**
 * A fiscal measure, or a sum of several, of the place at an index of the base, MXN, with its range as it is published:
 * three digits, rounded outwards. What is uncertain is drawn together, draw by draw. The allocation adds its own error:
 *
 * - to a subsector of a city, that of the cell (`cellDraws`), by the function that the build publishes it with;
 * - to a city's total, one factor a draw. Which sectors the city has is uncertain too, which one factor cannot say: so each
 *   end is fitted, by an exponent on its distance from the centre in logarithms, to be the published one at the start
 *   values. Moved parameters move ends through the draws alone, continuously. A sum takes the fit of its largest measure.
 * - Nation and states divide nothing; only their rounding is fitted.
 */
export function placeRange(
  solved: Solved,
  at: number,
  of: Fiscal | readonly Part[],
  asked: Asked = allSectors(solved.year)
): Range {
  const parts = typeof of === 'string' ? whole(of) : of;
  const { year } = solved;
  const place = year.base.places[at]!;
  const { central, draws } = sums(solved, at, parts, asked.sectors);
  if (!(central > 0)) return { low: 0, central: 0, high: 0 };
  const cell = asked.subsector ? year.cells?.cells[place.id]?.[asked.subsector]?.[0] : undefined;
  if (asked.subsector) {
    if (!cell) return rounded(rangeOf(draws, central));
    const exports = asked.sectors.reduce((sum, s) => sum + place.exports[s]!, 0);
    return rounded(rangeOf(cellDraws(draws, { low: cell[0], central: exports, high: cell[1] }), central));
  }
  const { down, up } = fitOf(solved, at, leading(solved, at, parts));
  const { low, high } = rangeOf(allocated(year, at, draws), central);
  return rounded({ low: central * (low / central) ** down, central, high: central * (high / central) ** up });
}

/**
 * The same for a peso that a city exports: what the allocation does not know stands in amount and exports alike and cancels;
 * the city's mix of sectors is that of the centre. MXN, as if the exports were exactly those of the centre.
 */
export function rangeWithoutAllocation(solved: Solved, at: number, of: Fiscal, asked: Asked): Range {
  const { level } = solved.year.base.places[at]!;
  if (level === 'nation' || level === 'state') return placeRange(solved, at, of, asked);
  const { central, draws } = sums(solved, at, whole(of), asked.sectors);
  return rounded(rangeOf(draws, central));
}

/** The central value of `placeRange`, to the last digit. */
export function placeCentre(
  { year, rates, values }: Centre,
  at: number,
  of: Fiscal | readonly Part[],
  sectors: readonly number[] = allSectors(year).sectors
): number {
  const { tilted } = year.base.places[at]!;
  let sum = 0;
  for (const { measure, times } of typeof of === 'string' ? whole(of) : of) {
    const factor = times(values.scalars);
    for (const s of sectors) if (tilted[s] !== 0) sum += tilted[s]! * rates[measure][s]! * factor;
  }
  return sum;
}

function sums(solved: Solved, at: number, parts: readonly Part[], sectors: readonly number[]) {
  const { tilted } = solved.year.base.places[at]!;
  const draws = new Float64Array(EXPLORER_DRAWS);
  for (const { measure, times } of parts) {
    const factors = times === once ? null : Float64Array.from(solved.scalars, times);
    const of = solved.drawn[measure];
    for (const s of sectors) {
      const amount = tilted[s]!;
      if (amount === 0) continue;
      const from = s * EXPLORER_DRAWS;
      if (factors) for (let d = 0; d < EXPLORER_DRAWS; d++) draws[d]! += amount * of[from + d]! * factors[d]!;
      else for (let d = 0; d < EXPLORER_DRAWS; d++) draws[d]! += amount * of[from + d]!;
    }
  }
  return { central: placeCentre(solved, at, parts, sectors), draws };
}

function allocated({ factors }: Year, at: number, draws: Float64Array): Float64Array {
  for (let d = 0, i = at * EXPLORER_DRAWS; d < EXPLORER_DRAWS; d++, i++) draws[d]! *= factors[i]!;
  return draws;
}

function leading(solved: Centre, at: number, parts: readonly Part[]): Fiscal {
  const [first] = parts;
  if (parts.length === 1) return first!.measure;
  const size = (part: Part) => Math.abs(placeCentre(solved, at, [part]));
  return parts.reduce((most, part) => (size(part) > size(most) ? part : most)).measure;
}

function fitOf(solved: Solved, at: number, measure: Fiscal): Fit {
  const { year } = solved;
  const key = `${at} ${measure}`;
  let fit = year.fits.get(key);
  if (!fit) {
    const published = year.base.places[at]!.ends?.[measure];
    year.fits.set(key, (fit = published ? fitted(startOf(solved), at, measure, published) : { down: 1, up: 1 }));
  }
  return fit;
}

function fitted(start: Solved, at: number, measure: Fiscal, [from, to]: readonly [number, number]): Fit {
  const { central, draws } = sums(start, at, whole(measure), allSectors(start.year).sectors);
  const { low, high } = rangeOf(allocated(start.year, at, draws), central);
  const exponent = (published: number, own: number) => {
    const ratio = Math.log(published / central) / Math.log(own / central);
    return ratio >= 0 && Number.isFinite(ratio) ? ratio : 1;
  };
  return { down: exponent(from, low), up: exponent(to, high) };
}

function startOf(solved: Solved): Solved {
  const { year } = solved;
  return (year.start ??= Object.keys(solved.mine).length ? solveYear(year) : solved);
}
