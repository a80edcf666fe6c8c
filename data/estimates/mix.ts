import { herfindahl } from '../../src/lib/model/concentration';
import { roundedRange } from '../../src/lib/model/range';
import { DRAWS } from './draws';
import { allocationMethod } from './emit';
import { sumCells, type PlaceCells } from './places';
import { published, SECTORS } from './sectors';
import type { Emit } from './writer';
import type { YearAmounts } from './year';

/** Exports of one reader group of a place, central and drawn. */
export interface GroupDraws {
  group: string;
  central: number;
  draws: Float64Array;
}

/**
 * What part of each city's exports is of each reader group, and how concentrated they are. Both are computed in every draw,
 * whose numerator and denominator move together: a range made of the ends of both would be another, and too wide.
 */
export function emitMix(
  places: readonly PlaceCells[],
  exports: YearAmounts,
  year: number,
  groupOf: ReadonlyMap<string, string>,
  emit: Emit
): void {
  for (const place of places) {
    if (place.level !== 'metro' && !(place.level === 'municipality' && place.detailed)) continue;
    const row = { place: place.place, period: String(year), method: allocationMethod(year) };
    const { shares, concentration } = mixOf(groupsOf(place, exports, groupOf));
    for (const { group, ...range } of shares) emit({ ...row, measure: 'share', sector: group, ...range });
    if (concentration) emit({ ...row, measure: 'concentration', sector: 'all', ...concentration });
  }
}

function groupsOf(
  place: PlaceCells,
  { central, drawn }: YearAmounts,
  groupOf: ReadonlyMap<string, string>
): GroupDraws[] {
  const groups = new Map<string, GroupDraws>();
  for (const sector of SECTORS) {
    const own = place.bySector.get(sector);
    if (!own) continue;
    const group = groupOf.get(published(sector))!;
    const cell = sumCells(own, central, drawn, DRAWS);
    const sum = groups.get(group);
    if (!sum) {
      groups.set(group, { group, ...cell });
      continue;
    }
    sum.central += cell.central;
    for (let d = 0; d < DRAWS; d++) sum.draws[d]! += cell.draws[d]!;
  }
  return [...groups.values()].filter(({ central }) => central > 0);
}

/** Shares of groups and their Herfindahl index, with the range of each over the draws; no index of no groups. */
export function mixOf(groups: readonly GroupDraws[]) {
  const draws = groups[0]?.draws.length ?? 0;
  const total = groups.reduce((sum, { central }) => sum + central, 0);
  const totals = new Float64Array(draws);
  for (const group of groups) for (let d = 0; d < draws; d++) totals[d]! += group.draws[d]!;
  const squares = new Float64Array(draws);
  const shares = groups.map(({ group, central, draws: amounts }) => {
    const drawn = new Float64Array(draws);
    for (let d = 0; d < draws; d++) {
      drawn[d] = amounts[d]! / totals[d]!;
      squares[d]! += drawn[d]! * drawn[d]!;
    }
    return { group, ...roundedRange(drawn, central / total) };
  });
  const index = herfindahl(groups.map(({ central }) => central / total));
  return { shares, concentration: index === null ? null : roundedRange(squares, index) };
}
