-- es: ¿Por cuántas aduanas sale la mitad de lo exportado?
-- en: Through how many customs offices does half of exports leave?
-- por qué: Un cierre, un bloqueo o una inspección lenta en pocas aduanas detiene buena parte del comercio. La aduana es donde se cruza, no donde se fabrica.
-- why: A closure, a blockade or slow inspection at a few offices stops much of trade. A customs office is where goods cross, not where they are made.
-- theme: resilience
-- columns: rank, place_id, office, exports_usd, share, cumulative_share
-- chart: bars office share

SELECT row_number() OVER largest AS rank, place_id, name_es AS office, value AS exports_usd,
  value / sum(value) OVER () AS share, sum(value) OVER largest / sum(value) OVER () AS cumulative_share
FROM best
JOIN place USING (place_id)
WHERE measure_id = 'crossings_exports' AND level = 'customs' AND sector_id = 'all' AND period = '2025'
WINDOW largest AS (ORDER BY value DESC, place_id)
ORDER BY rank;
