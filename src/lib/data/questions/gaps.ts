import { oneOf, text } from '../decode';
import { literal, question, type Question } from '../question';

/** A cell that the publisher left empty, and the printed reason. */
export interface Gap {
  place: string;
  sector: string;
  period: string;
  reason: 'confidential' | 'unavailable' | 'insignificant';
}

/** Gaps of a measure in a place, a sector, or both. */
export function gaps(measure: string, where: { place?: string; sector?: string }): Question<Gap> {
  const conditions = [
    `measure_id = ${literal(measure)}`,
    ...(where.place ? [`place_id = ${literal(where.place)}`] : []),
    ...(where.sector ? [`sector_id = ${literal(where.sector)}`] : [])
  ];
  return question(
    `gaps of ${measure}`,
    `SELECT place_id, sector_id, period, reason FROM gap WHERE ${conditions.join(' AND ')} ORDER BY ALL`,
    (record) => ({
      place: text(record, 'place_id'),
      sector: text(record, 'sector_id'),
      period: text(record, 'period'),
      reason: oneOf(record, 'reason', ['confidential', 'unavailable', 'insignificant'])
    })
  );
}
