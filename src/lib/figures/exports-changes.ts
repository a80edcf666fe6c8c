import type { Cell } from '../data/questions/cell';
import { cells } from '../data/questions/cell';
import { literal } from '../data/question';
import { formatNumber, formatShare, formatValue } from '../text/format';
import { citedSources, periodsOf, sum, weakest } from './arithmetic';
import type { Figure, FigureContext } from './figure';
import { placeName, sectorName } from './names';
import { say } from './words';

const STEPS = 6;

/** From one year's exports to the next, by what each group added or took away. */
export const exportsWaterfall: Figure<Cell> = {
  id: 'exports-waterfall',
  measure: 'exports',
  question: () =>
    cells(
      'exports of two years',
      `measure_id = 'exports' AND place_id = 'MX' AND length(period) = 4
         AND CAST(period AS INTEGER) >= (SELECT max(CAST(period AS INTEGER)) - 1 FROM best WHERE measure_id = 'exports' AND length(period) = 4)
         AND (sector_id = 'all' OR sector_id IN (SELECT sector_id FROM sector WHERE level = 'group'))`
    ),
  title(context) {
    const { first, last, before, after, changes } = walk(context);
    const lead = changes[0]!;
    const name = lead.label.toLowerCase();
    // A share of the change says something only when lead and total moved the same way.
    if ((after - before) * lead.value <= 0) {
      const amount = formatValue(lead.value, 'USD', context.locale);
      return say(
        context.locale,
        `${lead.label} es el grupo que más cambia entre ${first} y ${last}: ${amount}`,
        `${lead.label} is the group that changes most between ${first} and ${last}: ${amount}`
      );
    }
    const part = lead.value / (after - before);
    return part > 1 && after > before
      ? say(
          context.locale,
          `Sin ${name} las exportaciones de ${last} no habrían superado las de ${first}`,
          `Without ${name} exports in ${last} would not have exceeded those of ${first}`
        )
      : say(
          context.locale,
          `${lead.label} explica ${formatShare(part, 'es', 0)} del cambio de las exportaciones entre ${first} y ${last}`,
          `${lead.label} makes ${formatShare(part, 'en', 0)} of the change in exports between ${first} and ${last}`
        );
  },
  subtitle(context) {
    const { first, last } = walk(context);
    return say(
      context.locale,
      `Cambio de las exportaciones por grupo de subsectores, dólares corrientes, ${first}–${last}`,
      `Change in exports by group of subsectors, current US dollars, ${first}–${last}`
    );
  },
  chart(context) {
    const { first, last, before, after, changes, rest } = walk(context);
    return {
      kind: 'waterfall',
      unit: 'USD',
      steps: [
        { id: 'before', label: first, value: before, kind: 'total' },
        ...changes.slice(0, STEPS).map(({ id, label, value }) => ({ id, label, value, kind: 'change' as const })),
        {
          id: 'rest',
          label: say(context.locale, 'Los demás y lo reservado', 'All others and withheld'),
          value: rest,
          kind: 'change'
        },
        { id: 'after', label: last, value: after, kind: 'total' }
      ]
    };
  },
  table(context) {
    const { first, last, changes } = walk(context);
    return {
      caption: say(context.locale, 'Cambio por grupo, dólares', 'Change by group, US dollars'),
      columns: [
        { key: 'label', label: say(context.locale, 'Grupo', 'Group'), kind: 'text' },
        { key: 'from', label: first, kind: 'number' },
        { key: 'to', label: last, kind: 'number' },
        { key: 'change', label: say(context.locale, 'Cambio', 'Change'), kind: 'number' }
      ],
      rows: changes.map(({ label, from, to, value }) => ({
        cells: { label, from, to, change: value },
        basis: 'derived'
      }))
    };
  },
  reading(context) {
    const { first, last, before, after, changes } = walk(context);
    const fallen = changes.filter(({ value }) => value < 0).length;
    return say(
      context.locale,
      `De ${formatValue(before, 'USD', 'es')} en ${first} a ${formatValue(after, 'USD', 'es')} en ${last}. ${fallen} de ${changes.length} grupos exportan menos que el año anterior; algunos totales son cotas inferiores por celdas reservadas.`,
      `From ${formatValue(before, 'USD', 'en')} in ${first} to ${formatValue(after, 'USD', 'en')} in ${last}. ${fallen} of ${changes.length} groups export less than the year before; some totals are lower bounds because cells are withheld.`
    );
  },
  basis: () => 'derived',
  sources: citedSources
};

