-- es: ¿Cuánto CO₂ registra cada subsector por persona ocupada?
-- en: How much CO₂ does each subsector register per person employed?
-- por qué: Compara la carga ambiental con el empleo que la acompaña. Cubre solo los establecimientos que reportan al RETC en 2018; el empleo es el del Censo de 2018 y, por celdas suprimidas, una cota inferior.
-- why: It sets the environmental load beside the jobs that come with it. Only establishments reporting to the RETC in 2018 are covered; employment is the census of 2018 and, with suppressed cells, a lower bound.
-- theme: environment
-- columns: sector_id, sector, co2_tonnes, plants, persons, tonnes_per_person
-- chart: bars sector tonnes_per_person

WITH emitted AS (
  SELECT sector_id, sum(kg) / 1000 AS co2_tonnes, count(DISTINCT plant_id) AS plants
  FROM release
  JOIN plant USING (plant_id)
  WHERE substance = 'Bióxido de carbono' AND medium = 'air' AND year = 2018
  GROUP BY ALL
), employed AS (
  SELECT sector_id, sum(value) AS persons
  FROM best
  JOIN place USING (place_id)
  WHERE measure_id = 'census_personnel' AND level = 'state' AND period = '2018'
  GROUP BY ALL
)
SELECT sector_id, name_es AS sector, co2_tonnes, plants, persons, co2_tonnes / persons AS tonnes_per_person
FROM emitted
JOIN employed USING (sector_id)
JOIN sector USING (sector_id)
WHERE sector_id LIKE '3__'
ORDER BY tonnes_per_person DESC, sector_id;
