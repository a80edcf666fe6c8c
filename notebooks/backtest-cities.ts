import * as aq from 'arquero';
import type { RawRecord } from '../src/lib/data/question';
import { formatNumber, formatShare } from '../src/lib/text/format';
import { numberOf, type Answers, type Notebook } from './notebook';

/** Standard normal quantile of 0.9: an 80 % interval reaches so many spreads to each side. */
const Z90 = 1.2815515655446004;
/** Where the lowest class is taken to begin, dollars. */
const LEAST = 1e7;

/**
 * Spread of an amount by the classes of the errors: straight between the middles of the classes on the scale of
 * logarithms, constant outside.
 */
function spreadOf(classes: readonly { from: number; spread: number }[], predicted: number): number {
  const middles = classes.map(({ from, spread }, i) => ({
    x: (Math.log(Math.max(from, LEAST)) + Math.log(classes[i + 1]?.from ?? Math.max(from, LEAST) * 4)) / 2,
    spread
  }));
  const x = Math.log(Math.max(predicted, 1));
  const above = middles.findIndex((middle) => middle.x > x);
  if (above === 0) return middles[0]!.spread;
  if (above < 0) return middles.at(-1)!.spread;
  const [a, b] = [middles[above - 1]!, middles[above]!];
  return a.spread + ((b.spread - a.spread) * (x - a.x)) / (b.x - a.x);
}

/** Cells inside their 80 % interval, state by state, the spread measured on the other states only. */
function leaveOneStateOut({ points }: Answers): RawRecord[] {
  const table = aq
    .from([...points!])
    .derive({ size: (d) => (d.predicted >= 5e9 ? 5e9 : d.predicted >= 1e9 ? 1e9 : d.predicted >= 2.5e8 ? 2.5e8 : 0) });
  const states = table.rollup({ states: aq.op.array_agg_distinct('place_id') }).get('states') as string[];
  return [...states].sort().map((state) => {
    const classes = table
      .filter(aq.escape((d: { place_id: string }) => d.place_id !== state))
      .groupby('size')
      .params({ z: Z90 })
      .rollup({ spread: (d: { error: number }, $: { z: number }) => aq.op.quantile(d.error, 0.8) / $.z })
      .orderby('size')
      .objects() as { size: number; spread: number }[];
    const spreads = classes.map(({ size, spread }) => ({ from: size, spread }));
    const own = table.filter(aq.escape((d: { place_id: string }) => d.place_id === state)).objects() as {
      predicted: number;
      error: number;
    }[];
    const inside = own.filter(({ predicted, error }) => error <= Z90 * spreadOf(spreads, predicted)).length;
    return { state_id: state, cells: own.length, inside, coverage: inside / own.length };
  });
}

/** Coverage of all cells together. */
function together({ left_out }: Answers): RawRecord[] {
  const sums = aq.from([...left_out!]).rollup({ cells: aq.op.sum('cells'), inside: aq.op.sum('inside') });
  const [cells, inside] = [Number(sums.get('cells')), Number(sums.get('inside'))];
  return [{ cells, inside, coverage: inside / cells }];
}

const close = (a: unknown, b: unknown) => Math.abs(Number(a) - Number(b)) <= 1e-9 * Math.max(1, Math.abs(Number(b)));
const name = { es: 'name_es', en: 'name_en' } as const;

