-- What a scenario starts from, out of a published baseline.json and nothing else: DuckDB recomputes here, with no line of the
-- site's code, what src/lib/model computes. Set the variable `baseline` to the path of the file first.
CREATE OR REPLACE TEMP TABLE document AS SELECT json FROM read_json_objects(getvariable('baseline'));

CREATE OR REPLACE TEMP TABLE parameter_central AS
WITH part AS (
  SELECT json -> '$.book.scalars' AS scalars FROM document
  UNION ALL SELECT json -> '$.behaviour.scalars' FROM document
), named AS (SELECT scalars, unnest(json_keys(scalars)) AS id FROM part)
SELECT id, (scalars -> id ->> 'central')::DOUBLE AS value FROM named;

CREATE OR REPLACE MACRO p(name) AS (SELECT value FROM parameter_central WHERE id = name);

CREATE OR REPLACE TEMP TABLE fact AS
WITH fact AS (SELECT unnest((json -> '$.facts')::JSON[]) AS fact, (json ->> '$.base.year')::INTEGER AS base_year FROM document)
SELECT (fact ->> 'imports')::DOUBLE AS imports, (fact ->> 'pesosPerDollar')::DOUBLE AS fx, (fact ->> 'cetes')::DOUBLE AS cetes,
  (fact ->> 'tiie')::DOUBLE AS tiie, (fact ->> 'vat')::DOUBLE AS vat
FROM fact WHERE (fact ->> 'year')::INTEGER = base_year;

-- One row a sector: amounts of the nation as the sum of its states, and central parameters.
CREATE OR REPLACE TEMP TABLE sector_base AS
WITH place AS (SELECT unnest((json -> '$.base.places')::JSON[]) AS place FROM document),
amount AS (
  SELECT generate_subscripts((place -> 'exports')::DOUBLE[], 1) AS i, unnest((place -> 'exports')::DOUBLE[]) AS exports,
    unnest((place -> 'tilted')::DOUBLE[]) AS tilted, unnest((place -> 'jobs')::DOUBLE[]) AS jobs
  FROM place WHERE place ->> 'level' = 'state'
),
total AS (SELECT i, sum(exports) AS exports, sum(tilted) AS tilted, sum(jobs) AS jobs FROM amount GROUP BY i),
name AS (
  SELECT generate_subscripts((json -> '$.base.sectors')::VARCHAR[], 1) AS i, unnest((json -> '$.base.sectors')::VARCHAR[]) AS sector_id
  FROM document
),
book AS (
  SELECT generate_subscripts((json -> '$.base.sectors')::VARCHAR[], 1) AS i,
    unnest((json -> '$.book.bySector.programme_share')::JSON[]) AS theta,
    unnest((json -> '$.book.bySector.import_content')::JSON[]) AS iota,
    unnest((json -> '$.book.bySector.dutiable_share')::JSON[]) AS n,
    unnest((json -> '$.book.bySector.duty_rate')::JSON[]) AS rate,
    unnest((json -> '$.book.bySector.duty_free_share')::JSON[]) AS q,
    unnest((json -> '$.book.bySector.us_duty_rate')::JSON[]) AS us_rate,
    unnest((json -> '$.book.bySector.leakage_share')::JSON[]) AS diversion
  FROM document
)
SELECT i, sector_id, CASE WHEN sector_id IN ('3361', '336-other') THEN '336' ELSE sector_id END AS published, exports, tilted, jobs,
  (theta ->> 'central')::DOUBLE AS theta, (iota ->> 'central')::DOUBLE AS iota_start, (n ->> 'central')::DOUBLE AS n,
  (rate ->> 'central')::DOUBLE * p('duty_scale') AS rate, (q ->> 'central')::DOUBLE AS q,
  (us_rate ->> 'central')::DOUBLE AS us_rate, least(1, (diversion ->> 'central')::DOUBLE * p('leakage_scale')) AS diversion
FROM total JOIN name USING (i) JOIN book USING (i);

-- θ · X · ι = M_in: the one shift of ι in log-odds, by bisection.
CREATE OR REPLACE TEMP TABLE calibration AS
WITH RECURSIVE goal AS (SELECT p('temporary_share') * imports * (1 - p('machinery_share')) AS inputs FROM fact),
search AS (
  SELECT 0 AS round, -12.0::DOUBLE AS below, 12.0::DOUBLE AS above
  UNION ALL
  SELECT round + 1, CASE WHEN found < goal.inputs THEN middle ELSE below END, CASE WHEN found < goal.inputs THEN above ELSE middle END
  FROM (
    SELECT round, below, above, (below + above) / 2 AS middle,
      (SELECT sum(theta * tilted / (1 + exp(-(ln(iota_start / (1 - iota_start)) + (below + above) / 2)))) FROM sector_base) AS found
    FROM search WHERE round < 60
  ), goal
)
SELECT (below + above) / 2 AS shift FROM search WHERE round = 60;

-- Programme jobs: the published shares of three subsectors, and the rest by jobs and θ.
CREATE OR REPLACE TEMP TABLE job_share AS
WITH given AS (
  SELECT unnest(json_keys(json -> '$.behaviour.programmeJobShares')) AS published, json -> '$.behaviour.programmeJobShares' AS shares FROM document
), own AS (SELECT published, (shares ->> published)::DOUBLE AS share FROM given),
jobs AS (SELECT published, sum(jobs) AS jobs FROM sector_base GROUP BY published),
rest AS (SELECT sum(jobs * theta) AS weight FROM sector_base WHERE published NOT IN (SELECT published FROM own))
SELECT i, CASE WHEN own.share IS NOT NULL THEN least(1, p('programme_jobs') * own.share / nullif(jobs.jobs, 0))
  ELSE least(1, p('programme_jobs') * (1 - (SELECT sum(share) FROM own)) * theta / rest.weight) END AS gamma
FROM sector_base LEFT JOIN own USING (published) JOIN jobs USING (published), rest;

-- What every sector starts from.
CREATE OR REPLACE TEMP TABLE programme AS
WITH content AS (
  SELECT s.*, 1 / (1 + exp(-(ln(iota_start / (1 - iota_start)) + shift))) AS iota FROM sector_base AS s, calibration
), shares AS (
  SELECT *, least(0.98, greatest(p('materials_cost_share'), iota / 0.97)) AS s_m FROM content
), substitution AS (
  SELECT (l + m - k) / 2 / (p('labour_cost_share') * p('materials_cost_share')) AS lm,
    (m + k - l) / 2 / (p('materials_cost_share') * c) AS mk
  FROM (
    SELECT -p('labour_cost_share') * p('labour_elasticity') AS l, -p('materials_cost_share') * p('materials_elasticity') AS m,
      -(1 - p('labour_cost_share') - p('materials_cost_share')) * p('capital_elasticity') AS k,
      1 - p('labour_cost_share') - p('materials_cost_share') AS c
  )
)
SELECT shares.*, coalesce(gamma, 0) AS gamma, iota / s_m AS omega,
  s_m * lm AS eta_lm,
  -(p('labour_cost_share') * (1 - s_m) / (1 - p('materials_cost_share')) * lm
    + (1 - p('labour_cost_share') - p('materials_cost_share')) * (1 - s_m) / (1 - p('materials_cost_share')) * mk) AS eta_mm,
  theta * iota * fx / (1 - p('machinery_share')) AS m0,
  p('usmca_share') * (1 - q) * CASE WHEN iota * n * rate > 0 THEN least(1, us_rate / (iota * n * rate)) ELSE 1 END
    + 1 - p('usmca_share') AS rho0
FROM shares JOIN job_share USING (i), substitution, fact;
