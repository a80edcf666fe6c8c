import { maybeNumber, maybeText, oneOf, text } from '../decode';
import { literal, question, type Question, type RawRecord } from '../question';

export interface Place {
  id: string;
  level: 'nation' | 'state' | 'metro' | 'municipality' | 'customs' | 'port' | 'unallocated';
  name: { es: string; en: string };
  slug: string;
  state: string | null;
  lon: number | null;
  lat: number | null;
  population: number | null;
}

const COLUMNS = 'place_id, level, name_es, name_en, slug, state_id, lon, lat, population_2020';

function decodePlace(record: RawRecord): Place {
  return {
    id: text(record, 'place_id'),
    level: oneOf(record, 'level', ['nation', 'state', 'metro', 'municipality', 'customs', 'port', 'unallocated']),
    name: { es: text(record, 'name_es'), en: text(record, 'name_en') },
    slug: text(record, 'slug'),
    state: maybeText(record, 'state_id'),
    lon: maybeNumber(record, 'lon'),
    lat: maybeNumber(record, 'lat'),
    population: maybeNumber(record, 'population_2020')
  };
}

export function placesOfLevel(level: Place['level']): Question<Place> {
  return question(
    `places ${level}`,
    `SELECT ${COLUMNS} FROM place WHERE level = ${literal(level)} ORDER BY place_id`,
    decodePlace
  );
}

/** Municipalities of a metro. */
export function partsOf(metro: string): Question<Place> {
  return question(
    'parts of a metro',
    `SELECT ${COLUMNS} FROM place WHERE level = 'municipality'
       AND place_id IN (SELECT part_id FROM place_part WHERE place_id = ${literal(metro)})
     ORDER BY population_2020 DESC, place_id`,
    decodePlace
  );
}

/** Permanent manufacturing posts that earn a municipality a page of its own (DESIGN §1). */
const PROFILE_JOBS = 500;

/**
 * Cities with a profile: every metro, and every municipality with at least 500 manufacturing posts in February 2020 or a
 * published IMMEX figure. A municipality that is a metro by itself is read under the metro's name.
 */
export function profiledCities(): Question<Place> {
  return question(
    'profiled cities',
    `WITH single AS (SELECT min(part_id) AS place_id FROM place_part WHERE part_id NOT LIKE '%000' GROUP BY place_part.place_id HAVING count(*) = 1)
     SELECT ${COLUMNS} FROM place WHERE level = 'metro' OR (level = 'municipality' AND place_id NOT IN (SELECT place_id FROM single) AND (
       place_id IN (SELECT place_id FROM best WHERE measure_id = 'jobs_manufacturing' AND sector_id = 'all' AND period = '2020-02' AND value >= ${PROFILE_JOBS})
       OR place_id IN (SELECT place_id FROM best WHERE basis <> 'modelled' AND measure_id IN ('jobs_immex', 'plants_immex', 'income_immex'))))
     ORDER BY place_id`,
    decodePlace
  );
}

/** Municipalities of every metro, the most populous first. */
export function partsOfMetros(): Question<{ metro: string; part: string }> {
  return question(
    'parts of metros',
    `SELECT place_part.place_id AS metro_id, part_id FROM place_part JOIN place ON place.place_id = part_id
     WHERE level = 'municipality' ORDER BY metro_id, population_2020 DESC, part_id`,
    (record) => ({ metro: text(record, 'metro_id'), part: text(record, 'part_id') })
  );
}
