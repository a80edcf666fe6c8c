import { readBtsAnnual } from './bts-annual';
import { stageBtsMonthly } from './bts-monthly';
import type { Reader } from './reader';

const SOURCE = 'bts-transborder';

/** Sum of whole years only: 2020 and 2024 are here to September, and the port file lacks March 2024. */
const annual = (measure: string, place: string, sector: string, value: string, from: string, group: string) => `
  SELECT '${measure}' AS measure_id, ${place} AS place_id, ${sector} AS sector_id, left(period, 4) AS period, 'derived' AS basis,
    'sum-of-published' AS method_id, '${SOURCE}' AS source_id, '2024-09' AS vintage, 'final' AS status,
    ${value} AS value, NULL AS low, NULL AS high
  FROM ${from} WHERE left(period, 4) IN (SELECT left(period, 4) FROM ${from} GROUP BY ALL HAVING count(DISTINCT period) = 12)
  GROUP BY ${group}`;

/** US Bureau of Transportation Statistics, TransBorder freight: US–Mexico trade by port, chapter and Mexican state, USD. */
export const btsTransborder: Reader = {
  id: 'bts-transborder',
  sources: [SOURCE, 'bts-transborder-summary'],
  async read(context) {
    await stageBtsMonthly(context);
    return [
      {
        table: 'crossing',
        name: 'bts-transborder',
        rows: {
          sql: `SELECT place_id, sector_id, period, direction, mode, value_usd, '${SOURCE}' AS source_id FROM dot3`
        }
      },
      {
        table: 'us_input',
        name: 'bts-transborder',
        rows: {
          sql: `SELECT place_id, sector_id, period, mode, value_usd, '${SOURCE}' AS source_id FROM dot2 WHERE direction = 'southbound'`
        }
      },
      {
        table: 'observation',
        name: 'bts-transborder',
        rows: {
          sql: [
            annual(
              'us_inputs',
              'place_id',
              'sector_id',
              'sum(value_usd)',
              "(SELECT * FROM dot2 WHERE direction = 'southbound')",
              'place_id, sector_id, left(period, 4)'
            ),
            annual(
              'us_exports_to_mexico',
              'place_id',
              "'all'",
              'sum(value_usd)',
              "(SELECT * FROM dot3 WHERE direction = 'southbound')",
              'place_id, left(period, 4)'
            ),
            annual(
              'us_imports_from_mexico',
              'place_id',
              "'all'",
              'sum(value_usd)',
              "(SELECT * FROM dot3 WHERE direction = 'northbound')",
              'place_id, left(period, 4)'
            )
          ].join(' UNION ALL BY NAME ')
        }
      },
      { table: 'observation', name: 'bts-transborder-summary', rows: readBtsAnnual(context) }
    ];
  }
};
