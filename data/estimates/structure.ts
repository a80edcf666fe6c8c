import type { DuckDBConnection } from '@duckdb/node-api';
import {
  jobsOfState,
  type Block,
  type JobTable,
  type StateMargins,
  type Structure
} from '../../src/lib/model/allocation';
import { bounded, type Productivity } from './productivity';
import { rows } from './query';
import { MANUFACTURING, PRIMARY, SECTORS } from './sectors';

/** Posts of IMSS divisions outside manufacturing, February 2020, by place. */
export type PrimaryPosts = Map<string, Map<string, number>>;

export async function readPrimaryPosts(connection: DuckDBConnection): Promise<PrimaryPosts> {
  const found = await rows(
    connection,
    `SELECT sector_id, place_id, value FROM observation JOIN place USING (place_id) WHERE measure_id = 'jobs_permanent'
       AND period = '2020-02' AND sector_id IN ('imss-agriculture', 'imss-mining') AND level IN ('municipality', 'unallocated')
       AND value > 0 ORDER BY ALL`
  );
  const posts: PrimaryPosts = new Map();
  for (const { sector_id, place_id, value } of found) {
    const division = posts.get(String(sector_id)) ?? new Map<string, number>();
    posts.set(String(sector_id), division.set(String(place_id), Number(value)));
  }
  return posts;
}

/**
 * The structure of 2020: every place × sector with jobs, block by block. Manufacturing comes from the fitted tables; primary
 * sectors follow the posts of their division. A state and sector without any job keeps one cell, the state's unallocated
 * place, so that its exports are placed nowhere rather than lost.
 */
export function buildStructure(
  tables: readonly JobTable[],
  primary: PrimaryPosts,
  productivity: Productivity
): Structure {
  const structure = {
    blocks: [] as Block[],
    place: [] as string[],
    jobs: [] as number[],
    productivity: [] as number[]
  };
  for (const table of [...tables].sort((a, b) => (a.state < b.state ? -1 : 1)))
    for (const sector of SECTORS) {
      const cells =
        sector in PRIMARY ? primaryCells(table.state, primary.get(PRIMARY[sector]!)!) : cellsOf(table, sector);
      if (!cells.length) cells.push({ place: `${table.state}000`, jobs: 0 });
      cells.sort((a, b) => (a.place < b.place ? -1 : 1));
      const ratios = productivityRatios(cells, sector, productivity);
      const start = structure.place.length;
      cells.forEach(({ place, jobs }, i) => {
        structure.place.push(place);
        structure.jobs.push(jobs);
        structure.productivity.push(ratios[i]!);
      });
      structure.blocks.push({ state: table.state, sector, start, end: structure.place.length });
    }
  return {
    blocks: structure.blocks,
    place: structure.place,
    jobs: Float64Array.from(structure.jobs),
    productivity: Float64Array.from(structure.productivity)
  };
}

/** Jobs of every cell of the structure in tables fitted to another seed; a cell that a table lacks has none. */
export function jobsInStructure(structure: Structure, tables: readonly JobTable[]): Float64Array {
  const jobs = Float64Array.from(structure.jobs);
  const byState = new Map(tables.map((table) => [table.state, table]));
  for (const { state, sector, start, end } of structure.blocks) {
    const s = (MANUFACTURING as readonly string[]).indexOf(sector);
    if (s < 0) continue;
    const table = byState.get(state)!;
    const row = new Map(table.places.map((place, r) => [place, r]));
    for (let i = start; i < end; i++) {
      const r = row.get(structure.place[i]!);
      jobs[i] = r === undefined ? 0 : table.jobs[r * table.sectors.length + s]!;
    }
  }
  return jobs;
}

export function fitAll(margins: readonly StateMargins[]): JobTable[] {
  return margins.map((state) => jobsOfState(state));
}

/** A job in ten thousand: below it a cell is a trace of the fit, not a place where the sector works. */
const TRACE = 1e-4;

function cellsOf(table: JobTable, sector: string): { place: string; jobs: number }[] {
  const s = table.sectors.indexOf(sector);
  return table.places.flatMap((place, r) => {
    const jobs = table.jobs[r * table.sectors.length + s]!;
    return jobs > TRACE ? [{ place, jobs }] : [];
  });
}

function primaryCells(state: string, posts: Map<string, number>): { place: string; jobs: number }[] {
  return [...posts].flatMap(([place, jobs]) => (place.startsWith(state) ? [{ place, jobs }] : []));
}

function productivityRatios(
  cells: readonly { place: string; jobs: number }[],
  sector: string,
  productivity: Productivity
): number[] {
  const known = cells.map(({ place }) => productivity.get(`${place} ${sector}`));
  const [jobs, value] = cells.reduce(
    ([jobs, value], cell, i) =>
      known[i] === undefined ? [jobs, value] : [jobs + cell.jobs, value + cell.jobs * known[i]],
    [0, 0]
  );
  const mean = jobs > 0 ? value / jobs : 0;
  return known.map((own) => (own === undefined || mean === 0 ? 1 : bounded(own / mean)));
}
