import { maybeNumber, maybeText, number, text } from '../decode';
import { inList, literal, question, type Question } from '../question';
import { CELL_COLUMNS, decodeCell, type Cell } from './cell';
import { FOOTPRINT_YEAR } from './footprint';

/** A cell that says which measure it is of: those of a profile travel together. */
export interface MeasuredCell extends Cell {
  measure: string;
}

/** Measures whose last year, or last month or quarter, a profile tells. */
const YEARLY = ['exports', 'fdi', 'us_inputs', 'wage_daily', 'plants_retc'];
const FINER = ['jobs_formal', 'informality'];
/** Fiscal objects told in one sentence; the table has all of them. */
const FISCAL = ['vat_suspended', 'tax_lost'];

/** The programme's printed months: of manufacturing, or of all segments where only these are printed. */
const PROGRAMME = `(measure_id = 'jobs_immex' AND basis <> 'modelled' AND length(period) = 7 AND (sector_id = 'scian-31-33'
  OR (sector_id = 'all' AND place_id NOT IN (
    SELECT place_id FROM best WHERE measure_id = 'jobs_immex' AND basis <> 'modelled' AND sector_id = 'scian-31-33'))))`;

const decode = (record: Parameters<typeof decodeCell>[0]): MeasuredCell => ({
  ...decodeCell(record),
  measure: text(record, 'measure_id')
});

/** For every state and city, the last cell of each measure that a profile tells, estimates apart from what is published. */
export function profileCells(): Question<MeasuredCell> {
  return question(
    'cells of profiles',
    `SELECT ${CELL_COLUMNS}, measure_id FROM best
     WHERE place_id IN (SELECT place_id FROM place WHERE level IN ('nation', 'state', 'metro', 'municipality')) AND (
       (measure_id IN ${inList(YEARLY)} AND sector_id = 'all' AND length(period) = 4)
       OR (measure_id IN ${inList(FINER)} AND sector_id = 'all' AND length(period) = 7)
       OR (measure_id IN ${inList(FISCAL)} AND sector_id = 'all' AND period = ${literal(FOOTPRINT_YEAR)})
       OR (measure_id = 'jobs_manufacturing' AND sector_id = 'all' AND basis = 'modelled')
       OR (measure_id = 'jobs_immex' AND basis = 'modelled') OR ${PROGRAMME})
     QUALIFY row_number() OVER (PARTITION BY measure_id, place_id, basis = 'modelled' ORDER BY period DESC) = 1
     ORDER BY measure_id, place_id`,
    decode
  );
}

/** Published ends of the series that may be told as growth: first and last year or month. */
export function profileEnds(): Question<MeasuredCell> {
  return question(
    'ends of published series',
    `SELECT ${CELL_COLUMNS}, measure_id FROM best WHERE basis <> 'modelled' AND (
       (measure_id = 'exports' AND sector_id = 'all' AND place_id IN (SELECT place_id FROM place WHERE level IN ('nation', 'state')))
       OR (measure_id = 'jobs_manufacturing' AND sector_id = 'all' AND period IN ('2020-02', '2021-01'))
       OR ${PROGRAMME})
     QUALIFY row_number() OVER (PARTITION BY measure_id, place_id ORDER BY period) = 1
       OR row_number() OVER (PARTITION BY measure_id, place_id ORDER BY period DESC) = 1
     ORDER BY measure_id, place_id, period`,
    decode
  );
}

/** Last year's exports of a state by reader group, as far as they are published. */
export interface MixCell {
  place: string;
  group: string;
  value: number;
}

export function stateMixes(): Question<MixCell> {
  return question(
    'sector mixes of states',
    `SELECT place_id, sector_id AS group_id, value FROM best JOIN sector USING (sector_id) JOIN place USING (place_id)
     WHERE measure_id = 'exports' AND sector.level = 'group' AND place.level = 'state'
       AND period = (SELECT max(period) FROM best WHERE measure_id = 'exports' AND length(period) = 4) AND value > 0
     ORDER BY place_id, group_id`,
    (record) => ({ place: text(record, 'place_id'), group: text(record, 'group_id'), value: number(record, 'value') })
  );
}

