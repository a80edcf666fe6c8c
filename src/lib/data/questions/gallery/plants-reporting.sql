-- es: ¿Cuántas plantas reportan emisiones y en cuántos años lo hicieron?
-- en: How many plants report releases, and in how many years did they?
-- por qué: Un registro sirve si se llena: cuántas reportaron cada año y cuántas de ellas dejaron de hacerlo al siguiente. Una planta puede dejar de reportar por cerrar o por bajar del umbral.
-- why: A register is of use if it is filled in: how many reported each year and how many of them stopped the next. A plant may stop by closing or by falling below the threshold.
-- theme: environment
-- columns: year, plants, new_plants, stopped
-- chart: line year plants

WITH reports AS (
  SELECT DISTINCT plant_id, year FROM release
)
SELECT r.year, count(*) AS plants, count(*) FILTER (p.first_year = r.year) AS new_plants,
  count(*) FILTER (n.plant_id IS NULL AND r.year < (SELECT max(year) FROM reports)) AS stopped
FROM reports r
JOIN plant p USING (plant_id)
LEFT JOIN reports n ON n.plant_id = r.plant_id AND n.year = r.year + 1
GROUP BY ALL
ORDER BY r.year;
