import { compareFiles, reconcileSummary } from './bts-agreement';
import { readBtsAnnual } from './bts-annual';
import { stageBtsMonthly } from './bts-monthly';
import type { Reader } from './reader';

const SOURCE = 'bts-transborder';

/** Sum by place and sector over the years whose twelve months are there: a part of a year is never given for the whole. */
const annual = (measure: string, from: string, place: string, sector: string) => `
  SELECT '${measure}' AS measure_id, ${place} AS place_id, ${sector} AS sector_id, left(period, 4) AS period, 'derived' AS basis,
    'sum-of-published' AS method_id, '${SOURCE}' AS source_id, '2024-09' AS vintage, 'final' AS status,
    sum(value_usd) AS value, NULL::DOUBLE AS low, NULL::DOUBLE AS high
  FROM ${from} WHERE left(period, 4) IN (SELECT left(period, 4) FROM ${from} GROUP BY ALL HAVING count(DISTINCT period) = 12)
  GROUP BY ALL`;

const southbound = (file: string) => `(SELECT * FROM ${file} WHERE direction = 'southbound')`;
const northbound = (file: string) => `(SELECT * FROM ${file} WHERE direction = 'northbound')`;

const annualSums = [
  annual('us_inputs', southbound('dot2'), 'place_id', 'sector_id'),
  annual('us_inputs', southbound('dot2'), 'place_id', `'all'`),
  annual('us_inputs', southbound('dot2'), `'MX'`, 'sector_id'),
  annual('us_inputs', southbound('dot2'), `'MX'`, `'all'`),
  annual('us_exports_to_mexico', southbound('dot3'), 'place_id', `'all'`),
  annual('us_imports_from_mexico', northbound('dot3'), 'place_id', `'all'`)
];

/** US Bureau of Transportation Statistics, TransBorder freight: US–Mexico trade by port, chapter and Mexican state, USD. */
export const btsTransborder: Reader = {
  id: 'bts-transborder',
  sources: [SOURCE, 'bts-transborder-summary'],
  async read(context) {
    await stageBtsMonthly(context);
    await compareFiles(context);
    await context.scratch.run(`CREATE TABLE annual AS ${annualSums.join(' UNION ALL ')}`);
    const summary = await reconcileSummary(context, readBtsAnnual(context));
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
          sql: `SELECT place_id, sector_id, period, mode, value_usd, '${SOURCE}' AS source_id FROM ${southbound('dot2')}`
        }
      },
      { table: 'observation', name: 'bts-transborder', rows: { sql: 'SELECT * FROM annual' } },
      { table: 'observation', name: 'bts-transborder-summary', rows: summary }
    ];
  }
};
