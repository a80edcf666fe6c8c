import type { Cell } from '../data/questions/cell';
import { cells } from '../data/questions/cell';
import { literal } from '../data/question';
import { formatShare, formatValue } from '../text/format';
import { citedSources, largestFirst, sum, weakest } from './arithmetic';
import type { Figure, FigureContext } from './figure';
import { sectorName } from './names';
import { groupColour, REST } from './palette';

/** Groups named on the bar; smaller ones are told together. */
const NAMED = 6;

/** What a place's exports of the last year are made of, by reader group; withheld subsectors are a part of their own. */
export const exportsComposition: Figure<Cell> = {
  id: 'exports-composition',
  measure: 'exports',
  takes: 'state',
  question: ({ place = 'MX' }) =>
    cells(
      'exports composition',
      `measure_id = 'exports' AND place_id = ${literal(place)} AND value > 0
         AND period = (SELECT max(period) FROM best WHERE measure_id = 'exports' AND length(period) = 4)
         AND (sector_id = '000' OR sector_id IN (SELECT sector_id FROM sector WHERE level = 'group'))`
    ),
  title(context) {
    const { parts, total } = composition(context);
    const [first, second] = parts;
    const share = formatShare((first!.value + (second?.value ?? 0)) / total, context.locale, 0);
    if (!second)
      return context.locale === 'es'
        ? `Todo es de ${first!.label.toLowerCase()}`
        : `All of it is ${first!.label.toLowerCase()}`;
    return context.locale === 'es'
      ? `${first!.label} y ${second.label.toLowerCase()} son ${share} de lo exportado`
      : `${first!.label} and ${second.label.toLowerCase()} are ${share} of exports`;
  },
  subtitle: ({ rows, locale }) =>
    locale === 'es'
      ? `Composición de las exportaciones por grupo de subsectores, ${rows[0]!.period}`
      : `Composition of exports by group of subsectors, ${rows[0]!.period}`,
  chart: (context) => ({ kind: 'shares', unit: 'USD', parts: composition(context).parts }),
  table(context) {
    const { rows, names, locale } = context;
    const { total } = composition(context);
    return {
      caption:
        locale === 'es' ? 'Exportaciones por grupo, millones de dólares' : 'Exports by group, million US dollars',
      columns: [
        { key: 'group', label: locale === 'es' ? 'Grupo' : 'Group', kind: 'text' },
        { key: 'value', label: locale === 'es' ? 'Millones de dólares' : 'Million US dollars', kind: 'number' },
        { key: 'share', label: locale === 'es' ? 'Parte, %' : 'Share, %', kind: 'number', decimals: 1 }
      ],
      rows: largestFirst(rows).map((row) => ({
        cells: { group: sectorName(names, row.sector), value: row.value / 1e6, share: (row.value / total) * 100 },
        basis: row.basis
      }))
    };
  },
  reading(context) {
    const { locale, rows } = context;
    const { parts, total } = composition(context);
    const first = parts[0]!;
    const hidden = rows.find((row) => row.sector === '000');
    const withheld = hidden
      ? locale === 'es'
        ? ` El INEGI reserva ${formatShare(hidden.value / total, 'es')} en subsectores que no especifica.`
        : ` INEGI withholds ${formatShare(hidden.value / total, 'en')} in unspecified subsectors.`
      : '';
    return locale === 'es'
      ? `De ${formatValue(total, 'USD', 'es')}, ${formatShare(first.value / total, 'es')} es de ${first.label.toLowerCase()}.${withheld} Por redondeo las partes pueden no sumar 100 %.`
      : `Of ${formatValue(total, 'USD', 'en')}, ${formatShare(first.value / total, 'en')} is ${first.label.toLowerCase()}.${withheld} Shares may not add to 100% because of rounding.`;
  },
  basis: weakest,
  sources: citedSources
};

function composition({ rows, names, locale }: FigureContext<Cell>) {
  const ordered = largestFirst(rows.filter((row) => row.sector !== '000'));
  const part = (row: Cell) => ({
    id: row.sector,
    label: sectorName(names, row.sector),
    value: row.value,
    colour: groupColour(row.sector)
  });
  const small = ordered.slice(NAMED);
  const hidden = rows.filter((row) => row.sector === '000');
  const rest = sum([...small, ...hidden].map((row) => row.value));
  const parts = [
    ...ordered.slice(0, NAMED).map(part),
    ...(rest > 0
      ? [
          {
            id: 'rest',
            label: locale === 'es' ? 'Otros y reservados' : 'Other and withheld',
            value: rest,
            colour: REST
          }
        ]
      : [])
  ];
  return { parts, total: sum(rows.map((row) => row.value)) };
}
