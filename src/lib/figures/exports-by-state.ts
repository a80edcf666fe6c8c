import type { Cell } from '../data/questions/cell';
import { seriesByState } from '../data/questions/series';
import { periodsOf } from './arithmetic';
import type { FigureContext } from './figure';
import { placeName, sectorName } from './names';
import { groupColour } from './palette';
import { ranking, type Ranked } from './ranking';

/** The year asked for, or the last one that the rows hold. */
export function yearOf({ rows, params }: Pick<FigureContext<Cell>, 'rows' | 'params'>): string {
  const periods = periodsOf(rows);
  return params.year && periods.includes(params.year) ? params.year : periods.at(-1)!;
}

/** States as ranked things in the year asked for. */
export function rankedStates(context: FigureContext<Cell>): Ranked[] {
  const year = yearOf(context);
  return context.rows
    .filter((row) => row.period === year)
    .map((cell) => ({
      id: cell.place,
      label: placeName(context.names, cell.place),
      cell,
      colour:
        cell.sector === 'all' ? 'var(--accent)' : groupColour(context.names.sectors[cell.sector]?.group ?? cell.sector),
      href: context.names.places[cell.place]?.path
    }))
    .map(({ href, ...entry }) => (href ? { ...entry, href } : entry));
}

/** Exports of every state in one year, of all sectors or of one. */
export const exportsByState = ranking<Cell>({
  id: 'exports-by-state',
  measure: 'exports',
  takes: 'sector',
  unit: 'USD',
  shown: 15,
  noun: { es: 'estados', en: 'states' },
  of: { es: 'de lo exportado', en: 'of exports' },
  question: ({ sector = 'all' }) => seriesByState('exports', sector),
  ranked: rankedStates,
  subtitle(context) {
    const { locale, names, params } = context;
    const what = params.sector && params.sector !== 'all' ? `: ${sectorName(names, params.sector).toLowerCase()}` : '';
    return locale === 'es'
      ? `Exportaciones por estado${what}, dólares, ${yearOf(context)}`
      : `Exports by state${what}, US dollars, ${yearOf(context)}`;
  },
  note: ({ locale, params }) =>
    params.sector && params.sector !== 'all'
      ? locale === 'es'
        ? 'Los estados con cifra confidencial o no disponible no tienen barra: no son cero.'
        : 'States whose figure is confidential or not available have no bar: they are not zero.'
      : null
});
