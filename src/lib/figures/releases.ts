import { cells, decodeCell, type Cell } from '../data/questions/cell';
import { text } from '../data/decode';
import { literal, question } from '../data/question';
import { formatNumber, formatShare } from '../text/format';
import { sum } from './arithmetic';
import { lines } from './lines';
import { placeName, sectorName } from './names';
import { ranking } from './ranking';
import { say } from './words';

/** Reporting thresholds were lowered or raised by the standard in force since this year: series before and after are two. */
const BREAK = '2014';

const note = {
  es: 'Desde 2014 rigen otros umbrales de reporte: las dos series no se comparan ni se unen. Se cuentan plantas, no kilogramos: los registros traen errores de unidad.',
  en: 'Other reporting thresholds apply since 2014: the two series are neither compared nor joined. Plants are counted, not kilograms: the records hold unit mistakes.'
};

export const retcPlants = lines({
  id: 'retc-plants',
  measure: 'plants_retc',
  unit: 'establishments',
  takes: 'state',
  question: ({ place = 'MX' }) =>
    cells(
      'plants in the RETC',
      `measure_id = 'plants_retc' AND place_id = ${literal(place)} AND sector_id = 'all' AND length(period) = 4`
    ),
  lines({ rows, locale }) {
    const [before, after] = [rows.filter(({ period }) => period < BREAK), rows.filter(({ period }) => period >= BREAK)];
    return [
      { id: 'before', label: say(locale, 'hasta 2013', 'until 2013'), colour: 'var(--c8)', rows: before },
      { id: 'after', label: say(locale, 'desde 2014', 'since 2014'), colour: 'var(--c7)', rows: after }
    ].filter((line) => line.rows.length > 0);
  },
  title({ locale, rows, names }) {
    const last = rows.at(-1)!;
    const where = placeName(names, last.place);
    return say(
      locale,
      `${where}: ${formatNumber(last.value, 'es')} plantas reportan al registro de emisiones en ${last.period}`,
      `${where}: ${formatNumber(last.value, 'en')} plants report to the release register in ${last.period}`
    );
  },
  subtitle: {
    es: 'Establecimientos que reportan al RETC',
    en: 'Establishments reporting to the RETC'
  },
  events: (locale) => [{ x: 2014, label: say(locale, '2014: otros umbrales', '2014: other thresholds') }],
  note
});

export const retcBySector = ranking<Cell>({
  id: 'retc-by-subsector',
  measure: 'plants_retc',
  unit: 'establishments',
  shown: 14,
  noun: { es: 'subsectores', en: 'subsectors' },
  of: { es: 'de las plantas que reportan', en: 'of the reporting plants' },
  question: () =>
    cells(
      'RETC plants by subsector',
      `measure_id = 'plants_retc' AND place_id = 'MX' AND period = (SELECT max(period) FROM best WHERE measure_id = 'plants_retc')
         AND sector_id IN (SELECT sector_id FROM sector WHERE level = 'subsector')`
    ),
  ranked: ({ rows, names }) =>
    rows.map((cell) => ({ id: cell.sector, label: sectorName(names, cell.sector), cell, colour: 'var(--c7)' })),
  subtitle: ({ rows, locale }) =>
    `${say(locale, 'Establecimientos que reportan al RETC por subsector', 'Establishments reporting to the RETC by subsector')}, ${rows[0]!.period}`,
  note: ({ locale }) =>
    say(
      locale,
      'Reporta quien pasa un umbral por sustancia; quien no reporta puede emitir.',
      'Those above a threshold by substance report; those that do not may release.'
    )
});

interface SubstanceCell extends Cell {
  substance: string;
}

/** How many plants report each substance: a count that unit mistakes do not touch. */
export const retcSubstances = ranking<SubstanceCell>({
  id: 'retc-substances',
  measure: 'plants_retc',
  unit: 'establishments',
  rate: true,
  shown: 14,
  noun: { es: 'sustancias', en: 'substances' },
  of: { es: '', en: '' },
  question: () =>
    question(
      'plants by substance',
      `SELECT 'MX' AS place_id, 'all' AS sector_id, CAST(year AS VARCHAR) AS period, CAST(count(DISTINCT plant_id) AS DOUBLE) AS value,
         NULL AS low, NULL AS high, 'derived' AS basis, 'final' AS status, min(source_id) AS source_id, substance
       FROM release WHERE year = (SELECT max(year) FROM release) GROUP BY year, substance ORDER BY value DESC, substance`,
      (record): SubstanceCell => ({ ...decodeCell(record), substance: text(record, 'substance') })
    ),
  ranked: ({ rows }) => rows.map((cell) => ({ id: cell.substance, label: cell.substance, cell, colour: 'var(--c7)' })),
  title({ locale, rows }, all) {
    const first = all[0]!;
    const part = formatShare(first.cell.value / sum(rows.map(({ value }) => value)), locale, 0);
    return say(
      locale,
      `${first.label} es la sustancia que más plantas reportan: ${formatNumber(first.cell.value, 'es')}, ${part} de los reportes`,
      `${first.label} is the substance that most plants report: ${formatNumber(first.cell.value, 'en')}, ${part} of reports`
    );
  },
  subtitle: ({ rows, locale }) =>
    `${say(locale, 'Plantas que reportan cada sustancia al RETC', 'Plants reporting each substance to the RETC')}, ${rows[0]!.period}`,
  note: ({ locale }) =>
    say(
      locale,
      'Nombre de la sustancia como se publica, en español. Se cuentan plantas porque los kilogramos traen errores de unidad.',
      'Substance as published, in Spanish. Plants are counted because kilograms hold unit mistakes.'
    )
});
