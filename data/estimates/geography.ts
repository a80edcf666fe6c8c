import type { DuckDBConnection } from '@duckdb/node-api';
import { rows } from './query';
import { published, SECTORS } from './sectors';

/** Manufacturing posts from which a municipality gets sectors and a footprint of its own (DESIGN §1: a profile page). */
const PROFILE_POSTS = 500;

export interface Geography {
  /** Metro of each municipality that is in one. */
  metroOf: Map<string, string>;
  /** Municipalities with at least `PROFILE_POSTS` manufacturing posts in February 2020. */
  profiled: Set<string>;
  /** Published subsector → reader group. */
  groupOf: Map<string, string>;
}

export async function readGeography(connection: DuckDBConnection): Promise<Geography> {
  const parts = await rows(connection, 'SELECT place_id, part_id FROM place_part ORDER BY ALL');
  const large = await rows(
    connection,
    `SELECT place_id FROM observation JOIN place USING (place_id) WHERE measure_id = 'jobs_manufacturing'
       AND sector_id = 'all' AND period = '2020-02' AND level = 'municipality' AND value >= ${PROFILE_POSTS}`
  );
  const groups = await rows(connection, `SELECT sector_id, group_id FROM sector WHERE level = 'subsector'`);
  const wanted = new Set(SECTORS.map(published));
  return {
    metroOf: new Map(parts.map((part) => [String(part.part_id), String(part.place_id)])),
    profiled: new Set(large.map((row) => String(row.place_id))),
    groupOf: new Map(
      groups.flatMap((row) =>
        wanted.has(String(row.sector_id)) && row.group_id ? [[String(row.sector_id), String(row.group_id)]] : []
      )
    )
  };
}
