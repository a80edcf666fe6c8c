-- es: ¿Qué capítulos dependen más de un solo mercado?
-- en: Which chapters depend most on one market?
-- por qué: Si casi todo lo que exporta un capítulo va a Estados Unidos, un arancel de ese país lo alcanza entero. Son estadísticas espejo: lo que EE. UU. importa entre lo que México dice exportar, por eso puede pasar de 1.
-- why: When nearly all that a chapter exports goes to the United States, one tariff there reaches all of it. These are mirror statistics, US imports over what Mexico says it exports, so the ratio can exceed 1.
-- theme: resilience
-- columns: chapter, name, us_imports_usd, exports_usd, us_ratio
-- chart: bars name us_ratio

SELECT u.sector_id AS chapter, s.name_es AS name, sum(u.imports_usd) AS us_imports_usd, any_value(x.value) AS exports_usd,
  sum(u.imports_usd) / any_value(x.value) AS us_ratio
FROM usmca_use u
JOIN sector s USING (sector_id)
JOIN best x ON x.measure_id = 'crossings_exports' AND x.place_id = 'MX' AND x.sector_id = u.sector_id AND x.period = '2025'
WHERE u.period LIKE '2025-%' AND u.sector_id <> 'all' AND x.value >= 1e9
GROUP BY ALL
ORDER BY us_ratio DESC, chapter;
