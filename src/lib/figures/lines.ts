import type { Cell } from '../data/questions/cell';
import type { Question } from '../data/question';
import { formatPeriod, formatValue, periodPosition, type Locale } from '../text/format';
import { citedSources, periodsOf, weakest } from './arithmetic';
import type { LineSpec } from './chart-spec';
import type { Choice, Figure, FigureContext, FigureParams, TableSpec } from './figure';
import { withGaps } from './trend';

/** One line of a figure: its words, its colour and the rows that it takes. */
export interface Line {
  id: string;
  label: string;
  colour: string;
  rows: Cell[];
  joined?: boolean;
}

interface Lines {
  id: string;
  measure: string;
  unit: string;
  decimals?: number;
  topic?: NonNullable<Figure<Cell>['topic']>;
  takes?: Choice;
  defaults?: FigureParams;
  fromZero?: boolean;
  question(params: FigureParams): Question<Cell>;
  lines(context: FigureContext<Cell>): Line[];
  title(context: FigureContext<Cell>, lines: Line[]): string;
  subtitle: Record<Locale, string> | ((context: FigureContext<Cell>) => string);
  events?: LineSpec['events'] | ((locale: Locale) => LineSpec['events']);
  note?: Record<Locale, string>;
}

/** A figure of a few lines over the same time. */
export function lines(spec: Lines): Figure<Cell> {
  const subtitle = (context: FigureContext<Cell>) =>
    typeof spec.subtitle === 'function' ? spec.subtitle(context) : spec.subtitle[context.locale];
  return {
    id: spec.id,
    measure: spec.measure,
    ...(spec.topic ? { topic: spec.topic } : {}),
    ...(spec.takes ? { takes: spec.takes } : {}),
    ...(spec.defaults ? { defaults: spec.defaults } : {}),
    question: spec.question,
    title: (context) => spec.title(context, spec.lines(context)),
    subtitle: (context) => `${subtitle(context)}, ${spanOf(context)}`,
    chart(context) {
      const events = typeof spec.events === 'function' ? spec.events(context.locale) : spec.events;
      return {
        kind: 'line',
        unit: spec.unit,
        fromZero: spec.fromZero ?? true,
        ...(events ? { events } : {}),
        series: spec.lines(context).map(({ id, label, colour, rows, joined = true }) => {
          const points = rows.map(({ period, value, low, high }) => ({
            x: periodPosition(period),
            y: value,
            low,
            high
          }));
          return { id, label, colour, joined, points: joined ? withGaps(points) : points };
        })
      };
    },
    table: (context) =>
      linesTable(spec.lines(context), subtitle(context), context.locale, spec.decimals ?? 0, spec.unit),
    reading(context) {
      const { locale } = context;
      const said = spec.lines(context).map(({ label, rows }) => {
        const [first, last] = [rows[0]!, rows.at(-1)!];
        const at = (row: Cell) => `${formatValue(row.value, spec.unit, locale)} (${formatPeriod(row.period, locale)})`;
        return locale === 'es'
          ? `${label}: de ${at(first)} a ${at(last)}`
          : `${label}: from ${at(first)} to ${at(last)}`;
      });
      const text = said.join('; ');
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    },
    note: ({ locale }) => spec.note?.[locale] ?? null,
    basis: weakest,
    sources: citedSources
  };
}

/** Periods down, lines across; what is missing stays missing. Parts of one are tabled as per cent. */
export function linesTable(
  all: readonly Line[],
  caption: string,
  locale: Locale,
  decimals: number,
  unit: string
): TableSpec {
  const percent = unit === 'share';
  const periods = periodsOf(all.flatMap(({ rows }) => rows));
  const byPeriod = all.map(({ rows }) => new Map(rows.map((row) => [row.period, row.value])));
  return {
    caption: percent ? `${caption}, %` : caption,
    columns: [
      { key: 'period', label: locale === 'es' ? 'Periodo' : 'Period', kind: 'text' },
      ...all.map(({ id, label }) => ({ key: id, label, kind: 'number' as const, decimals: percent ? 1 : decimals }))
    ],
    rows: periods.map((period) => ({
      cells: {
        period: formatPeriod(period, locale),
        ...Object.fromEntries(
          all.map(({ id }, i) => {
            const value = byPeriod[i]!.get(period);
            return [id, value === undefined ? null : percent ? value * 100 : value];
          })
        )
      }
    }))
  };
}

function spanOf({ rows, locale }: FigureContext<Cell>): string {
  const periods = periodsOf(rows);
  const [first, last] = [periods[0]!, periods.at(-1)!];
  return first.length === 4 ? `${first}–${last}` : `${formatPeriod(first, locale)} – ${formatPeriod(last, locale)}`;
}
