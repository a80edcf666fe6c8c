-- es: ¿Qué medidas hay, de qué lugares y de qué años?
-- en: Which measures are there, of which places and years?
-- por qué: El punto de partida de cualquier otra pregunta: cada medida con su unidad, sus niveles y sus años.
-- why: Where any other question starts: each measure with its unit, levels and years.
-- theme: data
-- columns: measure_id, name, unit, level, places, first_period, last_period, cells
-- chart: none

SELECT measure_id, m.name_es AS name, unit, level, count(DISTINCT place_id) AS places,
  min(period) AS first_period, max(period) AS last_period, count(*) AS cells
FROM best
JOIN measure m USING (measure_id)
JOIN place USING (place_id)
GROUP BY ALL
ORDER BY measure_id, level;
