import { number, oneOf, text } from '../decode';
import { question, type Question } from '../question';

export type Grain = 'year' | 'quarter' | 'month';
const GRAINS = ['year', 'quarter', 'month'] as const;
const GRAIN =
  "CASE length(period) WHEN 4 THEN 'year' WHEN 7 THEN CASE WHEN period LIKE '%Q%' THEN 'quarter' ELSE 'month' END END";

/** Cells of a measure in one year, by level of place and basis. */
export interface YearCells {
  measure: string;
  year: number;
  level: string;
  grain: Grain;
  basis: 'published' | 'derived' | 'modelled';
  cells: number;
}

export function coverageByYear(): Question<YearCells> {
  return question(
    'coverage by year',
    `SELECT measure_id, CAST(left(period, 4) AS INTEGER) AS year, level, ${GRAIN} AS grain, CAST(basis AS VARCHAR) AS basis, count(*) AS cells
     FROM best JOIN place USING (place_id) GROUP BY ALL ORDER BY ALL`,
    (record) => ({
      measure: text(record, 'measure_id'),
      year: number(record, 'year'),
      level: text(record, 'level'),
      grain: oneOf(record, 'grain', GRAINS),
      basis: oneOf(record, 'basis', ['published', 'derived', 'modelled']),
      cells: number(record, 'cells')
    })
  );
}

/** A stretch of years in which one source and method give a measure at one level and frequency. */
export interface Stretch {
  measure: string;
  level: string;
  grain: Grain;
  source: string;
  method: string;
  basis: 'published' | 'derived' | 'modelled';
  from: number;
  to: number;
  years: number;
}

/** Who gives each measure, by what method, from when to when: where one ends and another begins, the series breaks. */
export function stretches(): Question<Stretch> {
  return question(
    'stretches of sources and methods',
    `SELECT measure_id, level, ${GRAIN} AS grain, source_id, method_id, CAST(basis AS VARCHAR) AS basis,
       min(CAST(left(period, 4) AS INTEGER)) AS first_year, max(CAST(left(period, 4) AS INTEGER)) AS last_year,
       count(DISTINCT left(period, 4)) AS years
     FROM best JOIN place USING (place_id) WHERE level <> 'unallocated'
     GROUP BY ALL ORDER BY measure_id, level, grain, first_year, last_year, source_id, method_id`,
    (record) => ({
      measure: text(record, 'measure_id'),
      level: text(record, 'level'),
      grain: oneOf(record, 'grain', GRAINS),
      source: text(record, 'source_id'),
      method: text(record, 'method_id'),
      basis: oneOf(record, 'basis', ['published', 'derived', 'modelled']),
      from: number(record, 'first_year'),
      to: number(record, 'last_year'),
      years: number(record, 'years')
    })
  );
}
