-- es: ¿Qué insumos de Estados Unidos compra Chihuahua?
-- en: Which inputs does Chihuahua buy from the United States?
-- por qué: Muestra qué cadenas pasan por un estado. Cambie «08» por otra clave de estado para repetir la pregunta.
-- why: It shows which chains run through a state. Change «08» to another state’s code to ask again.
-- theme: inputs
-- columns: chapter, name, value_usd, share
-- chart: bars name value_usd

SELECT sector_id AS chapter, name_es AS name, sum(value_usd) AS value_usd, sum(value_usd) / sum(sum(value_usd)) OVER () AS share
FROM us_input
JOIN sector USING (sector_id)
WHERE place_id = '08' AND period BETWEEN '2023-10' AND '2024-09'
GROUP BY ALL
ORDER BY value_usd DESC, chapter
LIMIT 20;
