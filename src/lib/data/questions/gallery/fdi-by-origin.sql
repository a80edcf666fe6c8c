-- es: ¿De qué países viene la inversión extranjera?
-- en: Which countries does foreign investment come from?
-- por qué: Depender de un solo mercado y de un solo inversionista es depender dos veces del mismo país.
-- why: To depend on one market and on one investor is to depend twice on the same country.
-- theme: investment
-- columns: origin, fdi_usd, share
-- chart: bars origin fdi_usd

SELECT origin, sum(value) AS fdi_usd, sum(value) / sum(sum(value)) OVER () AS share
FROM fdi
WHERE sector_id = 'all' AND origin <> 'all' AND period = '2025-Q4'
GROUP BY ALL
HAVING sum(value) IS NOT NULL
ORDER BY fdi_usd DESC, origin
LIMIT 25;
