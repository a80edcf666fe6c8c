import { formatNumber, formatShare } from '../src/lib/text/format';
import { numberOf, type Answers, type Notebook } from './notebook';

const groups = (answers: Answers, border: boolean, column: string) => numberOf(answers, 'groups', column, { border });

export const borderWages: Notebook = {
  id: 'border-wages',
  title: {
    es: 'El salario y el mínimo, en la frontera y fuera de ella',
    en: 'Wages and the minimum, on the border and off it'
  },
  question: {
    es: 'En 2019 el mínimo se duplicó en la frontera norte. ¿Subieron ahí más los salarios de cotización que en el resto?',
    en: 'In 2019 the minimum doubled on the northern border. Did contribution wages rise more there than elsewhere?'
  },
  cells: [
    {
      kind: 'sql',
      name: 'minima',
      title: { es: 'Los dos mínimos, pesos al día', en: 'Both minima, pesos a day' },
      sql: `
SELECT period, max(value) FILTER (measure_id = 'minimum_wage') AS general,
  max(value) FILTER (measure_id = 'minimum_wage_border') AS border
FROM best WHERE measure_id IN ('minimum_wage', 'minimum_wage_border') AND place_id = 'MX' AND period BETWEEN '2018' AND '2025'
GROUP BY period ORDER BY period`
    },
    {
      kind: 'prose',
      text: {
        es: (answers) =>
          `De 2018 a 2019 el mínimo de la frontera pasó de ${formatNumber(numberOf(answers, 'minima', 'general', { period: '2018' }), 'es', 2)} a ${formatNumber(numberOf(answers, 'minima', 'border', { period: '2019' }), 'es', 2)} pesos al día; el general, a ${formatNumber(numberOf(answers, 'minima', 'general', { period: '2019' }), 'es', 2)}.`,
        en: (answers) =>
          `From 2018 to 2019 the border minimum went from ${formatNumber(numberOf(answers, 'minima', 'general', { period: '2018' }), 'en', 2)} to ${formatNumber(numberOf(answers, 'minima', 'border', { period: '2019' }), 'en', 2)} pesos a day; the general one, to ${formatNumber(numberOf(answers, 'minima', 'general', { period: '2019' }), 'en', 2)}.`
      }
    },
    {
      kind: 'sql',
      name: 'states',
      title: { es: 'Salario de cotización de cada estado', en: 'Contribution wage of each state' },
      sql: `
SELECT place_id, name_es, place_id IN ('02', '05', '08', '19', '26', '28') AS border,
  max(value) FILTER (period = '2018') AS wage_2018, max(value) FILTER (period = '2019') AS wage_2019,
  max(value) FILTER (period = '2025') AS wage_2025,
  max(value) FILTER (period = '2019') / max(value) FILTER (period = '2018') - 1 AS first_year,
  max(value) FILTER (period = '2025') / max(value) FILTER (period = '2018') - 1 AS whole
FROM best JOIN place USING (place_id) WHERE measure_id = 'wage_daily' AND sector_id = 'all' AND level = 'state'
GROUP BY place_id, name_es HAVING count(*) FILTER (period IN ('2018', '2019', '2025')) = 3 ORDER BY whole DESC`
    },
    {
      kind: 'sql',
      name: 'groups',
      title: { es: 'Mediana de los estados, frontera y resto', en: 'Median of the states, border and the rest' },
      sql: `
WITH state AS (
  SELECT place_id, place_id IN ('02', '05', '08', '19', '26', '28') AS border,
    max(value) FILTER (period = '2018') AS before, max(value) FILTER (period = '2019') AS after, max(value) FILTER (period = '2025') AS last
  FROM best WHERE measure_id = 'wage_daily' AND sector_id = 'all' AND length(place_id) = 2 GROUP BY place_id
  HAVING count(*) FILTER (period IN ('2018', '2019', '2025')) = 3
)
SELECT border, CAST(count(*) AS DOUBLE) AS states, median(after / before - 1) AS first_year, median(last / before - 1) AS whole,
  median(last / (SELECT value FROM best WHERE measure_id = 'minimum_wage' AND period = '2025')) AS times_minimum_2025,
  median(before / (SELECT value FROM best WHERE measure_id = 'minimum_wage' AND period = '2018')) AS times_minimum_2018
FROM state GROUP BY border ORDER BY border`
    },
    {
      kind: 'check',
      text: {
        es: (answers) =>
          `En el primer año la mediana de los estados fronterizos subió ${formatShare(groups(answers, true, 'first_year'), 'es')}, y la del resto, ${formatShare(groups(answers, false, 'first_year'), 'es')}.`,
        en: (answers) =>
          `In the first year the median of the border states rose ${formatShare(groups(answers, true, 'first_year'), 'en')}, and that of the rest, ${formatShare(groups(answers, false, 'first_year'), 'en')}.`
      },
      holds: (answers) => groups(answers, true, 'first_year') > groups(answers, false, 'first_year')
    },
    {
      kind: 'chart',
      title: {
        es: (answers) =>
          `Alza del salario de cotización de 2018 a 2025, en ${formatNumber(answers.states!.length, 'es')} estados, por ciento nominal`,
        en: (answers) =>
          `Rise of the contribution wage from 2018 to 2025, in ${formatNumber(answers.states!.length, 'en')} states, nominal per cent`
      },
      spec: ({ states }) => ({
        kind: 'bars',
        unit: 'share',
        rows: states!.map((row) => ({
          id: String(row.place_id),
          label: String(row.name_es),
          value: Number(row.whole) * 100,
          colour: row.border ? 'var(--c1)' : 'var(--c8)',
          basis: 'derived' as const
        }))
      })
    },
    {
      kind: 'check',
      text: {
        es: (answers) =>
          `En todos lados el mínimo alcanzó al salario: la mediana de la frontera pasó de ${formatNumber(groups(answers, true, 'times_minimum_2018'), 'es', 1)} a ${formatNumber(groups(answers, true, 'times_minimum_2025'), 'es', 1)} mínimos generales, y la del resto, de ${formatNumber(groups(answers, false, 'times_minimum_2018'), 'es', 1)} a ${formatNumber(groups(answers, false, 'times_minimum_2025'), 'es', 1)}.`,
        en: (answers) =>
          `Everywhere the minimum caught up with wages: the border median went from ${formatNumber(groups(answers, true, 'times_minimum_2018'), 'en', 1)} to ${formatNumber(groups(answers, true, 'times_minimum_2025'), 'en', 1)} general minima, and that of the rest, from ${formatNumber(groups(answers, false, 'times_minimum_2018'), 'en', 1)} to ${formatNumber(groups(answers, false, 'times_minimum_2025'), 'en', 1)}.`
      },
      holds: (answers) =>
        [true, false].every(
          (border) => groups(answers, border, 'times_minimum_2025') < groups(answers, border, 'times_minimum_2018')
        )
    },
    {
      kind: 'prose',
      text: {
        es: () =>
          'Lo que no dice: el salario de cotización es de todas las actividades y de quien tiene seguro, con un tope de 25 UMA, y falta Jalisco. La zona libre son municipios, no estados enteros: Nuevo León tiene uno solo. Son pesos corrientes. Que los salarios subieran más en la frontera no prueba que el mínimo lo causara: en 2019 también bajaron ahí el IVA y el ISR.',
        en: () =>
          'What it does not say: the contribution wage is of all activities and of the insured, capped at 25 UMA, and Jalisco is missing. The free zone is municipalities, not whole states: Nuevo León has a single one. These are current pesos. That wages rose more on the border does not prove that the minimum caused it: in 2019 VAT and income tax were lowered there too.'
      }
    }
  ]
};
