-- es: ¿Qué parámetros fiscales se contradicen entre fuentes?
-- en: Which fiscal parameters contradict each other between sources?
-- por qué: Antes de discutir una reforma conviene saber qué números de partida no están acordados: se muestran todos, con su cita y su confianza.
-- why: Before arguing about a reform it helps to know which starting numbers are not agreed: all are shown, with quote and confidence.
-- theme: rules
-- columns: conflict_id, parameter_id, name, value, unit, period, source, confidence
-- chart: none

SELECT conflict_id, parameter_id, name_es AS name, value, unit, period, source, confidence
FROM parameter
WHERE conflict_id IS NOT NULL
ORDER BY conflict_id, parameter_id;
