import { growthAllowed, type Cell } from '../data/questions/cell';
import type { Question } from '../data/question';
import { formatPeriod, formatShare, formatValue, periodPosition, type Locale } from '../text/format';
import { citedSources, weakest } from './arithmetic';
import type { Choice, Figure, FigureContext, FigureParams } from './figure';
import { placeName } from './names';

export interface TrendTexts {
  /** Subject of the sentence, with its article: «las exportaciones», “exports”. */
  subject: string;
  /** Whether the subject takes plural verbs. */
  plural: boolean;
  /** At the end of the line, when it is no place that is measured. */
  label?: string;
  /** Measure and unit, without period. */
  subtitle: string;
}

interface Trend {
  id: string;
  measure: string;
  unit: string;
  decimals?: number;
  colour?: string;
  fromZero?: boolean;
  /** False for a measure whose catalogue entry allows no growth rates: the title tells its level. */
  growth?: boolean;
  takes?: Choice;
  /** False for what no place of the atlas is measured by: prices, cycles of another country. */
  placed?: boolean;
  defaults?: FigureParams;
  question(params: FigureParams): Question<Cell>;
  texts: Record<Locale, TrendTexts>;
  note?: Partial<Record<Locale, string>>;
}

/** A figure of one measure over time: from the first period to the last, with what changed between them. */
export function trend({
  id,
  measure,
  unit,
  decimals = 0,
  colour = 'var(--accent)',
  fromZero = true,
  growth = true,
  takes,
  placed = true,
  defaults,
  question,
  texts,
  note
}: Trend): Figure<Cell> {
  return {
    id,
    measure,
    ...(takes ? { takes } : {}),
    ...(defaults ? { defaults } : {}),
    question,
    title(context) {
      const { first, last } = ends(context);
      const ratio = growth ? growthBetween(first, last) : null;
      if (ratio === null) return level(texts[context.locale], last, unit, context.locale);
      return sentence(texts[context.locale], ratio, first.period, last.period, context.locale);
    },
    subtitle(context) {
      const { first, last } = ends(context);
      const place = placed ? `${placeName(context.names, last.place)}. ` : '';
      return `${place}${texts[context.locale].subtitle}, ${spanOf(first.period, last.period, context.locale)}`;
    },
    chart({ rows, names, locale }) {
      return {
        kind: 'line',
        unit,
        fromZero,
        series: [
          {
            id: measure,
            label: placed ? placeName(names, rows[0]!.place) : (texts[locale].label ?? texts[locale].subject),
            colour,
            joined: true,
            points: withGaps(
              rows.map((row) => ({ x: periodPosition(row.period), y: row.value, low: row.low, high: row.high }))
            )
          }
        ]
      };
    },
    table({ rows, locale }) {
      return {
        caption: texts[locale].subtitle,
        columns: [
          { key: 'period', label: locale === 'es' ? 'Periodo' : 'Period', kind: 'text' },
          { key: 'value', label: texts[locale].subtitle, kind: 'number', decimals }
        ],
        rows: rows.map((row) => ({
          cells: { period: formatPeriod(row.period, locale), value: row.value },
          basis: row.basis
        }))
      };
    },
    reading(context) {
      const { first, last, top, bottom } = ends(context);
      const { locale } = context;
      const say = (row: Cell) => `${formatValue(row.value, unit, locale)} (${formatPeriod(row.period, locale)})`;
      return locale === 'es'
        ? `De ${say(first)} a ${say(last)}. El valor más alto es ${say(top)}; el más bajo, ${say(bottom)}.`
        : `From ${say(first)} to ${say(last)}. The highest value is ${say(top)}; the lowest, ${say(bottom)}.`;
    },
    note: ({ locale }) => note?.[locale] ?? null,
    basis: weakest,
    sources: citedSources
  };
}

interface Point {
  x: number;
  y: number | null;
  low: number | null;
  high: number | null;
}

