import type { Cell } from '../data/questions/cell';
import { cells } from '../data/questions/cell';
import { literal } from '../data/question';
import { formatPeriod, formatShare, formatValue } from '../text/format';
import { citedSources, largestFirst, sum, weakest } from './arithmetic';
import type { Figure, FigureContext } from './figure';
import { JOBS_MONTH } from './jobs-by-city';
import { placeName, sectorName } from './names';

const COLOURS: Record<string, string> = {
  'imss-manufacturing': 'var(--c2)',
  'imss-services': 'var(--c5)',
  'imss-trade': 'var(--c3)',
  'imss-construction': 'var(--c4)',
  'imss-transport': 'var(--c6)',
  'imss-agriculture': 'var(--c7)'
};

/** How the permanent jobs of a place split among activities, one month. */
export const jobsByDivision: Figure<Cell> = {
  id: 'jobs-by-division',
  measure: 'jobs_permanent',
  takes: 'state',
  question: ({ place = 'MX' }) =>
    cells(
      'jobs by division',
      `measure_id = 'jobs_permanent' AND place_id = ${literal(place)} AND period = ${literal(JOBS_MONTH)} AND sector_id <> 'all'`
    ),
  title(context) {
    const { locale, names } = context;
    const { share } = manufacturing(context);
    const where = placeName(names, context.rows[0]!.place);
    return locale === 'es'
      ? `${formatShare(share, 'es', 0)} de los puestos permanentes de ${where} eran manufactureros en ${formatPeriod(JOBS_MONTH, 'es')}`
      : `${formatShare(share, 'en', 0)} of permanent jobs in ${where} were in manufacturing in ${formatPeriod(JOBS_MONTH, 'en')}`;
  },
  subtitle: ({ locale }) =>
    locale === 'es'
      ? `Puestos permanentes en el IMSS por división, ${formatPeriod(JOBS_MONTH, 'es')}`
      : `Permanent jobs registered with IMSS by division, ${formatPeriod(JOBS_MONTH, 'en')}`,
  chart: ({ rows, names }) => ({
    kind: 'shares',
    unit: 'jobs',
    parts: largestFirst(rows).map((row) => ({
      id: row.sector,
      label: sectorName(names, row.sector),
      value: row.value,
      colour: COLOURS[row.sector] ?? 'var(--c8)'
    }))
  }),
  table({ rows, names, locale }) {
    const total = sum(rows.map((row) => row.value));
    return {
      caption: locale === 'es' ? 'Puestos permanentes por división' : 'Permanent jobs by division',
      columns: [
        { key: 'division', label: locale === 'es' ? 'División' : 'Division', kind: 'text' },
        { key: 'value', label: locale === 'es' ? 'Puestos' : 'Jobs', kind: 'number', decimals: 0 },
        { key: 'share', label: locale === 'es' ? 'Parte, %' : 'Share, %', kind: 'number', decimals: 1 }
      ],
      rows: largestFirst(rows).map((row) => ({
        cells: { division: sectorName(names, row.sector), value: row.value, share: (row.value / total) * 100 },
        basis: row.basis
      }))
    };
  },
  reading(context) {
    const { locale } = context;
    const { value, share, total } = manufacturing(context);
    return locale === 'es'
      ? `De ${formatValue(total, 'jobs', 'es')} permanentes, ${formatValue(value, 'jobs', 'es')} (${formatShare(share, 'es')}) son de la industria manufacturera. Las divisiones sin dato en el lugar no aparecen.`
      : `Of ${formatValue(total, 'jobs', 'en')} that are permanent, ${formatValue(value, 'jobs', 'en')} (${formatShare(share, 'en')}) are in manufacturing. Divisions without a figure in the place are not shown.`;
  },
  basis: weakest,
  sources: citedSources
};

function manufacturing({ rows }: FigureContext<Cell>) {
  const total = sum(rows.map((row) => row.value));
  const value = rows.find((row) => row.sector === 'imss-manufacturing')?.value ?? 0;
  return { total, value, share: value / total };
}
