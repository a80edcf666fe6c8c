import { cells, decodeCell, type Cell } from '../data/questions/cell';
import { literal, question, type Question } from '../data/question';
import { formatNumber, formatPeriod, formatShare, formatValue, type Locale } from '../text/format';
import { JOBS_MONTH } from './jobs-by-city';
import type { Figure, FigureContext } from './figure';
import { placeName } from './names';
import { ranking, type Ranked } from './ranking';
import { say } from './words';

/** The 32 states in the last year (or the period given) of a measure. */
function states(measure: string, period?: string): () => Question<Cell> {
  const when = period
    ? `period = ${literal(period)}`
    : `period = (SELECT max(period) FROM best JOIN place USING (place_id) WHERE measure_id = ${literal(measure)} AND level = 'state' AND sector_id = 'all' AND length(period) = 4)`;
  return () =>
    cells(
      `states of ${measure}`,
      `measure_id = ${literal(measure)} AND sector_id = 'all' AND ${when} AND place_id IN (SELECT place_id FROM place WHERE level = 'state')`
    );
}

function ranked(colour: string) {
  return ({ rows, names }: FigureContext<Cell>): Ranked[] =>
    rows.map((cell) => {
      const href = names.places[cell.place]?.path;
      return { id: cell.place, label: placeName(names, cell.place), cell, colour, ...(href ? { href } : {}) };
    });
}

const noun = { es: 'estados', en: 'states' };
const yearly =
  (es: string, en: string) =>
  ({ rows, locale }: { rows: Cell[]; locale: Locale }) =>
    `${say(locale, es, en)}, ${formatPeriod(rows[0]!.period, locale)}`;
const ends = (all: readonly Ranked[]) => [all[0]!, all.at(-1)!] as const;

export const formalJobsByState = ranking<Cell>({
  id: 'formal-jobs-by-state',
  measure: 'jobs_formal',
  unit: 'jobs',
  shown: 15,
  noun,
  of: { es: 'de los puestos formales', en: 'of formal jobs' },
  question: states('jobs_formal'),
  ranked: ranked('var(--c2)'),
  subtitle: yearly(
    'Puestos afiliados al IMSS por estado, media anual',
    'Jobs registered with IMSS by state, yearly mean'
  )
});

/** Share of permanent jobs that are manufacturing: the quotient of two published counts. */
export const manufacturingShareByState = ranking<Cell>({
  id: 'manufacturing-share-by-state',
  measure: 'jobs_manufacturing',
  unit: 'share',
  rate: true,
  shown: 16,
  noun,
  of: { es: '', en: '' },
  question: () =>
    question(
      'manufacturing share of jobs',
      `SELECT part.place_id, 'all' AS sector_id, part.period, part.value / whole.value AS value, NULL AS low, NULL AS high,
         'derived' AS basis, CAST(part.status AS VARCHAR) AS status, part.source_id
       FROM best AS part JOIN best AS whole USING (place_id, period, sector_id)
       WHERE part.measure_id = 'jobs_manufacturing' AND whole.measure_id = 'jobs_permanent' AND sector_id = 'all'
         AND period = ${literal(JOBS_MONTH)} AND place_id IN (SELECT place_id FROM place WHERE level = 'state') ORDER BY part.place_id`,
      decodeCell
    ),
  ranked: ranked('var(--c2)'),
  title({ locale }, all) {
    const [first, last] = ends(all);
    return say(
      locale,
      `En ${first.label} ${formatShare(first.cell.value, 'es', 0)} de los puestos permanentes son manufactureros; en ${last.label}, ${formatShare(last.cell.value, 'es', 0)}`,
      `In ${first.label} ${formatShare(first.cell.value, 'en', 0)} of permanent jobs are in manufacturing; in ${last.label}, ${formatShare(last.cell.value, 'en', 0)}`
    );
  },
  subtitle: yearly(
    'Parte manufacturera de los puestos permanentes en el IMSS',
    'Manufacturing share of permanent jobs registered with IMSS'
  )
});

const informality = ranking<Cell>({
  id: 'informality-by-state',
  measure: 'informality',
  unit: 'share',
  rate: true,
  shown: 32,
  noun,
  of: { es: '', en: '' },
  question: states('informality', '2025-Q4'),
  ranked: ranked('var(--c5)'),
  title({ locale }, all) {
    const [first, last] = ends(all);
    return say(
      locale,
      `La informalidad va de ${formatShare(last.cell.value, 'es', 0)} en ${last.label} a ${formatShare(first.cell.value, 'es', 0)} en ${first.label}`,
      `Informality runs from ${formatShare(last.cell.value, 'en', 0)} in ${last.label} to ${formatShare(first.cell.value, 'en', 0)} in ${first.label}`
    );
  },
  subtitle: yearly('Ocupados en condición de informalidad', 'Employed people in informal conditions')
});

