import { cities, type CityCell } from '../data/questions/cities';
import { cityCircles } from './city-circles';
import type { Figure, FigureContext } from './figure';
import { sectorName } from './names';
import { groupColour } from './palette';
import { estimateText } from './ranges';
import { ranking, type Ranked } from './ranking';

/** Year of the last published exports by state, which cities are shares of. */
const CITY_EXPORTS_YEAR = '2025';

function ranked({ rows, names }: FigureContext<CityCell>): Ranked[] {
  return rows.map((cell) => {
    const href = names.places[cell.place]?.path;
    return {
      id: cell.place,
      label: cell.name,
      cell,
      colour: cell.sector === 'all' ? 'var(--c1)' : groupColour(names.sectors[cell.sector]?.group ?? cell.sector),
      ...(href ? { href } : {})
    };
  });
}

const what = ({ params, names }: FigureContext<CityCell>) =>
  params.sector && params.sector !== 'all' ? `: ${sectorName(names, params.sector).toLowerCase()}` : '';

/** Estimated exports of the cities, largest first, each with its range; of one sector, of the metros. */
export const exportsByCity = ranking<CityCell>({
  id: 'exports-by-city',
  measure: 'exports',
  unit: 'USD',
  shown: 15,
  noun: { es: 'ciudades', en: 'cities' },
  of: { es: 'de lo exportado', en: 'of exports' },
  question: ({ place, sector = 'all' }) =>
    cities('exports', CITY_EXPORTS_YEAR, place && place !== 'MX' ? place : undefined, sector),
  ranked,
  whole: ({ rows }) => ({ total: rows[0]!.total, count: rows[0]!.cities }),
  subtitle: (context) =>
    context.locale === 'es'
      ? `Exportaciones por ciudad${what(context)}, estimación con rango de 80 %, dólares, ${CITY_EXPORTS_YEAR}`
      : `Exports by city${what(context)}, estimate with its 80% range, US dollars, ${CITY_EXPORTS_YEAR}`,
  note: ({ locale, params }) =>
    [
      locale === 'es'
        ? 'Lo publicado del estado, repartido por la parte de cada ciudad en 2020: no dice nada de su propio crecimiento.'
        : 'The state’s published total, divided by each city’s share of 2020: it says nothing of its own growth.',
      ...(params.sector && params.sector !== 'all'
        ? [locale === 'es' ? 'Por sector, solo metrópolis.' : 'By sector, metros only.']
        : [])
    ].join(' ')
});

/** The same cities as sized, hatched circles. */
export const cityExportsMap: Figure<CityCell> = {
  ...exportsByCity,
  id: 'city-exports-map',
  title(context) {
    const { locale } = context;
    const first = context.rows[0]!;
    const amount = estimateText(first, 'USD', locale);
    return locale === 'es'
      ? `${first.name} es la ciudad que más exporta: ${amount}, según la estimación`
      : `${first.name} is the city that exports most: ${amount}, by the estimate`;
  },
  chart: (context) => ({ kind: 'map', unit: 'USD', labelled: 12, states: [], circles: cityCircles(ranked(context)) })
};
