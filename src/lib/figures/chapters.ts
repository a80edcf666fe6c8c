import { cells, type Cell } from '../data/questions/cell';
import { formatPeriod, formatShare, formatValue } from '../text/format';
import { citedSources, groupBy, largestFirst, latest, periodsOf, sum } from './arithmetic';
import type { Figure, FigureContext } from './figure';
import { lines } from './lines';
import { placeName, sectorName } from './names';
import { ranking, type Ranked } from './ranking';
import { officeName, say } from './words';

const CHAPTERS = `sector_id IN (SELECT sector_id FROM sector WHERE level = 'chapter')`;

function ranked({ rows, names }: FigureContext<Cell>): Ranked[] {
  return rows.map((cell) => ({ id: cell.sector, label: sectorName(names, cell.sector), cell, colour: 'var(--c4)' }));
}

const noun = { es: 'capítulos', en: 'chapters' };

export const exportsByChapter = ranking<Cell>({
  id: 'exports-by-chapter',
  measure: 'crossings_exports',
  topic: 'exports',
  unit: 'USD',
  shown: 14,
  noun,
  of: { es: 'de lo exportado por aduana', en: 'of customs exports' },
  question: () =>
    cells(
      'exports by chapter',
      `measure_id = 'crossings_exports' AND place_id = 'MX' AND ${CHAPTERS}
         AND period = (SELECT max(period) FROM best WHERE measure_id = 'crossings_exports' AND sector_id LIKE 'hs%' AND length(period) = 4)`
    ),
  ranked,
  subtitle: ({ rows, locale }) =>
    `${say(locale, 'Exportaciones por aduana según capítulo del Sistema Armonizado, dólares', 'Customs exports by chapter of the Harmonized System, US dollars')}, ${rows[0]!.period}`,
  note: ({ locale }) =>
    say(
      locale,
      'Los capítulos suman algo menos que el total: hay celdas confidenciales.',
      'Chapters add to slightly less than the total: some cells are confidential.'
    )
});

export const usInputsByChapter = ranking<Cell>({
  id: 'us-inputs-by-chapter',
  measure: 'us_inputs',
  unit: 'USD',
  shown: 14,
  noun,
  of: { es: 'de lo que llega de Estados Unidos', en: 'of what arrives from the United States' },
  question: () =>
    cells(
      'US inputs by chapter',
      `measure_id = 'us_inputs' AND place_id = 'MX' AND ${CHAPTERS}
         AND period = (SELECT max(period) FROM best WHERE measure_id = 'us_inputs' AND sector_id LIKE 'hs%' AND length(period) = 4)`
    ),
  ranked,
  subtitle: ({ rows, locale }) =>
    `${say(locale, 'Exportaciones de Estados Unidos a México por capítulo, dólares', 'US exports to Mexico by chapter, US dollars')}, ${rows[0]!.period}`
});

function topChapters(rows: readonly Cell[], count: number): Cell[] {
  return [...groupBy(rows, ({ period }) => period)]
    .map(([, year]) => {
      const ordered = largestFirst(year);
      const value = sum(ordered.slice(0, count).map((cell) => cell.value)) / sum(year.map((cell) => cell.value));
      return { ...ordered[0]!, sector: 'all', value, low: null, high: null, basis: 'derived' as const };
    })
    .sort((a, b) => (a.period < b.period ? -1 : 1));
}

/** How few products exports rest on. */
export const productConcentration = lines({
  id: 'product-concentration',
  measure: 'crossings_exports',
  topic: 'exports',
  unit: 'share',
  question: () =>
    cells(
      'exports by chapter and year',
      `measure_id = 'crossings_exports' AND place_id = 'MX' AND length(period) = 4 AND ${CHAPTERS}`
    ),
  lines: ({ rows, locale }) => [
    {
      id: 'top-10',
      label: say(locale, 'los 10 mayores', 'the 10 largest'),
      colour: 'var(--c8)',
      rows: topChapters(rows, 10)
    },
    {
      id: 'top-3',
      label: say(locale, 'los 3 mayores', 'the 3 largest'),
      colour: 'var(--c1)',
      rows: topChapters(rows, 3)
    },
    { id: 'top-1', label: say(locale, 'el mayor', 'the largest'), colour: 'var(--c4)', rows: topChapters(rows, 1) }
  ],
  title({ locale }, [, three]) {
    const last = latest(three!.rows)!;
    return say(
      locale,
      `Tres capítulos de 96 son ${formatShare(last.value, 'es', 0)} de lo exportado por aduana en ${last.period}`,
      `Three chapters of 96 are ${formatShare(last.value, 'en', 0)} of customs exports in ${last.period}`
    );
  },
  subtitle: {
    es: 'Parte de los mayores capítulos de cada año en las exportaciones por aduana',
    en: 'Share of each year’s largest chapters in customs exports'
  },
  note: {
    es: 'Parte de la suma de los capítulos, que es algo menor que el total por celdas confidenciales.',
    en: 'Share of the sum of chapters, which is slightly below the total because cells are confidential.'
  }
});

