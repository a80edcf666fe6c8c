import type { DuckDBConnection } from '@duckdb/node-api';

/**
 * Rows that are arithmetic on published cells: totals, reader groups, metros, annual means. Each is `derived`, names its
 * method, and leaves published rows as they are. A sum with confidential cells carries the bounds that the publisher's own
 * suppressed total allows.
 */
export async function derive(connection: DuckDBConnection): Promise<void> {
  for (const sql of [...exportTotals, ...municipalSums, ...annualMeans]) await connection.run(sql);
  await connection.run(`
    UPDATE place SET population_2020 = population.value FROM observation AS population
    WHERE population.measure_id = 'population' AND population.period = '2020' AND population.place_id = place.place_id`);
}

const row = (
  measure: string,
  place: string,
  sector: string,
  method: string,
  value: string,
  low = 'NULL',
  high = 'NULL'
) => `
  SELECT ${measure} AS measure_id, ${place} AS place_id, ${sector} AS sector_id, period, 'derived' AS basis, ${method} AS method_id,
    min(source_id) AS source_id, min(vintage) AS vintage,
    CASE WHEN bool_or(status = 'preliminary') THEN 'preliminary' WHEN bool_or(status = 'revised') THEN 'revised' ELSE 'final' END AS status,
    ${value} AS value, ${low} AS low, ${high} AS high`;

/** Cells of the annual export table with each state's suppressed total (code 000), once where a cell is confidential. */
const cells = `
  WITH cell AS (
    SELECT place_id, sector_id, period, value, source_id, vintage, status, 0.0 AS hidden, group_id
    FROM observation JOIN sector USING (sector_id)
    WHERE measure_id = 'exports' AND level = 'subsector' AND sector_id <> '000' AND place_id <> 'MX'
    UNION ALL
    SELECT gap.place_id, gap.sector_id, gap.period, NULL, suppressed.source_id, suppressed.vintage, suppressed.status,
      suppressed.value, group_id
    FROM gap JOIN sector USING (sector_id)
    JOIN observation AS suppressed ON suppressed.measure_id = 'exports' AND suppressed.sector_id = '000'
      AND suppressed.place_id = gap.place_id AND suppressed.period = gap.period
    WHERE gap.measure_id = 'exports' AND gap.reason = 'confidential'
  )`;

const summed = (place: string, sector: string, group: string) => `
  INSERT INTO observation BY NAME ${cells}, by_state AS (
    SELECT place_id, ${sector} AS sector_id, period, sum(value) AS value, max(hidden) AS hidden,
      min(source_id) AS source_id, min(vintage) AS vintage, max(status) AS status
    FROM cell WHERE ${sector} IS NOT NULL GROUP BY ALL
  )
  ${row("'exports'", place, 'sector_id', "CASE WHEN sum(hidden) > 0 THEN 'sum-with-suppressed' ELSE 'sum-of-published' END", 'sum(value)', 'CASE WHEN sum(hidden) > 0 THEN sum(value) END', 'CASE WHEN sum(hidden) > 0 THEN sum(value) + sum(hidden) END')}
  FROM by_state GROUP BY ${group} HAVING sum(value) IS NOT NULL`;

const exportTotals = [
  `INSERT INTO observation BY NAME ${row("'exports'", 'place_id', "'all'", "'sum-of-published'", 'sum(value)')}
   FROM observation JOIN sector USING (sector_id) WHERE measure_id = 'exports' AND level = 'subsector' GROUP BY place_id, period`,
  `INSERT INTO observation BY NAME ${row("'exports'", "'MX'", "'all'", "'sum-of-published'", 'sum(value)')}
   FROM observation JOIN sector USING (sector_id) WHERE measure_id = 'exports' AND level = 'subsector' GROUP BY period`,
  summed("'MX'", 'sector_id', 'sector_id, period'),
  summed('place_id', 'group_id', 'place_id, sector_id, period'),
  summed("'MX'", 'group_id', 'sector_id, period'),
  `INSERT INTO observation BY NAME ${row("'exports'", "'MX'", "'000'", "'sum-of-published'", 'sum(value)')}
   FROM observation WHERE measure_id = 'exports' AND sector_id = '000' AND place_id <> 'MX' GROUP BY period`,
  `INSERT INTO observation BY NAME ${row("'exports_quarterly'", "'MX'", "'all'", "'sum-of-published'", 'sum(value)')}
   FROM observation JOIN place USING (place_id) WHERE measure_id = 'exports_quarterly' AND sector_id = 'all' AND level = 'state' GROUP BY period`
];

