import { maybeNumber, number, text } from '../decode';
import { literal, question, type Question, type RawRecord } from '../question';
import { CELL_COLUMNS, decodeCell, type Cell } from './cell';

/** A city: a metro where one exists, else a municipality. */
export interface CityCell extends Cell {
  name: string;
  slug: string;
  state: string;
  lon: number | null;
  lat: number | null;
  population: number | null;
  /** Sum and number of all the cities asked about, shown or not. */
  total: number;
  cities: number;
}

/** Condition on `place` that counts each place once among cities. */
export const CITY = `(level = 'metro' OR (level = 'municipality' AND place_id NOT IN (SELECT part_id FROM place_part)))`;

/** More cities than this are not listed on a page; the whole table is a download. */
const LISTED = 80;

/** Condition on `place` that keeps the cities of one state, metros that cross into it included; of none without a state. */
export function citiesOf(state?: string): string {
  return state
    ? `AND (state_id = ${literal(state)} OR place_id IN (SELECT place_id FROM place_part WHERE left(part_id, 2) = ${literal(state)}))`
    : '';
}

/** The largest cities by one measure in one period and sector, largest first; `state` keeps the cities of one state. */
export function cities(measure: string, period: string, state?: string, sector = 'all'): Question<CityCell> {
  return question(
    `cities of ${measure}`,
    `SELECT ${CELL_COLUMNS}, name_es, slug, state_id, lon, lat, population_2020,
       sum(value) OVER () AS total, count(*) OVER () AS cities
     FROM best JOIN place USING (place_id)
     WHERE measure_id = ${literal(measure)} AND sector_id = ${literal(sector)} AND period = ${literal(period)} AND ${CITY} ${citiesOf(state)}
     ORDER BY value DESC, place_id LIMIT ${LISTED}`,
    decodeCity
  );
}

export function decodeCity(record: RawRecord): CityCell {
  return {
    ...decodeCell(record),
    name: text(record, 'name_es'),
    slug: text(record, 'slug'),
    state: text(record, 'state_id'),
    lon: maybeNumber(record, 'lon'),
    lat: maybeNumber(record, 'lat'),
    population: maybeNumber(record, 'population_2020'),
    total: number(record, 'total'),
    cities: number(record, 'cities')
  };
}
