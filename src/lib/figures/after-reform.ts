import type { Cell } from '../data/questions/cell';
import { cells } from '../data/questions/cell';
import { formatNumber, formatPeriod, periodPosition, type Locale } from '../text/format';
import { citedSources, periodsOf } from './arithmetic';
import type { Figure } from './figure';

interface AfterReform {
  id: string;
  measure: string;
  /** Period that stands at 100: the last before the reform is in force. */
  base: string;
  /** Where the dotted line stands, and what it says. */
  event: { period: string; label: Record<Locale, string> };
  where: string;
  /** The line that the reform reaches, and the one to read it against; each with rows of its own. */
  lines: { id: string; label: Record<Locale, string>; colour: string; holds(row: Cell): boolean }[];
  subtitle: Record<Locale, string>;
  note: Record<Locale, string>;
}

const NO_CAUSE = {
  es: 'Es lo que se movió después, no lo que la reforma causó: en las mismas fechas cambiaron otras cosas.',
  en: 'It is what moved afterwards, not what the reform caused: other things changed on the same dates.'
};

/** Published points before and after a reform, at 100 in its base period, with the line of the whole beside. */
function afterReform(spec: AfterReform): Figure<Cell> {
  const indexed = (rows: readonly Cell[]) =>
    spec.lines.map((line) => {
      const own = rows.filter((row) => line.holds(row));
      const base = own.find((row) => row.period === spec.base)!;
      return { ...line, points: own.map((row) => ({ period: row.period, value: (row.value / base.value) * 100 })) };
    });
  return {
    id: spec.id,
    measure: spec.measure,
    question: () => cells(spec.id, spec.where),
    title({ rows, locale }) {
      const [reached, whole] = indexed(rows);
      const last = reached!.points.at(-1)!;
      const beside = whole!.points.find((point) => point.period === last.period)!;
      const say = (value: number) => formatNumber(value, locale, 0);
      return locale === 'es'
        ? `De 100 a ${say(last.value)} en ${reached!.label.es}; de 100 a ${say(beside.value)} en ${whole!.label.es} (${formatPeriod(last.period, 'es')})`
        : `From 100 to ${say(last.value)} in ${reached!.label.en}; from 100 to ${say(beside.value)} in ${whole!.label.en} (${formatPeriod(last.period, 'en')})`;
    },
    subtitle: ({ locale }) =>
      `${spec.subtitle[locale]}, ${locale === 'es' ? 'índice' : 'index'}, ${formatPeriod(spec.base, locale)} = 100`,
    chart: ({ rows, locale }) => ({
      kind: 'line',
      unit: 'index',
      fromZero: false,
      events: [{ x: periodPosition(spec.event.period), label: spec.event.label[locale] }],
      series: indexed(rows).map(({ id, label, colour, points }) => ({
        id,
        label: label[locale],
        colour,
        joined: true,
        points: points.map(({ period, value }) => ({ x: periodPosition(period), y: value }))
      }))
    }),
    table({ rows, locale }) {
      const lines = indexed(rows);
      return {
        caption: `${spec.subtitle[locale]}, ${formatPeriod(spec.base, locale)} = 100`,
        columns: [
          { key: 'period', label: locale === 'es' ? 'Periodo' : 'Period', kind: 'text' },
          ...lines.map(({ id, label }) => ({ key: id, label: label[locale], kind: 'number' as const, decimals: 1 }))
        ],
        rows: periodsOf(rows).map((period) => ({
          cells: {
            period: formatPeriod(period, locale),
            ...Object.fromEntries(
              lines.map(({ id, points }) => [id, points.find((point) => point.period === period)?.value ?? null])
            )
          }
        }))
      };
    },
    reading(context) {
      const { locale } = context;
      return locale === 'es'
        ? `La línea punteada marca la fecha: ${spec.event.label.es}. ${NO_CAUSE.es}`
        : `The dotted line marks the date: ${spec.event.label.en}. ${NO_CAUSE.en}`;
    },
    note: ({ locale }) => spec.note[locale],
    basis: () => 'derived',
    sources: citedSources
  };
}

