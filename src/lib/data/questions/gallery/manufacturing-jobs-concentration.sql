-- es: ¿En cuántas metrópolis está la mitad del empleo manufacturero?
-- en: In how many metros is half of manufacturing employment?
-- por qué: Una reforma nacional se siente en pocas ciudades. Puestos permanentes de diciembre de 2020, el último corte municipal público completo.
-- why: A national reform is felt in a few cities. Permanent jobs of December 2020, the last complete municipal cut that is public.
-- theme: labour
-- columns: rank, place_id, metro, jobs, share, cumulative_share
-- chart: bars metro jobs

WITH nation AS (
  SELECT value FROM best WHERE measure_id = 'jobs_manufacturing' AND place_id = 'MX' AND period = '2020-12'
)
SELECT row_number() OVER largest AS rank, place_id, name_es AS metro, b.value AS jobs, b.value / nation.value AS share,
  sum(b.value) OVER largest / nation.value AS cumulative_share
FROM best b
JOIN place USING (place_id), nation
WHERE measure_id = 'jobs_manufacturing' AND level = 'metro' AND period = '2020-12'
WINDOW largest AS (ORDER BY b.value DESC, place_id)
ORDER BY rank
LIMIT 30;
