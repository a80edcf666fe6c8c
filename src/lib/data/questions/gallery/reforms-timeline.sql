-- es: ¿Cada cuánto cambian las reglas?
-- en: How often do the rules change?
-- por qué: La queja de la industria es la incertidumbre: reformas y aranceles por año, con el más reciente de cada uno.
-- why: Industry’s complaint is uncertainty: reforms and tariffs by year, with the latest of each.
-- theme: rules
-- columns: year, reforms, tariffs, latest
-- chart: line year reforms

SELECT left(period, 4)::INTEGER AS year, count(*) FILTER (kind = 'reform') AS reforms, count(*) FILTER (kind = 'tariff') AS tariffs,
  arg_max(title_es, period || event_id) AS latest
FROM event
GROUP BY ALL
ORDER BY year;
