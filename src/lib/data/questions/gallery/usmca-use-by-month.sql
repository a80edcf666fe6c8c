-- es: ¿Cuánto cambió el uso del T-MEC con los aranceles de 2025?
-- en: How much did USMCA use change with the tariffs of 2025?
-- por qué: Mide la respuesta de los exportadores: cuánto de lo que entra a EE. UU. desde México invoca el tratado, mes a mes.
-- why: It measures how exporters responded: how much of what enters the US from Mexico claims the treaty, month by month.
-- theme: rules
-- columns: month, imports_usd, claimed_usd, claimed_share
-- chart: line month claimed_share

SELECT period AS month, imports_usd, claimed_usd, claimed_usd / imports_usd AS claimed_share
FROM usmca_use
WHERE sector_id = 'all'
ORDER BY month;
