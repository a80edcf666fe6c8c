import { boolean, maybeNumber, number, oneOf, text } from '../decode';
import { inList, literal, question, type Question } from '../question';
import type { Grain } from './series';

export type PlaceLevel = 'state' | 'metro' | 'municipality';
export type SectorLevel = 'group' | 'subsector' | 'division' | 'chapter';

/** Fewer places than this are points, not a distribution: they stand on the pages of their places. */
const LEAST_PLACES = 20;

const GRAIN = `CASE WHEN length(period) = 4 THEN 'year' WHEN period LIKE '%-Q%' THEN 'quarter' ELSE 'month' END`;

/** What the database holds of a measure at one level of places, one level of sectors and one grain of time. */
export interface Offer {
  measure: string;
  level: PlaceLevel;
  sectorLevel: SectorLevel | 'all';
  grain: Grain;
  sectors: number;
  periods: number;
  /** Bases that occur, weakest last. */
  bases: string;
}

/** Every measure that can be compared over at least `LEAST_PLACES` places, level by level. */
export function offers(): Question<Offer> {
  return question(
    'what can be explored',
    `SELECT measure_id, place.level AS level, sector.level AS sector_level, ${GRAIN} AS grain,
       count(DISTINCT sector_id) AS sectors, count(DISTINCT period) AS periods,
       string_agg(DISTINCT CAST(basis AS VARCHAR), ' ' ORDER BY CAST(basis AS VARCHAR) DESC) AS bases
     FROM observation JOIN place USING (place_id) JOIN sector USING (sector_id)
     WHERE place.level IN ('state', 'metro', 'municipality')
     GROUP BY ALL HAVING count(DISTINCT place_id) >= ${LEAST_PLACES} ORDER BY ALL`,
    (record) => ({
      measure: text(record, 'measure_id'),
      level: oneOf(record, 'level', ['state', 'metro', 'municipality']),
      sectorLevel: oneOf(record, 'sector_level', ['all', 'group', 'subsector', 'division', 'chapter']),
      grain: oneOf(record, 'grain', ['year', 'quarter', 'month']),
      sectors: number(record, 'sectors'),
      periods: number(record, 'periods'),
      bases: text(record, 'bases')
    })
  );
}

/** A measure as the explorer must know it: how it adds up and what may be said of it. */
export interface ExploredMeasure {
  id: string;
  name: { es: string; en: string };
  caveat: { es: string; en: string };
  unit: string;
  adds: boolean;
  decimals: number;
  growthAllowed: boolean;
}

export function exploredMeasures(): Question<ExploredMeasure> {
  return question(
    'measures to explore',
    `SELECT measure_id, name_es, name_en, caveat_es, caveat_en, unit, rollup, decimals, growth_allowed FROM measure ORDER BY measure_id`,
    (record) => ({
      id: text(record, 'measure_id'),
      name: { es: text(record, 'name_es'), en: text(record, 'name_en') },
      caveat: { es: text(record, 'caveat_es'), en: text(record, 'caveat_en') },
      unit: text(record, 'unit'),
      adds: oneOf(record, 'rollup', ['sum', 'none']) === 'sum',
      decimals: number(record, 'decimals'),
      growthAllowed: boolean(record, 'growth_allowed')
    })
  );
}

/** Which cells make a cube: `basis` is one of the three, or `best` for the best of each cell. */
export interface CubeKey {
  measure: string;
  level: PlaceLevel;
  sectorLevel: SectorLevel | 'all';
  /** Whether totals stand beside the sectors: those of a few places among many would be taken for all of them. */
  totals: boolean;
  grain: Grain;
  basis: 'best' | 'published' | 'derived' | 'modelled';
}

/** A cell with `basis` and `status` as their place in the schema's enums: a cube of a million keeps bytes, not words. */
export interface CubeCell {
  place: string;
  sector: string;
  period: string;
  value: number;
  low: number | null;
  high: number | null;
  basis: number;
  status: number;
  source: string;
}

export const BASES = ['published', 'derived', 'modelled'] as const;
const STATUSES = ['final', 'preliminary', 'revised'] as const;

const grainIs = (grain: Grain) => `${GRAIN} = ${literal(grain)}`;
/** A column of words as their positions in a list. */
const codeOf = (column: string, words: readonly string[]) =>
  `CASE CAST(${column} AS VARCHAR) ${words.map((word, i) => `WHEN '${word}' THEN ${i}`).join(' ')} END AS ${column}`;
const sectorsOf = ({ sectorLevel, totals }: CubeKey) =>
  `(SELECT sector_id FROM sector WHERE level IN ${inList([...new Set([...(totals ? ['all'] : []), sectorLevel])])})`;
const among = (key: CubeKey) =>
  `place_id IN (SELECT place_id FROM place WHERE level = ${literal(key.level)})
   AND sector_id IN ${sectorsOf(key)}`;

const tableOf = ({ basis }: CubeKey) => (basis === 'best' ? 'best' : 'observation');
const newestOf = ({ basis }: CubeKey) =>
  basis === 'best'
    ? ''
    : `AND basis = ${literal(basis)} QUALIFY row_number() OVER (PARTITION BY place_id, sector_id, period ORDER BY vintage DESC, source_id, method_id) = 1`;

