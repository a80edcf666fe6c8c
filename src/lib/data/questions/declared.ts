import { number, oneOf, text } from '../decode';
import { question, type Question } from '../question';

export const MEDIA = ['air', 'water', 'soil', 'sewer', 'transfer'] as const;
export type Medium = (typeof MEDIA)[number];

/** A substance that a plant declares to the release register (RETC) in its last year. Kilograms are left out: units are mistaken in some. */
export interface Declaration {
  plant: string;
  /** Municipality and subsector of the plant. */
  place: string;
  sector: string;
  year: number;
  substance: string;
  medium: Medium;
}

export function declarations(): Question<Declaration> {
  return question(
    'declared to the release register',
    `SELECT DISTINCT plant_id, place_id, sector_id, CAST(year AS DOUBLE) AS year, substance, medium FROM release
     JOIN plant USING (plant_id) WHERE year = (SELECT max(year) FROM release) ORDER BY ALL`,
    (record) => ({
      plant: text(record, 'plant_id'),
      place: text(record, 'place_id'),
      sector: text(record, 'sector_id'),
      year: number(record, 'year'),
      substance: text(record, 'substance'),
      medium: oneOf(record, 'medium', MEDIA)
    })
  );
}