/** Exports through each large office, on the same axes. */
export const crossingsMultiples: Figure<Cell> = {
  id: 'crossings-small-multiples',
  measure: 'crossings_exports',
  question: () =>
    cells(
      'offices by year',
      `measure_id = 'crossings_exports' AND sector_id = 'all' AND length(period) = 4 AND place_id IN (SELECT place_id FROM place WHERE level = 'customs' AND lon IS NOT NULL)`
    ),
  title(context) {
    const offices = officesOf(context);
    const [first, second] = offices;
    return say(
      context.locale,
      `Por la ${first!.label} salen ${formatValue(first!.rows.at(-1)!.value, 'USD', 'es')}; le sigue la ${second!.label}`,
      `${formatValue(first!.rows.at(-1)!.value, 'USD', 'en')} leave through ${first!.label}; next comes ${second!.label}`
    );
  },
  subtitle({ rows, locale }) {
    const periods = periodsOf(rows);
    return say(
      locale,
      `Exportaciones por las nueve mayores aduanas, dólares corrientes, ${periods[0]}–${periods.at(-1)}`,
      `Exports through the nine largest customs offices, current US dollars, ${periods[0]}–${periods.at(-1)}`
    );
  },
  chart: (context) => ({
    kind: 'multiples',
    unit: 'USD',
    mark: 'columns',
    panels: officesOf(context)
      .slice(0, 9)
      .map(({ id, label, rows }) => ({
        id,
        label: officeName(label),
        colour: 'var(--c4)',
        points: rows.map(({ period, value }) => ({ x: Number(period), y: value }))
      }))
  }),
  table: (context) => ({
    caption: say(context.locale, 'Exportaciones por aduana, dólares', 'Exports by customs office, US dollars'),
    columns: [
      { key: 'label', label: say(context.locale, 'Aduana', 'Customs office'), kind: 'text' },
      ...periodsOf(context.rows).map((period) => ({ key: period, label: period, kind: 'number' as const }))
    ],
    rows: officesOf(context).map(({ label, rows }) => ({
      cells: { label, ...Object.fromEntries(rows.map(({ period, value }) => [period, value])) }
    }))
  }),
  reading(context) {
    const said = officesOf(context)
      .slice(0, 3)
      .map(
        ({ label, rows }) =>
          `${label}, ${formatValue(rows.at(-1)!.value, 'USD', context.locale)} (${formatPeriod(rows.at(-1)!.period, context.locale)})`
      );
    return say(
      context.locale,
      `Misma escala en todos los paneles. ${said.join('; ')}.`,
      `One scale in all panels. ${said.join('; ')}.`
    );
  },
  note: ({ locale }) =>
    say(
      locale,
      'Es el lugar por donde la mercancía cruza, no donde se fabrica.',
      'Where goods cross, not where they are made.'
    ),
  basis: () => 'derived',
  sources: citedSources
};

function officesOf({ rows, names }: FigureContext<Cell>) {
  const last = periodsOf(rows).at(-1)!;
  const of = groupBy(rows, ({ place }) => place);
  return largestFirst(rows.filter(({ period }) => period === last)).map(({ place }) => ({
    id: place,
    label: placeName(names, place),
    rows: of.get(place)!
  }));
}

export const crossingsByPort = ranking<Cell>({
  id: 'crossings-by-us-port',
  measure: 'us_imports_from_mexico',
  unit: 'USD',
  shown: 14,
  noun: { es: 'puertos', en: 'ports' },
  of: { es: 'de lo que entra a Estados Unidos desde México', en: 'of what enters the United States from Mexico' },
  question: () =>
    cells(
      'imports by US port',
      `measure_id = 'us_imports_from_mexico' AND sector_id = 'all' AND place_id IN (SELECT place_id FROM place WHERE level = 'port')
         AND period = (SELECT max(period) FROM best JOIN place USING (place_id) WHERE measure_id = 'us_imports_from_mexico' AND level = 'port' AND length(period) = 4)`
    ),
  ranked: ({ rows, names }) =>
    rows.map((cell) => ({
      id: cell.place,
      label: placeName(names, cell.place),
      cell,
      colour: 'var(--c4)',
      // A district whose port is not stated is no port.
      rest: cell.place.endsWith('XX')
    })),
  subtitle: ({ rows, locale }) =>
    `${say(locale, 'Importaciones de Estados Unidos desde México por puerto de entrada, dólares', 'US imports from Mexico by port of entry, US dollars')}, ${rows[0]!.period}`
});
