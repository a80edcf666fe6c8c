-- The aggregate to hand over, in the shape of the atlas's observations: published cells of at least ten entries, of which the
-- largest is under four fifths of the value. What is left out is named with its reason, never as zero.
WITH entry AS (
  SELECT place_id, sector_id, SUBSTRING(period FROM 1 FOR 4) AS period, pedimento_key,
         SUM(customs_value_mxn) AS value, SUM(vat_credited_mxn) AS vat, SUM(duty_mxn) AS duty
  FROM customs_cell
  WHERE regime IN ('temporary', 'machinery')
  GROUP BY place_id, sector_id, SUBSTRING(period FROM 1 FOR 4), pedimento_key
), cell AS (
  SELECT place_id, sector_id, period, COUNT(*) AS entries, SUM(value) AS value, MAX(value) AS largest, SUM(vat) AS vat, SUM(duty) AS duty
  FROM entry
  GROUP BY place_id, sector_id, period
), measured AS (
  SELECT 'temp_imports' AS measure_id, cell.*, value AS amount FROM cell
  UNION ALL SELECT 'vat_suspended', cell.*, vat FROM cell
  UNION ALL SELECT 'duty_owed', cell.*, duty FROM cell
)
SELECT measure_id, place_id, sector_id, period,
       CASE WHEN entries >= 10 AND largest * 5 < value * 4 THEN amount END AS value,
       CASE WHEN entries < 10 THEN 'few-entries' WHEN largest * 5 >= value * 4 THEN 'one-dominates' END AS reason
FROM measured
ORDER BY measure_id, place_id, sector_id, period
