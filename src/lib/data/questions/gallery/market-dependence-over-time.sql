-- es: ¿Depende México hoy más de Estados Unidos que hace diez años?
-- en: Does Mexico depend more on the United States than ten years ago?
-- por qué: La concentración en un mercado es el argumento de fondo de la revisión del T-MEC. La razón usa dos fuentes: lo que EE. UU. importa de México y lo que México exporta por sus aduanas.
-- why: Concentration in one market is what the USMCA review turns on. The ratio uses two sources: what the US imports from Mexico and what Mexico exports through its customs offices.
-- theme: resilience
-- columns: year, us_imports_usd, exports_usd, us_ratio
-- chart: line year us_ratio

SELECT u.period AS year, u.value AS us_imports_usd, x.value AS exports_usd, u.value / x.value AS us_ratio
FROM best u
JOIN best x ON x.measure_id = 'crossings_exports' AND x.place_id = 'MX' AND x.sector_id = 'all' AND x.period = u.period
WHERE u.measure_id = 'us_imports_from_mexico' AND u.place_id = 'MX'
ORDER BY year;
