import * as aq from 'arquero';
import type { RawRecord } from '../src/lib/data/question';
import { formatNumber, formatPeriod, formatShare } from '../src/lib/text/format';
import { numberOf, type Answers, type Notebook } from './notebook';

/** Least squares of border growth on US output and the peso together: slopes, and the part of the variance that they explain. */
function together({ growth }: Answers): RawRecord[] {
  const names = ['border', 'output', 'peso'] as const;
  const table = aq.from([...growth!]);
  const mean = Object.fromEntries(
    names.map((name) => [name, Number(table.rollup({ m: aq.op.mean(name) }).get('m'))])
  ) as Record<(typeof names)[number], number>;
  const rows = table.objects() as Record<(typeof names)[number], number>[];
  const product = (a: (typeof names)[number], b: (typeof names)[number]) =>
    rows.reduce((sum, row) => sum + (row[a] - mean[a]) * (row[b] - mean[b]), 0);
  const determinant = product('output', 'output') * product('peso', 'peso') - product('output', 'peso') ** 2;
  const output =
    (product('border', 'output') * product('peso', 'peso') - product('border', 'peso') * product('output', 'peso')) /
    determinant;
  const peso =
    (product('border', 'peso') * product('output', 'output') -
      product('border', 'output') * product('output', 'peso')) /
    determinant;
  const explained =
    (output * product('border', 'output') + peso * product('border', 'peso')) / product('border', 'border');
  return [{ months: rows.length, output, peso, explained }];
}

const slope = (answers: Answers, months: string, column: string) => numberOf(answers, 'alone', column, { months });

