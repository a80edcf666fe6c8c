import type { Cell } from '../data/questions/cell';
import { seriesBySector, seriesByState } from '../data/questions/series';
import { formatNumber, formatShare, formatValue } from '../text/format';
import { citedSources, groupBy, largestFirst, periodsOf, sum, weakest } from './arithmetic';
import type { Figure, FigureContext } from './figure';
import { linesTable } from './lines';
import { placeName, sectorName } from './names';
import { groupColour, NAMED_GROUPS, REST } from './palette';
import { capital, say } from './words';

const byState = () => seriesByState('exports', 'all');

function yearsOf(rows: readonly Cell[]): [first: string, last: string] {
  const periods = periodsOf(rows);
  return [periods[0]!, periods.at(-1)!];
}

/** States in the order of the last year, each with its years. */
function statesOf({ rows, names }: FigureContext<Cell>) {
  const [, last] = yearsOf(rows);
  const of = groupBy(rows, ({ place }) => place);
  return largestFirst(rows.filter(({ period }) => period === last)).map(({ place }) => ({
    id: place,
    label: placeName(names, place),
    colour: 'var(--accent)',
    rows: of.get(place)!
  }));
}

/** Share of the five largest states in each year: how concentrated exports are. */
export const exportsConcentration: Figure<Cell> = {
  id: 'exports-concentration',
  measure: 'exports',
  question: byState,
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

const PANELS = 12;

/** Exports of the twelve largest states, one small chart each on the same axes. */
export const exportsMultiples: Figure<Cell> = {
  id: 'exports-small-multiples',
  measure: 'exports',
  question: byState,
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

const HEAT_ROWS = 16;

/** States by years as shades: where and when exports were large. */
export const exportsHeat: Figure<Cell> = {
  id: 'exports-heat-map',
  measure: 'exports',
  question: byState,
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

/** Shares of the largest states in the first and the last year. */
export const exportsSlope: Figure<Cell> = {
  id: 'exports-slope',
  measure: 'exports',
  question: byState,
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

const byGroup = ({ place = 'MX' }) => seriesBySector('exports', place, 'group');

/** What exports are made of, year by year, as parts of the groups that INEGI's cells allow to sum. */
export const exportsStack: Figure<Cell> = {
  id: 'exports-by-group-stacked',
  measure: 'exports',
  question: byGroup,
  title(context) {
    const { first, last, layers } = stacked(context);
    const moved = layers
      .slice(0, -1)
      .map(({ label, values }) => ({ label, by: values.at(-1)! - values[0]! }))
      .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))[0]!;
    const points = formatNumber(Math.abs(moved.by) * 100, context.locale, 0);
    return moved.by >= 0
      ? say(
          context.locale,
          `${capital(moved.label)} gana ${points} puntos de lo exportado entre ${first} y ${last}`,
          `${capital(moved.label)} gains ${points} points of exports between ${first} and ${last}`
        )
      : say(
          context.locale,
          `${capital(moved.label)} pierde ${points} puntos de lo exportado entre ${first} y ${last}`,
          `${capital(moved.label)} loses ${points} points of exports between ${first} and ${last}`
        );
  },
  subtitle(context) {
    const { first, last } = stacked(context);
    return say(
      context.locale,
      `Parte de cada grupo en las exportaciones con subsector conocido, ${first}–${last}`,
      `Share of each group in exports of known subsector, ${first}–${last}`
    );
  },
  chart(context) {
    const { periods, layers } = stacked(context);
    return { kind: 'stack', unit: 'USD', share: true, xs: periods.map(Number), layers };
  },
  table(context) {
    const { periods, layers } = stacked(context);
    return {
      caption: say(context.locale, 'Parte de cada grupo, %', 'Share of each group, %'),
      columns: [
        { key: 'period', label: say(context.locale, 'Año', 'Year'), kind: 'text' },
        ...layers.map(({ id, label }) => ({ key: id, label, kind: 'number' as const, decimals: 1 }))
      ],
      rows: periods.map((period, i) => ({
        cells: { period, ...Object.fromEntries(layers.map(({ id, values }) => [id, values[i]! * 100])) }
      }))
    };
  },
  reading(context) {
    const { last, layers } = stacked(context);
    const said = layers
      .slice(0, 3)
      .map(({ label, values }) => `${label.toLowerCase()} ${formatShare(values.at(-1)!, context.locale, 0)}`);
    return say(
      context.locale,
      `En ${last}: ${said.join(', ')}. Lo que el INEGI reserva queda fuera del total de las partes.`,
      `In ${last}: ${said.join(', ')}. What INEGI withholds is outside the sum of the parts.`
    );
  },
  basis: () => 'derived',
  sources: citedSources
};

function stacked({ rows, names, locale }: FigureContext<Cell>) {
  const periods = periodsOf(rows);
  const at = (sector: string, period: string) =>
    rows.find((row) => row.sector === sector && row.period === period)?.value ?? 0;
  const sectors = [...new Set(rows.map(({ sector }) => sector))];
  const totals = periods.map((period) => sum(sectors.map((sector) => at(sector, period))));
  const last = periods.at(-1)!;
  const named = NAMED_GROUPS.filter((sector) => sectors.includes(sector)).sort((a, b) => at(b, last) - at(a, last));
  const rest = sectors.filter((sector) => !NAMED_GROUPS.includes(sector));
  const layers = [
    ...named.map((sector) => ({
      id: sector,
      label: sectorName(names, sector),
      colour: groupColour(sector),
      values: periods.map((period, i) => at(sector, period) / totals[i]!)
    })),
    {
      id: 'rest',
      label: say(locale, 'Los demás grupos', 'All other groups'),
      colour: REST,
      values: periods.map((period, i) => sum(rest.map((sector) => at(sector, period))) / totals[i]!)
    }
  ];
  return { periods, first: periods[0]!, last, layers };
}