const MUNICIPAL = "('jobs_manufacturing', 'jobs_permanent', 'establishments', 'plants_retc', 'population')";

const absent = (upper: string) => `NOT EXISTS (
  SELECT 1 FROM observation AS there WHERE there.measure_id = o.measure_id AND there.place_id = ${upper}
    AND there.sector_id = o.sector_id AND there.period = o.period)`;

/** Metros of one municipality. Nothing is added up there: they have its rows, with their basis, method and source. */
const LONE = `(SELECT place_id FROM place_part GROUP BY place_id HAVING count(*) = 1)`;

const municipalSums = [
  `INSERT INTO observation BY NAME SELECT o.* REPLACE (part.place_id AS place_id)
   FROM observation AS o JOIN place_part AS part ON part.part_id = o.place_id
   WHERE measure_id IN ${MUNICIPAL} AND part.place_id IN ${LONE}`,
  `INSERT INTO observation BY NAME ${row('measure_id', 'part.place_id', 'sector_id', "CASE WHEN count(*) = max(parts) THEN 'sum-of-published' ELSE 'sum-of-available' END", 'sum(value)', 'CASE WHEN count(*) < max(parts) THEN sum(value) END')}
   FROM observation AS o JOIN place_part AS part ON part.part_id = o.place_id
   JOIN (SELECT place_id, count(*) FILTER (part_id NOT LIKE '%000') AS parts FROM place_part GROUP BY place_id) AS metro
     ON metro.place_id = part.place_id
   WHERE measure_id IN ${MUNICIPAL} AND part.place_id NOT IN ${LONE} GROUP BY measure_id, part.place_id, sector_id, period`,
  `INSERT INTO observation BY NAME ${row('o.measure_id', 'state_id', 'o.sector_id', "'sum-of-published'", 'sum(value)')}
   FROM observation AS o JOIN place USING (place_id)
   WHERE o.measure_id IN ${MUNICIPAL} AND state_id IS NOT NULL AND level IN ('municipality', 'unallocated') AND ${absent('state_id')}
   GROUP BY o.measure_id, state_id, o.sector_id, period`,
  ...['jobs_manufacturing', 'jobs_permanent', 'establishments', 'plants_retc', 'population', 'jobs_formal', 'fdi'].map(
    (
      measure
    ) => `INSERT INTO observation BY NAME ${row('o.measure_id', "'MX'", 'o.sector_id', "'sum-of-published'", 'sum(value)')}
     FROM observation AS o JOIN place USING (place_id)
     WHERE o.measure_id = '${measure}' AND level = 'state' AND ${absent("'MX'")}
     GROUP BY o.measure_id, o.sector_id, period ${measure === 'population' || measure === 'jobs_formal' ? 'HAVING count(*) = 32' : ''}`
  )
];

const annualMeans = [
  `INSERT INTO observation BY NAME
   SELECT measure_id, place_id, sector_id, left(period, 4) AS period, 'derived' AS basis, 'period-mean' AS method_id,
     min(source_id) AS source_id, min(vintage) AS vintage, max(status) AS status, avg(value) AS value
   FROM best WHERE measure_id IN ('jobs_formal', 'wage_daily', 'jobs_immex', 'plants_immex') AND length(period) = 7
   GROUP BY measure_id, place_id, sector_id, left(period, 4) HAVING count(DISTINCT period) = 12`
];
