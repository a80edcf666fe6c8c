import type { Cell } from '../data/questions/cell';
import { series } from '../data/questions/series';
import { formatValue, type Locale } from '../text/format';
import { citedSources, weakest } from './arithmetic';
import { estimateTable } from './estimate-table';
import { SHOWN_CITY, type Figure } from './figure';
import { placeName } from './names';
import { estimateText, hasRange, rangeText } from './ranges';

/** The one year with municipal jobs by sector: its city shares are fitted, those of every other year are carried from it. */
const FITTED = '2020';

interface CityTrend {
  id: string;
  measure: 'exports' | 'jobs_manufacturing';
  unit: string;
  colour: string;
  name: Record<Locale, string>;
  subject: Record<Locale, string>;
}

/** Estimates of a place over the years: the fitted year in full colour, carried ones lighter, and no growth told. */
function cityTrend({ id, measure, unit, colour, name, subject }: CityTrend): Figure<Cell> {
  const carriedText = {
    es: 'parte de la ciudad en 2020 × estado',
    en: 'city share of 2020 × state'
  };
  return {
    id,
    measure,
    takes: 'city',
    defaults: { place: SHOWN_CITY },
    question: ({ place = SHOWN_CITY }) => series(measure, [place], ['all'], 'year'),
    title({ rows, names, locale }) {
      const last = rows.at(-1)!;
      const where = placeName(names, last.place);
      const amount = estimateText(last, unit, locale);
      return locale === 'es'
        ? `${where}: ${subject.es}, ${amount} en ${last.period}`
        : `${where}: ${subject.en}, ${amount} in ${last.period}`;
    },
    subtitle({ rows, locale }) {
      const span = `${rows[0]!.period}–${rows.at(-1)!.period}`;
      return locale === 'es'
        ? `${name.es}, estimación con rango de 80 %, ${span}: ${carriedText.es}`
        : `${name.en}, estimate with its 80% range, ${span}: ${carriedText.en}`;
    },
    chart({ rows, locale }) {
      const point = ({ period, value, low, high, basis }: Cell) => ({
        x: Number(period),
        y: value,
        low,
        high,
        estimated: basis === 'modelled'
      });
      const fitted = rows.filter((row) => row.period === FITTED);
      return {
        kind: 'line',
        unit,
        fromZero: true,
        series: [
          {
            id: 'carried',
            label: locale === 'es' ? 'con su parte de 2020' : 'by its share of 2020',
            colour: 'var(--c8)',
            joined: true,
            points: rows.map(point)
          },
          ...(fitted.length
            ? [
                {
                  id: 'fitted',
                  label: locale === 'es' ? `en ${FITTED}` : `in ${FITTED}`,
                  colour,
                  joined: false,
                  points: fitted.map(point)
                }
              ]
            : [])
        ]
      };
    },
    table: ({ rows, locale }) => estimateTable(rows, locale, name[locale]),
    reading({ rows, locale }) {
      const fitted = rows.find((row) => row.period === FITTED) ?? rows.at(-1)!;
      const centre = formatValue(fitted.value, unit, locale);
      const amount = hasRange(fitted) ? `${centre}, ${rangeText(fitted, unit, locale)}` : centre;
      return locale === 'es'
        ? `En ${fitted.period}, el año con puestos por municipio, la estimación es ${amount}. Los demás años aplican la parte que el lugar tenía en 2020 al total de su estado: la línea se mueve con el estado y no dice nada del crecimiento propio.`
        : `In ${fitted.period}, the year with jobs by municipality, the estimate is ${amount}. The other years apply the place’s share of 2020 to its state’s total: the line moves with the state and says nothing of the place’s own growth.`;
    },
    basis: weakest,
    sources: citedSources
  };
}

export const cityExportsTrend = cityTrend({
  id: 'city-exports-trend',
  measure: 'exports',
  unit: 'USD',
  colour: 'var(--c1)',
  name: { es: 'Exportaciones, dólares corrientes', en: 'Exports, current US dollars' },
  subject: { es: 'exportaciones', en: 'exports' }
});

export const cityJobsTrend = cityTrend({
  id: 'city-jobs-trend',
  measure: 'jobs_manufacturing',
  unit: 'jobs',
  colour: 'var(--c2)',
  name: { es: 'Puestos manufactureros', en: 'Manufacturing jobs' },
  subject: { es: 'empleo manufacturero', en: 'manufacturing employment' }
});
