import type { Cell } from '../data/questions/cell';
import { formatShare } from '../text/format';
import { citedSources, groupBy, largestFirst, sum } from './arithmetic';
import type { Figure, FigureContext } from './figure';
import { linesTable } from './lines';
import { exportsByYear, yearsOf } from './states-over-time';
import { say } from './words';

/** Share of the five largest states in each year: how concentrated exports are. */
export const exportsConcentration: Figure<Cell> = {
  id: 'exports-concentration',
  measure: 'exports',
  question: exportsByYear,
  title(context) {
    const [first, last] = [topShare(context.rows, 5)[0]!, topShare(context.rows, 5).at(-1)!];
    const { locale } = context;
    const [from, to] = [formatShare(first.value, locale, 0), formatShare(last.value, locale, 0)];
    return from === to
      ? say(
          locale,
          `Cinco estados exportan ${to} del total, como en ${first.period}`,
          `Five states export ${to} of the total, as in ${first.period}`
        )
      : say(
          locale,
          `Los cinco mayores estados pasan de ${from} de lo exportado en ${first.period} a ${to} en ${last.period}`,
          `The five largest states go from ${from} of exports in ${first.period} to ${to} in ${last.period}`
        );
  },
  subtitle({ rows, locale }) {
    const [first, last] = yearsOf(rows);
    return say(
      locale,
      `Parte de los mayores estados de cada año en las exportaciones, ${first}–${last}`,
      `Share of each year’s largest states in exports, ${first}–${last}`
    );
  },
  chart: (context) => ({
    kind: 'line',
    unit: 'share',
    fromZero: true,
    series: concentrationLines(context).map(({ id, label, colour, rows }) => ({
      id,
      label,
      colour,
      joined: true,
      points: rows.map(({ period, value }) => ({ x: Number(period), y: value }))
    }))
  }),
  table: (context) =>
    linesTable(
      concentrationLines(context),
      say(context.locale, 'Parte de los mayores estados', 'Share of the largest states'),
      context.locale,
      1,
      'share'
    ),
  reading(context) {
    const last = topShare(context.rows, 1).at(-1)!;
    const ten = topShare(context.rows, 10).at(-1)!;
    const { locale } = context;
    return say(
      locale,
      `En ${last.period} el mayor estado exporta ${formatShare(last.value, 'es')} y los diez mayores, ${formatShare(ten.value, 'es')}. El conjunto de los mayores puede cambiar de un año a otro.`,
      `In ${last.period} the largest state exports ${formatShare(last.value, 'en')} and the ten largest ${formatShare(ten.value, 'en')}. Which states are the largest may change from year to year.`
    );
  },
  basis: () => 'derived',
  sources: citedSources
};

function topShare(rows: readonly Cell[], count: number): Cell[] {
  return [...groupBy(rows, ({ period }) => period)]
    .map(([, cells]) => {
      const ordered = largestFirst(cells);
      const value = sum(ordered.slice(0, count).map((cell) => cell.value)) / sum(cells.map((cell) => cell.value));
      return { ...ordered[0]!, place: 'MX', value, basis: 'derived' as const };
    })
    .sort((a, b) => (a.period < b.period ? -1 : 1));
}

function concentrationLines({ rows, locale }: FigureContext<Cell>) {
  return (
    [
      [10, 'var(--c8)'],
      [5, 'var(--c1)'],
      [1, 'var(--c4)']
    ] as const
  ).map(([count, colour]) => ({
    id: `top-${count}`,
    label:
      count === 1
        ? say(locale, 'el mayor', 'the largest')
        : say(locale, `los ${count} mayores`, `the ${count} largest`),
    colour,
    rows: topShare(rows, count)
  }));
}
