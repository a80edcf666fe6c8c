-- es: ¿En qué estados se registra más plomo, cadmio y mercurio?
-- en: In which states are most lead, cadmium and mercury registered?
-- por qué: Metales que dañan la salud en cantidades pequeñas; suma aire, agua, suelo y alcantarillado en los últimos cinco años. Una sola planta puede decidir el lugar de un estado.
-- why: Metals that harm health in small amounts; air, water, soil and sewer over the last five years. A single plant can decide a state’s rank.
-- theme: environment
-- columns: place_id, state, kg, plants, largest_plant_share
-- chart: map place_id kg

WITH by_plant AS (
  SELECT plant_id, left(plant.place_id, 2) AS place_id, sum(kg) AS kg
  FROM release
  JOIN plant USING (plant_id)
  WHERE regexp_matches(substance, '^(Plomo|Cadmio|Mercurio)') AND medium <> 'transfer' AND year BETWEEN 2018 AND 2022
  GROUP BY ALL
)
SELECT place_id, name_es AS state, sum(kg) AS kg, count(*) AS plants, max(kg) / sum(kg) AS largest_plant_share
FROM by_plant
JOIN place USING (place_id)
WHERE level = 'state'
GROUP BY ALL
ORDER BY sum(kg) DESC, place_id;
