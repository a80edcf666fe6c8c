-- es: ¿Cuánto vale el salario mínimo sin la inflación?
-- en: What is the minimum wage worth without inflation?
-- por qué: El debate sobre costos laborales confunde pesos con poder de compra. En pesos del último año del índice de precios.
-- why: The debate on labour costs confuses pesos with purchasing power. In pesos of the last year of the price index.
-- theme: labour
-- columns: year, nominal, real
-- chart: line year real

WITH prices AS (
  SELECT left(period, 4) AS year, avg(value) AS level FROM best WHERE measure_id = 'cpi' AND place_id = 'MX' GROUP BY ALL
)
SELECT year, value AS nominal, value / level * max_by(level, year) OVER () AS real
FROM best
JOIN prices ON prices.year = best.period
WHERE measure_id = 'minimum_wage' AND place_id = 'MX'
ORDER BY year;
