import type { Invariant } from './invariant';

const FISCAL = `('temp_imports', 'vat_suspended', 'duty_owed', 'duty_relieved', 'float_treasury', 'float_firms', 'stock_oneoff', 'tax_lost')`;

/** Sum of a measure's modelled rows of one level, by state and year. */
const localTotals = (measure: string) => `
  SELECT state_id AS place_id, period, sum(value) AS total FROM observation JOIN place USING (place_id)
  WHERE measure_id = '${measure}' AND basis = 'modelled' AND sector_id = 'all' AND level IN ('municipality', 'unallocated')
  GROUP BY ALL`;

/** What must hold once the estimates are in: signs, ranges, and sums to the unit. */
export const estimateInvariants: Invariant[] = [
  {
    name: 'every measure has at least one value',
    sql: `SELECT measure_id FROM measure WHERE measure_id NOT IN (SELECT measure_id FROM observation)`
  },
  {
    name: 'exports of municipalities add up to what each state publishes, to the dollar',
    sql: `SELECT state.place_id, state.period, state.value, local.total FROM best AS state JOIN (${localTotals('exports')}) AS local
      USING (place_id, period) WHERE state.measure_id = 'exports' AND state.sector_id = 'all' AND abs(state.value - local.total) >= 1`
  },
  {
    name: 'every state and year of the export table is allocated',
    sql: `SELECT place_id, period FROM best JOIN place USING (place_id) WHERE measure_id = 'exports' AND sector_id = 'all'
        AND level = 'state' AND length(period) = 4
      EXCEPT SELECT place_id, period FROM (${localTotals('exports')})`
  },
  {
    name: 'jobs of municipalities add up to each state, to a tenth of a job',
    sql: `SELECT state.place_id, state.period, state.value, local.total FROM observation AS state
      JOIN (${localTotals('jobs_manufacturing')}) AS local USING (place_id, period)
      WHERE state.measure_id = 'jobs_manufacturing' AND state.basis = 'modelled' AND state.sector_id = 'all'
        AND abs(state.value - local.total) >= 0.1`
  },
  {
    name: 'jobs of 2020 are the posts of February 2020, municipality by municipality, to a job',
    sql: `SELECT posts.place_id, posts.value, fitted.value AS fitted FROM observation AS posts JOIN observation AS fitted
        ON fitted.measure_id = 'jobs_manufacturing' AND fitted.basis = 'modelled' AND fitted.sector_id = 'all'
        AND fitted.period = '2020' AND fitted.place_id = posts.place_id
      JOIN place ON place.place_id = posts.place_id
      WHERE posts.measure_id = 'jobs_manufacturing' AND posts.basis = 'published' AND posts.period = '2020-02'
        AND level = 'municipality' AND abs(posts.value - fitted.value) >= 1`
  },
  {
    name: 'fiscal measures of states add up to the nation, to the peso',
    sql: `SELECT nation.measure_id, nation.sector_id, nation.period, nation.value, states.total FROM observation AS nation
      JOIN (SELECT measure_id, sector_id, period, sum(value) AS total FROM observation JOIN place USING (place_id)
        WHERE level = 'state' AND measure_id IN ${FISCAL} GROUP BY ALL) AS states USING (measure_id, sector_id, period)
      WHERE nation.place_id = 'MX' AND abs(nation.value - states.total) >= 1`
  },
  {
    name: 'sectors of a fiscal measure add up to the total of each place, to the peso',
    sql: `SELECT total.measure_id, total.place_id, total.period, total.value, groups.value AS groups FROM observation AS total
      JOIN (SELECT measure_id, place_id, period, sum(value) AS value FROM observation JOIN sector USING (sector_id)
        WHERE measure_id IN ${FISCAL} AND level = 'group' GROUP BY ALL) AS groups USING (measure_id, place_id, period)
      WHERE total.sector_id = 'all' AND total.measure_id IN ${FISCAL} AND abs(total.value - groups.value) >= 1`
  },
  {
    name: 'municipalities of a metro add up to it, where all of them are estimated',
    sql: `SELECT metro.measure_id, metro.place_id, metro.period, metro.value, parts.total FROM observation AS metro
      JOIN (SELECT measure_id, place_part.place_id, period, sum(value) AS total FROM observation JOIN place_part
          ON place_part.part_id = observation.place_id
        WHERE basis = 'modelled' AND sector_id = 'all' AND measure_id IN ('exports', 'jobs_manufacturing')
        GROUP BY ALL) AS parts USING (measure_id, place_id, period)
      WHERE metro.basis = 'modelled' AND metro.sector_id = 'all' AND abs(metro.value - parts.total) >= 1`
  },
  {
    name: 'nothing modelled is negative',
    sql: `SELECT * FROM observation WHERE basis = 'modelled' AND (value < 0 OR low < 0)`
  },
  {
    name: 'nothing lost is more than what is suspended and owed, nothing relieved more than owed',
    sql: `SELECT place_id, sector_id, period FROM (PIVOT (SELECT * FROM observation WHERE measure_id IN ${FISCAL})
        ON measure_id IN ${FISCAL} USING sum(value) GROUP BY place_id, sector_id, period)
      WHERE tax_lost > vat_suspended + duty_owed + 1 OR duty_relieved > duty_owed + 1 OR vat_suspended > temp_imports + 1`
  },
  {
    name: 'cells by municipality and subsector add up to the municipality’s exports',
    sql: `SELECT cell.place_id, cell.period, total.value, cell.total FROM
        (SELECT place_id, period, sum(value) AS total FROM city_sector WHERE measure_id = 'exports' GROUP BY ALL) AS cell
      JOIN observation AS total ON total.measure_id = 'exports' AND total.basis = 'modelled' AND total.sector_id = 'all'
        AND total.place_id = cell.place_id AND total.period = cell.period
      WHERE abs(total.value - cell.total) >= 1`
  },
  {
    name: 'calibration, tests and parameters are there for the methods page',
    sql: `SELECT * FROM (SELECT (SELECT count(*) FROM calibration) AS lines, (SELECT count(DISTINCT test_id) FROM backtest) AS tests,
        (SELECT count(DISTINCT parameter_id) FROM model_parameter) AS parameters)
      WHERE lines < 12 OR tests <> 5 OR parameters < 20`
  }
];
