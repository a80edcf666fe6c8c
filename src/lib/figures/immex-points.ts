import { immexPoints, type Point } from '../data/questions/points';
import { formatList, formatPeriod, formatValue, periodPosition, type Locale } from '../text/format';
import { citedSources, groupBy, latest, weakest } from './arithmetic';
import type { Figure } from './figure';
import { placeName, sectorName, type Names } from './names';
import { estimateText, hasRange, rangeText } from './ranges';

const SEGMENTS: Record<string, { es: string; en: string; colour: string }> = {
  all: { es: 'total del programa', en: 'whole programme', colour: 'var(--c1)' },
  'scian-31-33': { es: 'segmento manufacturero', en: 'manufacturing segment', colour: 'var(--c2)' }
};

/** Published figures, and what the estimate gives beside them for whole years. */
const published = (rows: Point[]) => rows.filter((row) => row.basis !== 'modelled');
const estimated = (rows: Point[]) => rows.filter((row) => row.basis === 'modelled');

function segment(sector: string, locale: Locale, names: Names): string {
  return SEGMENTS[sector]?.[locale] ?? sectorName(names, sector);
}

/** What of the programme a figure counts, after an article: most of the published ones are of its manufacturing segment. */
function partOf(sector: string, locale: Locale, names: Names): string {
  if (sector === 'all') return locale === 'es' ? 'programa IMMEX' : 'IMMEX programme';
  const part = sector === 'scian-31-33' ? segment(sector, locale, names) : sectorName(names, sector);
  if (sector !== 'scian-31-33') return locale === 'es' ? `programa IMMEX, ${part},` : `IMMEX programme, ${part},`;
  return locale === 'es' ? `${part} del programa IMMEX` : `${part} of the IMMEX programme`;
}

/** IMMEX employment of a place as points, published first and estimates beside them: never joined by a line. */
export const immexJobsPoints: Figure<Point> = {
  id: 'immex-jobs-points',
  measure: 'jobs_immex',
  takes: 'place',
  question: ({ place = 'MX' }) => immexPoints('jobs_immex', place),
  title({ rows, names, locale }) {
    const last = latest(published(rows)) ?? latest(rows)!;
    const where = placeName(names, last.place);
    if (last.basis === 'modelled')
      return locale === 'es'
        ? `${where}: ${estimateText(last, 'persons', 'es')} en el programa IMMEX en ${last.period}, según la estimación`
        : `${where}: ${estimateText(last, 'persons', 'en')} in the IMMEX programme in ${last.period}, by the estimate`;
    const amount = formatValue(last.value, 'persons', locale);
    return locale === 'es'
      ? `${where}: ${amount} en el ${partOf(last.sector, 'es', names)} en ${formatPeriod(last.period, 'es')}`
      : `${where}: ${amount} in the ${partOf(last.sector, 'en', names)} in ${formatPeriod(last.period, 'en')}`;
  },
  subtitle({ rows, names, locale }) {
    const { place } = rows[0]!;
    const kinds = [
      ...(published(rows).length ? [{ es: 'cifras publicadas sueltas', en: 'scattered published figures' }] : []),
      ...(estimated(rows).length
        ? [{ es: 'estimaciones anuales con su rango', en: 'yearly estimates with their range' }]
        : [])
    ].map((kind) => kind[locale]);
    const level = { es: 'municipio de ', en: 'municipality of ' }[locale];
    const where = `${/^\d{5}$/.test(place) ? level : ''}${placeName(names, place)}`;
    return locale === 'es'
      ? `Personal ocupado en establecimientos IMMEX, ${where}, ${formatList(kinds, 'es')}`
      : `Employment in IMMEX establishments, ${where}, ${formatList(kinds, 'en')}`;
  },
  chart: ({ rows, names, locale }) => ({
    kind: 'line',
    unit: 'persons',
    fromZero: true,
    series: [
      ...[...groupBy(published(rows), (row) => row.sector)].map(([sector, points]) => ({
        id: sector,
        label: segment(sector, locale, names),
        colour: SEGMENTS[sector]?.colour ?? 'var(--c8)',
        joined: false,
        points: points.map((row) => ({ x: periodPosition(row.period), y: row.value }))
      })),
      ...[...groupBy(estimated(rows), (row) => row.sector)].map(([sector, points]) => ({
        id: `${sector}-estimate`,
        label: locale === 'es' ? 'estimación' : 'estimate',
        colour: 'var(--c8)',
        joined: false,
        points: points.map((row) => ({
          x: periodPosition(row.period),
          y: row.value,
          low: row.low,
          high: row.high,
          estimated: true
        }))
      }))
    ]
  }),
  table: ({ rows, names, locale }) => ({
    caption: locale === 'es' ? 'Personal IMMEX' : 'IMMEX employment',
    columns: [
      { key: 'period', label: locale === 'es' ? 'Periodo' : 'Period', kind: 'text' },
      { key: 'segment', label: locale === 'es' ? 'Segmento' : 'Segment', kind: 'text' },
      { key: 'value', label: locale === 'es' ? 'Personas' : 'People', kind: 'number', decimals: 0 },
      { key: 'low', label: locale === 'es' ? 'Bajo' : 'Low', kind: 'number', decimals: 0 },
      { key: 'high', label: locale === 'es' ? 'Alto' : 'High', kind: 'number', decimals: 0 },
      { key: 'page', label: locale === 'es' ? 'Leído en' : 'Read at', kind: 'text' }
    ],
    rows: rows.map((row) => ({
      cells: {
        period: formatPeriod(row.period, locale),
        segment: segment(row.sector, locale, names),
        value: row.value,
        low: row.low,
        high: row.high,
        page: row.url
      },
      basis: row.basis
    }))
  }),
  reading({ rows, names, locale }) {
    const printed = published(rows);
    const segments = [...groupBy(printed, (row) => row.sector)].map(
      ([sector, points]) => `${segment(sector, locale, names)} (${points.length})`
    );
    const between = beside(rows, locale);
    if (!printed.length)
      return locale === 'es'
        ? `No hay cifra publicada del lugar.${between}`
        : `No figure of the place is published.${between}`;
    return locale === 'es'
      ? `Hay ${printed.length} ${printed.length === 1 ? 'cifra publicada' : 'cifras publicadas'}: ${formatList(segments, 'es')}. Son puntos sueltos y no se unen: entre ellos no hay dato.${between}`
      : `There ${printed.length === 1 ? 'is one published figure' : `are ${printed.length} published figures`}: ${formatList(segments, 'en')}. They are scattered points and are not joined: there is no figure between them.${between}`;
  },
  // The title is a published figure where there is one; what is estimated beside it says so on its own marks.
  basis: (rows) => weakest(published(rows).length ? published(rows) : rows),
  sources: citedSources
};

/** What the estimate says beside the published points, with its range; empty without one. */
function beside(rows: Point[], locale: Locale): string {
  const last = latest(estimated(rows));
  if (!last || !hasRange(last)) return '';
  const said = `${formatValue(last.value, 'persons', locale)} (${rangeText(last, 'persons', locale)})`;
  return locale === 'es'
    ? ` La estimación de ${last.period}, del segmento manufacturero, es ${said}.`
    : ` The estimate for ${last.period}, of the manufacturing segment, is ${said}.`;
}
