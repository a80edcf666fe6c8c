import type { Cell } from '../data/questions/cell';
import { formatNumber } from '../text/format';
import { citedSources, sum } from './arithmetic';
import type { Figure, FigureContext } from './figure';
import { exportsByYear, statesOf, yearsOf } from './states-over-time';
import { say } from './words';

/** Shares of the largest states in the first and the last year. */
export const exportsSlope: Figure<Cell> = {
  id: 'exports-slope',
  measure: 'exports',
  question: exportsByYear,
  title(context) {
    const moved = slopes(context).sort((a, b) => b.to - b.from - (a.to - a.from))[0]!;
    const points = formatNumber((moved.to - moved.from) * 100, context.locale, 1);
    return say(
      context.locale,
      `${moved.label} es el estado que más peso gana: ${points} puntos de lo exportado`,
      `${moved.label} gains the most weight: ${points} points of exports`
    );
  },
  subtitle({ rows, locale }) {
    const [first, last] = yearsOf(rows);
    return say(
      locale,
      `Parte de cada estado en las exportaciones, ${first} y ${last}`,
      `Share of each state in exports, ${first} and ${last}`
    );
  },
  chart(context) {
    const [fromLabel, toLabel] = yearsOf(context.rows);
    return {
      kind: 'slope',
      unit: 'share',
      fromLabel,
      toLabel,
      rows: slopes(context)
        .slice(0, 8)
        .map((row) => ({ ...row, colour: row.to >= row.from ? 'var(--c1)' : 'var(--c4)' }))
    };
  },
  table(context) {
    const [first, last] = yearsOf(context.rows);
    return {
      caption: say(context.locale, 'Parte en las exportaciones, %', 'Share in exports, %'),
      columns: [
        { key: 'label', label: say(context.locale, 'Estado', 'State'), kind: 'text' },
        { key: 'from', label: first, kind: 'number', decimals: 1 },
        { key: 'to', label: last, kind: 'number', decimals: 1 }
      ],
      rows: slopes(context).map(({ label, from, to }) => ({
        cells: { label, from: from * 100, to: to * 100 },
        basis: 'derived'
      }))
    };
  },
  reading(context) {
    const all = slopes(context);
    const up = all.filter(({ from, to }) => to > from).length;
    return say(
      context.locale,
      `${up} estados pesan más que al inicio y ${all.length - up}, menos. Se dibujan los ocho mayores; la tabla los trae todos.`,
      `${up} states weigh more than at the beginning and ${all.length - up} less. The eight largest are drawn; the table has them all.`
    );
  },
  basis: () => 'derived',
  sources: citedSources
};

function slopes(context: FigureContext<Cell>) {
  const [first, last] = yearsOf(context.rows);
  const total = (period: string) => sum(context.rows.filter((row) => row.period === period).map(({ value }) => value));
  const [before, after] = [total(first), total(last)];
  return statesOf(context).flatMap(({ id, label, rows }) => {
    const start = rows.find(({ period }) => period === first);
    const end = rows.find(({ period }) => period === last);
    return start && end ? [{ id, label, from: start.value / before, to: end.value / after }] : [];
  });
}
