import type { Cell } from '../data/questions/cell';
import { formatShare, formatValue, type Locale } from '../text/format';
import { citedSources, largestFirst, sum, weakest } from './arithmetic';
import { hasRange, rangeText } from './ranges';
import type { BarsSpec } from './chart-spec';
import type { Figure, FigureContext, TableRow } from './figure';

/** One ranked thing: a place or a sector with its cell. */
export interface Ranked {
  id: string;
  label: string;
  cell: Cell;
  colour: string;
  /** What the colour means, said after the name. */
  detail?: string;
  href?: string;
  /** What the publisher does not break down: no rival of the others, so drawn last and counted with none. */
  rest?: boolean;
}

interface Ranking<Row> {
  id: string;
  measure: string;
  unit: string;
  shown: number;
  decimals?: number;
  question: Figure<Row>['question'];
  /** The things to rank in the year asked for, in any order. */
  ranked(context: FigureContext<Row>): Ranked[];
  /** «estados», “states”: what is ranked. */
  noun: Record<Locale, string>;
  /** «de lo exportado», “of exports”: what the shares are shares of. */
  of: Record<Locale, string>;
  subtitle(context: FigureContext<Row>): string;
  title?(context: FigureContext<Row>, ranked: Ranked[]): string;
  /** The values do not add up (rates, wages): no shares of a sum are told or tabled. */
  rate?: boolean;
  /** Rows for cells that the publisher left empty. */
  gapRows?(context: FigureContext<Row>): TableRow[];
  note?: Figure<Row>['note'];
  takes?: NonNullable<Figure<Row>['takes']>;
  topic?: NonNullable<Figure<Row>['topic']>;
  /** Those that the rows cite unless given. */
  sources?: Figure<Row>['sources'];
  /** Sum and number of all that was ranked, when the rows are only the largest. */
  whole?(context: FigureContext<Row>): { total: number; count: number };
}

/** A figure of bars, largest first; the table holds every row and every printed gap. */
export function ranking<Row>(spec: Ranking<Row>): Figure<Row> {
  const ordered = (context: FigureContext<Row>) => {
    const ranked = spec.ranked(context);
    const order = largestFirst(ranked.map((entry) => ({ value: entry.cell.value, entry })));
    const entries = order.map(({ entry }) => entry);
    return [...named(entries), ...entries.filter(({ rest }) => rest)];
  };
  const whole = (context: FigureContext<Row>, ranked: Ranked[]) =>
    spec.whole?.(context) ?? {
      total: sum(ranked.map(({ cell }) => cell.value)),
      count: named(ranked).length
    };
  return {
    id: spec.id,
    measure: spec.measure,
    question: spec.question,
    title(context) {
      const ranked = ordered(context);
      return (
        spec.title?.(context, ranked) ??
        concentration(
          ranked,
          whole(context, ranked).total,
          context.locale,
          spec.noun[context.locale],
          spec.of[context.locale],
          spec.unit
        )
      );
    },
    subtitle: spec.subtitle,
    chart(context): BarsSpec {
      return {
        kind: 'bars',
        unit: spec.unit,
        rows: shown(ordered(context), spec.shown).map(({ id, label, cell, colour, detail, href }) => ({
          id,
          label,
          value: cell.value,
          low: cell.low,
          high: cell.high,
          colour,
          basis: cell.basis,
          ...(detail ? { detail } : {}),
          ...(href ? { href } : {})
        }))
      };
    },
    table(context) {
      const { locale } = context;
      const ranked = ordered(context);
      const { total } = whole(context, ranked);
      const bounds = ranked.some(({ cell }) => cell.high !== null);
      // An estimate lies between two bounds; a sum with suppressed cells has an upper one only.
      const estimated = ranked.some(({ cell }) => cell.basis === 'modelled');
      const bound = (key: 'low' | 'high', label: string) => ({
        key,
        label,
        kind: 'number' as const,
        decimals: spec.decimals ?? 0
      });
      return {
        caption: spec.subtitle(context),
        columns: [
          { key: 'label', label: locale === 'es' ? 'Nombre' : 'Name', kind: 'text' },
          {
            key: 'value',
            label: spec.unit === 'share' ? `${spec.subtitle(context)}, %` : spec.subtitle(context),
            kind: 'number',
            decimals: spec.decimals ?? 0
          },
          ...(estimated ? [bound('low', locale === 'es' ? 'Bajo' : 'Low')] : []),
          ...(estimated
            ? [bound('high', locale === 'es' ? 'Alto' : 'High')]
            : bounds
              ? [bound('high', locale === 'es' ? 'Cota superior' : 'Upper bound')]
              : []),
          ...(spec.rate
            ? []
            : [
                { key: 'share', label: locale === 'es' ? 'Parte, %' : 'Share, %', kind: 'number' as const, decimals: 1 }
              ])
        ],
        rows: [
          ...ranked.map(({ label, cell, href }) => ({
            cells: {
              label,
              value: cell.value,
              low: cell.low,
              high: cell.high,
              ...(spec.rate ? {} : { share: (cell.value / total) * 100 })
            },
            basis: cell.basis,
            ...(href ? { href } : {})
          })),
          ...(spec.gapRows?.(context) ?? [])
        ]
      };
    },
    reading(context) {
      const { locale } = context;
      const ranked = ordered(context);
      const { total, count } = whole(context, ranked);
      const top = named(ranked)
        .slice(0, 3)
        .map(({ label, cell }) => {
          const amount = formatValue(cell.value, spec.unit, locale);
          // A share of estimates has no range of its own to give; the amount has.
          if (hasRange(cell)) return `${label} (${amount}, ${rangeText(cell, spec.unit, locale)})`;
          return `${label} (${amount}${spec.rate ? '' : `, ${formatShare(cell.value / total, locale)}`})`;
        });
      const list = new Intl.ListFormat(locale === 'es' ? 'es-MX' : 'en-US').format(top);
      if (ranked.some(({ cell }) => cell.basis === 'modelled'))
        return locale === 'es'
          ? `Según la estimación encabezan la lista ${list}. Son rangos de 80 %; los de varias no se suman.`
          : `By the estimate, the largest are ${list}. These are 80% ranges; those of several must not be added together.`;
      return locale === 'es'
        ? `Encabezan la lista ${list}. Hay ${count} ${spec.noun.es} con dato.`
        : `The largest are ${list}. There are ${count} ${spec.noun.en} with a figure.`;
    },
    ...(spec.note ? { note: spec.note } : {}),
    ...(spec.takes ? { takes: spec.takes } : {}),
    ...(spec.topic ? { topic: spec.topic } : {}),
    basis: (rows) => weakest(rows as unknown as Cell[]),
    sources: spec.sources ?? ((rows) => citedSources(rows as unknown as Cell[]))
  };
}

