import { literal, question, type Question } from '../question';
import { maybeText, number, text } from '../decode';
import { CELL_COLUMNS, decodeCell, type Cell } from './cell';

/** A published point with the page it was read on; points are never joined as if they were a series. */
export interface Point extends Cell {
  method: string;
  url: string | null;
}

/** Places with a published figure of the measure, not only estimates. */
export function placesWithPoints(measure: string): Question<{ place: string }> {
  return question(
    `places with points of ${measure}`,
    `SELECT DISTINCT place_id FROM best WHERE measure_id = ${literal(measure)} AND basis <> 'modelled' ORDER BY place_id`,
    (record) => ({ place: text(record, 'place_id') })
  );
}

/** The last published figure of each municipality that has any, all segments of the programme together or one of them. */
export function lastPoints(measure: string): Question<{ place: string; period: string; value: number }> {
  return question(
    `last points of ${measure}`,
    `SELECT place_id, max(period) AS period, arg_max(value, period) AS value FROM best JOIN place USING (place_id)
     WHERE measure_id = ${literal(measure)} AND basis <> 'modelled' AND level = 'municipality'
     GROUP BY place_id ORDER BY place_id`,
    (record) => ({ place: text(record, 'place_id'), period: text(record, 'period'), value: number(record, 'value') })
  );
}

/** IMMEX figures of a place, published and estimated: `measure` is jobs_immex, plants_immex or income_immex. */
export function immexPoints(measure: string, place: string): Question<Point> {
  return question(
    `points of ${measure}`,
    `SELECT ${CELL_COLUMNS}, method_id,
       (SELECT min(url) FROM quoted_figure AS quote WHERE quote.measure_id = best.measure_id AND quote.place_id = best.place_id
          AND quote.sector_id = best.sector_id AND quote.period = best.period) AS url
     FROM best WHERE measure_id = ${literal(measure)} AND place_id = ${literal(place)} ORDER BY sector_id, period`,
    (record) => ({ ...decodeCell(record), method: text(record, 'method_id'), url: maybeText(record, 'url') })
  );
}
