import { cities, type CityCell } from '../data/questions/cities';
import { formatPeriod, formatValue, type Locale } from '../text/format';
import { cityCircles } from './city-circles';
import type { Figure, FigureContext } from './figure';
import { ranking, type Ranked } from './ranking';

/** The last month before the pandemic, and the first that this copy of the IMSS file holds. */
export const JOBS_MONTH = '2020-02';

function rankedCities({ rows, names }: FigureContext<CityCell>): Ranked[] {
  return rows.map((cell) => {
    const href = names.places[cell.place]?.path;
    return { id: cell.place, label: cell.name, cell, colour: 'var(--c2)', ...(href ? { href } : {}) };
  });
}

const subtitle = ({ locale }: { locale: Locale }) =>
  locale === 'es'
    ? `Puestos manufactureros permanentes por ciudad, ${formatPeriod(JOBS_MONTH, 'es')}`
    : `Permanent manufacturing jobs by city, ${formatPeriod(JOBS_MONTH, 'en')}`;

/** Permanent manufacturing jobs of every city, largest first. */
export const jobsByCity = ranking<CityCell>({
  id: 'jobs-by-city',
  measure: 'jobs_manufacturing',
  takes: 'state',
  unit: 'jobs',
  shown: 15,
  noun: { es: 'ciudades', en: 'cities' },
  of: {
    es: `de los puestos manufactureros de ${formatPeriod(JOBS_MONTH, 'es')}`,
    en: `of the manufacturing jobs of ${formatPeriod(JOBS_MONTH, 'en')}`
  },
  question: ({ place }) => cities('jobs_manufacturing', JOBS_MONTH, place && place !== 'MX' ? place : undefined),
  ranked: rankedCities,
  whole: ({ rows }) => ({ total: rows[0]!.total, count: rows[0]!.cities }),
  subtitle,
  note: ({ locale }) =>
    locale === 'es'
      ? 'Toda la manufactura, no solo el programa IMMEX. Ciudad: metrópoli de 2020 donde la hay; si no, municipio.'
      : 'All manufacturing, not only the IMMEX programme. City: 2020 metro where there is one, else municipality.'
});

const { takes: _, ...cityRanking } = jobsByCity;

/** The same cities as sized circles; a state's map needs its own ground, which its page has. */
export const jobsMap: Figure<CityCell> = {
  ...cityRanking,
  id: 'jobs-map',
  title({ rows, locale }) {
    const [first] = rows;
    const amount = formatValue(first!.value, 'jobs', locale);
    const month = formatPeriod(JOBS_MONTH, locale);
    return locale === 'es'
      ? `${first!.name} tenía más empleo manufacturero que ninguna otra ciudad en ${month}: ${amount}`
      : `${first!.name} had more manufacturing jobs than any other city in ${month}: ${amount}`;
  },
  chart: (context) => ({
    kind: 'map',
    unit: 'jobs',
    labelled: 12,
    states: [],
    circles: cityCircles(rankedCities(context))
  })
};
