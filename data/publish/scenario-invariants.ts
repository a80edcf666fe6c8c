import { reference, type Invariant } from './invariant';

/** Amounts are known to the peso; sums of DOUBLE need no more. */
const PESO = 1;

/** What must hold of the presets' results: sums, ranges, signs, and that nothing of them passes for data. */
export const scenarioInvariants: Invariant[] = [
  {
    name: 'parts of a column add up to its total, with reform and without, to the peso',
    sql: `SELECT total.preset_id, total.result_id, total.year, total.behaviour, total.value, parts.value AS parts
      FROM scenario_change AS total
      JOIN (SELECT preset_id, part_of AS result_id, year, behaviour, sum(value) AS value, sum(baseline) AS baseline
        FROM scenario_change WHERE part_of IS NOT NULL GROUP BY ALL) AS parts USING (preset_id, result_id, year, behaviour)
      WHERE abs(total.value - parts.value) >= ${PESO} OR abs(total.baseline - parts.baseline) >= ${PESO}`
  },
  {
    name: 'every change of a reform lies in its range',
    sql: `SELECT preset_id, result_id, year FROM scenario_change WHERE NOT (low <= value AND value <= high)`
  },
  {
    name: 'every reform has every result of ten years, with and without response',
    sql: `SELECT preset_id, count(scenario_change.preset_id) AS rows FROM scenario_preset LEFT JOIN scenario_change USING (preset_id)
      GROUP BY preset_id HAVING rows <> 20 * (SELECT count(DISTINCT result_id) FROM scenario_change)`
  },
  {
    name: 'without response exports and jobs stay as they are',
    sql: `SELECT preset_id, result_id, year, value FROM scenario_change
      WHERE behaviour = 'static' AND result_id IN ('exports', 'jobs') AND value <> 0`
  },
  {
    name: 'doubt is about the published change',
    sql: `SELECT doubt.preset_id, doubt.parameter_id, doubt.central, published.value FROM scenario_doubt AS doubt
      JOIN scenario_change AS published USING (preset_id, result_id, year, behaviour)
      WHERE abs(doubt.central - published.value) >= ${PESO}`
  },
  reference('scenario_preset', 'event_id', 'event'),
  reference('scenario_preset', 'method_id', 'method'),
  reference('scenario_preset', 'source_id', 'source'),
  {
    name: 'every parameter in doubt is catalogued; the treasury’s rate is a published series',
    sql: `SELECT DISTINCT parameter_id FROM scenario_doubt
      WHERE parameter_id <> 'cetes_rate' AND parameter_id NOT IN (SELECT parameter_id FROM model_parameter)`
  }
];
