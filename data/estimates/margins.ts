import type { DuckDBConnection } from '@duckdb/node-api';
import type { PostsUnit, StateMargins } from '../../src/lib/model/allocation';
import { ModelError } from '../../src/lib/model/errors';
import type { Personnel } from './census';
import { rows } from './query';
import { ASSEMBLY, MANUFACTURING, OTHER_TRANSPORT } from './sectors';

/** Month of the municipal posts: the last one before the pandemic; April–June 2020 must not be a margin. */
const POSTS_MONTH = '2020-02';

/** RETC registers these makers of parts under vehicle assembly; the census has no such plant in their states. */
const NOT_ASSEMBLERS = /DANA DE MEXICO|AUTOTEK|SONORA FORMING|VALEO|KENFABRICA|DELMEX|BRP M/i;

/** Mexico City's posts are published as one unit for its sixteen boroughs. */
const CAPITAL = '09000';

export interface Seeds {
  /** Establishments by `place sector`, DENUE, of two editions. */
  establishments: Record<'2015' | '2019', Map<string, number>>;
  /** Assembly plants by place, RETC. */
  assembly: Map<string, number>;
}

export async function readSeeds(connection: DuckDBConnection): Promise<Seeds> {
  const counts = await rows(
    connection,
    `SELECT place_id, sector_id, period, value FROM observation JOIN place USING (place_id)
     WHERE measure_id = 'establishments' AND level = 'municipality' AND sector_id BETWEEN '311' AND '339' ORDER BY ALL`
  );
  const plants = await rows(
    connection,
    `SELECT place_id, name FROM plant WHERE class_id LIKE '${ASSEMBLY}%' AND length(place_id) = 5 ORDER BY ALL`
  );
  const establishments = { '2015': new Map<string, number>(), '2019': new Map<string, number>() };
  for (const { place_id, sector_id, period, value } of counts)
    establishments[period as '2015' | '2019'].set(`${place_id} ${sector_id}`, Number(value));
  const assembly = new Map<string, number>();
  for (const { place_id, name } of plants)
    if (!NOT_ASSEMBLERS.test(String(name))) assembly.set(String(place_id), (assembly.get(String(place_id)) ?? 0) + 1);
  return { establishments, assembly };
}

/**
 * What jobs by place and sector are fitted to, state by state: posts of February 2020 (IMSS), personnel of the 2018 census,
 * establishments of DENUE. `edition` picks the seed, a number between 0 (2015) and 1 (2019) mixes both.
 */
export async function readMargins(
  connection: DuckDBConnection,
  personnel: Personnel,
  seeds: Seeds
): Promise<(edition: number) => StateMargins[]> {
  const posts = await rows(
    connection,
    `SELECT place_id, value FROM observation JOIN place USING (place_id) WHERE measure_id = 'jobs_manufacturing'
       AND sector_id = 'all' AND period = '${POSTS_MONTH}' AND level IN ('municipality', 'unallocated') ORDER BY place_id`
  );
  const places = await rows(connection, `SELECT place_id FROM place WHERE level = 'municipality' ORDER BY place_id`);
  const boroughs = places.map((row) => String(row.place_id)).filter((id) => id.startsWith('09'));
  const editions = new Map(
    [...boroughs, ...posts.map((row) => String(row.place_id))].map((place) => [
      place,
      [seedOf(place, seeds, '2015'), seedOf(place, seeds, '2019')] as const
    ])
  );
  return (edition) => {
    const states = new Map<string, PostsUnit[]>();
    for (const { place_id, value } of posts) {
      const id = String(place_id);
      const members = (id === CAPITAL ? boroughs : [id]).map((place) => ({
        place,
        seed: mixed(editions.get(place)!, edition)
      }));
      const state = id.slice(0, 2);
      const units = states.get(state) ?? [];
      states.set(state, units);
      units.push({ id, posts: Number(value), members });
    }
    if (states.size !== 32) throw new ModelError(`posts by municipality cover ${states.size} states, not 32`);
    return [...states].map(([state, units]) => ({
      state,
      sectors: MANUFACTURING,
      personnel: Float64Array.from(MANUFACTURING, (sector) => personnel.bySector.get(`${state} ${sector}`) ?? 0),
      units,
      residual: `${state}000`
    }));
  };
}

function seedOf(place: string, seeds: Seeds, edition: '2015' | '2019'): Float64Array {
  return Float64Array.from(MANUFACTURING, (sector) => {
    if (sector === ASSEMBLY) return seeds.assembly.get(place) ?? 0;
    return seeds.establishments[edition].get(`${place} ${sector === OTHER_TRANSPORT ? '336' : sector}`) ?? 0;
  });
}

function mixed([before, after]: readonly [Float64Array, Float64Array], edition: number): Float64Array {
  return before.map((count, s) => count + (after[s]! - count) * edition);
}