function walk({ rows, names }: FigureContext<Cell>) {
  const [first, last] = periodsOf(rows) as [string, string];
  const at = (sector: string, period: string) =>
    rows.find((row) => row.sector === sector && row.period === period)?.value ?? 0;
  const groups = [...new Set(rows.map(({ sector }) => sector))].filter((sector) => sector !== 'all');
  const changes = groups
    .map((sector) => ({
      id: sector,
      label: sectorName(names, sector),
      from: at(sector, first),
      to: at(sector, last),
      value: at(sector, last) - at(sector, first)
    }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const [before, after] = [at('all', first), at('all', last)];
  const rest = after - before - sum(changes.slice(0, STEPS).map(({ value }) => value));
  return { first, last, before, after, changes, rest };
}

/** Quarters of the last two years side by side. */
export const exportsQuarterly: Figure<Cell> = {
  id: 'exports-quarterly',
  measure: 'exports_quarterly',
  takes: 'state',
  question: ({ place = 'MX' }) =>
    cells(
      'exports by quarter',
      `measure_id = 'exports_quarterly' AND place_id = ${literal(place)} AND sector_id = 'all'`
    ),
  title(context) {
    const { first, last, totals } = quarters(context);
    const where = placeName(context.names, context.rows[0]!.place);
    const ratio = totals[1] / totals[0] - 1;
    const by = formatShare(Math.abs(ratio), context.locale);
    const at = context.rows.at(-1)!.period.slice(-1);
    const until = at === '4' ? '' : say(context.locale, `, hasta el trimestre ${at}`, `, up to quarter ${at}`);
    return ratio >= 0
      ? say(
          context.locale,
          `${where} exporta ${by} más en ${last} que en ${first}${until}`,
          `${where} exports ${by} more in ${last} than in ${first}${until}`
        )
      : say(
          context.locale,
          `${where} exporta ${by} menos en ${last} que en ${first}${until}`,
          `${where} exports ${by} less in ${last} than in ${first}${until}`
        );
  },
  subtitle(context) {
    const { first, last } = quarters(context);
    return say(
      context.locale,
      `Exportaciones por trimestre, dólares corrientes, ${first} y ${last}`,
      `Exports by quarter, current US dollars, ${first} and ${last}`
    );
  },
  chart(context) {
    const { first, last, rows } = quarters(context);
    return {
      kind: 'groups',
      mode: 'grouped',
      unit: 'USD',
      series: [
        { id: first, label: first, colour: 'var(--c8)' },
        { id: last, label: last, colour: 'var(--c1)' }
      ],
      rows
    };
  },
  table(context) {
    const { first, last, rows } = quarters(context);
    return {
      caption: say(context.locale, 'Exportaciones por trimestre, dólares', 'Exports by quarter, US dollars'),
      columns: [
        { key: 'quarter', label: say(context.locale, 'Trimestre', 'Quarter'), kind: 'text' },
        { key: 'before', label: first, kind: 'number' },
        { key: 'after', label: last, kind: 'number' }
      ],
      rows: rows.map(({ label, values: [before = null, after = null] }) => ({
        cells: { quarter: label, before, after }
      }))
    };
  },
  reading(context) {
    const { first, last, totals } = quarters(context);
    return say(
      context.locale,
      `Suma de los trimestres con dato en ambos años: ${formatValue(totals[0], 'USD', 'es')} en ${first} y ${formatValue(totals[1], 'USD', 'es')} en ${last}. Cifras preliminares en ${last}.`,
      `Sum of the quarters known in both years: ${formatValue(totals[0], 'USD', 'en')} in ${first} and ${formatValue(totals[1], 'USD', 'en')} in ${last}. Figures of ${last} are preliminary.`
    );
  },
  note: ({ locale }) =>
    say(
      locale,
      'Dólares corrientes: el crecimiento incluye el de los precios.',
      'Current dollars: growth includes that of prices.'
    ),
  basis: weakest,
  sources: citedSources
};

function quarters({ rows, locale }: FigureContext<Cell>) {
  const years = [...new Set(rows.map(({ period }) => period.slice(0, 4)))].sort();
  const [first, last] = [years.at(-2) ?? years[0]!, years.at(-1)!];
  const value = (year: string, quarter: number) =>
    rows.find(({ period }) => period === `${year}-Q${quarter}`)?.value ?? null;
  const lines = [1, 2, 3, 4].map((quarter) => ({
    id: `Q${quarter}`,
    label: say(locale, `Trimestre ${formatNumber(quarter, 'es')}`, `Quarter ${quarter}`),
    values: [value(first, quarter), value(last, quarter)]
  }));
  const whole = lines.filter(({ values }) => values.every((each) => each !== null));
  const total = (at: 0 | 1) => sum(whole.map(({ values }) => values[at]!));
  return { first, last, rows: lines, totals: [total(0), total(1)] as [number, number] };
}
