-- es: ¿Qué ramas agregan más valor por persona ocupada?
-- en: Which branches add most value per person employed?
-- por qué: Pone a la manufactura entre las demás ramas, según el último Censo Económico; valor alto suele querer decir mucho capital, no mejores salarios.
-- why: It sets manufacturing among the other branches, by the last economic census; a high value often means much capital, not better pay.
-- theme: labour
-- columns: sector_id, sector, period, persons, value_added_mxn, mxn_per_worker
-- chart: bars sector mxn_per_worker

SELECT sector_id, s.name_es AS sector, period, n.value AS persons, v.value AS value_added_mxn, v.value / n.value AS mxn_per_worker
FROM best v
JOIN best n USING (place_id, sector_id, period)
JOIN sector s USING (sector_id)
WHERE v.measure_id = 'census_value_added' AND n.measure_id = 'census_personnel' AND place_id = 'MX'
  AND period = (SELECT max(period) FROM best WHERE measure_id = 'census_value_added') AND n.value > 0
ORDER BY mxn_per_worker DESC, sector_id;
