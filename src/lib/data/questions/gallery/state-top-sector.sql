-- es: ¿Qué estados dependen más de un solo sector?
-- en: Which states depend most on one sector?
-- por qué: Un estado que vende sobre todo una cosa siente entero el golpe de un arancel sectorial. Lo confidencial va al renglón «no especificado» y queda fuera: la parte es una cota inferior.
-- why: A state that sells mostly one thing takes the whole blow of a sectoral tariff. What is confidential goes to the line “unspecified” and is left out: the share is a lower bound.
-- theme: resilience
-- columns: place_id, state, sector, top_share, hhi
-- chart: map place_id top_share

WITH shares AS (
  SELECT b.place_id, b.sector_id, b.value / t.value AS share
  FROM best b
  JOIN sector s ON s.sector_id = b.sector_id AND s.level = 'subsector' AND s.sector_id <> '000'
  JOIN best t ON t.measure_id = b.measure_id AND t.place_id = b.place_id AND t.period = b.period AND t.sector_id = 'all'
  WHERE b.measure_id = 'exports' AND b.period = '2025'
)
SELECT place_id, p.name_es AS state, arg_max(s.name_es, share) AS sector, max(share) AS top_share, sum(share * share) * 10000 AS hhi
FROM shares
JOIN place p USING (place_id)
JOIN sector s USING (sector_id)
WHERE p.level = 'state'
GROUP BY ALL
ORDER BY top_share DESC, place_id;
