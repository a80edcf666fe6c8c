-- es: ¿Qué estados se volvieron automotrices?
-- en: Which states became automotive?
-- por qué: Compara la parte del equipo de transporte en las exportaciones de cada estado en 2007 y en 2025: quién gana y quién pierde con las reglas de origen del sector.
-- why: It compares the share of transport equipment in each state’s exports in 2007 and 2025: who wins and loses by the sector’s rules of origin.
-- theme: resilience
-- columns: place_id, state, share_2007, share_2025, change
-- chart: scatter share_2007 share_2025 state

WITH shares AS (
  SELECT b.place_id, b.period, b.value / t.value AS share
  FROM best b
  JOIN best t USING (measure_id, place_id, period)
  WHERE b.measure_id = 'exports' AND b.sector_id = '336' AND t.sector_id = 'all' AND b.period IN ('2007', '2025')
)
SELECT place_id, name_es AS state, max(share) FILTER (period = '2007') AS share_2007,
  max(share) FILTER (period = '2025') AS share_2025, share_2025 - share_2007 AS change
FROM shares
JOIN place USING (place_id)
WHERE level = 'state'
GROUP BY ALL
HAVING count(*) = 2
ORDER BY change DESC, place_id;
