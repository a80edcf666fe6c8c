-- es: ¿Cuánto arancel evita el PROSEC por capítulo?
-- en: How much duty does PROSEC spare, by chapter?
-- por qué: PROSEC es la otra puerta, junto a IMMEX, por la que entran insumos con menos arancel. Compara la tasa NMF de 2014 con la del programa en las mismas fracciones; es la tarifa de esos años, no la de hoy.
-- why: PROSEC is the other door, beside IMMEX, through which inputs enter at lower duty. It compares the 2014 MFN rate with the programme’s on the same lines; the tariff is that of those years, not today’s.
-- theme: rules
-- columns: chapter, name, lines, mfn_rate, prosec_rate, relief
-- chart: bars name relief

WITH mfn AS (
  SELECT line_id, avg(rate) AS rate FROM tariff_line WHERE programme = 'mfn' AND year = 2014 AND rate IS NOT NULL GROUP BY ALL
), prosec AS (
  SELECT line_id, sector_id, min(rate) AS rate FROM tariff_line WHERE programme LIKE 'prosec-%' AND rate IS NOT NULL GROUP BY ALL
)
SELECT prosec.sector_id AS chapter, name_es AS name, count(*) AS lines, avg(mfn.rate) AS mfn_rate, avg(prosec.rate) AS prosec_rate,
  mfn_rate - prosec_rate AS relief
FROM prosec
JOIN mfn USING (line_id)
JOIN sector ON sector.sector_id = prosec.sector_id
GROUP BY ALL
ORDER BY relief DESC, chapter;
