import type { Cell } from '../data/questions/cell';
import { cells } from '../data/questions/cell';
import { literal } from '../data/question';
import { formatNumber, formatValue, periodPosition } from '../text/format';
import { citedSources, periodsOf, weakest } from './arithmetic';
import type { Figure, FigureContext } from './figure';
import { placeName } from './names';

/** Contribution wage of a state beside the general minimum wage, yearly, both in pesos a day. */
export const wageAgainstMinimum: Figure<Cell> = {
  id: 'wage-against-minimum',
  measure: 'wage_daily',
  takes: 'state',
  // The nation has no wage of its own in the source: the state with the most IMMEX employment stands first.
  defaults: { place: '08' },
  question: ({ place = 'MX' }) =>
    cells(
      'wage against minimum',
      `length(period) = 4 AND sector_id = 'all' AND (
         (measure_id = 'wage_daily' AND place_id = ${literal(place)})
         OR (measure_id = 'minimum_wage' AND place_id = 'MX' AND period IN (
           SELECT period FROM best WHERE measure_id = 'wage_daily' AND place_id = ${literal(place)} AND length(period) = 4)))`
    ),
  title(context) {
    const { wage, minimum, year } = pair(context);
    const times = formatNumber(wage / minimum, context.locale, 1);
    const where = placeName(context.names, context.params.place!);
    return context.locale === 'es'
      ? `En ${where} se cotiza por ${times} salarios mínimos en ${year}`
      : `In ${where} jobs are registered at ${times} minimum wages in ${year}`;
  },
  subtitle: ({ locale }) =>
    locale === 'es'
      ? 'Salario diario de cotización al IMSS y salario mínimo general, pesos corrientes'
      : 'Daily contribution wage at IMSS and general minimum wage, current pesos',
  chart({ rows, params, locale }) {
    const of = (inState: boolean) => rows.filter((row) => (row.place === params.place) === inState);
    const line = (id: string, label: string, colour: string, points: Cell[]) => ({
      id,
      label,
      colour,
      joined: true,
      points: points.map((row) => ({ x: periodPosition(row.period), y: row.value }))
    });
    return {
      kind: 'line',
      unit: 'MXN/day',
      fromZero: true,
      series: [
        line('wage', locale === 'es' ? 'cotización' : 'contribution wage', 'var(--c1)', of(true)),
        line('minimum', locale === 'es' ? 'mínimo general' : 'general minimum', 'var(--c4)', of(false))
      ]
    };
  },
  table({ rows, params, locale }) {
    return {
      caption: locale === 'es' ? 'Pesos al día' : 'Pesos a day',
      columns: [
        { key: 'period', label: locale === 'es' ? 'Año' : 'Year', kind: 'text' },
        { key: 'wage', label: locale === 'es' ? 'Cotización' : 'Contribution wage', kind: 'number', decimals: 2 },
        { key: 'minimum', label: locale === 'es' ? 'Mínimo general' : 'General minimum', kind: 'number', decimals: 2 }
      ],
      rows: periodsOf(rows).map((period) => {
        const find = (inState: boolean) =>
          rows.find((row) => row.period === period && (row.place === params.place) === inState);
        return { cells: { period, wage: find(true)?.value ?? null, minimum: find(false)?.value ?? null } };
      })
    };
  },
  reading(context) {
    const { wage, minimum, year } = pair(context);
    return context.locale === 'es'
      ? `En ${year} el salario de cotización promedio es de ${formatValue(wage, 'MXN/day', 'es')} y el mínimo general de ${formatValue(minimum, 'MXN/day', 'es')}. No es un salario manufacturero: incluye todas las actividades.`
      : `In ${year} the mean contribution wage is ${formatValue(wage, 'MXN/day', 'en')} and the general minimum ${formatValue(minimum, 'MXN/day', 'en')}. It is not a manufacturing wage: all activities are in it.`;
  },
  basis: weakest,
  sources: citedSources
};

function pair({ rows, params }: FigureContext<Cell>) {
  const minima = rows.filter((row) => row.place !== params.place);
  const year = minima.at(-1)!.period;
  const wage = rows.find((row) => row.place === params.place && row.period === year)!;
  return { year, wage: wage.value, minimum: minima.at(-1)!.value };
}
