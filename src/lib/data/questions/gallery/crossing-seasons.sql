-- es: ¿En qué meses se exporta más por tierra?
-- en: In which months do most exports leave by land?
-- por qué: Sirve para dimensionar personal de aduanas y turnos: lo que sale por carretera y tren cada mes entre el promedio de su año, 2012–2025.
-- why: It helps size customs staff and shifts: what leaves by road and rail each month over the mean of its year, 2012–2025.
-- theme: resilience
-- columns: month, relative, least, most
-- chart: line month relative

WITH monthly AS (
  SELECT period, sum(value_usd) AS usd
  FROM crossing
  WHERE place_id = 'MX' AND sector_id = 'all' AND direction = 'export' AND mode IN ('road', 'rail') AND period < '2026'
  GROUP BY ALL
), relative AS (
  SELECT right(period, 2)::INTEGER AS month, usd / avg(usd) OVER (PARTITION BY left(period, 4)) AS relative FROM monthly
)
SELECT month, avg(relative) AS relative, min(relative) AS least, max(relative) AS most
FROM relative
GROUP BY ALL
ORDER BY month;
