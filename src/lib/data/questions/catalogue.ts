import { boolean, maybeText, number, oneOf, text } from '../decode';
import { literal, question, type Question } from '../question';

export interface Measure {
  id: string;
  name: { es: string; en: string };
  unit: string;
  rollup: 'sum' | 'none';
  growthAllowed: boolean;
  definition: { es: string; en: string };
  caveat: { es: string; en: string };
}

export function measures(): Question<Measure> {
  return question('measures', 'SELECT * FROM measure ORDER BY measure_id', (record) => ({
    id: text(record, 'measure_id'),
    name: { es: text(record, 'name_es'), en: text(record, 'name_en') },
    unit: text(record, 'unit'),
    rollup: oneOf(record, 'rollup', ['sum', 'none']),
    growthAllowed: boolean(record, 'growth_allowed'),
    definition: { es: text(record, 'definition_es'), en: text(record, 'definition_en') },
    caveat: { es: text(record, 'caveat_es'), en: text(record, 'caveat_en') }
  }));
}

export interface Source {
  id: string;
  publisher: string;
  title: { es: string; en: string };
  url: string;
  licence: string;
  licenceUrl: string | null;
  vintage: string;
  retrieved: string;
  via: string | null;
  sha256: string | null;
}

export function sources(): Question<Source> {
  return question('sources', 'SELECT * FROM source ORDER BY publisher, source_id', (record) => ({
    id: text(record, 'source_id'),
    publisher: text(record, 'publisher'),
    title: { es: text(record, 'title_es'), en: text(record, 'title_en') },
    url: text(record, 'url'),
    licence: text(record, 'licence'),
    licenceUrl: maybeText(record, 'licence_url'),
    vintage: text(record, 'vintage'),
    retrieved: text(record, 'retrieved'),
    via: maybeText(record, 'via'),
    sha256: maybeText(record, 'sha256')
  }));
}

/** What the database holds of a measure, by level of place and grain of period. */
export interface Coverage {
  measure: string;
  level: string;
  grain: 'year' | 'quarter' | 'month';
  basis: 'published' | 'derived' | 'modelled';
  cells: number;
  places: number;
  sectors: number;
  from: string;
  to: string;
}

export function coverage(): Question<Coverage> {
  return question(
    'coverage',
    `SELECT measure_id, level, CASE WHEN period LIKE '%-Q%' THEN 'quarter' WHEN length(period) = 7 THEN 'month' ELSE 'year' END AS grain,
       CAST(basis AS VARCHAR) AS basis, count(*) AS cells, count(DISTINCT place_id) AS places, count(DISTINCT sector_id) AS sectors,
       min(period) AS first_period, max(period) AS last_period
     FROM observation JOIN place USING (place_id) GROUP BY ALL ORDER BY measure_id, level, grain, basis`,
    (record) => ({
      measure: text(record, 'measure_id'),
      level: text(record, 'level'),
      grain: oneOf(record, 'grain', ['year', 'quarter', 'month']),
      basis: oneOf(record, 'basis', ['published', 'derived', 'modelled']),
      cells: number(record, 'cells'),
      places: number(record, 'places'),
      sectors: number(record, 'sectors'),
      from: text(record, 'first_period'),
      to: text(record, 'last_period')
    })
  );
}

/** Sources that a measure's rows cite. */
export function measureSources(): Question<{ measure: string; source: string; cells: number }> {
  return question(
    'sources of measures',
    'SELECT measure_id, source_id, count(*) AS cells FROM observation GROUP BY ALL ORDER BY measure_id, cells DESC, source_id',
    (record) => ({
      measure: text(record, 'measure_id'),
      source: text(record, 'source_id'),
      cells: number(record, 'cells')
    })
  );
}

/** Printed reasons for empty cells of a measure, counted. */
export function gapCounts(): Question<{ measure: string; reason: string; cells: number }> {
  return question(
    'gap counts',
    'SELECT measure_id, reason, count(*) AS cells FROM gap GROUP BY ALL ORDER BY ALL',
    (record) => ({
      measure: text(record, 'measure_id'),
      reason: text(record, 'reason'),
      cells: number(record, 'cells')
    })
  );
}

/** The first rows of a table (`gap`, or `flows.main.crossing`), as text, for the page that describes it. */
export function preview(table: string, columns: readonly string[], rows = 12): Question<(string | null)[]> {
  return question(
    `preview of ${table}`,
    `SELECT ${columns.map((column) => `CAST("${column}" AS VARCHAR) AS "${column}"`).join(', ')} FROM ${table
      .split('.')
      .map((name) => `"${name}"`)
      .join('.')} LIMIT ${literal(rows)}`,
    (record) => columns.map((column) => (record[column] === null ? null : String(record[column])))
  );
}

/** Names of the tables that the database at hand holds: those of `flows.duckdb` are in another file. */
export function tablesHeld(): Question<string> {
  return question(
    'tables',
    'SELECT table_name FROM duckdb_tables() WHERE NOT internal AND database_name = current_database() ORDER BY table_name',
    (record) => text(record, 'table_name')
  );
}
