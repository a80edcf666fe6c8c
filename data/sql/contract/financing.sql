-- What it costs to finance the suspension, by sector and year: the stock that would be outstanding if the tax were paid at entry
-- and returned after the horizon, and a year's interest on it for the treasury and for firms. The stock is financing, not revenue,
-- and none of the three adds to another. MODEL names: V (1 − o) H / 360, F_T, F_F.
SELECT c.sector_id, f.year,
       SUM(c.vat_credited_mxn) * (1 - f.home_offset) * f.horizon_days / 360.0 AS stock_oneoff,
       SUM(c.vat_credited_mxn) * (1 - f.home_offset) * f.horizon_days / 360.0 * f.cetes AS float_treasury,
       SUM(c.vat_credited_mxn) * (1 - f.home_offset) * f.horizon_days / 360.0 * (f.tiie + f.firm_spread) AS float_firms
FROM customs_cell AS c
JOIN fiscal_year AS f ON f.year = SUBSTRING(c.period FROM 1 FOR 4)
WHERE c.regime IN ('temporary', 'machinery')
GROUP BY c.sector_id, f.year, f.home_offset, f.horizon_days, f.cetes, f.tiie, f.firm_spread
ORDER BY c.sector_id, f.year
