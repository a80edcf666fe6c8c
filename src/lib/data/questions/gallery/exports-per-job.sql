-- es: ¿Cuánto exporta cada estado por puesto formal?
-- en: How much does each state export per formal job?
-- por qué: Muy alto puede ser productividad, petróleo o ensamble de insumos caros: conviene leerlo junto a los insumos por dólar exportado.
-- why: Very high can mean productivity, oil, or assembly of costly inputs: read it beside inputs per dollar exported.
-- theme: labour
-- columns: place_id, state, exports_usd, formal_jobs, usd_per_job
-- chart: bars state usd_per_job

SELECT place_id, p.name_es AS state, x.value AS exports_usd, j.value AS formal_jobs, x.value / j.value AS usd_per_job
FROM best x
JOIN best j USING (place_id, period, sector_id)
JOIN place p USING (place_id)
WHERE x.measure_id = 'exports' AND j.measure_id = 'jobs_formal' AND sector_id = 'all' AND period = '2025' AND p.level = 'state'
ORDER BY usd_per_job DESC, place_id;
