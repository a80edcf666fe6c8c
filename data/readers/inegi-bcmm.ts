import { BCMM_ZIP, stage } from './inegi-bcmm-stage';
import { zipEdition } from './inegi-edition';
import type { Reader } from './reader';

const SOURCE = 'inegi-bcmm';

const FULL_YEARS = `SELECT year FROM office WHERE kind = 'total' GROUP BY year HAVING count(DISTINCT month) = 12`;

/**
 * One row a direction, place, sector and full year. A year with withheld months is a lower bound; the upper one adds
 * what their modes' printed totals leave over.
 */
const annual = (vintage: string, from: string, place: string, sector: string, where: string) => `
  SELECT 'crossings_' || direction || 's' AS measure_id, ${place} AS place_id, ${sector} AS sector_id, year AS period,
    'derived' AS basis, '${SOURCE}' AS source_id, '${vintage}' AS vintage,
    CASE WHEN bool_or(confidential) THEN 'sum-with-suppressed' ELSE 'sum-of-published' END AS method_id,
    CASE WHEN bool_or(status = 'preliminary') THEN 'preliminary' WHEN bool_or(status = 'revised') THEN 'revised'
      ELSE 'final' END AS status,
    CAST(sum(usd) AS DOUBLE) AS value,
    CASE WHEN bool_or(confidential) THEN CAST(sum(usd) AS DOUBLE) END AS low,
    CASE WHEN bool_or(confidential) THEN CAST(sum(usd) + sum(hidden) AS DOUBLE) END AS high
  FROM ${from} WHERE ${where} AND year IN (${FULL_YEARS}) GROUP BY ALL HAVING sum(usd) IS NOT NULL`;

const monthly = (from: string, place: string, sector: string, where: string) => `
  SELECT ${place} AS place_id, ${sector} AS sector_id, year || '-' || month AS period, direction, mode,
    CAST(usd AS DOUBLE) AS value_usd, '${SOURCE}' AS source_id
  FROM ${from} WHERE ${where} AND usd IS NOT NULL`;

/** A month with some mode withheld, once for all its modes. */
const confidential = (from: string, place: string, sector: string) => `
  SELECT DISTINCT 'crossings_' || direction || 's' AS measure_id, ${place} AS place_id, ${sector} AS sector_id,
    year || '-' || month AS period, 'confidential' AS reason
  FROM ${from} WHERE confidential`;

/**
 * INEGI, Balanza Comercial de Mercancías: monthly trade by customs office × mode and by HS chapter × mode, million USD.
 * An office is listed only under its main modes; the rest of its trade is in «Otras aduanas» of the mode.
 */
export const inegiBcmm: Reader = {
  id: 'inegi-bcmm',
  sources: [SOURCE],
  async read(context) {
    await stage(context, 'office');
    await stage(context, 'chapter');
    const vintage = zipEdition(context.raw, BCMM_ZIP);
    return [
      {
        table: 'observation',
        name: 'inegi-bcmm',
        rows: {
          sql: [
            annual(vintage, 'office', `'MX'`, `'all'`, `kind = 'total'`),
            annual(vintage, 'office', 'id', `'all'`, `kind = 'part'`),
            annual(vintage, 'chapter', `'MX'`, 'id', `kind = 'part'`)
          ].join(' UNION ALL BY NAME ')
        }
      },
      {
        table: 'crossing',
        name: 'inegi-bcmm',
        rows: {
          sql: [
            monthly('office', `'MX'`, `'all'`, `kind = 'mode'`),
            monthly('office', 'id', `'all'`, `kind = 'part'`),
            monthly('chapter', `'MX'`, 'id', `kind = 'part'`)
          ].join(' UNION ALL BY NAME ')
        }
      },
      {
        table: 'gap',
        name: 'inegi-bcmm',
        rows: {
          sql: [confidential('office', 'id', `'all'`), confidential('chapter', `'MX'`, 'id')].join(
            ' UNION ALL BY NAME '
          )
        }
      }
    ];
  }
};
