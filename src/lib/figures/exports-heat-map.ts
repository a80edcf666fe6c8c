import type { Cell } from '../data/questions/cell';
import { citedSources, periodsOf, weakest } from './arithmetic';
import type { Figure } from './figure';
import { linesTable } from './lines';
import { exportsByYear, statesOf, yearsOf } from './states-over-time';
import { say } from './words';

const HEAT_ROWS = 16;

/** States by years as shades: where and when exports were large. */
export const exportsHeat: Figure<Cell> = {
  id: 'exports-heat-map',
  measure: 'exports',
  question: exportsByYear,
  title(context) {
    const states = statesOf(context);
    const best = states.filter(({ rows }) => rows.at(-1)!.value >= Math.max(...rows.map(({ value }) => value))).length;
    const [, last] = yearsOf(context.rows);
    return say(
      context.locale,
      `${best} de ${states.length} estados exportan en ${last} más que en cualquier año anterior`,
      `${best} of ${states.length} states export more in ${last} than in any year before`
    );
  },
  subtitle({ rows, locale }) {
    const [first, last] = yearsOf(rows);
    return say(
      locale,
      `Exportaciones de los 16 mayores estados por año, dólares corrientes, ${first}–${last}`,
      `Exports of the 16 largest states by year, current US dollars, ${first}–${last}`
    );
  },
  chart(context) {
    const columns = periodsOf(context.rows);
    return {
      kind: 'matrix',
      unit: 'USD',
      columns,
      rows: statesOf(context)
        .slice(0, HEAT_ROWS)
        .map(({ id, label, rows }) => ({
          id,
          label,
          values: columns.map((period) => rows.find((row) => row.period === period)?.value ?? null)
        }))
    };
  },
  table: (context) =>
    linesTable(
      statesOf(context),
      say(context.locale, 'Exportaciones, dólares', 'Exports, US dollars'),
      context.locale,
      0,
      'USD'
    ),
  reading: ({ locale }) =>
    say(
      locale,
      'Cada renglón es un estado y cada columna un año; los tonos parten las celdas en cinco grupos de igual número. Son dólares corrientes: parte de la subida es de precios.',
      'Each row is a state and each column a year; shades part the cells in five groups of equal number. These are current dollars: some of the rise is that of prices.'
    ),
  basis: weakest,
  sources: citedSources
};
