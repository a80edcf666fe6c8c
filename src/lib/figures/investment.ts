import { decodeCell, type Cell } from '../data/questions/cell';
import { text } from '../data/decode';
import { question } from '../data/question';
import { sectorName } from './names';
import { REST } from './palette';
import { ranking } from './ranking';
import { say } from './words';

/** Year to date at the last quarter published, as one cell; a confidential part is missing, not zero. */
function lastYear(by: 'sector_id' | 'origin', where: string) {
  return `SELECT 'MX' AS place_id, ${by === 'sector_id' ? 'sector_id' : `'all' AS sector_id, origin`}, left(period, 4) AS period,
      sum(value) AS value, NULL AS low, NULL AS high, 'derived' AS basis, 'preliminary' AS status, min(source_id) AS source_id
    FROM fdi WHERE ${where} AND period = (SELECT max(period) FROM fdi WHERE ${where})
    GROUP BY ${by}, period HAVING sum(value) IS NOT NULL ORDER BY ${by}`;
}

const note = {
  es: 'Suma de los estados, enero a diciembre. Las celdas confidenciales faltan, no son cero. Un año puede deberse a una sola operación.',
  en: 'Sum of the states, January to December. Confidential cells are missing, not zero. A year may be due to one deal.'
};

export const fdiBySubsector = ranking<Cell>({
  id: 'fdi-by-subsector',
  measure: 'fdi',
  unit: 'USD',
  shown: 14,
  noun: { es: 'subsectores', en: 'subsectors' },
  of: { es: 'de la inversión neta', en: 'of net investment' },
  question: () =>
    question('FDI by subsector', lastYear('sector_id', `origin = 'all' AND sector_id <> 'all'`), decodeCell),
  ranked: ({ rows, names }) =>
    rows.map((cell) => ({ id: cell.sector, label: sectorName(names, cell.sector), cell, colour: 'var(--c5)' })),
  subtitle: ({ rows, locale }) =>
    `${say(locale, 'Inversión extranjera directa por subsector SCIAN, dólares', 'Foreign direct investment by SCIAN subsector, US dollars')}, ${rows[0]!.period}`,
  note: ({ locale }) => note[locale]
});

interface OriginCell extends Cell {
  origin: string;
}

export const fdiByOrigin = ranking<OriginCell>({
  id: 'fdi-by-origin',
  measure: 'fdi',
  unit: 'USD',
  shown: 14,
  noun: { es: 'países', en: 'countries' },
  of: { es: 'de la inversión neta', en: 'of net investment' },
  // A state's own name stands among the origins of one mirror: it is a heading of the table, not a country.
  question: () =>
    question(
      'FDI by origin',
      lastYear(
        'origin',
        `sector_id = 'all' AND origin <> 'all' AND origin NOT IN (SELECT name_es FROM place WHERE level = 'state')`
      ),
      (record): OriginCell => ({ ...decodeCell(record), origin: text(record, 'origin') })
    ),
  ranked: ({ rows }) =>
    rows.map((cell) => {
      const rest = cell.origin === 'Otro origen';
      return { id: cell.origin, label: cell.origin, cell, colour: rest ? REST : 'var(--c5)', rest };
    }),
  subtitle: ({ rows, locale }) =>
    `${say(locale, 'Inversión extranjera directa por país de origen, dólares', 'Foreign direct investment by country of origin, US dollars')}, ${rows[0]!.period}`,
  note: ({ locale }) =>
    `${note[locale]} ${say(locale, 'País como lo publica la Secretaría de Economía.', 'Country as the ministry publishes it, in Spanish.')}`
});
