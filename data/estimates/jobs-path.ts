import type { DuckDBConnection } from '@duckdb/node-api';
import { errorsBySize, type Scored } from '../../src/lib/model/backtest';
import { censusPersonnel, type Personnel } from './census';
import { rows } from './query';
import { MANUFACTURING } from './sectors';

const CENSUSES = [2003, 2008, 2013, 2018] as const;
const BASE = 2020;

/** Jobs of a state and sector in a year, over those of February 2020. */
export type JobsIndex = (state: string, sector: string, year: number) => number;

export interface JobsPath {
  index: JobsIndex;
  /** Spread in logarithms of the path after one year away from 2020, grown by the root of the distance. */
  yearlySpread: number;
  /** The census of 2013, predicted from those around it: what the spread is measured on. */
  heldOut: Scored[];
}

/**
 * How the jobs of each state and sector moved: economic censuses (2003–2018) in straight lines between them up to 2018;
 * from there the state's formal jobs, brought to the national path of manufacturing in the censuses of 2018 and 2023.
 */
export async function readJobsPath(connection: DuckDBConnection): Promise<JobsPath> {
  const censuses = new Map<number, Personnel>();
  for (const year of CENSUSES) censuses.set(year, await censusPersonnel(connection, year));
  const formal = await yearly(connection, 'jobs_formal', 'length(place_id) = 2', 'all');
  const national = await yearly(connection, 'census_personnel', "place_id = 'MX'", 'scian-31-33');
  const after = recentIndex(formal, national);
  const index: JobsIndex = (state, sector, year) => {
    if (year >= 2018) return after(state, year);
    const before = CENSUSES.findLast((census) => census <= year)!;
    const next = CENSUSES.find((census) => census > year)!;
    const ratio = (census: number) => ratioOf(censuses, state, sector, census);
    const weight = (year - before) / (next - before);
    return after(state, 2018) * (ratio(before) * (1 - weight) + ratio(next) * weight);
  };
  const heldOut = heldOutCensus(censuses);
  const sigma = errorsBySize(heldOut, [0])[0]!.sigma;
  // The census of 2013 stands five years from both of those that predict it.
  return { index, yearlySpread: sigma / Math.sqrt(5), heldOut };
}

function ratioOf(censuses: Map<number, Personnel>, state: string, sector: string, census: number): number {
  const of = (year: number, key: string) => censuses.get(year)!.bySector.get(key) ?? 0;
  const key = `${state} ${sector}`;
  // A sector that one of the censuses lacks in a state moves as the state does.
  if (of(census, key) > 0 && of(2018, key) > 0) return Math.min(4, of(census, key) / of(2018, key));
  const total = (year: number) => MANUFACTURING.reduce((sum, other) => sum + of(year, `${state} ${other}`), 0);
  return total(census) / total(2018);
}

function recentIndex(
  formal: Map<string, number>,
  national: Map<string, number>
): (state: string, year: number) => number {
  const nation = (year: number) => {
    const before = national.get('MX 2018')!;
    const after = national.get('MX 2023')!;
    const path = before + ((after - before) * (Math.min(year, 2023) - 2018)) / 5;
    return year <= 2023 ? path : (path * formal.get(`MX ${year}`)!) / formal.get('MX 2023')!;
  };
  const relative = (state: string, year: number) =>
    (formal.get(`${state} ${year}`)! / formal.get(`MX ${year}`)!) * nation(year);
  return (state, year) => relative(state, year) / relative(state, BASE);
}

async function yearly(
  connection: DuckDBConnection,
  measure: string,
  where: string,
  sector: string
): Promise<Map<string, number>> {
  const found = await rows(
    connection,
    `SELECT place_id, period, value FROM best WHERE measure_id = '${measure}' AND sector_id = '${sector}'
       AND length(period) = 4 AND (${where} OR place_id = 'MX') ORDER BY ALL`
  );
  return new Map(found.map(({ place_id, period, value }) => [`${place_id} ${period}`, Number(value)]));
}

function heldOutCensus(censuses: Map<number, Personnel>): Scored[] {
  const actual = censuses.get(2013)!.bySector;
  return [...actual].flatMap(([id, value]) => {
    const [before, after] = [censuses.get(2008)!.bySector.get(id), censuses.get(2018)!.bySector.get(id)];
    return value >= 1000 && before && after ? [{ id, actual: value, predicted: (before + after) / 2 }] : [];
  });
}
