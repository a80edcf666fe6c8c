import { number, text } from '../data/decode';
import { question } from '../data/question';
import { formatNumber, formatShare, type Locale } from '../text/format';
import { citedSources } from './arithmetic';
import type { Figure, FigureContext } from './figure';
import { placeName } from './names';

interface StateContent {
  place: string;
  year: string;
  exports: number;
  domestic: number;
  own: number;
  imported: number;
  source: string;
}

/** Machinery, electronics, electrical and transport equipment: one activity in the state tables. */
const ACTIVITY = '333-336';
const SHOWN = 12;
const CENTS: Record<Locale, string> = { es: 'centavos por peso exportado', en: 'cents per peso exported' };

/** What a peso exported by metal-mechanics and transport equipment leaves in the country, and of it in the state itself. */
export const contentByState: Figure<StateContent> = {
  id: 'content-by-state',
  measure: 'domestic_value_added_exports',
  question: () =>
    question(
      'content by state',
      `SELECT place_id, CAST(year AS VARCHAR) AS year, exports_mxn, domestic_content, state_content, import_content, source_id
       FROM input_output WHERE activity_id = '${ACTIVITY}' AND domestic_content IS NOT NULL ORDER BY exports_mxn DESC LIMIT ${SHOWN}`,
      (record) => ({
        place: text(record, 'place_id'),
        year: text(record, 'year'),
        exports: number(record, 'exports_mxn'),
        domestic: number(record, 'domestic_content'),
        own: number(record, 'state_content'),
        imported: number(record, 'import_content'),
        source: text(record, 'source_id')
      })
    ),
  title(context) {
    const { least, most } = ends(context);
    const cents = (row: StateContent) => formatNumber(row.domestic * 100, context.locale, 0);
    const name = (row: StateContent) => placeName(context.names, row.place);
    return context.locale === 'es'
      ? `De cada peso exportado quedan en el país ${cents(least)} centavos en ${name(least)} y ${cents(most)} en ${name(most)}`
      : `Of each peso exported, ${cents(least)} cents stay in the country from ${name(least)} and ${cents(most)} from ${name(most)}`;
  },
  subtitle: ({ rows, locale }) =>
    locale === 'es'
      ? `Contenido nacional de las exportaciones de maquinaria, electrónica, eléctricos y transporte, los ${rows.length} estados que más exportan, ${rows[0]!.year}`
      : `Domestic content of exports of machinery, electronics, electrical and transport equipment, the ${rows.length} states that export most, ${rows[0]!.year}`,
  chart: ({ rows, locale, names }) => ({
    kind: 'bars',
    unit: CENTS[locale],
    rows: [...rows]
      .sort((a, b) => b.domestic - a.domestic)
      .map((row) => ({
        id: row.place,
        label: placeName(names, row.place),
        value: row.domestic * 100,
        colour: 'var(--c1)',
        basis: 'derived' as const,
        ...(names.places[row.place]?.path ? { href: names.places[row.place]!.path! } : {})
      }))
  }),
  table: ({ rows, locale, names }) => ({
    caption: CENTS[locale],
    columns: [
      { key: 'state', label: locale === 'es' ? 'Estado' : 'State', kind: 'text' },
      { key: 'domestic', label: locale === 'es' ? 'Nacional' : 'Domestic', kind: 'number', decimals: 1 },
      { key: 'own', label: locale === 'es' ? 'Del propio estado' : 'Of the state itself', kind: 'number', decimals: 1 },
      { key: 'other', label: locale === 'es' ? 'De otros estados' : 'Of other states', kind: 'number', decimals: 1 },
      { key: 'imported', label: locale === 'es' ? 'Importado' : 'Imported', kind: 'number', decimals: 1 }
    ],
    rows: rows.map((row) => ({
      cells: {
        state: placeName(names, row.place),
        domestic: row.domestic * 100,
        own: row.own * 100,
        other: (row.domestic - row.own) * 100,
        imported: row.imported * 100
      },
      basis: 'derived' as const
    }))
  }),
  reading(context) {
    const { least } = ends(context);
    const name = placeName(context.names, least.place);
    const say = (share: number) => formatShare(share, context.locale, 0);
    return context.locale === 'es'
      ? `En ${name} queda en el país ${say(least.domestic)} de lo exportado: ${say(least.own)} en el propio estado y ${say(least.domestic - least.own)} en los demás; lo importado es ${say(least.imported)}.`
      : `From ${name}, ${say(least.domestic)} of what is exported stays in the country: ${say(least.own)} in the state itself and ${say(least.domestic - least.own)} in the others; ${say(least.imported)} is imported.`;
  },
  note: ({ locale }) =>
    locale === 'es'
      ? 'Salen de las matrices de insumo-producto de los estados, que juntan cuatro subsectores y no separan la maquila: subestiman lo importado por ella. Lo que falta hasta cien son impuestos netos.'
      : 'From the states’ input–output tables, which join four subsectors and do not set maquila apart: they understate what it imports. What is missing to one hundred is net taxes.',
  basis: () => 'derived',
  sources: citedSources
};

function ends({ rows }: FigureContext<StateContent>) {
  const order = [...rows].sort((a, b) => a.domestic - b.domestic);
  return { least: order[0]!, most: order.at(-1)! };
}
