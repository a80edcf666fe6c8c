-- es: ¿A qué estados y sectores llega la inversión extranjera?
-- en: Which states and sectors does foreign investment reach?
-- por qué: El relato de la relocalización se prueba aquí: acumulado de enero a diciembre. Son flujos, pueden ser negativos, y lo confidencial queda fuera.
-- why: Here the story of nearshoring is put to the test: January to December. These are flows, can be negative, and what is confidential is left out.
-- theme: investment
-- columns: place_id, state, sector_id, sector, fdi_usd, share_of_state
-- chart: bars state fdi_usd

SELECT place_id, p.name_es AS state, f.sector_id, s.name_es AS sector, f.value AS fdi_usd, f.value / t.value AS share_of_state
FROM fdi f
JOIN fdi t USING (place_id, origin, period)
JOIN place p USING (place_id)
JOIN sector s ON s.sector_id = f.sector_id
WHERE f.origin = 'all' AND period = '2025-Q4' AND f.sector_id <> 'all' AND t.sector_id = 'all'
  AND f.vintage = (SELECT max(vintage) FROM fdi) AND t.vintage = (SELECT max(vintage) FROM fdi)
  AND f.value IS NOT NULL
ORDER BY fdi_usd DESC, place_id, f.sector_id
LIMIT 30;
