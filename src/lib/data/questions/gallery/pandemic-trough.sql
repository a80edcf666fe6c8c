-- es: ¿Qué ciudades perdieron más empleo manufacturero en la pandemia y cuáles lo recuperaron?
-- en: Which cities lost most manufacturing jobs in the pandemic, and which won them back?
-- por qué: Febrero de 2020, el mes más bajo y enero de 2021: resistencia de cada ciudad a un golpe de demanda. Metrópolis con 20 mil puestos o más.
-- why: February 2020, the lowest month and January 2021: how each city stood a blow to demand. Metros with 20 thousand jobs or more.
-- theme: labour
-- columns: place_id, metro, before, lowest, after, fall, balance
-- chart: scatter fall balance metro

SELECT place_id, name_es AS metro, max(value) FILTER (period = '2020-02') AS before, min(value) AS lowest,
  max(value) FILTER (period = '2021-01') AS after, lowest / before - 1 AS fall, after / before - 1 AS balance
FROM best
JOIN place USING (place_id)
WHERE measure_id = 'jobs_manufacturing' AND level = 'metro'
GROUP BY ALL
HAVING before >= 20000
ORDER BY balance, place_id;
