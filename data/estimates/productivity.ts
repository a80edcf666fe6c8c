import type { DuckDBConnection } from '@duckdb/node-api';
import { group, sum } from 'd3';
import { sectorOfClass, type Personnel } from './census';
import { rows } from './query';

/** Value added per worker, MXN of 2018, by `place sector`. Missing where every class of the place is confidential. */
export type Productivity = Map<string, number>;

/**
 * Value added per worker of municipalities by sector: mean of the published classes, weighted by the personnel that each
 * class has in the state. A ratio: it is never summed, and confidential classes are left out rather than guessed.
 */
export async function readProductivity(connection: DuckDBConnection, personnel: Personnel): Promise<Productivity> {
  const classes = (await rows(
    connection,
    `SELECT place_id, class_id, value_added_per_worker AS value FROM productivity ORDER BY ALL`
  )) as { place_id: string; class_id: string; value: number }[];
  const cells = group(classes, ({ place_id, class_id }) => `${place_id} ${sectorOfClass(class_id)}`);
  return new Map(
    [...cells].flatMap(([key, members]): [string, number][] => {
      const weight = ({ place_id, class_id }: { place_id: string; class_id: string }) =>
        personnel.byClass.get(`${place_id.slice(0, 2)} ${class_id}`) ?? 0;
      const total = sum(members, weight);
      return total > 0 ? [[key, sum(members, (member) => member.value * weight(member)) / total]] : [];
    })
  );
}

/** Bounds of a place's value added per worker over its state's: beyond them it tells of one odd plant, or of a mistake. */
const RATIO_BOUNDS = [0.2, 5] as const;

export function bounded(ratio: number): number {
  return Math.min(RATIO_BOUNDS[1], Math.max(RATIO_BOUNDS[0], ratio));
}
