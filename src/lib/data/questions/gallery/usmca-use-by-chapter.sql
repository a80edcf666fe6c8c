-- es: ¿Qué capítulos usan menos el T-MEC?
-- en: Which chapters use USMCA least?
-- por qué: Quien no invoca el tratado queda expuesto a cualquier arancel general de EE. UU. No invocarlo no significa pagar arancel: muchas líneas ya eran libres.
-- why: Whoever does not claim the treaty is exposed to any general US tariff. Not claiming it does not mean paying duty: many lines were already free.
-- theme: rules
-- columns: chapter, name, imports_usd, claimed_usd, claimed_share
-- chart: bars name claimed_share

SELECT sector_id AS chapter, name_es AS name, sum(imports_usd) AS imports_usd, sum(claimed_usd) AS claimed_usd,
  sum(claimed_usd) / sum(imports_usd) AS claimed_share
FROM usmca_use
JOIN sector USING (sector_id)
WHERE period LIKE '2025-%' AND sector_id <> 'all'
GROUP BY ALL
HAVING sum(imports_usd) >= 2e9
ORDER BY claimed_share, chapter;
