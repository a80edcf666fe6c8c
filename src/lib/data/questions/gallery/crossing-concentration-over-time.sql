-- es: ¿Se concentran más los cruces con los años?
-- en: Are crossings becoming more concentrated?
-- por qué: El índice de Herfindahl–Hirschman de las aduanas de exportación: más alto, menos salidas de repuesto.
-- why: The Herfindahl–Hirschman index of export customs offices: the higher it is, the fewer spare exits there are.
-- theme: resilience
-- columns: year, offices, largest_share, hhi
-- chart: line year hhi

WITH shares AS (
  SELECT period, value / sum(value) OVER (PARTITION BY period) AS share
  FROM best
  JOIN place USING (place_id)
  WHERE measure_id = 'crossings_exports' AND level = 'customs' AND sector_id = 'all'
)
SELECT period AS year, count(*) AS offices, max(share) AS largest_share, sum(share * share) * 10000 AS hhi
FROM shares
GROUP BY ALL
ORDER BY year;
