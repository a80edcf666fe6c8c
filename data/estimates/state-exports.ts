import type { DuckDBConnection } from '@duckdb/node-api';
import { spreadSuppressed } from '../../src/lib/model/allocation';
import { roundTogether } from '../../src/lib/model/rounding';
import { rows } from './query';
import { ASSEMBLY, OTHER_TRANSPORT, published, SECTORS } from './sectors';

export const YEARS = Array.from({ length: 19 }, (_, i) => 2007 + i);

/** Exports of one year by `state sector`, USD; together they are the published total of every state. */
export interface YearExports {
  year: number;
  value: Map<string, number>;
  /** Cells that the publisher withholds (Confidencial): estimated within the state's suppressed row, code 000. */
  suppressed: Set<string>;
}

/** What the completion needs of the structure: jobs of the state by sector, any scale common to the states. */
export type StateJobs = (state: string, sector: string) => number;

/**
 * Published exports of the states by subsector, with the suppressed row (000) of each state spread over its confidential
 * cells by the nation's exports per job in that sector times the state's jobs. Cells not available stay without value. 336
 * is split into vehicle assembly and the rest by their national exports per job (`assemblyPerJob`, ratio of both).
 */
export async function readStateExports(
  connection: DuckDBConnection,
  jobs: StateJobs,
  assemblyPerJob: number
): Promise<YearExports[]> {
  const cells = await rows(
    connection,
    `SELECT place_id, sector_id, period, value FROM observation JOIN place USING (place_id) JOIN sector USING (sector_id)
     WHERE measure_id = 'exports' AND basis = 'published' AND place.level = 'state' AND sector.level = 'subsector' ORDER BY ALL`
  );
  const gaps = await rows(
    connection,
    `SELECT place_id, sector_id, period FROM gap WHERE measure_id = 'exports' AND reason = 'confidential' ORDER BY ALL`
  );
  return YEARS.map((year) => {
    const value = new Map<string, number>();
    const hidden = new Map<string, number>();
    for (const { place_id, sector_id, period, value: amount } of cells) {
      if (period !== String(year)) continue;
      if (sector_id === '000') hidden.set(String(place_id), Number(amount));
      else value.set(`${place_id} ${sector_id}`, Number(amount));
    }
    const withheld = gaps.filter((gap) => gap.period === String(year));
    const suppressed = new Set<string>();
    const perJob = exportsPerJob(value, jobs);
    for (const [state, total] of hidden) {
      const sectors = withheld.filter((gap) => gap.place_id === state).map((gap) => String(gap.sector_id));
      if (!sectors.length) {
        value.set(`${state} 000`, total);
        continue;
      }
      const expected = Float64Array.from(
        sectors,
        (sector) => (perJob.get(sector) ?? 0) * stateJobs(jobs, state, sector)
      );
      spreadSuppressed(total, expected).forEach((amount, i) => {
        value.set(`${state} ${sectors[i]!}`, amount);
        suppressed.add(`${state} ${sectors[i]!}`);
      });
    }
    splitTransport(value, suppressed, jobs, assemblyPerJob);
    return { year, value: wholeDollars(value), suppressed };
  });
}

function stateJobs(jobs: StateJobs, state: string, sector: string): number {
  if (sector === '336') return jobs(state, ASSEMBLY) + jobs(state, OTHER_TRANSPORT);
  return jobs(state, sector);
}

/** The nation's exports per job, by published subsector, over the states that publish it. */
function exportsPerJob(value: Map<string, number>, jobs: StateJobs): Map<string, number> {
  const sums = new Map<string, { exports: number; jobs: number }>();
  for (const [key, amount] of value) {
    const [state, sector] = key.split(' ') as [string, string];
    if (!SECTORS.some((own) => published(own) === sector)) continue;
    const sum = sums.get(sector) ?? { exports: 0, jobs: 0 };
    sums.set(sector, { exports: sum.exports + amount, jobs: sum.jobs + stateJobs(jobs, state, sector) });
  }
  return new Map([...sums].flatMap(([sector, sum]) => (sum.jobs > 0 ? [[sector, sum.exports / sum.jobs]] : [])));
}

/** Whole dollars that add up to what each state publishes, whatever was spread or split inside it. */
function wholeDollars(value: Map<string, number>): Map<string, number> {
  const states = new Map<string, [string, number][]>();
  for (const entry of [...value].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const state = entry[0].slice(0, 2);
    const cells = states.get(state) ?? [];
    states.set(state, cells);
    cells.push(entry);
  }
  const whole = new Map<string, number>();
  for (const cells of states.values()) {
    const amounts = Float64Array.from(cells, ([, amount]) => amount);
    roundTogether(amounts);
    cells.forEach(([key], i) => whole.set(key, amounts[i]!));
  }
  return whole;
}

function splitTransport(
  value: Map<string, number>,
  suppressed: Set<string>,
  jobs: StateJobs,
  assemblyPerJob: number
): void {
  for (const [key, amount] of [...value]) {
    const [state, sector] = key.split(' ') as [string, string];
    if (sector !== '336') continue;
    const assembly = assemblyPerJob * jobs(state, ASSEMBLY);
    const rest = jobs(state, OTHER_TRANSPORT);
    const share = assembly + rest > 0 ? assembly / (assembly + rest) : 0;
    value.delete(key);
    value.set(`${state} ${ASSEMBLY}`, amount * share);
    value.set(`${state} ${OTHER_TRANSPORT}`, amount * (1 - share));
    if (suppressed.delete(key)) suppressed.add(`${state} ${ASSEMBLY}`).add(`${state} ${OTHER_TRANSPORT}`);
  }
}
