-- es: ¿Cuántas plantas concentran el CO₂ que se registra?
-- en: How many plants account for the CO₂ that is registered?
-- por qué: Si pocas plantas emiten casi todo, la regulación puede ser fina; si son muchas, tiene que ser general.
-- why: If a few plants emit nearly everything, regulation can be fine-grained; if many do, it must be general.
-- theme: environment
-- columns: rank, plant, place, sector, tonnes, share, cumulative_share
-- chart: bars plant tonnes

WITH emitted AS (
  SELECT plant_id, sum(kg) / 1000 AS tonnes
  FROM release
  WHERE substance = 'Bióxido de carbono' AND medium = 'air' AND year = 2022
  GROUP BY ALL
)
SELECT row_number() OVER largest AS rank, plant.name AS plant, place.name_es AS place, sector.name_es AS sector, tonnes,
  tonnes / sum(tonnes) OVER () AS share, sum(tonnes) OVER largest / sum(tonnes) OVER () AS cumulative_share
FROM emitted
JOIN plant USING (plant_id)
JOIN place USING (place_id)
JOIN sector ON sector.sector_id = plant.sector_id
WINDOW largest AS (ORDER BY tonnes DESC, plant_id)
ORDER BY rank
LIMIT 30;
