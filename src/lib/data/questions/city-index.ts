import { boolean, maybeNumber, maybeText, oneOf, text } from '../decode';
import { question, type Question } from '../question';
import type { Basis } from '../schema';

/** A city as one line of the index. */
export interface CityLine {
  id: string;
  level: 'metro' | 'municipality';
  name: string;
  slug: string;
  state: string | null;
  population: number | null;
  /** Whether it counts once among cities: a metro, or a municipality outside all metros. */
  counts: boolean;
  /** Permanent manufacturing jobs, February 2020. */
  jobs: number | null;
  /** Basis of the jobs. */
  basis: Basis | null;
}

/** Every metro and municipality with its population and manufacturing jobs, most jobs first. */
export function cityIndex(): Question<CityLine> {
  return question(
    'city index',
    `SELECT place.place_id, level, name_es, slug, state_id, population_2020, jobs.value AS jobs, jobs.basis AS basis,
       level = 'metro' OR place.place_id NOT IN (SELECT part_id FROM place_part) AS counts
     FROM place LEFT JOIN best AS jobs ON jobs.place_id = place.place_id AND jobs.measure_id = 'jobs_manufacturing'
       AND jobs.sector_id = 'all' AND jobs.period = '2020-02'
     WHERE level IN ('metro', 'municipality') ORDER BY jobs.value DESC NULLS LAST, place.place_id`,
    (record) => ({
      id: text(record, 'place_id'),
      level: oneOf(record, 'level', ['metro', 'municipality']),
      name: text(record, 'name_es'),
      slug: text(record, 'slug'),
      state: maybeText(record, 'state_id'),
      population: maybeNumber(record, 'population_2020'),
      counts: boolean(record, 'counts'),
      jobs: maybeNumber(record, 'jobs'),
      basis: record.basis === null ? null : oneOf<Basis>(record, 'basis', ['published', 'derived', 'modelled'])
    })
  );
}