export const backtestCities: Notebook = {
  id: 'backtest-cities',
  title: {
    es: 'Cuánto se equivoca el reparto de exportaciones',
    en: 'How far the allocation of exports is off'
  },
  question: {
    es: 'Si las exportaciones de una región se reparten a sus estados como las de un estado a sus ciudades, ¿qué tan lejos quedan de lo que los estados publican?',
    en: 'When the exports of a region are divided among its states as those of a state are among its cities, how far do they come out from what the states publish?'
  },
  cells: [
    {
      kind: 'prose',
      text: {
        es: () =>
          'Ninguna ciudad publica lo que exporta, así que el método se prueba un nivel arriba. La tabla backtest_point guarda cada celda de la prueba: lo publicado y lo que el método da sin haberlo visto. Lo publicado es de todos los exportadores, no solo de los del programa, y las celdas confidenciales no se pueden probar.',
        en: () =>
          'No city publishes what it exports, so the method is tested one level up. Table backtest_point keeps every cell of the test: what is published, and what the method gives without having seen it. What is published is of all exporters, not only those of the programme, and confidential cells cannot be tested.'
      }
    },
    {
      kind: 'sql',
      name: 'points',
      title: { es: 'Celdas de la prueba por regiones', en: 'Cells of the regional hold-out' },
      sql: `
SELECT place_id, sector_id, period, actual, predicted, abs(ln(actual / predicted)) AS error
FROM backtest_point WHERE test_id = 'exports-region' AND actual > 0 AND predicted > 0
ORDER BY place_id, sector_id, period`
    },
    {
      kind: 'sql',
      name: 'by_size',
      title: {
        es: 'Errores por tamaño, recalculados y publicados',
        en: 'Errors by size, computed again and published'
      },
      sql: `
WITH point AS (
  SELECT abs(ln(actual / predicted)) AS error,
    CASE WHEN predicted >= 5e9 THEN 5e9 WHEN predicted >= 1e9 THEN 1e9 WHEN predicted >= 2.5e8 THEN 2.5e8 ELSE 0 END AS size_from
  FROM backtest_point WHERE test_id = 'exports-region' AND actual > 0 AND predicted > 0
), found AS (
  SELECT size_from, count(*) AS cells, quantile_cont(error, 0.5) AS median_error,
    quantile_cont(error, 0.8) / ${Z90} AS spread
  FROM point GROUP BY size_from
  UNION ALL
  SELECT -1, count(*), quantile_cont(error, 0.5), quantile_cont(error, 0.8) / ${Z90} FROM point
)
SELECT found.size_from, found.cells, found.median_error, found.spread,
  backtest.cells AS published_cells, backtest.median_error AS published_median, backtest.spread AS published_spread
FROM found JOIN backtest ON test_id = 'exports-region' AND backtest.size_from = found.size_from
ORDER BY found.size_from`
    },
    {
      kind: 'check',
      text: {
        es: () => 'Celdas, medianas y dispersiones son las de la tabla backtest, clase por clase.',
        en: () => 'Cells, medians and spreads are those of table backtest, class by class.'
      },
      holds: ({ by_size }) =>
        by_size!.length === 5 &&
        by_size!.every(
          (row) =>
            row.cells === row.published_cells &&
            close(row.median_error, row.published_median) &&
            close(row.spread, row.published_spread)
        )
    },
    {
      kind: 'prose',
      text: {
        es: (answers) =>
          `Lo grande se acierta mejor: la mediana del error baja de un factor ${factor(answers, 0, 'es')} en las celdas menores a uno de ${factor(answers, 5e9, 'es')} en las de más de 5 mil millones de dólares.`,
        en: (answers) =>
          `What is large is hit better: the median error falls from a factor of ${factor(answers, 0, 'en')} in the smallest cells to one of ${factor(answers, 5e9, 'en')} in those above 5 billion dollars.`
      }
    },
    {
      kind: 'sql',
      name: 'shown',
      title: { es: 'Las celdas mayores de 2024', en: 'The largest cells of 2024' },
      sql: `
SELECT place_id, name_es, name_en, sector_id, actual, predicted FROM backtest_point JOIN place USING (place_id)
WHERE test_id = 'exports-region' AND period = '2024' AND predicted >= 1e9 AND actual > 0
ORDER BY predicted DESC`
    },
    {
      kind: 'chart',
      title: {
        es: (answers) =>
          `De lo previsto en más de mil millones de dólares, la mitad queda a menos de un factor de ${middle(answers, 'es')} de lo publicado`,
        en: (answers) =>
          `Of what is predicted above a billion dollars, half is within a factor of ${middle(answers, 'en')} of what is published`
      },
      spec: ({ shown }, locale) => ({
        kind: 'agreement',
        unit: 'USD',
        xTitle: locale === 'es' ? 'Previsto' : 'Predicted',
        yTitle: locale === 'es' ? 'Publicado' : 'Published',
        series: [
          {
            id: 'cells',
            label: locale === 'es' ? 'Estado y sector, 2024' : 'State and sector, 2024',
            colour: 'var(--c1)',
            points: shown!.map((row, i) => ({
              id: `${row.place_id} ${row.sector_id}`,
              x: Number(row.predicted),
              y: Number(row.actual),
              ...(i < 10 ? { label: `${row[name[locale]]}, ${row.sector_id}` } : {})
            }))
          }
        ]
      })
    },
    {
      kind: 'code',
      name: 'left_out',
      title: {
        es: 'Cobertura de los intervalos de 80 %, dejando fuera el estado que se prueba',
        en: 'Coverage of the 80% intervals, leaving out the state that is tested'
      },
      source: 'leaveOneStateOut',
      run: leaveOneStateOut
    },
    {
      kind: 'code',
      name: 'worst',
      title: { es: 'Donde los intervalos fallan más', en: 'Where the intervals fail most' },
      source: 'worst',
      run: worst
    },
    {
      kind: 'prose',
      text: {
        es: ({ worst: rows }) =>
          `La cobertura no es pareja: en el estado peor cubierto el intervalo acierta en ${formatNumber(Number(rows![0]!.coverage) * Number(rows![0]!.cells), 'es')} de ${formatNumber(Number(rows![0]!.cells), 'es')} celdas. Donde se exporta poco, el empleo dice poco de cuánto.`,
        en: ({ worst: rows }) =>
          `Coverage is not even: in the state covered worst, the range holds in ${formatNumber(Number(rows![0]!.coverage) * Number(rows![0]!.cells), 'en')} of ${formatNumber(Number(rows![0]!.cells), 'en')} cells. Where little is exported, jobs say little of how much.`
      }
    },
    {
      kind: 'code',
      name: 'coverage',
      title: { es: 'Cobertura conjunta', en: 'Coverage of all' },
      source: 'together',
      run: together
    },
    {
      kind: 'sql',
      name: 'published',
      title: { es: 'Lo que publica la tabla backtest', en: 'What table backtest publishes' },
      sql: `
SELECT cells, coverage FROM backtest WHERE test_id = 'exports-region' AND size_from = -1`
    },
    {
      kind: 'check',
      text: {
        es: (answers) =>
          `De ${formatNumber(numberOf(answers, 'coverage', 'cells'), 'es')} celdas, ${formatShare(numberOf(answers, 'coverage', 'coverage'), 'es')} cae dentro del intervalo que debía cubrir 80 %: lo mismo que dice la tabla.`,
        en: (answers) =>
          `Of ${formatNumber(numberOf(answers, 'coverage', 'cells'), 'en')} cells, ${formatShare(numberOf(answers, 'coverage', 'coverage'), 'en')} fall inside the interval that was to cover 80%: what the table says.`
      },
      holds: (answers) =>
        numberOf(answers, 'coverage', 'cells') === numberOf(answers, 'published', 'cells') &&
        close(numberOf(answers, 'coverage', 'coverage'), numberOf(answers, 'published', 'coverage'))
    },
    {
      kind: 'sql',
      name: 'cities',
      title: {
        es: 'Las pocas ciudades con una cifra publicada: personal IMMEX',
        en: 'The few cities with a published figure: IMMEX employment'
      },
      sql: `
SELECT place.name_es AS city, period, actual, predicted, low, high, actual BETWEEN low AND high AS inside, ln(actual / predicted) AS error
FROM backtest_point JOIN place USING (place_id) WHERE test_id = 'city-points' ORDER BY place_id, period`
    },
    {
      kind: 'prose',
      text: {
        es: ({ cities }) =>
          `Son ${cities!.length} puntos de ${new Set(cities!.map((row) => row.city)).size} ciudades: muestran si hay sesgo, no prueban cobertura. El error medio, con signo, es de ${formatNumber((100 * cities!.reduce((sum, row) => sum + Number(row.error), 0)) / cities!.length, 'es', 1)} %.`,
        en: ({ cities }) =>
          `They are ${cities!.length} points of ${new Set(cities!.map((row) => row.city)).size} cities: they show whether there is bias, they do not prove coverage. The mean error, with its sign, is ${formatNumber((100 * cities!.reduce((sum, row) => sum + Number(row.error), 0)) / cities!.length, 'en', 1)}%.`
      }
    }
  ]
};

/** Median of |ln(published / predicted)| of the cells of the chart, as a factor. */
function middle({ shown }: Answers, locale: 'es' | 'en'): string {
  const errors = shown!
    .map((row) => Math.abs(Math.log(Number(row.actual) / Number(row.predicted))))
    .sort((a, b) => a - b);
  return formatNumber(Math.exp(errors[Math.floor(errors.length / 2)]!), locale, 2);
}

/** States whose cells fall inside their intervals least often. */
function worst({ left_out }: Answers): RawRecord[] {
  return [...left_out!].sort((a, b) => Number(a.coverage) - Number(b.coverage)).slice(0, 4);
}

/** Median error of a class as a factor: e^0.2 is 1.22. */
function factor(answers: Answers, size: number, locale: 'es' | 'en'): string {
  return formatNumber(Math.exp(numberOf(answers, 'by_size', 'median_error', { size_from: size })), locale, 2);
}
