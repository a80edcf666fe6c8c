import { cell, reference, total, type Invariant } from './invariant';

const MILLION = 1e6;

/** What must hold of the tables that the city estimate and the fiscal footprint start from. */
export const inputInvariants: Invariant[] = [
  ...['2003', '2008', '2013', '2018'].map((year) => ({
    name: `units of manufacturing classes add up to the census of ${year}`,
    sql: `SELECT * FROM (SELECT sum(units) AS units, (${cell('census_units', 'MX', 'scian-31-33', year)}) AS nation
      FROM census_class WHERE year = ${year}) WHERE units IS DISTINCT FROM nation`
  })),
  {
    name: 'personnel of classes is below the census of the nation',
    sql: `SELECT year, personnel, value FROM (SELECT year, sum(personnel) AS personnel FROM census_class GROUP BY year)
      JOIN best ON measure_id = 'census_personnel' AND place_id = 'MX' AND sector_id = 'scian-31-33' AND period = year::VARCHAR
      WHERE personnel >= value`
  },
  {
    name: 'classes add up to the published personnel of each state and subsector',
    sql: `SELECT place_id, sector_id, period, value, personnel FROM best
      JOIN (SELECT place_id, sector_id, year::VARCHAR AS period, sum(personnel) AS personnel FROM census_class GROUP BY ALL)
        USING (place_id, sector_id, period)
      WHERE measure_id = 'census_personnel' AND value IS DISTINCT FROM personnel`
  },
  ...['productivity', 'census_class'].flatMap((table): Invariant[] => [
    {
      name: `every class of ${table} is manufacturing and in its subsector`,
      sql: `SELECT * FROM ${table} WHERE NOT regexp_full_match(class_id, '3[123]\\d{4}') OR left(class_id, 3) <> sector_id`
    }
  ]),
  total(
    'output of the states’ input-output tables',
    'SELECT sum(output_mxn) FROM input_output',
    41_959_242 * MILLION,
    MILLION
  ),
  total(
    'manufacturing exports of the states’ input-output tables',
    `SELECT sum(exports_mxn) FROM input_output WHERE activity_id LIKE '3%'`,
    6_729_374 * MILLION,
    MILLION
  ),
  ...Object.entries({ '333-336': 0.472, '339': 0.558, '331-332': 0.266, '324-326': 0.324 }).map(([activity, share]) =>
    total(
      `imported inputs over output in ${activity}`,
      `SELECT sum(imported_inputs_mxn) / sum(output_mxn) FROM input_output WHERE activity_id = '${activity}'`,
      share,
      0.0006
    )
  ),
  {
    name: 'every state has its 35 activities',
    sql: `SELECT place_id, count(DISTINCT activity_id) AS activities FROM input_output GROUP BY place_id HAVING activities <> 35
      UNION ALL SELECT 'MX', count(DISTINCT place_id) FROM input_output HAVING count(DISTINCT place_id) <> 32`
  },
  {
    name: 'inputs, net taxes and value added are output',
    sql: `SELECT * FROM input_output WHERE abs(output_mxn - own_state_inputs_mxn - other_state_inputs_mxn - imported_inputs_mxn
      - net_taxes_mxn - gva_mxn) > 1e4`
  },
  {
    name: 'contents are fractions, the state’s within the nation’s',
    sql: `SELECT * FROM input_output WHERE output_mxn > 0 AND (domestic_content IS NULL OR import_content IS NULL OR state_content IS NULL
      OR state_content > domestic_content + 1e-9 OR domestic_content + import_content > 1.02 OR least(state_content, import_content) < 0)`
  },
  ...Object.entries({ C26: 0.682, C27: 0.46, C29: 0.404, C28: 0.318, C22: 0.352 }).map(([industry, content]) =>
    total(
      `import content of ${industry} in 2014`,
      `SELECT import_content FROM industry_import_content WHERE industry = '${industry}' AND year = 2014`,
      content,
      0.0005
    )
  ),
  total(
    'tax expenditure in 2025',
    `SELECT share_gdp FROM tax_expenditure WHERE tax = 'total' AND year = 2025`,
    0.04394,
    0
  ),
  total('tax expenditure in 2026, pesos', 'SELECT sum(mxn) FROM tax_expenditure', 1_676_713 * MILLION, 0),
  {
    name: 'taxes add up to the total tax expenditure',
    sql: `SELECT year, sum(share_gdp) FILTER (tax <> 'total') AS taxes, any_value(share_gdp) FILTER (tax = 'total') AS total
      FROM tax_expenditure WHERE treatment = 'all' GROUP BY year HAVING taxes IS NULL OR total IS NULL OR abs(taxes - total) > 3e-6`
  },
  ...Object.entries({ pedimento_key: 76, contribution: 29, payment_form: 17, customs_regime: 10 }).map(
    ([table, rows]) => total(`rows of ${table}`, `SELECT count(*) FROM ${table}`, rows, 0)
  ),
  {
    name: 'the keys, forms and regime of temporary imports under IMMEX are there',
    sql: `SELECT * FROM (VALUES ('IN'), ('AF'), ('RT'), ('V1'), ('F5')) AS wanted (code) WHERE code NOT IN (SELECT key FROM pedimento_key)
      UNION ALL SELECT * FROM (VALUES ('5'), ('21'), ('22')) AS wanted (code) WHERE code NOT IN (SELECT form_id FROM payment_form)
      UNION ALL SELECT 'ITE' WHERE 'ITE' NOT IN (SELECT regime_id FROM customs_regime)`
  },
  total('customs revenue in 2024', cell('customs_revenue', 'MX', 'all', '2024'), 1_208_633 * MILLION, 0),
  total(
    'import duty in 2024 against the finance ministry',
    cell('customs_duty_collected', 'MX', 'all', '2024'),
    137_822 * MILLION,
    30 * MILLION
  ),
  total(
    'share of the US in exports of 2025',
    `SELECT max(value_usd) FILTER (partner_id = '842') / max(value_usd) FILTER (partner_id = 'all')
      FROM trade_partner WHERE direction = 'export' AND year = 2025`,
    0.819,
    0.0005
  ),
  {
    name: 'chapters add up to exports, headings and rest to their chapter',
    sql: `SELECT 'all' AS sector_id, sum(value_usd) AS parts, (SELECT value_usd FROM trade_partner WHERE direction = 'export' AND partner_id = 'all') AS total
      FROM export_product WHERE level = 'chapter' HAVING abs(parts - total) > 1000
      UNION ALL SELECT sector_id, sum(value_usd) FILTER (level <> 'chapter') AS parts, max(value_usd) FILTER (level = 'chapter') AS total
      FROM export_product GROUP BY sector_id HAVING abs(parts - total) > 100`
  },
  reference('export_product', 'sector_id', 'sector'),
  reference('input_output', 'activity_id', 'activity'),
  reference('industry_import_content', 'industry', 'activity', 'activity_id'),
  ...['productivity', 'census_class', 'input_output'].map((table) => reference(table, 'place_id', 'place')),
  ...['productivity', 'census_class', 'activity_sector'].map((table) => reference(table, 'sector_id', 'sector')),
  ...[
    'productivity',
    'census_class',
    'input_output',
    'industry_import_content',
    'tax_expenditure',
    'pedimento_key',
    'contribution',
    'payment_form',
    'customs_regime',
    'trade_partner',
    'export_product'
  ].map((table) => reference(table, 'source_id', 'source'))
];
