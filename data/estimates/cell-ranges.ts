import { cellDraws } from '../../src/lib/model/cell-range';
import { roundedRange, type Range } from '../../src/lib/model/range';
import { thousands } from './base';
import { DRAWS } from './draws';
import { sumCells, type PlaceCells } from './places';
import { rollUp, type SectorDraws } from './rollup';
import { published } from './sectors';
import type { YearAmounts } from './year';

/** Cells of a place in one sector of the estimates: their exports by the tilt of their states, central and drawn. */
export interface TiltedCell {
  sector: string;
  own: readonly number[];
  tilted: number;
  draws: Float64Array;
}

/** Exports of a place by subsector, as they are published. */
export function exportRanges(
  place: PlaceCells,
  { central, drawn }: YearAmounts,
  groupOf: ReadonlyMap<string, string>
): Map<string, Range> {
  const cells: SectorDraws[] = [...place.bySector].map(([sector, own]) => ({
    sector,
    ...sumCells(own, central, drawn, DRAWS)
  }));
  return new Map(
    rollUp(cells, groupOf, ['subsector']).map(({ sector, low, high }) => {
      const own = cells.filter((cell) => published(cell.sector) === sector);
      return [sector, { low, central: own.reduce((sum, cell) => sum + thousands(cell.central), 0), high }];
    })
  );
}

/** The one subsector of a group that the place has; null where it has several, whose errors are drawn together. */
export function lone(
  group: string,
  cells: readonly { sector: string }[],
  groupOf: ReadonlyMap<string, string>
): string | null {
  const inGroup = new Set(
    cells.map(({ sector }) => published(sector)).filter((sector) => groupOf.get(sector) === group)
  );
  return inGroup.size === 1 ? [...inGroup][0]! : null;
}

/**
 * Ranges of every subsector of a place: the draws of the rates with the central allocation and, in cities (`exports`), the
 * cell's own error. On thousands of dollars, as the footprint page's files hold them, so that it shows the same digits.
 */
export function ownRanges(
  cells: readonly TiltedCell[],
  centre: Float64Array,
  rates: Float64Array,
  index: ReadonlyMap<string, number>,
  exports: ReadonlyMap<string, Range> | undefined
): Map<string, Range> {
  const sums = new Map<string, { central: number; draws: Float64Array }>();
  for (const { sector, tilted } of cells) {
    const amount = thousands(tilted);
    if (amount === 0) continue;
    const key = published(sector);
    const s = index.get(sector)!;
    const sum = sums.get(key) ?? { central: 0, draws: new Float64Array(DRAWS) };
    sum.central += amount * centre[s]!;
    for (let d = 0; d < DRAWS; d++) sum.draws[d]! += amount * rates[s * DRAWS + d]!;
    sums.set(key, sum);
  }
  return new Map(
    [...sums].flatMap(([sector, { central, draws }]): [string, Range][] => {
      const range = exports?.get(sector);
      if (exports && !range) return [];
      return [[sector, roundedRange(range ? cellDraws(draws, range) : draws, central)]];
    })
  );
}
