import type { Tables } from '../../src/lib/data/schema';
import { NATION, STATES } from './bts-annual';
import { LayoutError, type ReaderContext } from './reader';

/** The three files cut the same trade three ways: a month that is in all of them has one total by direction. */
export async function compareFiles({ scratch }: ReaderContext): Promise<void> {
  const files = ['dot1', 'dot2', 'dot3'];
  const rows = files.map((file) => `SELECT '${file}' AS file, period, direction, value_usd FROM ${file}`);
  const totals = files.map((file) => `sum(value_usd) FILTER (file = '${file}') AS ${file}`);
  const broken = await scratch.runAndReadAll(`
    SELECT period, direction, ${totals.join(', ')} FROM (${rows.join(' UNION ALL ')})
    WHERE period IN (${files.map((file) => `SELECT period FROM ${file}`).join(' INTERSECT ')})
    GROUP BY ALL HAVING dot1 IS DISTINCT FROM dot2 OR dot1 IS DISTINCT FROM dot3 ORDER BY ALL LIMIT 1`);
  const [row] = broken.getRowsJS();
  if (!row) return;
  const [period, direction, ...found] = row;
  throw new LayoutError(
    'bts-transborder/raw',
    1,
    `dot1, dot2 and dot3 with one ${String(direction)} total in ${String(period)}`,
    found.join(', ')
  );
}

/**
 * Rows of the annual summary that the monthly files do not give; `annual` is their sum over whole years. Where both give a
 * total they must agree. The exception is what has no state: since 2007 the summary has lost Nayarit, whose code `NA` was
 * taken for a missing value, so there the remainder holds Nayarit too and the monthly files are right.
 */
export async function reconcileSummary(
  { scratch }: ReaderContext,
  summary: Tables['observation'][]
): Promise<Tables['observation'][]> {
  const result = await scratch.runAndReadAll(`
    SELECT measure_id, place_id, period, value FROM annual WHERE measure_id = 'us_inputs' AND sector_id = 'all'
    UNION ALL
    SELECT measure_id, 'MX', period, sum(value) FROM annual WHERE measure_id <> 'us_inputs' GROUP BY measure_id, period`);
  const monthly = new Map<string, number>();
  for (const [measure, place, period, value] of result.getRowsJS() as [string, string, string, number][])
    monthly.set(`${measure} ${place} ${period}`, value);

  return summary.filter(({ measure_id, place_id, period, value }) => {
    if (!monthly.has(`${measure_id} MX ${period}`)) return true;
    const expected = monthly.get(`${measure_id} ${place_id} ${period}`);
    if (place_id !== 'MX-unknown' && expected !== value)
      throw new LayoutError(
        place_id === 'MX' ? NATION : STATES,
        1,
        `${measure_id} of ${place_id} in ${period} as in the monthly files, ${expected ?? 'nothing'}`,
        String(value)
      );
    return measure_id !== 'us_inputs';
  });
}
