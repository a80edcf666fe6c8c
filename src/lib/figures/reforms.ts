import { MODEL_SOURCES } from '../data/model-sources';
import { resultByYear, resultOfReforms, type ReformChange } from '../data/questions/scenario-results';
import { LAST_YEAR } from '../model/scenario';
import { formatNumber, formatValue, type Locale } from '../text/format';
import { rangeColumns } from './estimate-table';
import type { Figure, FigureContext } from './figure';
import { changeText, rangeText, signedValue } from './ranges';
import { noForecast, SCENARIOS_TABLE, shortName } from './reform-words';
import { say } from './words';

interface OfReforms {
  id: string;
  result: string;
  /** Unit as figures name it. */
  unit: 'MXN' | 'jobs';
  colour: string;
  /** «lo recaudado», “collections”: what changes. */
  subject: Record<Locale, string>;
  subtitle: Record<Locale, string>;
  /** What else has to be known of this result. */
  note: Record<Locale, string>;
}

/** One result of every preset of the lab in the last year, each with its range, largest first. */
function ofReforms({ id, result, unit, colour, subject, subtitle, note }: OfReforms): Figure<ReformChange> {
  const ordered = ({ rows }: FigureContext<ReformChange>) => [...rows].sort((a, b) => b.value - a.value);
  return {
    id,
    measure: SCENARIOS_TABLE,
    topic: 'scenarios',
    question: () => resultOfReforms(result, LAST_YEAR),
    title(context) {
      const { locale } = context;
      const widest = [...context.rows].sort((a, b) => Math.abs(b.value) - Math.abs(a.value))[0]!;
      const range = changeText(widest, unit, locale);
      const down = widest.value < 0;
      return say(
        locale,
        `«${shortName(widest, 'es')}» es lo que más ${down ? 'baja' : 'sube'} ${subject.es}: ${range} en ${LAST_YEAR}`,
        `“${shortName(widest, 'en')}” ${down ? 'lowers' : 'raises'} ${subject.en} most: ${range} in ${LAST_YEAR}`
      );
    },
    subtitle: ({ locale }) => subtitle[locale],
    chart: (context) => ({
      kind: 'bars',
      unit,
      rows: ordered(context).map((row) => ({
        id: row.reform,
        label: row.name[context.locale],
        value: row.value,
        low: row.low,
        high: row.high,
        colour,
        basis: 'modelled'
      }))
    }),
    table: (context) => ({
      caption: subtitle[context.locale],
      columns: [
        { key: 'name', label: say(context.locale, 'Reforma', 'Reform'), kind: 'text' },
        ...rangeColumns(context.locale)
      ],
      rows: ordered(context).map(({ name, low, value, high }) => ({
        cells: { name: name[context.locale], low, value, high },
        basis: 'modelled' as const
      }))
    }),
    reading(context) {
      const { locale } = context;
      const rows = ordered(context);
      const open = rows.filter(({ low, high }) => low < 0 && high > 0).length;
      const ends = [rows[0]!, rows.at(-1)!].map(
        (row) => `«${row.name[locale]}», ${signedValue(row.value, unit, locale)} (${rangeText(row, unit, locale)})`
      );
      const quoted = locale === 'es' ? ends : ends.map((text) => text.replace('«', '“').replace('»', '”'));
      const doubtful = `${formatNumber(open, locale)} ${say(locale, 'de', 'of')} ${rows.length}`;
      const unsure = say(
        locale,
        ` En ${doubtful} el intervalo no dice si el efecto es de alza o de baja.`,
        ` For ${doubtful} the interval does not tell a rise from a fall.`
      );
      return (
        say(locale, `De ${quoted[0]} a ${quoted[1]}.`, `From ${quoted[0]} to ${quoted[1]}.`) + (open ? unsure : '')
      );
    },
    note: ({ rows, locale }) => `${noForecast(rows[0]!, locale)} ${note[locale]}`,
    basis: () => 'modelled',
    sources: () => [...MODEL_SOURCES]
  };
}

