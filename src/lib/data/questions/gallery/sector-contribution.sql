-- es: ¿Qué grupos de sectores crecieron y cuáles perdieron lugar?
-- en: Which groups of sectors grew and which lost ground?
-- por qué: Dice si México cambió lo que vende o solo vende más de lo mismo.
-- why: It says whether Mexico changed what it sells or only sells more of the same.
-- theme: trade
-- columns: sector_id, group_name, share_2007, share_2025, change_points
-- chart: bars group_name change_points

WITH shares AS (
  SELECT b.sector_id, b.period, b.value / t.value AS share
  FROM best b
  JOIN best t USING (measure_id, place_id, period)
  WHERE b.measure_id = 'exports' AND b.place_id = 'MX' AND t.sector_id = 'all' AND b.period IN ('2007', '2025')
)
SELECT sector_id, name_es AS group_name, max(share) FILTER (period = '2007') AS share_2007,
  max(share) FILTER (period = '2025') AS share_2025, 100 * (share_2025 - share_2007) AS change_points
FROM shares
JOIN sector USING (sector_id)
WHERE level = 'group'
GROUP BY ALL
ORDER BY change_points DESC, sector_id;
