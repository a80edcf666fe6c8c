import { number, text } from '../data/decode';
import { question } from '../data/question';
import { formatShare, formatValue } from '../text/format';
import type { Figure } from './figure';

interface CensusYear {
  period: string;
  /** Pesos of the year, per worker. */
  nominal: number;
  /** Pesos of the last census, per worker; null before the price index begins. */
  real: number | null;
  source: string;
}

const MANUFACTURING = 'scian-31-33';

/** Value added per worker of manufacturing, census by census: in pesos of each year, and of the last where prices are known. */
export const valueAddedPerWorker: Figure<CensusYear> = {
  id: 'value-added-per-worker',
  measure: 'census_value_added',
  question: () =>
    question(
      'value added per worker',
      `WITH price AS (SELECT left(period, 4) AS year, avg(value) AS level FROM best WHERE measure_id = 'cpi' GROUP BY 1 HAVING count(*) = 12)
       SELECT added.period, added.value / staff.value AS nominal, added.source_id,
         added.value / staff.value * (SELECT level FROM price WHERE year = (SELECT max(period) FROM best WHERE measure_id = 'census_value_added'
           AND place_id = 'MX' AND sector_id = '${MANUFACTURING}')) / price.level AS real
       FROM best AS added JOIN best AS staff ON staff.measure_id = 'census_personnel' AND staff.place_id = added.place_id
         AND staff.sector_id = added.sector_id AND staff.period = added.period LEFT JOIN price ON price.year = added.period
       WHERE added.measure_id = 'census_value_added' AND added.place_id = 'MX' AND added.sector_id = '${MANUFACTURING}' ORDER BY added.period`,
      (record) => ({
        period: text(record, 'period'),
        nominal: number(record, 'nominal'),
        real: record.real === null ? null : number(record, 'real'),
        source: text(record, 'source_id')
      })
    ),
  title({ rows, locale }) {
    const [first, last] = realEnds(rows);
    const change = last.real! / first.real! - 1;
    const size = formatShare(Math.abs(change), locale, 0);
    return locale === 'es'
      ? `El valor agregado por trabajador ${change < 0 ? 'bajó' : 'subió'} ${size} en pesos constantes entre ${first.period} y ${last.period}`
      : `Value added per worker ${change < 0 ? 'fell' : 'rose'} ${size} in constant pesos between ${first.period} and ${last.period}`;
  },
  subtitle: ({ rows, locale }) =>
    locale === 'es'
      ? `Industria manufacturera, pesos por persona ocupada, ${rows[0]!.period}–${rows.at(-1)!.period}`
      : `Manufacturing, pesos per person employed, ${rows[0]!.period}–${rows.at(-1)!.period}`,
  chart: ({ rows, locale }) => ({
    kind: 'line',
    unit: 'MXN',
    fromZero: true,
    series: [
      {
        id: 'real',
        label: locale === 'es' ? `pesos de ${rows.at(-1)!.period}` : `${rows.at(-1)!.period} pesos`,
        colour: 'var(--c1)',
        joined: false,
        points: rows.filter(({ real }) => real !== null).map((row) => ({ x: Number(row.period), y: row.real }))
      },
      {
        id: 'nominal',
        label: locale === 'es' ? 'pesos de cada año' : 'pesos of each year',
        colour: 'var(--c8)',
        joined: false,
        points: rows.map((row) => ({ x: Number(row.period), y: row.nominal }))
      }
    ]
  }),
  table: ({ rows, locale }) => ({
    caption: locale === 'es' ? 'Pesos por persona ocupada' : 'Pesos per person employed',
    columns: [
      { key: 'period', label: locale === 'es' ? 'Censo' : 'Census', kind: 'text' },
      {
        key: 'nominal',
        label: locale === 'es' ? 'Pesos de cada año' : 'Pesos of each year',
        kind: 'number',
        decimals: 0
      },
      {
        key: 'real',
        label: locale === 'es' ? `Pesos de ${rows.at(-1)!.period}` : `${rows.at(-1)!.period} pesos`,
        kind: 'number',
        decimals: 0
      }
    ],
    rows: rows.map(({ period, nominal, real }) => ({
      cells: {
        period,
        nominal,
        real: real ?? { missing: locale === 'es' ? 'sin índice de precios' : 'no price index' }
      },
      basis: 'derived' as const
    }))
  }),
  reading({ rows, locale }) {
    const [first, last] = realEnds(rows);
    return locale === 'es'
      ? `De ${formatValue(first.real!, 'MXN', 'es')} (${first.period}) a ${formatValue(last.real!, 'MXN', 'es')} (${last.period}) por persona, en pesos de ${last.period}.`
      : `From ${formatValue(first.real!, 'MXN', 'en')} (${first.period}) to ${formatValue(last.real!, 'MXN', 'en')} (${last.period}) per person, in ${last.period} pesos.`;
  },
  note: ({ locale }) =>
    locale === 'es'
      ? 'Es toda la manufactura, exporte o no, y se descuenta con precios al consumidor. Son censos, no una serie: los puntos no se unen.'
      : 'It is all of manufacturing, exporting or not, deflated by consumer prices. These are censuses, not a series: the points are not joined.',
  basis: () => 'derived',
  sources: (rows) => [...new Set([...rows.map(({ source }) => source), 'banxico-inpc'])].sort()
};

function realEnds(rows: readonly CensusYear[]): [CensusYear, CensusYear] {
  const real = rows.filter((row) => row.real !== null);
  return [real[0]!, real.at(-1)!];
}
