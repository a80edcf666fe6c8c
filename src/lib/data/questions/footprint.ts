import { number, text } from '../decode';
import { inList, literal, question, type Question } from '../question';
import { CELL_COLUMNS, decodeCell, type Cell } from './cell';
import { CITY, citiesOf, decodeCity, type CityCell } from './cities';

/** Fiscal measures that are shown, never added up, in the order in which they are told. */
export const FISCAL_OBJECTS = [
  'vat_suspended',
  'duty_owed',
  'duty_relieved',
  'float_treasury',
  'float_firms',
  'stock_oneoff',
  'tax_lost'
] as const;
export type FiscalObject = (typeof FISCAL_OBJECTS)[number];

/** The last year whose rates, prices and trade are known from January to December. */
export const FOOTPRINT_YEAR = '2024';

/** A fiscal cell says which object it is of: the rows of several travel together. */
export interface FiscalCell extends Cell {
  measure: string;
}

export interface FiscalCityCell extends CityCell {
  measure: string;
}

const MEASURES = inList(FISCAL_OBJECTS);
const COLUMNS = `${CELL_COLUMNS}, measure_id`;

function cellsOf(id: string, where: string): Question<FiscalCell> {
  return question(
    id,
    `SELECT ${COLUMNS} FROM best WHERE measure_id IN ${MEASURES} AND ${where} ORDER BY measure_id, place_id, sector_id, period`,
    (record) => ({ ...decodeCell(record), measure: text(record, 'measure_id') })
  );
}

/** Every fiscal object of a place over the years, or in one. */
export function footprintSeries(place: string, year?: string): Question<FiscalCell> {
  const when = year ? `AND period = ${literal(year)}` : '';
  return cellsOf('footprint', `place_id = ${literal(place)} AND sector_id = 'all' ${when}`);
}

/** Every fiscal object of one sector in the country over the years, or in one. */
export function sectorFootprint(sector: string, year: string): Question<FiscalCell> {
  return cellsOf(
    'footprint of a sector',
    `place_id = 'MX' AND sector_id = ${literal(sector)} AND period = ${literal(year)}`
  );
}

/** Every fiscal object of a place by reader group in one year. */
export function footprintByGroup(place: string, year: string): Question<FiscalCell> {
  return cellsOf(
    'footprint by sector',
    `place_id = ${literal(place)} AND period = ${literal(year)} AND sector_id IN (SELECT sector_id FROM sector WHERE level = 'group')`
  );
}

/** The largest cities by every fiscal object in one year; `state` keeps those of one state. */
export function footprintCities(year: string, state?: string, listed = 40): Question<FiscalCityCell> {
  return question(
    'footprint of cities',
    `SELECT ${COLUMNS}, name_es, slug, state_id, lon, lat, population_2020,
       sum(value) OVER (PARTITION BY measure_id) AS total, count(*) OVER (PARTITION BY measure_id) AS cities
     FROM best JOIN place USING (place_id)
     WHERE measure_id IN ${MEASURES} AND sector_id = 'all' AND period = ${literal(year)} AND ${CITY} ${citiesOf(state)}
     QUALIFY row_number() OVER (PARTITION BY measure_id ORDER BY value DESC, place_id) <= ${literal(listed)}
     ORDER BY measure_id, value DESC, place_id`,
    (record) => ({ ...decodeCity(record), measure: text(record, 'measure_id') })
  );
}

/** What an amount of a place is divided by: jobs, exports in pesos, and the country's product, in one year. */
export interface Denominators {
  jobs: number | null;
  /** Exports in pesos at the year's mean exchange rate. */
  exports: number | null;
  /** The nation's product, pesos. */
  gdp: number | null;
}

/** Denominators of one place and sector; null where the database has no such cell. */
export function denominators(place: string, sector: string, year: string): Question<Denominators> {
  const cell = (measure: string, where: string) =>
    `(SELECT value FROM best WHERE measure_id = ${literal(measure)} AND ${where} AND period = ${literal(year)})`;
  const here = `place_id = ${literal(place)} AND sector_id = ${literal(sector)}`;
  const nation = `place_id = 'MX' AND sector_id = 'all'`;
  return question(
    'denominators',
    `SELECT ${cell('jobs_manufacturing', here)} AS jobs, ${cell('exports', here)} * ${cell('usd_mxn', nation)} AS exports,
       ${cell('gdp_usd', nation)} * ${cell('usd_mxn', nation)} AS gdp`,
    (record) => ({
      jobs: record.jobs === null ? null : number(record, 'jobs'),
      exports: record.exports === null ? null : number(record, 'exports'),
      gdp: record.gdp === null ? null : number(record, 'gdp')
    })
  );
}

/** Estimated amounts of a place: low, central, high. */
export type Estimate = [low: number, central: number, high: number];

export interface CityEstimates {
  id: string;
  exports: Estimate | null;
  vat: Estimate | null;
}

/** Exports (USD) and suspended VAT (MXN) of every city in one year, for an index of them. */
export function cityEstimates(year: string): Question<CityEstimates> {
  const triple = (measure: string, of: string) =>
    `max(${of}) FILTER (measure_id = ${literal(measure)}) AS ${measure}_${of}`;
  const columns = ['exports', 'vat_suspended'].flatMap((id) => ['low', 'value', 'high'].map((of) => triple(id, of)));
  return question(
    'estimates of cities',
    `SELECT place_id, ${columns.join(', ')} FROM best JOIN place USING (place_id)
     WHERE measure_id IN ('exports', 'vat_suspended') AND basis = 'modelled' AND sector_id = 'all'
       AND period = ${literal(year)} AND level IN ('metro', 'municipality')
     GROUP BY place_id ORDER BY place_id`,
    (record) => {
      const estimate = (id: string): Estimate | null =>
        record[`${id}_value`] === null
          ? null
          : [number(record, `${id}_low`), number(record, `${id}_value`), number(record, `${id}_high`)];
      return { id: text(record, 'place_id'), exports: estimate('exports'), vat: estimate('vat_suspended') };
    }
  );
}
