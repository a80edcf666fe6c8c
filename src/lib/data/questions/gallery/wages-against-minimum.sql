-- es: ¿A cuántos salarios mínimos se cotiza en cada estado?
-- en: At how many minimum wages are jobs registered in each state?
-- por qué: El mínimo subió mucho más que los salarios: dice dónde la política salarial ya alcanza al salario medio. Los estados de la frontera tienen municipios con un mínimo mayor.
-- why: The minimum rose far more than wages: this says where wage policy already reaches the mean wage. Border states have municipalities with a higher minimum.
-- theme: labour
-- columns: place_id, state, wage_2018, wage_2025, minimums_2018, minimums_2025
-- chart: map place_id minimums_2025

SELECT w.place_id, p.name_es AS state, max(w.value) FILTER (period = '2018') AS wage_2018,
  max(w.value) FILTER (period = '2025') AS wage_2025,
  max(w.value / m.value) FILTER (period = '2018') AS minimums_2018,
  max(w.value / m.value) FILTER (period = '2025') AS minimums_2025
FROM best w
JOIN best m USING (period)
JOIN place p ON p.place_id = w.place_id AND p.level = 'state'
WHERE w.measure_id = 'wage_daily' AND w.sector_id = 'all' AND period IN ('2018', '2025')
  AND m.measure_id = 'minimum_wage' AND m.place_id = 'MX'
GROUP BY ALL
ORDER BY minimums_2025 DESC, w.place_id;
