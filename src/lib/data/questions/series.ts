import { inList, literal, type Question } from '../question';
import { cells, type Cell } from './cell';

/** Length of an ISO period tells its grain. */
export type Grain = 'year' | 'quarter' | 'month';

const GRAIN_LENGTH: Record<Grain, string> = {
  year: `length(period) = 4`,
  quarter: `period LIKE '%-Q%'`,
  month: `length(period) = 7 AND period NOT LIKE '%-Q%'`
};

/** One measure of some places and sectors over time. */
export function series(measure: string, places: string[], sectors: string[], grain: Grain): Question<Cell> {
  return cells(
    `series ${measure}`,
    `measure_id = ${literal(measure)} AND place_id IN ${inList(places)} AND sector_id IN ${inList(sectors)} AND ${GRAIN_LENGTH[grain]}`
  );
}

/** One measure of a place by sector of one level (`group`, `subsector`, `division`), every year. */
export function seriesBySector(measure: string, place: string, level: string): Question<Cell> {
  return cells(
    `sectors of ${measure}`,
    `measure_id = ${literal(measure)} AND place_id = ${literal(place)} AND ${GRAIN_LENGTH.year}
       AND sector_id IN (SELECT sector_id FROM sector WHERE level = ${literal(level)})`
  );
}

/** One measure of every state over the years, for one sector. */
export function seriesByState(measure: string, sector: string): Question<Cell> {
  return cells(
    `states of ${measure}`,
    `measure_id = ${literal(measure)} AND sector_id = ${literal(sector)} AND ${GRAIN_LENGTH.year}
       AND place_id IN (SELECT place_id FROM place WHERE level = 'state')`
  );
}
