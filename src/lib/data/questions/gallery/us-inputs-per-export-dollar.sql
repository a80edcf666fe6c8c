-- es: ¿Cuántos insumos de Estados Unidos llegan por dólar exportado?
-- en: How many inputs from the United States arrive per dollar exported?
-- por qué: Aproxima cuánto del valor exportado entró antes como mercancía de EE. UU.; es lo que un arancel recíproco encarece. El estado es el del consignatario, no siempre el de la planta.
-- why: It approximates how much of export value first came in as US goods, which a reciprocal tariff would make dearer. The state is that of the consignee, not always that of the plant.
-- theme: inputs
-- columns: place_id, state, us_inputs_usd, exports_usd, inputs_per_dollar
-- chart: map place_id inputs_per_dollar

SELECT place_id, p.name_es AS state, i.value AS us_inputs_usd, x.value AS exports_usd, i.value / x.value AS inputs_per_dollar
FROM best i
JOIN best x USING (place_id, period, sector_id)
JOIN place p USING (place_id)
WHERE i.measure_id = 'us_inputs' AND x.measure_id = 'exports' AND sector_id = 'all' AND p.level = 'state'
  AND period = (
    SELECT max(a.period) FROM best a JOIN best b USING (place_id, period, sector_id)
    WHERE a.measure_id = 'us_inputs' AND b.measure_id = 'exports' AND sector_id = 'all'
  )
ORDER BY inputs_per_dollar DESC, place_id;
