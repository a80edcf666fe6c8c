-- es: ¿Cuánto valor agregado nacional llevan las exportaciones?
-- en: How much domestic value added do exports carry?
-- por qué: El viejo reproche a la maquila es que agrega poco. La serie lo pone en dólares y contra el PIB.
-- why: The old charge against the maquila is that it adds little. The series puts it in dollars and against GDP.
-- theme: inputs
-- columns: year, value_added_usd, gdp_usd, share_of_gdp
-- chart: line year share_of_gdp

SELECT v.period AS year, v.value AS value_added_usd, g.value AS gdp_usd, v.value / g.value AS share_of_gdp
FROM best v
JOIN best g ON g.measure_id = 'gdp_usd' AND g.place_id = v.place_id AND g.period = v.period
WHERE v.measure_id = 'domestic_value_added_exports' AND v.place_id = 'MX'
ORDER BY year;
