import { roundedRange, type Range } from '../../src/lib/model/range';
import { published } from './sectors';

/** A place's amounts by sector of the estimates: the central value and every draw. */
export interface SectorDraws {
  sector: string;
  central: number;
  draws: Float64Array;
}

/** A published cell: subsector, reader group or all, with its range. */
export interface RolledUp extends Range {
  sector: string;
  level: 'subsector' | 'group' | 'all';
}

/**
 * Subsectors as published, reader groups and the total of a place. Each range is that of the sum in every draw, never the
 * sum of ranges: lows and highs of parts do not add.
 */
export function rollUp(
  cells: readonly SectorDraws[],
  groupOf: ReadonlyMap<string, string>,
  levels: readonly RolledUp['level'][]
): RolledUp[] {
  const sums = new Map<string, { sector: string; level: RolledUp['level']; central: number; draws: Float64Array }>();
  const add = (level: RolledUp['level'], sector: string, cell: SectorDraws) => {
    if (!levels.includes(level)) return;
    const key = `${level} ${sector}`;
    let sum = sums.get(key);
    if (!sum) sums.set(key, (sum = { sector, level, central: 0, draws: new Float64Array(cell.draws.length) }));
    sum.central += cell.central;
    for (let d = 0; d < sum.draws.length; d++) sum.draws[d]! += cell.draws[d]!;
  };
  for (const cell of cells) {
    const subsector = published(cell.sector);
    const group = groupOf.get(subsector);
    add('subsector', subsector, cell);
    if (group) add('group', group, cell);
    add('all', 'all', cell);
  }
  return [...sums.values()].map(({ sector, level, central, draws }) => {
    return { sector, level, ...roundedRange(draws, central) };
  });
}