export const informalityByState = informality;

/** The same rates as shades of a map. */
export const informalityMap: Figure<Cell> = {
  ...informality,
  id: 'informality-map',
  title(context) {
    const below = context.rows.filter(({ value }) => value < 0.4).length;
    return say(
      context.locale,
      `En ${below} de ${context.rows.length} estados menos de cuatro de cada diez ocupados son informales`,
      `In ${below} of ${context.rows.length} states fewer than four in ten employed people are informal`
    );
  },
  chart: (context) => ({ kind: 'map', unit: 'share', labelled: 6, circles: [], states: shaded(context) })
};

function shaded({ rows, names }: FigureContext<Cell>) {
  return rows.map(({ place, value }) => ({ id: place, label: placeName(names, place), value }));
}

export const wagesByState = ranking<Cell>({
  id: 'wages-by-state',
  measure: 'wage_daily',
  unit: 'MXN/day',
  decimals: 2,
  rate: true,
  shown: 16,
  noun,
  of: { es: '', en: '' },
  question: states('wage_daily'),
  ranked: ranked('var(--c1)'),
  title({ locale }, all) {
    const [first, last] = ends(all);
    const times = formatNumber(first.cell.value / last.cell.value, locale, 1);
    return say(
      locale,
      `En ${first.label} se cotiza por ${times} veces lo que en ${last.label}`,
      `In ${first.label} jobs are registered at ${times} times the wage of ${last.label}`
    );
  },
  subtitle: yearly(
    'Salario diario de cotización al IMSS, todas las actividades',
    'Daily contribution wage at IMSS, all activities'
  ),
  note: ({ locale }) =>
    say(
      locale,
      'La fuente no trae Jalisco. No es un salario manufacturero.',
      'The source has no Jalisco. Not a manufacturing wage.'
    )
});

const inputs = ranking<Cell>({
  id: 'us-inputs-by-state',
  measure: 'us_inputs',
  unit: 'USD',
  shown: 15,
  noun,
  of: { es: 'de lo que llega con estado conocido', en: 'of what arrives with a known state' },
  question: states('us_inputs'),
  ranked: ranked('var(--c4)'),
  subtitle: yearly(
    'Mercancías de Estados Unidos por estado del consignatario, dólares',
    'Goods from the United States by state of the consignee, US dollars'
  ),
  note: ({ locale }) =>
    say(
      locale,
      'Es el estado de quien recibe según el documento de exportación de EE. UU.: una aproximación a dónde se usan. Lo que no trae estado, cerca de una cuarta parte, queda fuera. No son exportaciones del estado.',
      'The consignee’s state on the US export document: a proxy for where they are used. What states no state, about a quarter, is left out. Not the state’s exports.'
    )
});

export const usInputsByState = inputs;

export const usInputsMap: Figure<Cell> = {
  ...inputs,
  id: 'us-inputs-map',
  title(context) {
    const [first, second] = [...context.rows].sort((a, b) => b.value - a.value);
    const name = (cell: Cell) => placeName(context.names, cell.place);
    return say(
      context.locale,
      `${name(first!)} recibe de Estados Unidos ${formatValue(first!.value, 'USD', 'es')}, más que ${name(second!)}`,
      `${name(first!)} receives ${formatValue(first!.value, 'USD', 'en')} from the United States, more than ${name(second!)}`
    );
  },
  chart: (context) => ({ kind: 'map', unit: 'USD', labelled: 6, circles: [], states: shaded(context) })
};

export const fdiByState = ranking<Cell>({
  id: 'fdi-by-state',
  measure: 'fdi',
  unit: 'USD',
  shown: 15,
  noun,
  of: { es: 'de la inversión', en: 'of the investment' },
  question: states('fdi'),
  ranked: ranked('var(--c5)'),
  title({ locale }, all) {
    const [first] = ends(all);
    const negative = all.filter(({ cell }) => cell.value < 0).length;
    const amount = formatValue(first.cell.value, 'USD', locale);
    return negative
      ? say(
          locale,
          `${first.label} recibe ${amount}; en ${negative} estados salió más de lo que entró`,
          `${first.label} receives ${amount}; in ${negative} states more left than came in`
        )
      : say(
          locale,
          `${first.label} recibe más inversión extranjera que ningún otro estado: ${amount}`,
          `${first.label} receives more foreign investment than any other state: ${amount}`
        );
  },
  subtitle: yearly(
    'Flujos de inversión extranjera directa por estado, dólares',
    'Foreign direct investment flows by state, US dollars'
  ),
  note: ({ locale }) =>
    say(
      locale,
      'Son flujos: un año puede deberse a una sola operación, y pueden ser negativos.',
      'These are flows: a year may be due to one deal, and they may be negative.'
    )
});
