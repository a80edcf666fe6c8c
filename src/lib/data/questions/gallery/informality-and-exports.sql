-- es: ¿Tienen menos informalidad los estados que más exportan?
-- en: Is informality lower in the states that export most?
-- por qué: La promesa del programa es empleo formal. Es una correlación entre estados, no una prueba de causa: los separan también el campo, la edad y la educación.
-- why: The programme’s promise is formal employment. This is a correlation between states, not proof of cause: farming, age and schooling differ too.
-- theme: labour
-- columns: place_id, state, exports_per_person, informality
-- chart: scatter exports_per_person informality state

SELECT place_id, p.name_es AS state, x.value / p.population_2020 AS exports_per_person, i.value AS informality
FROM best i
JOIN best x USING (place_id)
JOIN place p USING (place_id)
WHERE i.measure_id = 'informality' AND x.measure_id = 'exports' AND x.sector_id = 'all' AND x.period = '2025' AND p.level = 'state'
ORDER BY exports_per_person DESC, place_id;