/** VAT on temporary imports from 2015: exports of Chihuahua beside those of the country. */
export const after2015 = afterReform({
  id: 'after-2015-vat-rule',
  measure: 'exports',
  base: '2014',
  event: {
    period: '2015',
    label: { es: 'IVA en la importación temporal, 2015', en: 'VAT on temporary imports, 2015' }
  },
  where: `measure_id = 'exports' AND place_id IN ('MX', '08') AND sector_id = 'all' AND period BETWEEN '2010' AND '2019' AND length(period) = 4`,
  lines: [
    {
      id: 'reached',
      label: { es: 'Chihuahua', en: 'Chihuahua' },
      colour: 'var(--c1)',
      holds: ({ place }) => place === '08'
    },
    {
      id: 'whole',
      label: { es: 'el país', en: 'the country' },
      colour: 'var(--c8)',
      holds: ({ place }) => place === 'MX'
    }
  ],
  subtitle: { es: 'Exportaciones en dólares corrientes', en: 'Exports in current US dollars' },
  note: {
    es: 'Chihuahua es el estado que más exporta. En 2015 el peso también perdió valor y bajó el precio del petróleo.',
    en: 'Chihuahua is the state that exports most. In 2015 the peso also lost value and oil prices fell.'
  }
});

/** Northern border stimulus and minimum wage from 2019: formal jobs of Chihuahua beside the country. */
export const after2019 = afterReform({
  id: 'after-2019-border',
  measure: 'jobs_formal',
  base: '2018-12',
  event: {
    period: '2019-01',
    label: {
      es: 'Estímulo y mínimo de la frontera, enero de 2019',
      en: 'Border stimulus and minimum wage, January 2019'
    }
  },
  where: `measure_id = 'jobs_formal' AND place_id IN ('MX', '08') AND sector_id = 'all' AND period BETWEEN '2016-01' AND '2021-12' AND length(period) = 7`,
  lines: [
    {
      id: 'reached',
      label: { es: 'Chihuahua', en: 'Chihuahua' },
      colour: 'var(--c1)',
      holds: ({ place }) => place === '08'
    },
    {
      id: 'whole',
      label: { es: 'el país', en: 'the country' },
      colour: 'var(--c8)',
      holds: ({ place }) => place === 'MX'
    }
  ],
  subtitle: {
    es: 'Puestos registrados en el IMSS, todas las actividades',
    en: 'Jobs registered with IMSS, all activities'
  },
  note: {
    es: 'Los dos cambios empezaron el mismo día, así que no se distinguen; el estado tiene municipios fuera de la zona, y en 2020 llegó la pandemia.',
    en: 'Both changes began on the same day, so they cannot be told apart; the state has municipalities outside the zone, and the pandemic came in 2020.'
  }
});

/** Apparel decree of December 2024: exports of apparel beside all exports. */
export const after2024 = afterReform({
  id: 'after-2024-apparel',
  measure: 'exports',
  base: '2024',
  event: {
    period: '2024',
    label: { es: 'Decreto de prendas de vestir, diciembre de 2024', en: 'Apparel decree, December 2024' }
  },
  where: `measure_id = 'exports' AND place_id = 'MX' AND sector_id IN ('all', '315') AND period >= '2018' AND length(period) = 4`,
  lines: [
    {
      id: 'reached',
      label: { es: 'prendas de vestir', en: 'apparel' },
      colour: 'var(--c5)',
      holds: ({ sector }) => sector === '315'
    },
    {
      id: 'whole',
      label: { es: 'todas las exportaciones', en: 'all exports' },
      colour: 'var(--c8)',
      holds: ({ sector }) => sector === 'all'
    }
  ],
  subtitle: { es: 'Exportaciones en dólares corrientes', en: 'Exports in current US dollars' },
  note: {
    es: 'Hay un solo año después, y es preliminar. El subsector suma solo los estados con cifra publicada: es una cota inferior.',
    en: 'There is one year after, and it is preliminary. The subsector adds only the states with a published figure: it is a lower bound.'
  }
});
