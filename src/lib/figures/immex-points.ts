import { immexPoints, type Point } from '../data/questions/points';
import { formatList, formatPeriod, formatValue, periodPosition, type Locale } from '../text/format';
import { citedSources, groupBy, latest, weakest } from './arithmetic';
import type { Figure } from './figure';
import { placeName, sectorName, type Names } from './names';

const SEGMENTS: Record<string, { es: string; en: string; colour: string }> = {
  all: { es: 'total del programa', en: 'whole programme', colour: 'var(--c1)' },
  'scian-31-33': { es: 'segmento manufacturero', en: 'manufacturing segment', colour: 'var(--c2)' }
};

function segment(sector: string, locale: Locale, names: Names): string {
  return SEGMENTS[sector]?.[locale] ?? sectorName(names, sector);
}

/** Published IMMEX employment of a place, as points: never joined by a line. */
export const immexJobsPoints: Figure<Point> = {
  id: 'immex-jobs-points',
  measure: 'jobs_immex',
  takes: 'state',
  question: ({ place = 'MX' }) => immexPoints('jobs_immex', place),
  title({ rows, names, locale }) {
    const last = latest(rows)!;
    const where = placeName(names, last.place);
    return locale === 'es'
      ? `${where}: ${formatValue(last.value, 'persons', 'es')} en el programa IMMEX en ${formatPeriod(last.period, 'es')}`
      : `${where}: ${formatValue(last.value, 'persons', 'en')} in the IMMEX programme in ${formatPeriod(last.period, 'en')}`;
  },
  subtitle({ rows, names, locale }) {
    const { place } = rows[0]!;
    const level = { es: 'municipio de ', en: 'municipality of ' }[locale];
    const where = `${/^\d{5}$/.test(place) ? level : ''}${placeName(names, place)}`;
    return locale === 'es'
      ? `Personal ocupado en establecimientos IMMEX, ${where}, cifras publicadas sueltas`
      : `Employment in IMMEX establishments, ${where}, scattered published figures`;
  },
  chart: ({ rows, names, locale }) => ({
    kind: 'line',
    unit: 'persons',
    fromZero: true,
    series: [...groupBy(rows, (row) => row.sector)].map(([sector, points]) => ({
      id: sector,
      label: segment(sector, locale, names),
      colour: SEGMENTS[sector]?.colour ?? 'var(--c8)',
      joined: false,
      points: points.map((row) => ({ x: periodPosition(row.period), y: row.value }))
    }))
  }),
  table: ({ rows, names, locale }) => ({
    caption: locale === 'es' ? 'Personal IMMEX publicado' : 'Published IMMEX employment',
    columns: [
      { key: 'period', label: locale === 'es' ? 'Periodo' : 'Period', kind: 'text' },
      { key: 'segment', label: locale === 'es' ? 'Segmento' : 'Segment', kind: 'text' },
      { key: 'value', label: locale === 'es' ? 'Personas' : 'People', kind: 'number', decimals: 0 },
      { key: 'page', label: locale === 'es' ? 'Leído en' : 'Read at', kind: 'text' }
    ],
    rows: rows.map((row) => ({
      cells: {
        period: formatPeriod(row.period, locale),
        segment: segment(row.sector, locale, names),
        value: row.value,
        page: row.url
      },
      basis: row.basis
    }))
  }),
  reading({ rows, names, locale }) {
    const segments = [...groupBy(rows, (row) => row.sector)].map(
      ([sector, points]) => `${segment(sector, locale, names)} (${points.length})`
    );
    return locale === 'es'
      ? `Hay ${rows.length} ${rows.length === 1 ? 'cifra publicada' : 'cifras publicadas'}: ${formatList(segments, 'es')}. Son puntos sueltos y no se unen: entre ellos no hay dato.`
      : `There ${rows.length === 1 ? 'is one published figure' : `are ${rows.length} published figures`}: ${formatList(segments, 'en')}. They are scattered points and are not joined: there is no figure between them.`;
  },
  basis: weakest,
  sources: citedSources
};