const named = (ranked: readonly Ranked[]) => ranked.filter(({ rest }) => !rest);

/** The largest, and after them the rest where it is one thing. */
function shown(ranked: readonly Ranked[], most: number): Ranked[] {
  const rests = ranked.filter((entry) => entry.rest);
  const rest = rests.length === 1 ? rests : [];
  return [...named(ranked).slice(0, most - rest.length), ...rest];
}

const WORDS: Record<Locale, string[]> = {
  es: ['', 'Uno', 'Dos', 'Tres', 'Cuatro', 'Cinco', 'Seis', 'Siete', 'Ocho', 'Nueve', 'Diez'],
  en: ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']
};

/**
 * «Cinco estados reúnen 57 % de lo exportado»: the fewest that pass half, or the leader when it alone does. Of estimates, whose
 * ranges do not add up, no share is told: the count at their centre, or the leader's own range.
 */
export function concentration(
  all: readonly Ranked[],
  total: number,
  locale: Locale,
  noun: string,
  of: string,
  unit: string
): string {
  const ranked = named(all);
  const leader = ranked[0]!;
  const part = leader.cell.value / total;
  // 99.8 % must not read as all of it.
  const leaderShare = formatShare(part, locale, part > 0.995 && part < 1 ? 1 : 0);
  let running = 0;
  const count = ranked.findIndex(({ cell }) => (running += cell.value) > total / 2) + 1;
  if (hasRange(leader.cell)) {
    if (count > 1 && count < WORDS[locale].length)
      return locale === 'es'
        ? `${WORDS.es[count]} ${noun} reúnen más de la mitad ${of}, en el centro de la estimación`
        : `${WORDS.en[count]} ${noun} hold more than half ${of}, at the centre of the estimate`;
    const range = rangeText(leader.cell, unit, locale);
    return locale === 'es'
      ? `${leader.label} encabeza el reparto ${of}: ${range}, según la estimación`
      : `${leader.label} leads the division ${of}: ${range}, by the estimate`;
  }
  if (count <= 1 || count >= WORDS[locale].length)
    return locale === 'es'
      ? `${leader.label} reúne ${leaderShare} ${of}`
      : `${leader.label} holds ${leaderShare} ${of}`;
  const share = formatShare(sum(ranked.slice(0, count).map(({ cell }) => cell.value)) / total, locale, 0);
  return locale === 'es'
    ? `${WORDS.es[count]} ${noun} reúnen ${share} ${of}`
    : `${WORDS.en[count]} ${noun} hold ${share} ${of}`;
}
