-- es: ¿En qué estados se oculta más por secreto estadístico?
-- en: In which states is most hidden by statistical secrecy?
-- por qué: Donde pocas empresas exportan, la cifra no se publica: dice qué no se puede saber, y de quién. Una celda oculta no es cero.
-- why: Where few firms export, the figure is not published: it says what cannot be known, and of whom. A hidden cell is not zero.
-- theme: data
-- columns: place_id, state, hidden, published, hidden_share
-- chart: map place_id hidden_share

WITH hidden AS (
  SELECT place_id, count(*) AS hidden FROM gap WHERE measure_id = 'exports' AND reason = 'confidential' AND period = '2025' GROUP BY ALL
), shown AS (
  SELECT place_id, count(*) AS published
  FROM best
  JOIN sector USING (sector_id)
  WHERE measure_id = 'exports' AND period = '2025' AND sector.level = 'subsector'
  GROUP BY ALL
)
SELECT place_id, name_es AS state, coalesce(hidden, 0) AS hidden, published, coalesce(hidden, 0) / (coalesce(hidden, 0) + published) AS hidden_share
FROM shown
LEFT JOIN hidden USING (place_id)
JOIN place USING (place_id)
WHERE level = 'state'
ORDER BY hidden_share DESC, place_id;