export const reformsCollected = ofReforms({
  id: 'reforms-collected',
  result: 'collected',
  unit: 'MXN',
  colour: 'var(--c4)',
  subject: { es: 'lo recaudado', en: 'collections' },
  subtitle: {
    es: `Cambio en lo recaudado en ${LAST_YEAR} con cada reforma, cuando todos responden, pesos de 2024`,
    en: `Change in collections in ${LAST_YEAR} under each reform, with everybody responding, pesos of 2024`
  },
  note: {
    es: 'Recaudado son IVA, arancel, derecho de trámite e ISR del programa; lo suspendido y su financiamiento son otra cosa y no se suman.',
    en: 'Collected are VAT, duty, customs fee and income tax of the programme; what is suspended and its financing are something else and must not be added to it.'
  }
});

export const reformsJobs = ofReforms({
  id: 'reforms-jobs',
  result: 'jobs',
  unit: 'jobs',
  colour: 'var(--c1)',
  subject: { es: 'el empleo del programa', en: 'jobs of the programme' },
  subtitle: {
    es: `Cambio en el empleo del programa en ${LAST_YEAR} con cada reforma, cuando todos responden`,
    en: `Change in jobs of the programme in ${LAST_YEAR} under each reform, with everybody responding`
  },
  note: {
    es: 'Equilibrio parcial: no cuenta a quien encuentre trabajo en otra parte, ni el tipo de cambio.',
    en: 'Partial equilibrium: it counts neither those who find work elsewhere nor the exchange rate.'
  }
});

/** What a reform changes in the jobs of the programme, year by year. */
export const reformJobsByYear: Figure<ReformChange> = {
  id: 'reform-jobs-by-year',
  measure: SCENARIOS_TABLE,
  topic: 'scenarios',
  takes: 'reform',
  defaults: { reform: 'usmca-loss' },
  question: ({ reform = 'usmca-loss' }) => resultByYear(reform, 'jobs'),
  title(context) {
    const { locale } = context;
    const last = context.rows.at(-1)!;
    const name = shortName(last, locale);
    if (last.low === 0 && last.high === 0)
      return say(
        locale,
        `«${name}» no mueve el empleo del programa en el modelo`,
        `“${name}” does not move jobs of the programme in the model`
      );
    const range = changeText(last, 'jobs', locale);
    return say(
      locale,
      `«${name}»: ${range} en el programa en ${last.year}`,
      `“${name}”: ${range} in the programme in ${last.year}`
    );
  },
  subtitle({ rows, locale }) {
    return say(
      locale,
      `Cambio en el empleo del programa con la reforma, cuando todos responden, ${rows[0]!.year}–${rows.at(-1)!.year}`,
      `Change in jobs of the programme under the reform, with everybody responding, ${rows[0]!.year}–${rows.at(-1)!.year}`
    );
  },
  chart: ({ rows, locale }) => ({
    kind: 'line',
    unit: 'jobs',
    fromZero: true,
    series: [
      {
        id: rows[0]!.reform,
        label: rows[0]!.name[locale],
        colour: 'var(--c1)',
        joined: true,
        points: rows.map(({ year, value, low, high }) => ({ x: year, y: value, low, high, estimated: true }))
      }
    ]
  }),
  table: ({ rows, locale }) => ({
    caption: say(locale, 'Cambio en el empleo del programa', 'Change in jobs of the programme'),
    columns: [{ key: 'year', label: say(locale, 'Año', 'Year'), kind: 'text' }, ...rangeColumns(locale)],
    rows: rows.map(({ year, low, value, high }) => ({
      cells: { year: String(year), low, value, high },
      basis: 'modelled' as const
    }))
  }),
  reading({ rows, locale }) {
    const last = rows.at(-1)!;
    const said = `${signedValue(last.value, 'jobs', locale)} (${rangeText(last, 'jobs', locale)})`;
    const before = formatValue(Math.round(last.baseline), 'jobs', locale);
    return say(
      locale,
      `En ${last.year} el cambio central es ${said}, sobre ${before} sin reforma.`,
      `In ${last.year} the central change is ${said}, from ${before} without reform.`
    );
  },
  note: ({ rows, locale }) => noForecast(rows[0]!, locale),
  basis: () => 'modelled',
  sources: () => [...MODEL_SOURCES]
};
