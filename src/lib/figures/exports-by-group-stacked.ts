import type { Cell } from '../data/questions/cell';
import { seriesBySector } from '../data/questions/series';
import { formatNumber, formatShare } from '../text/format';
import { citedSources, periodsOf, sum } from './arithmetic';
import type { Figure, FigureContext } from './figure';
import { sectorName } from './names';
import { groupColour, NAMED_GROUPS, REST } from './palette';
import { capital, say } from './words';

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
          `${capital(moved.label)} gana ${points} puntos de lo exportado con subsector conocido entre ${first} y ${last}`,
          `${capital(moved.label)} gains ${points} points of exports of known subsector between ${first} and ${last}`
        )
      : say(
          context.locale,
          `${capital(moved.label)} pierde ${points} puntos de lo exportado con subsector conocido entre ${first} y ${last}`,
          `${capital(moved.label)} loses ${points} points of exports of known subsector between ${first} and ${last}`
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
