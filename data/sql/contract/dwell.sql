-- How long inputs stay, by sector: mean days weighted by value, the median entry, and the value that has stayed beyond the
-- 18 months of art. 108 I of the Customs Law or has not left. Goods still in the country have no days and are counted apart.
SELECT sector_id,
       COUNT(*) AS entries,
       SUM(CAST(customs_value_mxn AS DOUBLE PRECISION) * days_in_regime)
         / NULLIF(SUM(CASE WHEN days_in_regime IS NOT NULL THEN CAST(customs_value_mxn AS DOUBLE PRECISION) END), 0) AS mean_days,
       PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY days_in_regime) AS median_days,
       SUM(CASE WHEN days_in_regime > 548 THEN customs_value_mxn ELSE 0 END) AS late_mxn,
       SUM(CASE WHEN days_in_regime IS NULL THEN customs_value_mxn ELSE 0 END) AS inside_mxn
FROM customs_cell
WHERE regime = 'temporary'
GROUP BY sector_id
ORDER BY sector_id