/** A share of a city's exports, or their concentration, as it is estimated. */
export interface EstimatedShare {
  kind: 'share' | 'concentration';
  place: string;
  group: string;
  value: number;
  low: number;
  high: number;
}

export function cityMixes(): Question<EstimatedShare> {
  return question(
    'sector mixes of cities',
    'SELECT kind, place_id, sector_id, value, low, high FROM city_mix ORDER BY place_id, sector_id, kind',
    (record) => ({
      kind: text(record, 'kind') === 'share' ? 'share' : 'concentration',
      place: text(record, 'place_id'),
      group: text(record, 'sector_id'),
      value: number(record, 'value'),
      low: number(record, 'low'),
      high: number(record, 'high')
    })
  );
}

/** What arrives most from the United States in each state: its first chapter of the last year that is told by chapter. */
export interface FirstChapter extends MixCell {
  period: string;
  total: number;
}

export function firstChapters(): Question<FirstChapter> {
  return question(
    'first chapters',
    `WITH chapter AS (
       SELECT place_id, sector_id, period, value, sum(value) OVER (PARTITION BY place_id, period) AS total FROM best
       WHERE measure_id = 'us_inputs' AND length(period) = 4 AND sector_id LIKE 'hs%'
         AND place_id IN (SELECT place_id FROM place WHERE level = 'state'))
     SELECT place_id, sector_id, period, value, total FROM chapter
     QUALIFY row_number() OVER (PARTITION BY place_id ORDER BY period DESC, value DESC) = 1 ORDER BY place_id`,
    (record) => ({
      place: text(record, 'place_id'),
      group: text(record, 'sector_id'),
      period: text(record, 'period'),
      value: number(record, 'value'),
      total: number(record, 'total')
    })
  );
}

/** Exports through the customs offices of each state in the last whole year, and where US ports stand. */
export interface Gate {
  id: string;
  level: 'customs' | 'port';
  name: string;
  state: string | null;
  lon: number | null;
  lat: number | null;
  period: string | null;
  exports: number | null;
}

export function gates(): Question<Gate> {
  return question(
    'customs offices and ports',
    `SELECT place.place_id, level, name_es, state_id, lon, lat, period, value FROM place
     LEFT JOIN best ON best.place_id = place.place_id AND measure_id = 'crossings_exports' AND sector_id = 'all'
       AND period = (SELECT max(period) FROM best WHERE measure_id = 'crossings_exports' AND length(period) = 4)
     WHERE level = 'customs' OR (level = 'port' AND lon IS NOT NULL) ORDER BY place.place_id`,
    (record) => ({
      id: text(record, 'place_id'),
      level: text(record, 'level') === 'port' ? 'port' : 'customs',
      name: text(record, 'name_es'),
      state: maybeText(record, 'state_id'),
      lon: maybeNumber(record, 'lon'),
      lat: maybeNumber(record, 'lat'),
      period: maybeText(record, 'period'),
      exports: maybeNumber(record, 'value')
    })
  );
}

/** How many subsectors each state's exports leave confidential in the last year. */
export function hiddenSubsectors(): Question<{ place: string; count: number }> {
  return question(
    'hidden subsectors',
    `SELECT place_id, CAST(count(*) AS DOUBLE) AS hidden FROM gap
     WHERE measure_id = 'exports' AND reason = 'confidential' AND period = (SELECT max(period) FROM gap WHERE measure_id = 'exports')
     GROUP BY place_id ORDER BY place_id`,
    (record) => ({ place: text(record, 'place_id'), count: number(record, 'hidden') })
  );
}

/** Minimum wages in force: the last year of each. */
export function minimumWages(): Question<MeasuredCell> {
  return question(
    'minimum wages',
    `SELECT ${CELL_COLUMNS}, measure_id FROM best WHERE measure_id IN ('minimum_wage', 'minimum_wage_border')
       AND place_id = 'MX' AND length(period) = 4 ORDER BY measure_id, period`,
    decode
  );
}
