import type { DuckDBConnection } from '@duckdb/node-api';
import { inputInvariants } from './input-invariants';
import { cell, reference, total, type Invariant } from './invariant';

/** The built database breaks an invariant. Lists every broken one, with examples. */
export class InvariantError extends Error {
  constructor(readonly broken: { name: string; examples: string[] }[]) {
    super(
      `the database is not publishable:\n${broken.map(({ name, examples }) => `  - ${name}\n      ${examples.join('\n      ')}`).join('\n')}`
    );
    this.name = 'InvariantError';
  }
}

export async function checkInvariants(connection: DuckDBConnection, invariants: Invariant[]): Promise<void> {
  const broken = [];
  for (const { name, sql } of invariants) {
    const rows = (await connection.runAndReadAll(`SELECT * FROM (${sql}) LIMIT 3`)).getRowObjectsJson();
    if (rows.length) broken.push({ name, examples: rows.map((row) => JSON.stringify(row)) });
  }
  if (broken.length) throw new InvariantError(broken);
}

const MILLION = 1e6;

const CENSUS_PERSONNEL = { 2003: 4_198_579, 2008: 4_661_062, 2013: 5_073_432, 2018: 6_493_020, 2023: 7_190_294 };

/** Control totals of the publishers, and what must hold whatever the numbers are. */
export const invariants: Invariant[] = [
  ...inputInvariants,
  total('exports by state in 2025', cell('exports', 'MX', 'all', '2025'), 602_421 * MILLION, MILLION),
  total('exports by state in 2024', cell('exports', 'MX', 'all', '2024'), 559_922 * MILLION, MILLION),
  ...Object.entries({ '08': 75.5, '05': 68.0, '19': 58.6, '02': 56.0, '28': 36.3, '26': 28.5 }).map(
    ([state, billions]) =>
      total(`exports of state ${state} in 2024`, cell('exports', state, 'all', '2024'), billions * 1e9, 0.05e9)
  ),
  total(
    'the four quarters of 2025',
    `SELECT sum(value) FROM best WHERE measure_id = 'exports_quarterly' AND place_id = 'MX' AND sector_id = 'all' AND period LIKE '2025-%'`,
    602_421 * MILLION,
    MILLION
  ),
  total('customs exports in 2022', cell('crossings_exports', 'MX', 'all', '2022'), 577_697 * MILLION, 2 * MILLION),
  total('customs exports in 2024', cell('crossings_exports', 'MX', 'all', '2024'), 617_677 * MILLION, 2 * MILLION),
  total('customs exports in 2025', cell('crossings_exports', 'MX', 'all', '2025'), 664_837 * MILLION, 2 * MILLION),
  total('customs imports in 2024', cell('crossings_imports', 'MX', 'all', '2024'), 636_218 * MILLION, 2 * MILLION),
  total(
    'permanent manufacturing jobs in February 2020',
    cell('jobs_manufacturing', 'MX', 'all', '2020-02'),
    4_717_992,
    0
  ),
  total('permanent jobs in February 2020', cell('jobs_permanent', 'MX', 'all', '2020-02'), 17_514_411, 0),
  total('manufacturing jobs of Juárez', cell('jobs_manufacturing', '08037', 'all', '2020-02'), 277_016, 0),
  total('manufacturing jobs of Tijuana', cell('jobs_manufacturing', '02004', 'all', '2020-02'), 254_813, 0),
  total('manufacturing jobs of Reynosa', cell('jobs_manufacturing', '28032', 'all', '2020-02'), 137_278, 0),
  total('formal jobs in March 2026', cell('jobs_formal', 'MX', 'all', '2026-03'), 22_724_680, 0),
  ...Object.entries(CENSUS_PERSONNEL).map(([year, people]) =>
    total(`census manufacturing personnel in ${year}`, cell('census_personnel', 'MX', 'scian-31-33', year), people, 0)
  ),
  total('population in 2020', cell('population', 'MX', 'all', '2020'), 126_014_024, 0),
  total('foreign direct investment in 2025', cell('fdi', 'MX', 'all', '2025'), 40_871 * MILLION, MILLION),
  total('foreign direct investment in 2024', cell('fdi', 'MX', 'all', '2024'), 36_872 * MILLION, MILLION),
  total('IMMEX personnel of Juárez in June 2023', cell('jobs_immex', '08037', 'scian-31-33', '2023-06'), 326_388, 0),
  total('US exports to Mexico in 2022', cell('us_exports_to_mexico', 'MX', 'all', '2022'), 324.38e9, 0.005e9),
  total('US imports from Mexico in 2022', cell('us_imports_from_mexico', 'MX', 'all', '2022'), 454.93e9, 0.005e9),
  total(
    'monthly southbound crossings of 2022',
    `SELECT sum(value_usd) FROM crossing WHERE direction = 'southbound' AND period LIKE '2022-%'`,
    324.38e9,
    0.005e9
  ),
  total(
    'US goods without a Mexican state in 2022',
    `SELECT round(100 * (${cell('us_inputs', 'MX-unknown', 'all', '2022')}) / 324.38e9)`,
    23,
    0
  ),
  total('DENUE manufacturing establishments in 2015', cell('establishments', 'MX', 'scian-31-33', '2015'), 515_562, 0),
  total('DENUE manufacturing establishments in 2019', cell('establishments', 'MX', 'scian-31-33', '2019'), 599_878, 0),
  total('minimum wage in 2025', cell('minimum_wage', 'MX', 'all', '2025'), 278.8, 0),
  total('northern border minimum wage in 2025', cell('minimum_wage_border', 'MX', 'all', '2025'), 419.88, 0),
  total('USMCA share in February 2026', cell('usmca_share', 'MX', 'all', '2026-02'), 0.9, 0.0005),
  total('USMCA share in January 2025', cell('usmca_share', 'MX', 'all', '2025-01'), 0.453, 0.0005),
  total('parameters', 'SELECT count(*) FROM parameter', 120, 0),
  total('reforms', `SELECT count(*) FROM event WHERE kind = 'reform'`, 23, 0),
  total(
    'ad-valorem lines of the 2014 tariff, mean',
    `SELECT round(100 * avg(rate), 2) FROM tariff_line WHERE year = 2014 AND programme = 'mfn' AND kind = 'ad_valorem'`,
    5.65,
    0
  ),
  total(
    'confidential export cells',
    `SELECT count(*) FROM gap WHERE measure_id = 'exports' AND reason = 'confidential'`,
    2602,
    0
  ),
  total(
    'unavailable export cells',
    `SELECT count(*) FROM gap WHERE measure_id = 'exports' AND reason = 'unavailable'`,
    5328,
    0
  ),
  total('tariff lines of 2014', `SELECT count(*) FROM tariff_line WHERE year = 2014 AND programme = 'mfn'`, 12_679, 0),
  {
    name: 'a cell with a printed reason for being empty has no published value',
    sql: `SELECT measure_id, place_id, sector_id, period, value FROM gap JOIN observation USING (measure_id, place_id, sector_id, period)
      WHERE basis = 'published'`
  },
  {
    name: 'the key of observation is unique',
    sql: `SELECT measure_id, place_id, sector_id, period, source_id, vintage, count(*) AS rows FROM observation
      GROUP BY measure_id, place_id, sector_id, period, basis, method_id, source_id, vintage HAVING count(*) > 1`
  },
  {
    name: 'the key of gap is unique',
    sql: `SELECT measure_id, place_id, sector_id, period, count(*) AS rows FROM gap GROUP BY ALL HAVING count(*) > 1`
  },
  { name: 'every value is a finite number', sql: `SELECT * FROM observation WHERE NOT isfinite(value)` },
  {
    name: 'every range contains its value',
    sql: `SELECT * FROM observation WHERE low > value * (1 + 1e-12) OR high < value * (1 - 1e-12)`
  },
  {
    name: 'a modelled value has its range',
    sql: `SELECT * FROM observation WHERE basis = 'modelled' AND (low IS NULL OR high IS NULL)`
  },
  {
    name: 'periods are ISO years, quarters or months',
    sql: `SELECT DISTINCT measure_id, period FROM observation WHERE NOT regexp_full_match(period, '\\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?')`
  },
  {
    name: 'stocks of people, jobs and establishments are not negative',
    sql: `SELECT * FROM observation JOIN measure USING (measure_id) WHERE unit IN ('jobs', 'persons', 'establishments') AND value < 0`
  },
  {
    name: 'states add up to the nation',
    sql: `SELECT nation.measure_id, nation.sector_id, nation.period, nation.value, states.value AS states FROM best AS nation
      JOIN (SELECT measure_id, sector_id, period, sum(value) AS value FROM best JOIN place USING (place_id)
        WHERE level = 'state' GROUP BY ALL) AS states USING (measure_id, sector_id, period)
      WHERE nation.place_id = 'MX' AND nation.measure_id IN ('exports', 'jobs_manufacturing', 'jobs_permanent', 'population')
        AND abs(nation.value - states.value) > 1e-9 * abs(nation.value)`
  },
  {
    name: 'subsectors and the suppressed row add up to each state',
    sql: `SELECT total.place_id, total.period FROM best AS total
      JOIN (SELECT place_id, period, sum(value) AS value FROM best JOIN sector USING (sector_id)
        WHERE measure_id = 'exports' AND level = 'subsector' GROUP BY ALL) AS parts USING (place_id, period)
      WHERE total.measure_id = 'exports' AND total.sector_id = 'all' AND abs(total.value - parts.value) > 1e-9 * total.value`
  },
  reference('observation', 'measure_id', 'measure'),
  reference('observation', 'place_id', 'place'),
  reference('observation', 'sector_id', 'sector'),
  reference('observation', 'source_id', 'source'),
  reference('observation', 'method_id', 'method'),
  reference('gap', 'measure_id', 'measure'),
  reference('gap', 'place_id', 'place'),
  reference('gap', 'sector_id', 'sector'),
  ...['crossing', 'us_input', 'fdi', 'plant', 'quoted_figure'].flatMap((table) => [
    reference(table, 'place_id', 'place'),
    reference(table, 'sector_id', 'sector'),
    reference(table, 'source_id', 'source')
  ]),
  ...['tariff_line', 'usmca_use'].map((table) => reference(table, 'sector_id', 'sector')),
  reference('release', 'plant_id', 'plant')
];
