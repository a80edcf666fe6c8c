import type { DuckDBConnection } from '@duckdb/node-api';
import { mean, rollup } from 'd3';
import type { Structure } from '../../src/lib/model/allocation';
import { ModelError } from '../../src/lib/model/errors';
import type { ParameterBook } from '../../src/lib/model/parameters';
import { nationalAt, type ImmexPoints } from './immex-points';
import { rows } from './query';
import { PRIMARY, published } from './sectors';

/** Sector shares of national IMMEX employment, November 2017 (INEGI, quoted): parts of 2,614,158. */
const QUOTED_SHARES = '2017-11';

/**
 * IMMEX workers per job of each sector of the estimates, up to a common factor: the quoted shares of 336, 334 and 335, and
 * for the other sectors the rest, in proportion to their jobs and to the share of their exports under the programme.
 */
export async function programmeIntensity(
  connection: DuckDBConnection,
  book: ParameterBook,
  jobs: (sector: string) => number
): Promise<Map<string, number>> {
  const quotes = await rows(
    connection,
    `SELECT sector_id, value FROM quoted_figure WHERE place_id = 'MX' AND period = '${QUOTED_SHARES}'
       AND indicator LIKE 'IMMEX manufacturing workers, share%' AND sector_id IN ('334', '335', '336') ORDER BY ALL`
  );
  const shares = new Map(quotes.map((row) => [String(row.sector_id), Number(row.value) / 100]));
  if (shares.size !== 3) throw new ModelError(`the quoted sector shares of ${QUOTED_SHARES} are ${shares.size}, not 3`);
  const sectors = book.sectors.filter((sector) => !(sector in PRIMARY));
  const theta = (sector: string) => book.bySector.programme_share[book.sectors.indexOf(sector)]!.central;
  const others = sectors.filter((sector) => !shares.has(published(sector)));
  const left = 1 - [...shares.values()].reduce((sum, share) => sum + share, 0);
  const weight = others.reduce((sum, sector) => sum + theta(sector) * jobs(sector), 0);
  return new Map(
    sectors.map((sector) => {
      const share = shares.get(published(sector));
      if (share === undefined) return [sector, (left * theta(sector)) / weight];
      const parts = sectors.filter((other) => published(other) === published(sector));
      return [sector, share / parts.reduce((sum, part) => sum + jobs(part), 0)];
    })
  );
}

/**
 * How much more of its intensity-weighted jobs a state has in the programme than the nation, from every year in which it
 * is quoted; the states that never are share what is left. National figures between quoted years are on a straight line.
 */
export function stateIntensity(
  structure: Structure,
  intensity: ReadonlyMap<string, number>,
  points: ImmexPoints
): ReadonlyMap<string, number> {
  const weight = new Map<string, number>();
  for (const { state, sector, start, end } of structure.blocks)
    for (let cell = start; cell < end; cell++)
      weight.set(state, (weight.get(state) ?? 0) + (intensity.get(sector) ?? 0) * structure.jobs[cell]!);
  const total = [...weight.values()].reduce((sum, value) => sum + value, 0);
  const shares = rollup(
    [...points.places].filter(([key]) => key.length === '08 2025'.length),
    (known) => mean(known, ([key, value]) => value / nationalAt(points, Number(key.slice(3))))!,
    ([key]) => key.slice(0, 2)
  );
  const restShare = 1 - [...shares.values()].reduce((sum, share) => sum + share, 0);
  const restWeight = [...weight].reduce((sum, [state, value]) => sum + (shares.has(state) ? 0 : value), 0) / total;
  return new Map(
    [...weight].map(([state, value]) => [
      state,
      shares.has(state) ? shares.get(state)! / (value / total) : restShare / restWeight
    ])
  );
}