export const usCycleBorder: Notebook = {
  id: 'us-cycle-border',
  title: {
    es: 'El ciclo de Estados Unidos y el empleo de la frontera',
    en: 'The US cycle and border employment'
  },
  question: {
    es: '¿Se mueve el empleo de los estados fronterizos con la industria de Estados Unidos y con el peso, como halló la literatura sobre la maquila?',
    en: 'Does employment in the border states move with US industry and with the peso, as the literature on maquilas found?'
  },
  cells: [
    {
      kind: 'prose',
      text: {
        es: () =>
          'Gruben (2001, «Was NAFTA behind Mexico’s high maquiladora growth?», Economic and Financial Policy Review, Fed de Dallas, III, pp. 11–21) halló que por cada 1 % que cambia la producción industrial de Estados Unidos el empleo de la maquila cambia entre 1.2 y 1.3 %, y que responde también a los salarios relativos. Coronado, Fullerton y Clark (2004, Annals of Regional Science 38(4), pp. 751–763, sobre Tijuana) hallan que cuentan además el salario real y el tipo de cambio real. Aquí se repite la pregunta con lo que hay: los puestos formales de los seis estados fronterizos, la producción industrial de Estados Unidos y el tipo de cambio FIX, mes por mes.',
        en: () =>
          'Gruben (2001, “Was NAFTA behind Mexico’s high maquiladora growth?”, Economic and Financial Policy Review, Dallas Fed, III, pp. 11–21) found that for each 1% change in US industrial production maquila employment changes by 1.2 to 1.3%, and that it responds to relative wages too. Coronado, Fullerton and Clark (2004, Annals of Regional Science 38(4), pp. 751–763, on Tijuana) find that real wages and the real exchange rate count as well. The question is asked again here with what there is: formal jobs of the six border states, US industrial production and the FIX exchange rate, month by month.'
      }
    },
    {
      kind: 'sql',
      name: 'growth',
      title: { es: 'Cambio en doce meses, en logaritmos', en: 'Change over twelve months, in logarithms' },
      sql: `
WITH monthly AS (
  SELECT period, CAST(left(period, 4) AS INTEGER) * 12 + CAST(right(period, 2) AS INTEGER) AS month,
    ln(sum(value) FILTER (measure_id = 'jobs_formal' AND place_id IN ('02', '05', '08', '19', '26', '28'))) AS jobs,
    ln(max(value) FILTER (measure_id = 'us_industrial_production')) AS us,
    ln(max(value) FILTER (measure_id = 'usd_mxn')) AS fix
  FROM best WHERE measure_id IN ('jobs_formal', 'us_industrial_production', 'usd_mxn')
    AND length(period) = 7 AND period NOT LIKE '%Q%' AND sector_id = 'all'
  GROUP BY period
)
SELECT now.period, now.jobs - before.jobs AS border, now.us - before.us AS output, now.fix - before.fix AS peso
FROM monthly AS now JOIN monthly AS before ON now.month = before.month + 12
WHERE now.jobs IS NOT NULL AND before.us IS NOT NULL AND now.us IS NOT NULL AND now.fix IS NOT NULL
ORDER BY now.period`
    },
    {
      kind: 'sql',
      name: 'alone',
      title: {
        es: 'Cada uno por separado, con la pandemia y sin ella',
        en: 'Each on its own, with the pandemic and without'
      },
      sql: `
WITH monthly AS (
  SELECT period, CAST(left(period, 4) AS INTEGER) * 12 + CAST(right(period, 2) AS INTEGER) AS month,
    ln(sum(value) FILTER (measure_id = 'jobs_formal' AND place_id IN ('02', '05', '08', '19', '26', '28'))) AS jobs,
    ln(max(value) FILTER (measure_id = 'us_industrial_production')) AS us,
    ln(max(value) FILTER (measure_id = 'usd_mxn')) AS fix
  FROM best WHERE measure_id IN ('jobs_formal', 'us_industrial_production', 'usd_mxn')
    AND length(period) = 7 AND period NOT LIKE '%Q%' AND sector_id = 'all'
  GROUP BY period
), change AS (
  SELECT now.period, now.jobs - before.jobs AS border, now.us - before.us AS output, now.fix - before.fix AS peso
  FROM monthly AS now JOIN monthly AS before ON now.month = before.month + 12
  WHERE now.jobs IS NOT NULL AND before.us IS NOT NULL AND now.us IS NOT NULL AND now.fix IS NOT NULL
), sample AS (
  SELECT 'all' AS months, border, output, peso FROM change
  UNION ALL SELECT 'without 2020 and 2021', border, output, peso FROM change WHERE left(period, 4) NOT IN ('2020', '2021')
)
SELECT months, CAST(count(*) AS DOUBLE) AS n, regr_slope(border, output) AS output_slope, regr_r2(border, output) AS output_r2,
  regr_slope(border, peso) AS peso_slope, regr_r2(border, peso) AS peso_r2
FROM sample GROUP BY months ORDER BY months`
    },
    {
      kind: 'code',
      name: 'both',
      title: { es: 'Los dos juntos, mínimos cuadrados', en: 'Both together, least squares' },
      source: 'together',
      run: together
    },
    {
      kind: 'check',
      text: {
        es: (answers) =>
          `Por cada 1 % que cambia la industria de Estados Unidos en doce meses, los puestos de la frontera cambian ${formatNumber(slope(answers, 'all', 'output_slope'), 'es', 2)} %, en el mismo sentido, y ella sola explica ${formatShare(slope(answers, 'all', 'output_r2'), 'es', 0)} de lo que varían.`,
        en: (answers) =>
          `For each 1% that US industry changes over twelve months, border jobs change ${formatNumber(slope(answers, 'all', 'output_slope'), 'en', 2)}%, the same way, and it alone explains ${formatShare(slope(answers, 'all', 'output_r2'), 'en', 0)} of their variation.`
      },
      holds: (answers) =>
        slope(answers, 'all', 'output_slope') > 0 &&
        slope(answers, 'all', 'output_r2') > slope(answers, 'all', 'peso_r2') &&
        numberOf(answers, 'both', 'output') > 0
    },
    {
      kind: 'chart',
      title: {
        es: (answers) =>
          `Cuánto explica cada uno del empleo fronterizo, ${formatNumber(numberOf(answers, 'both', 'months'), 'es')} meses`,
        en: (answers) =>
          `How much each explains of border employment, ${formatNumber(numberOf(answers, 'both', 'months'), 'en')} months`
      },
      spec: (answers, locale) => ({
        kind: 'bars',
        unit: 'share',
        rows: [
          [
            'output',
            locale === 'es' ? 'Industria de EE. UU., %' : 'US industry, %',
            slope(answers, 'all', 'output_r2')
          ],
          ['peso', locale === 'es' ? 'Peso, %' : 'Peso, %', slope(answers, 'all', 'peso_r2')],
          ['both', locale === 'es' ? 'Ambos, %' : 'Both, %', numberOf(answers, 'both', 'explained')]
        ].map(([id, label, value]) => ({
          id: String(id),
          label: String(label),
          value: Number(value) * 100,
          colour: 'var(--c1)',
          basis: 'derived' as const
        }))
      })
    },
    {
      kind: 'prose',
      text: {
        es: (answers) =>
          `Sin 2020 y 2021 la pendiente es de ${formatNumber(slope(answers, 'without 2020 and 2021', 'output_slope'), 'es', 2)} y la parte explicada, ${formatShare(slope(answers, 'without 2020 and 2021', 'output_r2'), 'es', 0)}: cuánto se ve del vínculo depende de la pandemia. ${pesoWords(answers, 'es')}`,
        en: (answers) =>
          `Without 2020 and 2021 the slope is ${formatNumber(slope(answers, 'without 2020 and 2021', 'output_slope'), 'en', 2)} and the part explained, ${formatShare(slope(answers, 'without 2020 and 2021', 'output_r2'), 'en', 0)}: how much of the link is seen depends on the pandemic. ${pesoWords(answers, 'en')}`
      }
    },
    {
      kind: 'prose',
      text: {
        es: ({ growth }) =>
          `En qué difiere de lo publicado: aquellos estudios usaron el empleo de la maquila antes de 2004; aquí son todos los puestos formales, servicios incluidos, de ${formatPeriod(String(growth![0]!.period), 'es')} a ${formatPeriod(String(growth!.at(-1)!.period), 'es')}, así que la pendiente debe ser menor. El tipo de cambio es nominal, no real; los cambios de doce meses se traslapan, de modo que los meses no son independientes y aquí no se da un error estándar. Es correlación: no dice qué pasaría si uno de los dos cambiara solo. La serie mensual de personal IMMEX, una vez cargada, permite la prueba fiel.`,
        en: ({ growth }) =>
          `How it differs from what was published: those studies used maquila employment before 2004; here it is all formal jobs, services included, from ${formatPeriod(String(growth![0]!.period), 'en')} to ${formatPeriod(String(growth!.at(-1)!.period), 'en')}, so the slope should be smaller. The exchange rate is nominal, not real; twelve-month changes overlap, so that months are not independent and no standard error is given here. It is correlation: it does not say what would happen if one of the two changed alone. The monthly series of IMMEX employment, once loaded, allows the faithful test.`
      }
    }
  ]
};

/** What the peso adds once US industry is taken into account: nothing, more jobs or fewer. */
function pesoWords(answers: Answers, locale: 'es' | 'en'): string {
  const peso = numberOf(answers, 'both', 'peso');
  const size = formatNumber(Math.abs(peso), locale, 2);
  if (Math.abs(peso) < 0.005)
    return locale === 'es'
      ? 'Tomada en cuenta la industria, el peso no agrega nada: la segunda mitad del hallazgo no se reproduce aquí.'
      : 'With US industry taken into account the peso adds nothing: the second half of the finding is not reproduced here.';
  if (locale === 'es')
    return `Tomada en cuenta la industria, un peso 1 % más débil acompaña a ${size} % ${peso > 0 ? 'más' : 'menos'} puestos.`;
  return `With US industry taken into account, a peso 1% weaker goes with ${size}% ${peso > 0 ? 'more' : 'fewer'} jobs.`;
}
