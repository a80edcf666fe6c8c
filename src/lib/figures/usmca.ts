import { number, text } from '../data/decode';
import { cells, decodeCell, type Cell } from '../data/questions/cell';
import { question } from '../data/question';
import { formatPeriod, formatShare, formatValue, periodPosition } from '../text/format';
import { groupBy, latest, periodsOf } from './arithmetic';
import type { Figure, FigureContext } from './figure';
import { lines } from './lines';
import { sectorName } from './names';
import { ranking } from './ranking';
import { say } from './words';

/** Month in which the share jumps: how claims are counted changed with the tariffs, so both sides are not alike. */
const STEP = '2025-07';

const note = {
  es: 'El salto de julio de 2025 pide cautela: con los aranceles nuevos cambió lo que gana quien invoca el tratado, y quizá cómo se registra.',
  en: 'The jump of July 2025 calls for caution: new tariffs changed what is gained by claiming the treaty, and perhaps how claims are recorded.'
};

export const usmcaByMonth = lines({
  id: 'usmca-by-month',
  measure: 'usmca_share',
  unit: 'share',
  question: () => cells('USMCA use', `measure_id = 'usmca_share' AND place_id = 'MX' AND sector_id = 'all'`),
  lines: ({ rows, locale }) => [
    { id: 'share', label: say(locale, 'invoca el T-MEC', 'claims USMCA'), colour: 'var(--c1)', rows }
  ],
  title({ locale, rows }) {
    const [first, last] = [rows[0]!, rows.at(-1)!];
    return say(
      locale,
      `De ${formatShare(first.value, 'es', 0)} a ${formatShare(last.value, 'es', 0)}: la parte de lo vendido a EE. UU. que invoca el T-MEC`,
      `From ${formatShare(first.value, 'en', 0)} to ${formatShare(last.value, 'en', 0)}: the share of sales to the US that claims USMCA`
    );
  },
  subtitle: {
    es: 'Importaciones de Estados Unidos desde México que invocan el tratado, por valor',
    en: 'US imports from Mexico that claim the treaty, by value'
  },
  events: (locale) => [{ x: periodPosition(STEP), label: say(locale, 'julio de 2025', 'July 2025') }],
  note
});

interface ChapterUse {
  sector: string;
  period: string;
  imports: number;
  claimed: number;
  source: string;
}

const LARGEST = 15;

