import { formatNumber, formatShare } from '../src/lib/text/format';
import { numberOf, type Answers, type Notebook } from './notebook';

const at = (answers: Answers, year: number, column: string) => numberOf(answers, 'years', column, { year });

export const releaseThreshold: Notebook = {
  id: 'release-threshold',
  title: {
    es: 'El umbral que parte en dos el registro de emisiones',
    en: 'The threshold that cuts the release register in two'
  },
  question: {
    es: '¿Se puede decir si la industria emite más o menos por puesto que hace quince años?',
    en: 'Can it be told whether industry releases more or less by job than fifteen years ago?'
  },
  cells: [
    {
      kind: 'sql',
      name: 'years',
      title: { es: 'Plantas que reportan bióxido de carbono', en: 'Plants that report carbon dioxide' },
      sql: `
SELECT year, CAST(count(DISTINCT plant_id) AS DOUBLE) AS plants, sum(kg) / 1e9 AS million_tonnes, median(kg) / 1e3 AS median_tonnes,
  max(kg) / sum(kg) AS largest_share
FROM release WHERE substance = 'Bióxido de carbono' AND medium = 'air' AND kg > 0 GROUP BY year ORDER BY year`
    },
    {
      kind: 'check',
      text: {
        es: (answers) =>
          `De 2013 a 2014 las plantas que reportan pasan de ${formatNumber(at(answers, 2013, 'plants'), 'es')} a ${formatNumber(at(answers, 2014, 'plants'), 'es')} y la mediana de lo que reportan se multiplica por ${formatNumber(at(answers, 2014, 'median_tonnes') / at(answers, 2013, 'median_tonnes'), 'es', 1)}: desaparecen las pequeñas.`,
        en: (answers) =>
          `From 2013 to 2014 the reporting plants go from ${formatNumber(at(answers, 2013, 'plants'), 'en')} to ${formatNumber(at(answers, 2014, 'plants'), 'en')} and the median of what they report is multiplied by ${formatNumber(at(answers, 2014, 'median_tonnes') / at(answers, 2013, 'median_tonnes'), 'en', 1)}: the small ones vanish.`
      },
      holds: (answers) =>
        at(answers, 2014, 'plants') < at(answers, 2013, 'plants') * 0.7 &&
        at(answers, 2014, 'median_tonnes') > at(answers, 2013, 'median_tonnes') * 2
    },
    {
      kind: 'chart',
      title: {
        es: () => 'Plantas que reportan bióxido de carbono al año: desde 2014 rige otro umbral',
        en: () => 'Plants reporting carbon dioxide a year: another threshold applies since 2014'
      },
      spec: ({ years }) => ({
        kind: 'bars',
        unit: 'establishments',
        rows: years!.map((row) => ({
          id: String(row.year),
          label: String(row.year),
          value: Number(row.plants),
          colour: Number(row.year) < 2014 ? 'var(--c8)' : 'var(--c7)',
          basis: 'derived' as const
        }))
      })
    },
    {
      kind: 'prose',
      text: {
        es: (answers) =>
          `Los totales tampoco se pueden encadenar: en 2012 una sola planta aporta ${formatShare(at(answers, 2012, 'largest_share'), 'es', 0)} de lo registrado, lo que parece un error de unidad y se deja a la vista. Por eso el atlas cuenta plantas y usa medianas antes que sumas.`,
        en: (answers) =>
          `Nor can totals be chained: in 2012 a single plant gives ${formatShare(at(answers, 2012, 'largest_share'), 'en', 0)} of what is registered, which looks like a unit mistake and is left in sight. That is why the atlas counts plants and uses medians rather than sums.`
      }
    },
    {
      kind: 'sql',
      name: 'within',
      title: {
        es: 'Las mismas plantas, de 2014 a 2022',
        en: 'The same plants, from 2014 to 2022'
      },
      sql: `
WITH both_ends AS (
  SELECT plant_id, sum(kg) FILTER (year = 2014) AS first, sum(kg) FILTER (year = 2022) AS last
  FROM release WHERE substance = 'Bióxido de carbono' AND medium = 'air' AND kg > 0 AND year IN (2014, 2022)
  GROUP BY plant_id
)
SELECT CAST(count(*) AS DOUBLE) AS plants, median(last / first) - 1 AS median_change, avg(CAST(last < first AS INTEGER)) AS fell
FROM both_ends WHERE first IS NOT NULL AND last IS NOT NULL`
    },
    {
      kind: 'check',
      text: {
        es: (answers) =>
          `Dentro de un mismo umbral sí se puede comparar planta por planta: de ${formatNumber(numberOf(answers, 'within', 'plants'), 'es')} que reportan en 2014 y en 2022, ${formatShare(numberOf(answers, 'within', 'fell'), 'es', 0)} reporta menos, y el cambio mediano es de ${formatNumber(100 * numberOf(answers, 'within', 'median_change'), 'es', 1)} %.`,
        en: (answers) =>
          `Within one threshold, plants can be compared one by one: of ${formatNumber(numberOf(answers, 'within', 'plants'), 'en')} that report in 2014 and in 2022, ${formatShare(numberOf(answers, 'within', 'fell'), 'en', 0)} report less, and the median change is ${formatNumber(100 * numberOf(answers, 'within', 'median_change'), 'en', 1)}%.`
      },
      holds: (answers) => numberOf(answers, 'within', 'plants') > 100
    },
    {
      kind: 'prose',
      text: {
        es: () =>
          'La respuesta es no: entre antes y después de 2014 cambió quién reporta, y de los puestos de cada planta no hay dato. Las cantidades, además, traen errores de unidad, y quien no pasa el umbral puede emitir sin reportar. Comparar emisión por puesto solo tiene sentido en un año, entre lugares o sectores, como hace el debate ambiental.',
        en: () =>
          'The answer is no: between before and after 2014 it changed who reports, and no figure tells the jobs of each plant. Amounts, moreover, hold unit mistakes, and those below the threshold may release without reporting. To compare releases by job makes sense only within one year, between places or sectors, as the environmental debate does.'
      }
    }
  ]
};
