-- es: ¿Qué estados cayeron en 2025 frente a 2024?
-- en: Which states fell in 2025 against 2024?
-- por qué: La primera señal del efecto de los aranceles: cada trimestre contra el mismo del año anterior, sin desestacionalizar.
-- why: The first sign of what tariffs did: each quarter against the same one a year before, not seasonally adjusted.
-- theme: trade
-- columns: place_id, state, quarter, exports_usd, growth
-- chart: line quarter growth state

SELECT b.place_id, p.name_es AS state, b.period AS quarter, b.value AS exports_usd, b.value / a.value - 1 AS growth
FROM best b
JOIN best a ON a.measure_id = b.measure_id AND a.place_id = b.place_id AND a.sector_id = b.sector_id
  AND a.period = replace(b.period, '2025', '2024')
JOIN place p ON p.place_id = b.place_id AND p.level = 'state'
WHERE b.measure_id = 'exports_quarterly' AND b.sector_id = 'all' AND b.period LIKE '2025-%'
ORDER BY min(growth) OVER (PARTITION BY b.place_id), b.place_id, quarter;
