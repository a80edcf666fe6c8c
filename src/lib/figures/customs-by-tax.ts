import { formatPeriod, formatShare, formatValue, type Locale } from '../text/format';
import { citedSources, periodsOf, sum } from './arithmetic';
import type { Figure, FigureContext } from './figure';
import { measured, type MeasuredCell } from './measured';
import { say } from './words';

const TOTAL = 'customs_revenue';
const REST = 'rest';

/** Taxes whose amount the source prints, and what is left of the total. */
const TAXES: { id: string; name: Record<Locale, string>; colour: string }[] = [
  { id: 'customs_vat_collected', name: { es: 'IVA', en: 'VAT' }, colour: 'var(--c1)' },
  { id: 'customs_ieps_collected', name: { es: 'IEPS', en: 'Excise (IEPS)' }, colour: 'var(--c5)' },
  { id: 'customs_duty_collected', name: { es: 'Arancel', en: 'Duty' }, colour: 'var(--c4)' },
  { id: 'customs_dta_collected', name: { es: 'DTA', en: 'Customs fee (DTA)' }, colour: 'var(--c2)' },
  { id: REST, name: { es: 'otros', en: 'other' }, colour: 'var(--c8)' }
];

/** Years in which every tax is printed, each with the amount of every tax. */
function years({ rows }: FigureContext<MeasuredCell>) {
  const at = (measure: string, period: string) =>
    rows.find((row) => row.measure === measure && row.period === period)?.value;
  return periodsOf(rows).flatMap((period) => {
    const total = at(TOTAL, period);
    const parts = TAXES.slice(0, -1).map(({ id }) => at(id, period));
    if (total === undefined || parts.some((part) => part === undefined)) return [];
    const known = parts as number[];
    return [{ period, total, parts: [...known, total - sum(known)] }];
  });
}

/** What customs offices collect, tax by tax, year by year: all trade, not the programme's alone. */
export const customsByTax: Figure<MeasuredCell> = {
  id: 'customs-by-tax',
  measure: TOTAL,
  topic: 'crossings',
  question: () =>
    measured(
      'customs revenue by tax',
      TAXES.map(({ id }) => (id === REST ? TOTAL : id)),
      `place_id = 'MX' AND sector_id = 'all' AND length(period) = 4`
    ),
  title(context) {
    const last = years(context).at(-1)!;
    const share = formatShare(last.parts[0]! / last.total, context.locale, 0);
    return say(
      context.locale,
      `El IVA es ${share} de lo que recaudan las aduanas en ${last.period}`,
      `VAT is ${share} of what customs offices collect in ${last.period}`
    );
  },
  subtitle(context) {
    const all = years(context);
    return say(
      context.locale,
      `Recaudación en las aduanas por impuesto, pesos corrientes, ${all[0]!.period}–${all.at(-1)!.period}`,
      `Revenue of customs offices by tax, current pesos, ${all[0]!.period}–${all.at(-1)!.period}`
    );
  },
  chart: (context) => ({
    kind: 'groups',
    mode: 'stacked',
    unit: 'MXN',
    series: TAXES.map(({ id, name, colour }) => ({ id, label: name[context.locale], colour })),
    rows: years(context).map(({ period, parts }) => ({ id: period, label: period, values: parts }))
  }),
  table: (context) => ({
    caption: say(context.locale, 'Recaudación en las aduanas, pesos', 'Revenue of customs offices, pesos'),
    columns: [
      { key: 'period', label: say(context.locale, 'Año', 'Year'), kind: 'text' },
      ...TAXES.map(({ id, name }) => ({ key: id, label: name[context.locale], kind: 'number' as const })),
      { key: 'total', label: say(context.locale, 'En total', 'In all'), kind: 'number' }
    ],
    rows: years(context).map(({ period, total, parts }) => ({
      cells: { period, total, ...Object.fromEntries(TAXES.map(({ id }, i) => [id, parts[i]!])) }
    }))
  }),
  reading(context) {
    const { locale } = context;
    const { period, total, parts } = years(context).at(-1)!;
    const said = TAXES.slice(0, 4).map(({ name }, i) => `${name[locale]}, ${formatValue(parts[i]!, 'MXN', locale)}`);
    return say(
      locale,
      `En ${formatPeriod(period, 'es')} se recaudan ${formatValue(total, 'MXN', 'es')}: ${said.join('; ')}.`,
      `In ${formatPeriod(period, 'en')} ${formatValue(total, 'MXN', 'en')} are collected: ${said.join('; ')}.`
    );
  },
  note: ({ locale }) =>
    say(
      locale,
      'Es todo el comercio, no solo el programa: lo que IMMEX suspende no se recauda y no está aquí.',
      'All trade, not the programme alone: what IMMEX suspends is not collected and not in here.'
    ),
  basis: () => 'derived',
  sources: citedSources
};
