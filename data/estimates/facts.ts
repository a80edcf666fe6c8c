import type { DuckDBConnection } from '@duckdb/node-api';
import { ModelError } from '../../src/lib/model/errors';
import type { YearFacts } from '../../src/lib/model/footprint';
import { vatRate } from './book';
import { rows } from './query';
import { YEARS } from './state-exports';

export interface NationalFacts {
  facts: YearFacts[];
  /** Exports of the country at customs, USD, by year; null before the series begins (2012). */
  customsExports: (number | null)[];
  /** Gross domestic product, MXN: World Bank dollars at the mean exchange rate; null where not yet published. */
  gdp: (number | null)[];
  /** Years whose exchange rate or interest rate is the mean of the months at hand, not of twelve. */
  partial: number[];
}

/** The published series that the footprint of every year stands on. Throws ModelError for a year without one it needs. */
export async function readFacts(connection: DuckDBConnection): Promise<NationalFacts> {
  const found = await rows(
    connection,
    `SELECT measure_id, left(period, 4) AS year, avg(value) FILTER (length(period) = 4) AS annual,
       avg(value) FILTER (length(period) = 7) AS months
     FROM best WHERE place_id = 'MX' AND sector_id = 'all'
       AND measure_id IN ('usd_mxn', 'cetes_28', 'tiie_28', 'crossings_imports', 'crossings_exports', 'gdp_usd')
     GROUP BY ALL ORDER BY ALL`
  );
  const value = new Map(found.map((row) => [`${row.measure_id} ${row.year}`, row]));
  const partial = new Set<number>();
  const mean = (measure: string, year: number): number => {
    const row = value.get(`${measure} ${year}`);
    if (row?.annual != null) return Number(row.annual);
    partial.add(year);
    if (row?.months != null) return Number(row.months);
    throw new ModelError(`${year}: no ${measure} to convert or to finance with`);
  };
  const annual = (measure: string, year: number): number | null => {
    const row = value.get(`${measure} ${year}`);
    return row?.annual == null ? null : Number(row.annual);
  };
  const facts = YEARS.map((year) => ({
    year,
    imports: annual('crossings_imports', year),
    pesosPerDollar: mean('usd_mxn', year),
    cetes: mean('cetes_28', year),
    tiie: mean('tiie_28', year),
    vat: vatRate(year)
  }));
  return {
    facts,
    customsExports: YEARS.map((year) => annual('crossings_exports', year)),
    gdp: YEARS.map((year, i) => {
      const dollars = annual('gdp_usd', year);
      return dollars === null ? null : dollars * facts[i]!.pesosPerDollar;
    }),
    partial: [...partial]
  };
}
