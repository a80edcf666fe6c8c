import * as aq from 'arquero';
import type { RawRecord } from '../src/lib/data/question';
import { formatNumber, formatShare } from '../src/lib/text/format';
import { numberOf, type Answers, type Notebook } from './notebook';

/** Correlation with every state, without the capital, and of ranks. */
function correlations({ states }: Answers): RawRecord[] {
  const table = aq.from([...states!]);
  const ranked = table
    .orderby('fdi')
    .derive({ fdi_rank: aq.op.rank() })
    .orderby('exports')
    .derive({ exports_rank: aq.op.rank() });
  const corr = (from: typeof table, a: string, b: string) => Number(from.rollup({ r: aq.op.corr(a, b) }).get('r'));
  return [
    { of: 'all states', r: corr(table, 'fdi', 'exports') },
    {
      of: 'without Mexico City',
      r: corr(
        table.filter((d: { place_id: string }) => d.place_id !== '09'),
        'fdi',
        'exports'
      )
    },
    { of: 'ranks', r: corr(ranked, 'fdi_rank', 'exports_rank') }
  ];
}

const r = (answers: Answers, of: string) => numberOf(answers, 'correlation', 'r', { of });

export const fdiAndExports: Notebook = {
  id: 'fdi-and-exports',
  title: { es: 'Inversión extranjera y exportaciones', en: 'Foreign investment and exports' },
  question: {
    es: '¿Exportan más los estados que más inversión extranjera directa registran?',
    en: 'Do the states that register more foreign direct investment export more?'
  },
  cells: [
    {
      kind: 'sql',
      name: 'states',
      title: {
        es: 'Inversión de 2015 a 2024 y exportaciones de 2025, por estado',
        en: 'Investment of 2015 to 2024 and exports of 2025, by state'
      },
      sql: `
SELECT place.place_id, name_es, name_en,
  sum(value) FILTER (measure_id = 'fdi' AND period BETWEEN '2015' AND '2024') AS fdi,
  max(value) FILTER (measure_id = 'exports' AND period = '2025') AS exports
FROM best JOIN place USING (place_id)
WHERE measure_id IN ('fdi', 'exports') AND sector_id = 'all' AND level = 'state' AND length(period) = 4
GROUP BY place.place_id, name_es, name_en ORDER BY fdi DESC`
    },
    {
      kind: 'code',
      name: 'correlation',
      title: { es: 'Correlación, con y sin la capital', en: 'Correlation, with and without the capital' },
      source: 'correlations',
      run: correlations
    },
    {
      kind: 'check',
      text: {
        es: (answers) =>
          `Con los 32 estados la correlación es de ${formatNumber(r(answers, 'all states'), 'es', 2)}; sin la Ciudad de México, de ${formatNumber(r(answers, 'without Mexico City'), 'es', 2)}, y entre los lugares que ocupan, de ${formatNumber(r(answers, 'ranks'), 'es', 2)}.`,
        en: (answers) =>
          `With the 32 states the correlation is ${formatNumber(r(answers, 'all states'), 'en', 2)}; without Mexico City, ${formatNumber(r(answers, 'without Mexico City'), 'en', 2)}, and between their ranks, ${formatNumber(r(answers, 'ranks'), 'en', 2)}.`
      },
      holds: (answers) => answers.states!.length === 32 && r(answers, 'without Mexico City') > r(answers, 'all states')
    },
    {
      kind: 'chart',
      title: {
        es: () => 'La capital registra inversión que produce en otra parte; los fronterizos exportan sin registrarla',
        en: () =>
          'The capital registers investment that produces elsewhere; border states export without registering it'
      },
      spec: ({ states }, locale) => ({
        kind: 'agreement',
        unit: 'USD',
        xTitle: locale === 'es' ? 'Inversión 2015–2024' : 'Investment 2015–2024',
        yTitle: locale === 'es' ? 'Exportaciones 2025' : 'Exports 2025',
        series: [
          {
            id: 'states',
            label: locale === 'es' ? 'Estados' : 'States',
            colour: 'var(--c5)',
            points: states!
              .filter((row) => Number(row.fdi) > 0)
              .map((row, i) => ({
                id: String(row.place_id),
                x: Number(row.fdi),
                y: Number(row.exports),
                ...(i < 8 ? { label: String(locale === 'es' ? row.name_es : row.name_en) } : {})
              }))
          }
        ]
      })
    },
    {
      kind: 'prose',
      text: {
        es: (answers) =>
          `La Ciudad de México reúne ${formatShare(capital(answers, 'fdi'), 'es', 0)} de la inversión y ${formatShare(capital(answers, 'exports'), 'es', 1)} de las exportaciones. La inversión se registra en el domicilio que la empresa declara, a menudo una oficina central; son flujos de dólares corrientes, con desinversiones, y no dicen cuánto capital hay. Las exportaciones por estado son de todos los exportadores, y las de 2025, preliminares. La inversión sirve para saber dónde se firma, no dónde se produce.`,
        en: (answers) =>
          `Mexico City holds ${formatShare(capital(answers, 'fdi'), 'en', 0)} of investment and ${formatShare(capital(answers, 'exports'), 'en', 1)} of exports. Investment is registered at the address that the firm declares, often a head office; these are flows of current dollars, disinvestment included, and do not say how much capital there is. Exports by state are of all exporters, and those of 2025 preliminary. Investment tells where contracts are signed, not where goods are made.`
      }
    }
  ]
};

/** Mexico City's part of the sum of the states. */
function capital(answers: Answers, column: string): number {
  const total = answers.states!.reduce((sum, row) => sum + Number(row[column]), 0);
  return numberOf(answers, 'states', column, { place_id: '09' }) / total;
}
