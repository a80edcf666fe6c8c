import type { Tables } from '../data/schema';

/** A year of IMMEX employment as the reader's file prints it, beside what the atlas had estimated. */
export interface LoadedYear {
  year: string;
  /** Mean of the months printed, persons; of several municipalities, the sum of their means. */
  value: number;
  /** Fewest months that any of the municipalities prints. */
  months: number;
  estimate: { value: number; low: number; high: number } | null;
}

interface Estimated {
  period: string;
  value: number;
  low: number | null;
  high: number | null;
}

/** Published employment of these municipalities by year, newest first; a year counts when each of them has it. */
export function loadedYears(
  rows: readonly Tables['observation'][],
  municipalities: readonly string[],
  estimates: readonly Estimated[]
): LoadedYear[] {
  const months = new Map<string, Map<string, number[]>>();
  for (const row of rows) {
    if (row.measure_id !== 'jobs_immex' || row.sector_id !== 'scian-31-33' || row.period.length !== 7) continue;
    if (!municipalities.includes(row.place_id)) continue;
    const year = row.period.slice(0, 4);
    const places = months.get(year) ?? new Map<string, number[]>();
    months.set(year, places);
    places.set(row.place_id, [...(places.get(row.place_id) ?? []), row.value]);
  }
  const printed = new Set([...months.values()].flatMap((places) => [...places.keys()]));
  return [...months]
    .filter(([, places]) => places.size === printed.size)
    .map(([year, places]) => {
      const found = estimates.find(({ period }) => period === year);
      return {
        year,
        value: [...places.values()].reduce((sum, values) => sum + mean(values), 0),
        months: Math.min(...[...places.values()].map((values) => values.length)),
        estimate:
          found && found.low !== null && found.high !== null
            ? { value: found.value, low: found.low, high: found.high }
            : null
      };
    })
    .sort((a, b) => (a.year < b.year ? 1 : -1));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