/** All cells of a cube, totals (`all`) beside the sectors. A basis asked for by name takes its newest vintage. */
export function cubeCells(key: CubeKey): Question<CubeCell> {
  return question(
    `cells of ${key.measure}`,
    `SELECT place_id, sector_id, period, value, low, high,
       ${codeOf('basis', BASES)}, ${codeOf('status', STATUSES)}, source_id
     FROM ${tableOf(key)}
     WHERE measure_id = ${literal(key.measure)} AND ${grainIs(key.grain)} AND ${among(key)} ${newestOf(key)}`,
    (record) => ({
      place: text(record, 'place_id'),
      sector: text(record, 'sector_id'),
      period: text(record, 'period'),
      value: number(record, 'value'),
      low: maybeNumber(record, 'low'),
      high: maybeNumber(record, 'high'),
      basis: number(record, 'basis'),
      status: number(record, 'status'),
      source: text(record, 'source_id')
    })
  );
}

export interface CubeGap {
  place: string;
  sector: string;
  period: string;
  reason: 'confidential' | 'unavailable' | 'insignificant';
}

/** Cells of a cube that a publisher left empty, with the printed reason. */
export function cubeGaps(key: CubeKey): Question<CubeGap> {
  return question(
    `gaps of ${key.measure} to explore`,
    `SELECT place_id, sector_id, period, reason FROM gap
     WHERE measure_id = ${literal(key.measure)} AND ${grainIs(key.grain)} AND ${among(key)}`,
    (record) => ({
      place: text(record, 'place_id'),
      sector: text(record, 'sector_id'),
      period: text(record, 'period'),
      reason: oneOf(record, 'reason', ['confidential', 'unavailable', 'insignificant'])
    })
  );
}

/** A part of a cube by ids; null is all of them. */
export interface CubePart {
  places: readonly string[] | null;
  sectors: readonly string[] | null;
  from: string;
  to: string;
}

/** The cells of a part of a cube in SQL over atlas.duckdb, with the names of places and sectors. */
export function cellsSql(key: CubeKey, { places, sectors, from, to }: CubePart): string {
  const named = (ids: readonly string[] | null, column: string, all: string) =>
    `${column} IN ${ids ? inList(ids) : all}`;
  const cells = [
    `measure_id = ${literal(key.measure)}`,
    // A year, a quarter and a month are written in different lengths.
    `length(period) = ${from.length} AND period BETWEEN ${literal(from)} AND ${literal(to)}`,
    named(places, 'place_id', `(SELECT place_id FROM place WHERE level = ${literal(key.level)})`),
    named(sectors, 'sector_id', sectorsOf(key))
  ];
  return `WITH cell AS (
  SELECT * FROM ${tableOf(key)}
  WHERE ${cells.join('\n    AND ')}${key.basis === 'best' ? '' : `\n    ${newestOf(key)}`}
)
SELECT place_id, place.name_es AS place, sector_id, sector.name_es AS sector, period, value, low, high,
  CAST(basis AS VARCHAR) AS basis, source_id
FROM cell JOIN place USING (place_id) JOIN sector USING (sector_id)
ORDER BY place_id, sector_id, period`;
}

/** Mean consumer price index (INPC) of each year, quarter and month that has all its months. */
export function deflators(): Question<{ period: string; index: number }> {
  const months = `SELECT period, value, left(period, 4) AS year,
      left(period, 4) || '-Q' || CAST((CAST(right(period, 2) AS INTEGER) + 2) // 3 AS VARCHAR) AS quarter
    FROM best WHERE measure_id = 'cpi' AND place_id = 'MX' AND length(period) = 7`;
  return question(
    'deflators',
    `WITH month AS (${months})
     SELECT year AS period, avg(value) AS index FROM month GROUP BY year HAVING count(*) = 12
     UNION ALL SELECT quarter, avg(value) FROM month GROUP BY quarter HAVING count(*) = 3
     UNION ALL SELECT period, value FROM month ORDER BY 1`,
    (record) => ({ period: text(record, 'period'), index: number(record, 'index') })
  );
}

/** Jobs of each place and period, all sectors together: what a value per worker is divided by. */
export function workers(measure: string, level: PlaceLevel, grain: Grain): Question<WorkerCell> {
  return question(
    `workers by ${measure}`,
    `SELECT place_id, period, value, low, high, ${codeOf('basis', BASES)}
     FROM best WHERE measure_id = ${literal(measure)} AND sector_id = 'all' AND ${grainIs(grain)}
       AND place_id IN (SELECT place_id FROM place WHERE level = ${literal(level)})`,
    (record) => ({
      place: text(record, 'place_id'),
      period: text(record, 'period'),
      value: number(record, 'value'),
      low: maybeNumber(record, 'low'),
      high: maybeNumber(record, 'high'),
      basis: number(record, 'basis')
    })
  );
}

export interface WorkerCell {
  place: string;
  period: string;
  value: number;
  low: number | null;
  high: number | null;
  /** Position in `BASES`. */
  basis: number;
}
