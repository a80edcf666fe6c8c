-- What entered temporarily in a year, and the tax suspended on it: gross exposure, not a cost. Virtual transfers entered once
-- already and are left out. Rows: place, sector, year. MODEL names: M, V, d.
SELECT place_id, sector_id, SUBSTRING(period FROM 1 FOR 4) AS year,
       COUNT(DISTINCT pedimento_key) AS entries,
       SUM(customs_value_mxn) AS temp_imports,
       SUM(CASE WHEN regime = 'machinery' THEN customs_value_mxn ELSE 0 END) AS machinery,
       SUM(vat_credited_mxn) AS vat_suspended,
       SUM(duty_mxn) AS duty_owed
FROM customs_cell
WHERE regime IN ('temporary', 'machinery')
GROUP BY place_id, sector_id, SUBSTRING(period FROM 1 FOR 4)
ORDER BY place_id, sector_id, year