/** Chapters with most trade by month, as shades of the share that claims the treaty. */
export const usmcaHeat: Figure<ChapterUse> = {
  id: 'usmca-by-chapter',
  measure: 'usmca_share',
  question: () =>
    question(
      'USMCA use by chapter',
      `SELECT sector_id, period, imports_usd, claimed_usd, source_id FROM usmca_use WHERE sector_id IN (
         SELECT sector_id FROM usmca_use WHERE sector_id <> 'all' GROUP BY sector_id ORDER BY sum(imports_usd) DESC, sector_id LIMIT ${LARGEST})
       ORDER BY sector_id, period`,
      (record) => ({
        sector: text(record, 'sector_id'),
        period: text(record, 'period'),
        imports: number(record, 'imports_usd'),
        claimed: number(record, 'claimed_usd'),
        source: text(record, 'source_id')
      })
    ),
  title(context) {
    const last = periodsOf(context.rows).at(-1)!;
    const now = context.rows.filter(({ period }) => period === last);
    const high = now.filter(({ imports, claimed }) => claimed / imports > 0.9).length;
    return say(
      context.locale,
      `En ${high} de los ${now.length} capítulos con más comercio, más de 90 % invoca el T-MEC en ${formatPeriod(last, 'es')}`,
      `In ${high} of the ${now.length} chapters with most trade more than 90% claims USMCA in ${formatPeriod(last, 'en')}`
    );
  },
  subtitle: ({ rows, locale }) =>
    say(
      locale,
      `Parte de las importaciones de EE. UU. desde México que invoca el tratado, por capítulo, ${formatPeriod(periodsOf(rows)[0]!, 'es')} – ${formatPeriod(periodsOf(rows).at(-1)!, 'es')}`,
      `Share of US imports from Mexico claiming the treaty, by chapter, ${formatPeriod(periodsOf(rows)[0]!, 'en')} – ${formatPeriod(periodsOf(rows).at(-1)!, 'en')}`
    ),
  chart(context) {
    const columns = periodsOf(context.rows);
    return {
      kind: 'matrix',
      unit: 'share',
      columns,
      rows: chaptersOf(context).map(({ id, label, rows }) => ({
        id,
        label,
        values: columns.map((period) => {
          const use = rows.find((row) => row.period === period);
          return use && use.imports > 0 ? use.claimed / use.imports : null;
        })
      }))
    };
  },
  table(context) {
    const columns = periodsOf(context.rows);
    return {
      caption: say(context.locale, 'Parte que invoca el tratado, %', 'Share claiming the treaty, %'),
      columns: [
        { key: 'label', label: say(context.locale, 'Capítulo', 'Chapter'), kind: 'text' },
        ...columns.map((period) => ({ key: period, label: period, kind: 'number' as const, decimals: 1 }))
      ],
      rows: chaptersOf(context).map(({ label, rows }) => ({
        cells: {
          label,
          ...Object.fromEntries(
            rows.map(({ period, imports, claimed }) => [period, imports > 0 ? (claimed / imports) * 100 : null])
          )
        }
      }))
    };
  },
  reading(context) {
    const [first] = chaptersOf(context);
    const last = latest(first!.rows)!;
    return say(
      context.locale,
      `El capítulo con más comercio es ${first!.label.toLowerCase()}: ${formatValue(last.imports, 'USD', 'es')} en ${formatPeriod(last.period, 'es')}, de los que ${formatShare(last.claimed / last.imports, 'es')} invoca el tratado.`,
      `The chapter with most trade is ${first!.label.toLowerCase()}: ${formatValue(last.imports, 'USD', 'en')} in ${formatPeriod(last.period, 'en')}, of which ${formatShare(last.claimed / last.imports, 'en')} claims the treaty.`
    );
  },
  note: ({ locale }) => note[locale],
  basis: () => 'derived',
  sources: (rows) => [...new Set(rows.map(({ source }) => source))].sort()
};

function chaptersOf({ rows, names }: FigureContext<ChapterUse>) {
  return [...groupBy(rows, ({ sector }) => sector)]
    .map(([sector, own]) => ({ id: sector, label: sectorName(names, sector), rows: own, size: latest(own)!.imports }))
    .sort((a, b) => b.size - a.size);
}

/** What crosses without the treaty: among chapters of some weight, the share that does not claim it. */
export const usmcaUnclaimed = ranking<Cell>({
  id: 'usmca-unclaimed',
  measure: 'usmca_share',
  unit: 'share',
  rate: true,
  shown: 15,
  noun: { es: 'capítulos', en: 'chapters' },
  of: { es: '', en: '' },
  question: () =>
    question(
      'chapters without USMCA',
      `SELECT 'MX' AS place_id, sector_id, period, 1 - claimed_usd / imports_usd AS value, NULL AS low, NULL AS high,
         'derived' AS basis, 'final' AS status, source_id
       FROM usmca_use WHERE sector_id <> 'all' AND imports_usd > 1e8 AND period = (SELECT max(period) FROM usmca_use)
       ORDER BY sector_id`,
      decodeCell
    ),
  ranked: ({ rows, names }) =>
    rows.map((cell) => ({ id: cell.sector, label: sectorName(names, cell.sector), cell, colour: 'var(--c4)' })),
  title({ locale }, all) {
    const [first, second] = all;
    return say(
      locale,
      `${first!.label} y ${second!.label.toLowerCase()} son los capítulos grandes que menos invocan el T-MEC`,
      `${first!.label} and ${second!.label.toLowerCase()} are the large chapters that claim USMCA least`
    );
  },
  subtitle: ({ rows, locale }) =>
    `${say(locale, 'Parte que no invoca el tratado, capítulos con más de 100 millones de dólares al mes', 'Share not claiming the treaty, chapters above 100 million US dollars a month')}, ${formatPeriod(rows[0]!.period, locale)}`,
  note: ({ locale }) => note[locale]
});
