-- Change of the nation's results by year, with nobody responding and with everybody, for the table `reform`.
WITH nation AS (
  SELECT fx, vat, p('cash_share') AS cash, 1 - p('home_offset') AS kept, (p('return_lag_days') + p('refund_days')) / 360 AS horizon,
    cetes AS r_t, tiie + p('firm_spread') AS r_f, p('customs_fee') AS dta, p('usmca_share') AS a, p('refund_fraud') AS phi,
    p('domestic_input_content') AS l, p('dwell_days') / 360 AS dwell
  FROM fact
),
changed AS (
  SELECT s.*, n_.*, paid, greatest(0, rate + duty_points) AS new_rate, n * rate AS owed0, n * greatest(0, rate + duty_points) AS owed
  FROM programme AS s JOIN reform USING (i), nation AS n_
),
priced AS (
  SELECT *,
    CASE WHEN new_rate = rate THEN rho0
      ELSE a * (1 - q) * CASE WHEN iota * owed > 0 THEN least(1, us_rate / (iota * owed)) ELSE 1 END + 1 - a END AS rho
  FROM changed
),
entering AS (
  SELECT *, ln(1 + paid * (1 - cash) * vat * (1 + owed + dta) * kept * horizon * r_f + owed * (1 - rho) - owed0 * (1 - rho0)) AS price
  FROM priced
),
year AS (SELECT unnest(range(2026, 2036)) AS year),
response AS (
  SELECT e.*, year, mode,
    CASE WHEN mode = 'full' THEN price * (1 - exp(-(year - 2025) / p('adjustment_years'))) ELSE 0 END AS adjusted
  FROM entering AS e, year, (VALUES ('static'), ('full')) AS mode (mode)
),
quantity AS (
  SELECT *, exp(p('export_elasticity') * p('price_pass_through') * iota * adjusted) AS x,
    exp(p('export_elasticity') * p('price_pass_through') * iota * adjusted + eta_mm * omega * adjusted
      + p('armington') * (omega - 1) * adjusted) AS bought,
    exp(p('export_elasticity') * p('price_pass_through') * iota * adjusted + eta_mm * omega * adjusted
      + p('armington') * omega * adjusted) AS domestic,
    exp(p('export_elasticity') * p('price_pass_through') * iota * adjusted + eta_lm * omega * adjusted) AS worked
  FROM response
),
amounts AS (
  SELECT *, m0 * tilted AS before, m0 * tilted * bought AS after, vat * (1 + owed0 + dta) * (1 - cash) AS v0, vat * (1 + owed + dta) * (1 - cash) AS v
  FROM quantity
)
SELECT year, mode,
  sum(after * v * (1 - paid) - before * v0) AS suspended_vat,
  sum(after * owed * rho - before * owed0 * rho0) AS suspended_duty,
  sum(after * v * (1 - paid) - before * v0) * any_value(kept * horizon * r_t) AS financing_treasury,
  sum(after * v * (1 - paid) - before * v0) * any_value(kept * horizon * r_f) AS financing_firms,
  sum(after * owed * rho - before * owed0 * rho0) * any_value(r_t * dwell) AS financing_duty,
  sum(after * v * (1 - paid) - before * v0) * any_value(kept * horizon) AS financing_oneoff,
  sum((after * v * (1 - paid) - before * v0) * diversion * (1 - phi)) AS lost_vat,
  sum((after * owed - before * owed0) * diversion) AS lost_duty,
  -- Of what is diverted the treasury keeps the VAT that was paid on entry: in cash today, or by the reform.
  sum((1 - phi) * diversion * (after * v * (1 / (1 - cash) - (1 - paid)) - before * v0 * (1 / (1 - cash) - 1))) AS collected_vat,
  sum((1 - diversion) * (after * owed * (1 - rho) - before * owed0 * (1 - rho0))) AS collected_duty,
  sum(exports * theta * (x - 1)) AS exports,
  sum(after - before) AS imported_inputs,
  sum(jobs * gamma * (worked - 1)) AS jobs,
  sum(exports * theta * fx * ((x - 1) - iota * (bought - 1) - (1 - l) * (s_m - iota) * (domestic - 1))) AS value_added
FROM amounts GROUP BY year, mode ORDER BY year, mode;
