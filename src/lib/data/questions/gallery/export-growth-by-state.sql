-- es: ¿Qué estados explican el crecimiento de las exportaciones desde 2015?
-- en: Which states account for export growth since 2015?
-- por qué: Separa ritmo y peso: un estado puede crecer rápido y aportar poco. En dólares corrientes, así que incluye los precios.
-- why: It tells pace from weight: a state can grow fast and add little. In current dollars, so prices are included.
-- theme: trade
-- columns: place_id, state, exports_2015, exports_2025, yearly_growth, share_of_growth
-- chart: map place_id yearly_growth

SELECT place_id, p.name_es AS state, a.value AS exports_2015, b.value AS exports_2025,
  (b.value / a.value) ** (1.0 / 10) - 1 AS yearly_growth,
  (b.value - a.value) / sum(b.value - a.value) OVER () AS share_of_growth
FROM best a
JOIN best b USING (measure_id, place_id, sector_id)
JOIN place p USING (place_id)
WHERE measure_id = 'exports' AND sector_id = 'all' AND a.period = '2015' AND b.period = '2025' AND p.level = 'state'
ORDER BY share_of_growth DESC, place_id;