/** Periods that are missing between others break the line: the step of the series is its least distance. */
export function withGaps(points: readonly Point[]): Point[] {
  const steps = points.slice(1).map((point, i) => point.x - points[i]!.x);
  const step = Math.min(...steps);
  return points.flatMap((point, i) =>
    i > 0 && steps[i - 1]! > step * 1.5
      ? [{ x: points[i - 1]!.x + step, y: null, low: null, high: null }, point]
      : [point]
  );
}

function ends({ rows }: FigureContext<Cell>) {
  const top = rows.reduce((best, row) => (row.value > best.value ? row : best));
  const bottom = rows.reduce((least, row) => (row.value < least.value ? row : least));
  return { first: rows[0]!, last: rows.at(-1)!, top, bottom };
}

type Bounded = Pick<Cell, 'value' | 'high' | 'basis'>;

/** Growth is told only where what is withheld could change it by no more than this. */
const UNCERTAIN = 1.05;

/** Last over first; null when either is an estimate or not positive, or when a bound leaves the growth open. */
export function growthBetween(first: Bounded, last: Bounded): number | null {
  if (!growthAllowed(first, last)) return null;
  if (first.value <= 0 || last.value <= 0) return null;
  const open = ((first.high ?? first.value) / first.value) * ((last.high ?? last.value) / last.value);
  return open > UNCERTAIN ? null : last.value / first.value;
}

/** The last value alone: «… : 1.07 mil millones de dólares en 2025», «al menos» when it is a lower bound. */
function level(texts: TrendTexts, last: Cell, unit: string, locale: Locale): string {
  const subject = texts.subject.charAt(0).toUpperCase() + texts.subject.slice(1);
  const amount = formatValue(last.value, unit, locale);
  const until = formatPeriod(last.period, locale);
  const bound = last.high === null ? '' : { es: 'al menos ', en: 'at least ' }[locale];
  return locale === 'es' ? `${subject}: ${bound}${amount} en ${until}` : `${subject}: ${bound}${amount} in ${until}`;
}

function sentence(texts: TrendTexts, ratio: number, from: string, to: string, locale: Locale): string {
  const subject = texts.subject.charAt(0).toUpperCase() + texts.subject.slice(1);
  const since = formatPeriod(from, locale);
  const until = formatPeriod(to, locale);
  if (locale === 'es') {
    const verb = (one: string, many: string) => (texts.plural ? many : one);
    if (ratio >= 1.95)
      return `${subject} se ${verb('multiplicó', 'multiplicaron')} por ${times(ratio, 'es')} entre ${since} y ${until}`;
    if (Math.abs(ratio - 1) < 0.02) return `${subject} ${verb('está', 'están')} en ${until} como en ${since}`;
    return `${subject} ${ratio > 1 ? verb('creció', 'crecieron') : verb('cayó', 'cayeron')} ${formatShare(Math.abs(ratio - 1), 'es', 0)} entre ${since} y ${until}`;
  }
  if (ratio >= 1.95) return `${subject} grew ${times(ratio, 'en')}-fold between ${since} and ${until}`;
  if (Math.abs(ratio - 1) < 0.02)
    return `${subject} ${texts.plural ? 'are' : 'is'} in ${until} where ${texts.plural ? 'they were' : 'it was'} in ${since}`;
  return `${subject} ${ratio > 1 ? 'grew' : 'fell'} ${formatShare(Math.abs(ratio - 1), 'en', 0)} between ${since} and ${until}`;
}

function times(ratio: number, locale: Locale): string {
  return new Intl.NumberFormat(locale === 'es' ? 'es-MX' : 'en-US', {
    maximumFractionDigits: ratio < 10 ? 1 : 0
  }).format(ratio);
}

function spanOf(from: string, to: string, locale: Locale): string {
  return from.length === 4 ? `${from}–${to}` : `${formatPeriod(from, locale)} – ${formatPeriod(to, locale)}`;
}
