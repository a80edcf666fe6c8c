import type { DuckDBConnection } from '@duckdb/node-api';
import { mean, rollup } from 'd3';
import { ModelError } from '../../src/lib/model/errors';
import { rows } from './query';

/** The sector that the quoted figures of employment are of. */
export const MANUFACTURING = 'scian-31-33';
/** Months in which plants stood still by decree: no level of theirs divides anything. */
const STANDSTILL = `('2020-04', '2020-05', '2020-06')`;

/** Published IMMEX employment in manufacturing, persons: means of the months quoted in each year. */
export interface ImmexPoints {
  /** Years with a national figure, and whether it is of manufacturing or converted from all establishments. */
  national: Map<number, { value: number; converted: boolean }>;
  places: Map<string, number>;
  /** Manufacturing over all IMMEX establishments, from the months that print both. */
  manufacturingShare: number;
}

export async function readImmexPoints(connection: DuckDBConnection): Promise<ImmexPoints> {
  const found = await rows(
    connection,
    `SELECT place_id, sector_id, period, value FROM best JOIN place USING (place_id)
     WHERE measure_id = 'jobs_immex' AND basis <> 'modelled' AND length(period) > 4 AND sector_id IN ('all', '${MANUFACTURING}')
       AND level IN ('nation', 'state', 'municipality') AND period NOT IN ${STANDSTILL} ORDER BY ALL`
  );
  const key = (row: (typeof found)[number]) => `${row.place_id} ${row.period}`;
  const all = new Map(found.filter((row) => row.sector_id === 'all').map((row) => [key(row), Number(row.value)]));
  const both = found.filter((row) => row.sector_id === MANUFACTURING && all.has(key(row)));
  if (!both.length) throw new ModelError('no month prints IMMEX employment both total and of manufacturing');
  const manufacturingShare = mean(both, (row) => Number(row.value) / all.get(key(row))!)!;
  // A state whose manufacturing is quoted in any year is read from those quotes alone: its own share of manufacturing in
  // the total is not the nation's (Chihuahua's is nearly all of it).
  const quoted = new Set(found.filter((row) => row.sector_id === MANUFACTURING).map((row) => row.place_id));
  const usable = found.filter(
    (row) => row.place_id === 'MX' || row.sector_id === MANUFACTURING || !quoted.has(row.place_id)
  );
  const years = rollup(
    usable,
    (months) => {
      const own = months.filter((row) => row.sector_id === MANUFACTURING);
      const used = own.length ? own : months;
      return {
        value: mean(used, (row) => Number(row.value))! * (own.length ? 1 : manufacturingShare),
        converted: !own.length
      };
    },
    (row) => `${row.place_id} ${String(row.period).slice(0, 4)}`
  );
  const national = new Map<number, { value: number; converted: boolean }>();
  const places = new Map<string, number>();
  for (const [id, value] of years) {
    const [place, year] = id.split(' ') as [string, string];
    if (place === 'MX') national.set(Number(year), value);
    else places.set(id, value.value);
  }
  return { national, places, manufacturingShare };
}

/** The national figure of a year; between quoted years, on a straight line. */
export function nationalAt({ national }: ImmexPoints, year: number): number {
  const years = [...national.keys()].sort((a, b) => a - b);
  const after = years.find((known) => known >= year) ?? years.at(-1)!;
  const before = years.findLast((known) => known <= year) ?? years[0]!;
  const [a, b] = [national.get(before)!.value, national.get(after)!.value];
  return before === after ? a : a + ((b - a) * (year - before)) / (after - before);
}
