-- es: ¿Qué cifras del empleo IMMEX se han publicado y dónde se leen?
-- en: Which figures of IMMEX employment have been published, and where can they be read?
-- por qué: La serie oficial no está en un archivo abierto que se pueda bajar; estos son los puntos que se citaron en público, cada uno con su dirección.
-- why: The official series is in no open file that can be fetched; these are the points that were quoted in public, each with its address.
-- theme: labour
-- columns: period, place, sector_id, persons, url, note
-- chart: none

SELECT period, p.name_es AS place, sector_id, value AS persons, url, note
FROM quoted_figure
JOIN place p USING (place_id)
WHERE measure_id = 'jobs_immex'
ORDER BY period DESC, place_id, sector_id, quote_id;
