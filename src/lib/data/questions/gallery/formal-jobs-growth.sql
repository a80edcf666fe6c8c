-- es: ¿Dónde creció el empleo formal desde antes de la pandemia?
-- en: Where have formal jobs grown since before the pandemic?
-- por qué: Todas las actividades, no solo la manufactura: sirve de fondo contra el que leer la industria de exportación.
-- why: All activities, not manufacturing alone: the ground against which to read the export industry.
-- theme: labour
-- columns: place_id, state, jobs_2019, jobs_2025, added, growth
-- chart: map place_id growth

SELECT place_id, p.name_es AS state, a.value AS jobs_2019, b.value AS jobs_2025, b.value - a.value AS added, b.value / a.value - 1 AS growth
FROM best a
JOIN best b USING (measure_id, place_id, sector_id)
JOIN place p USING (place_id)
WHERE measure_id = 'jobs_formal' AND a.period = '2019' AND b.period = '2025' AND p.level = 'state'
ORDER BY growth DESC, place_id;
