import { seriesBySector } from '../data/questions/series';
import type { Cell } from '../data/questions/cell';
import { formatShare, formatValue } from '../text/format';
import { citedSources, groupBy, largestFirst, periodsOf, sum, weakest } from './arithmetic';
import type { Figure, FigureContext } from './figure';
import { sectorName } from './names';
import { groupColour, NAMED_GROUPS, REST } from './palette';

const LARGEST = 7;

/** Exports of a place by reader group over the years: one line a group. */
export const exportsByGroup: Figure<Cell> = {
  id: 'exports-by-group',
  measure: 'exports',
  takes: 'state',
  question: ({ place = 'MX' }) => seriesBySector('exports', place, 'group'),

  title(context) {
    const { first, last, leader, share, before } = story(context);
    const name = capital(sectorName(context.names, leader.sector).toLowerCase());
    const now = formatShare(share, context.locale, 0);
    const then = before === null ? '' : formatShare(before, context.locale, 0);
    return context.locale === 'es'
      ? `${name} aporta ${now} de lo exportado con subsector conocido en ${last}${then && `; en ${first}, ${then}`}`
      : `${name} makes ${now} of exports of known subsector in ${last}${then && `; in ${first}, ${then}`}`;
  },

  subtitle: ({ rows, locale }) => {
    const periods = periodsOf(rows);
    const span = `${periods[0]}–${periods.at(-1)}`;
    return locale === 'es'
      ? `Exportaciones por grupo de subsectores, dólares corrientes, ${span}`
      : `Exports by group of subsectors, current US dollars, ${span}`;
  },

  chart({ rows, names }) {
    const bySector = groupBy(rows, (row) => row.sector);
    const periods = periodsOf(rows);
    const last = periods.at(-1)!;
    const shown = largestFirst(rows.filter((row) => row.period === last)).slice(0, LARGEST);
    return {
      kind: 'line',
      unit: 'USD',
      fromZero: true,
      series: shown.map(({ sector }) => {
        const cells = new Map(bySector.get(sector)!.map((row) => [row.period, row]));
        return {
          id: sector,
          label: sectorName(names, sector),
          colour: NAMED_GROUPS.includes(sector) ? groupColour(sector) : REST,
          joined: true,
          points: periods.map((period) => {
            const cell = cells.get(period);
            return { x: Number(period), y: cell?.value ?? null, low: cell?.low, high: cell?.high };
          })
        };
      })
    };
  },

  table({ rows, names, locale }) {
    const periods = periodsOf(rows);
    const bySector = groupBy(rows, (row) => row.sector);
    const last = periods.at(-1)!;
    const order = [...bySector.keys()].sort((a, b) => at(bySector, b, last) - at(bySector, a, last));
    return {
      caption:
        locale === 'es' ? 'Exportaciones por grupo, millones de dólares' : 'Exports by group, million US dollars',
      columns: [
        { key: 'period', label: locale === 'es' ? 'Año' : 'Year', kind: 'text' },
        ...order.map((sector) => ({
          key: sector,
          label: sectorName(names, sector),
          kind: 'number' as const,
          decimals: 0
        }))
      ],
      rows: periods.map((period) => ({
        cells: {
          period,
          ...Object.fromEntries(
            order.map((sector) => {
              const cell = bySector.get(sector)!.find((row) => row.period === period);
              return [sector, cell ? cell.value / 1e6 : null];
            })
          )
        }
      }))
    };
  },

  reading(context) {
    const { locale, names } = context;
    const { last, leader, second, share, bounded } = story(context);
    const leaderText = `${sectorName(names, leader.sector).toLowerCase()} (${formatValue(leader.value, 'USD', locale)}, ${formatShare(share, locale)})`;
    const secondText = second
      ? `${sectorName(names, second.sector).toLowerCase()} (${formatValue(second.value, 'USD', locale)})`
      : '';
    const hidden =
      bounded === 0
        ? ''
        : locale === 'es'
          ? ' Donde el INEGI reserva alguna celda por confidencialidad, la línea es una cota inferior.'
          : ' Where INEGI withholds a cell as confidential, the line is a lower bound.';
    return locale === 'es'
      ? `En ${last} el grupo mayor es ${leaderText}${second ? `; le sigue ${secondText}` : ''}.${hidden}`
      : `In ${last} the largest group is ${leaderText}${second ? `; next comes ${secondText}` : ''}.${hidden}`;
  },

  basis: weakest,
  sources: citedSources
};

function story({ rows }: FigureContext<Cell>) {
  const periods = periodsOf(rows);
  const last = periods.at(-1)!;
  const now = largestFirst(rows.filter((row) => row.period === last));
  const then = rows.find((row) => row.period === periods[0] && row.sector === now[0]!.sector);
  const total = sum(now.map((row) => row.value));
  return {
    last,
    leader: now[0]!,
    second: now[1],
    first: periods[0]!,
    share: now[0]!.value / total,
    /** The leader's share at the start; null where it has no figure then. */
    before: then ? then.value / sum(rows.filter((row) => row.period === periods[0]).map((row) => row.value)) : null,
    bounded: rows.filter((row) => row.high !== null).length
  };
}

function at(bySector: Map<string, Cell[]>, sector: string, period: string): number {
  return bySector.get(sector)!.find((row) => row.period === period)?.value ?? 0;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
