import type { Cell } from '../data/questions/cell';
import { formatNumber, formatValue } from '../text/format';
import { citedSources, weakest } from './arithmetic';
import type { Figure } from './figure';
import { linesTable } from './lines';
import { exportsByYear, statesOf, yearsOf } from './states-over-time';
import { say } from './words';

const PANELS = 12;

/** Exports of the twelve largest states, one small chart each on the same axes. */
export const exportsMultiples: Figure<Cell> = {
  id: 'exports-small-multiples',
  measure: 'exports',
  question: exportsByYear,
  title(context) {
    const grown = statesOf(context)
      .slice(0, PANELS)
      .map(({ label, rows }) => ({ label, ratio: rows.at(-1)!.value / rows[0]!.value }))
      .sort((a, b) => b.ratio - a.ratio)[0]!;
    const times = formatNumber(grown.ratio, context.locale, 1);
    return say(
      context.locale,
      `De los doce mayores estados, ${grown.label} es el que más multiplica lo que exporta: por ${times}`,
      `Of the twelve largest states, ${grown.label} multiplies its exports most: ${times}-fold`
    );
  },
  subtitle({ rows, locale }) {
    const [first, last] = yearsOf(rows);
    return say(
      locale,
      `Exportaciones de los doce mayores estados, dólares corrientes, ${first}–${last}`,
      `Exports of the twelve largest states, current US dollars, ${first}–${last}`
    );
  },
  chart: (context) => ({
    kind: 'multiples',
    unit: 'USD',
    mark: 'line',
    panels: statesOf(context)
      .slice(0, PANELS)
      .map(({ id, label, colour, rows }) => ({
        id,
        label,
        colour,
        points: rows.map(({ period, value }) => ({ x: Number(period), y: value }))
      }))
  }),
  table: (context) =>
    linesTable(
      statesOf(context),
      say(context.locale, 'Exportaciones, dólares', 'Exports, US dollars'),
      context.locale,
      0,
      'USD'
    ),
  reading(context) {
    const [first, last] = yearsOf(context.rows);
    const said = statesOf(context)
      .slice(0, 2)
      .map(
        ({ label, rows }) =>
          `${label}, ${formatValue(rows[0]!.value, 'USD', context.locale)} → ${formatValue(rows.at(-1)!.value, 'USD', context.locale)}`
      );
    return say(
      context.locale,
      `Todos los paneles comparten la misma escala. Entre ${first} y ${last}: ${said.join('; ')}.`,
      `All panels share one scale. Between ${first} and ${last}: ${said.join('; ')}.`
    );
  },
  note: ({ locale }) =>
    say(
      locale,
      'Dólares corrientes: el crecimiento incluye el de los precios.',
      'Current dollars: growth includes that of prices.'
    ),
  basis: weakest,
  sources: citedSources
};
