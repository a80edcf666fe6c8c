import { maybeNumber, maybeText, number, oneOf, text } from '../decode';
import { literal, question, type Question } from '../question';

interface Both {
  es: string;
  en: string;
}

export interface CalibrationLine {
  id: string;
  name: Both;
  unit: string;
  value: number;
  low: number | null;
  high: number | null;
  anchor: number | null;
  from: number;
  to: number;
  source: string;
}

/** Figures of the model beside what each is held against. */
export function calibrationLines(): Question<CalibrationLine> {
  return question(
    'calibration',
    `SELECT * FROM calibration ORDER BY CASE unit WHEN 'MXN' THEN 1 WHEN 'USD' THEN 2 WHEN 'share' THEN 3 ELSE 4 END, value DESC, line_id`,
    (record) => ({
      id: text(record, 'line_id'),
      name: { es: text(record, 'name_es'), en: text(record, 'name_en') },
      unit: text(record, 'unit'),
      value: number(record, 'value'),
      low: maybeNumber(record, 'low'),
      high: maybeNumber(record, 'high'),
      anchor: maybeNumber(record, 'anchor'),
      from: number(record, 'allowed_from'),
      to: number(record, 'allowed_to'),
      source: text(record, 'source')
    })
  );
}

export const TESTS = ['exports-region', 'exports-nation', 'jobs-fit', 'jobs-path', 'city-points'] as const;
export type TestId = (typeof TESTS)[number];

export interface TestLine {
  test: TestId;
  /** Least predicted size of the class; -1 is all of them. */
  from: number;
  cells: number;
  median: number | null;
  spread: number | null;
  coverage: number | null;
}

/** Errors of every test by size, the whole of each test first. */
export function testLines(): Question<TestLine> {
  return question('back-tests', 'SELECT * FROM backtest ORDER BY test_id, size_from', (record) => ({
    test: oneOf(record, 'test_id', TESTS),
    from: number(record, 'size_from'),
    cells: number(record, 'cells'),
    median: maybeNumber(record, 'median_error'),
    spread: maybeNumber(record, 'spread'),
    coverage: maybeNumber(record, 'coverage')
  }));
}

export interface TestPoint {
  place: string;
  name: Both;
  sector: string;
  period: string;
  actual: number;
  predicted: number;
  low: number | null;
  high: number | null;
}

/** Cells of a test that have a logarithm, the largest first; `period` keeps one year. */
export function testPoints(test: TestId, period?: string): Question<TestPoint> {
  return question(
    `points of ${test}`,
    `SELECT backtest_point.*, name_es, name_en FROM backtest_point JOIN place USING (place_id)
     WHERE test_id = ${literal(test)} ${period ? `AND period = ${literal(period)}` : ''} AND actual > 0 AND predicted > 0
     ORDER BY predicted DESC, place_id, sector_id`,
    (record) => ({
      place: text(record, 'place_id'),
      name: { es: text(record, 'name_es'), en: text(record, 'name_en') },
      sector: text(record, 'sector_id'),
      period: text(record, 'period'),
      actual: number(record, 'actual'),
      predicted: number(record, 'predicted'),
      low: maybeNumber(record, 'low'),
      high: maybeNumber(record, 'high')
    })
  );
}

export interface ModelParameterLine {
  id: string;
  sector: string;
  fromYear: number | null;
  symbol: string;
  unit: string;
  low: number;
  central: number;
  high: number;
  min: number;
  max: number;
  basis: string;
  article: string | null;
  source: string;
  quote: string | null;
  confidence: string;
  name: Both;
  reason: Both;
}

/** Parameters of the footprint; those by sector have one line for each. */
export function modelParameters(): Question<ModelParameterLine> {
  return question('model parameters', 'SELECT * FROM model_parameter ORDER BY parameter_id, sector_id', (record) => ({
    id: text(record, 'parameter_id'),
    sector: text(record, 'sector_id'),
    fromYear: maybeNumber(record, 'from_year'),
    symbol: text(record, 'symbol'),
    unit: text(record, 'unit'),
    low: number(record, 'low'),
    central: number(record, 'central'),
    high: number(record, 'high'),
    min: number(record, 'min'),
    max: number(record, 'max'),
    basis: text(record, 'basis'),
    article: maybeText(record, 'article'),
    source: text(record, 'source'),
    quote: maybeText(record, 'quote'),
    confidence: text(record, 'confidence'),
    name: { es: text(record, 'name_es'), en: text(record, 'name_en') },
    reason: { es: text(record, 'reason_es'), en: text(record, 'reason_en') }
  }));
}

export interface QuotedParameter {
  id: string;
  group: string;
  name: Both;
  value: string;
  unit: string | null;
  period: string | null;
  source: string;
  quote: string | null;
  confidence: string;
  note: string | null;
  conflict: string | null;
}

/** Quoted parameters, those that contradict each other next to each other. */
export function quotedParameters(): Question<QuotedParameter> {
  return question(
    'quoted parameters',
    'SELECT * FROM parameter ORDER BY group_id, conflict_id NULLS LAST, parameter_id',
    (record) => ({
      id: text(record, 'parameter_id'),
      group: text(record, 'group_id'),
      name: { es: text(record, 'name_es'), en: text(record, 'name_en') },
      value: text(record, 'value'),
      unit: maybeText(record, 'unit'),
      period: maybeText(record, 'period'),
      source: text(record, 'source'),
      quote: maybeText(record, 'quote'),
      confidence: text(record, 'confidence'),
      note: maybeText(record, 'note'),
      conflict: maybeText(record, 'conflict_id')
    })
  );
}

/** Tilt of the states, and the published share that it reproduces where there is one. */
export function stateTilts(): Question<{ name: Both; slug: string; tilt: number; share: number | null }> {
  return question(
    'state tilt',
    `SELECT name_es, name_en, slug, tilt, published_share FROM state_tilt JOIN place ON place.place_id = state_tilt.state_id
     ORDER BY published_share DESC NULLS LAST, name_es`,
    (record) => ({
      name: { es: text(record, 'name_es'), en: text(record, 'name_en') },
      slug: text(record, 'slug'),
      tilt: number(record, 'tilt'),
      share: maybeNumber(record, 'published_share')
    })
  );
}

/** What the estimates found in the data; `name` is the state's where the detail is one. */
export function estimateResults(): Question<{
  id: string;
  detail: string;
  value: number;
  name: Both;
  state: Both | null;
}> {
  return question(
    'results of the estimates',
    `SELECT estimate_result.*, place.name_es AS state_es, place.name_en AS state_en
     FROM estimate_result LEFT JOIN place ON place_id = detail ORDER BY result_id, detail`,
    (record) => {
      const state = maybeText(record, 'state_es');
      return {
        id: text(record, 'result_id'),
        detail: text(record, 'detail'),
        value: number(record, 'value'),
        name: { es: text(record, 'name_es'), en: text(record, 'name_en') },
        state: state === null ? null : { es: state, en: text(record, 'state_en') }
      };
    }
  );
}

/** Names of Annex 22: pedimento keys, forms of payment, contributions and regimes, by `table key`. */
export function annex22(): Question<{ id: string; name: string }> {
  return question(
    'Annex 22',
    `SELECT 'key ' || key AS id, name_es FROM pedimento_key
     UNION ALL SELECT 'form ' || form_id, name_es FROM payment_form
     UNION ALL SELECT 'contribution ' || contribution_id, name_es FROM contribution
     UNION ALL SELECT 'regime ' || regime_id, name_es FROM customs_regime ORDER BY ALL`,
    (record) => ({ id: text(record, 'id'), name: text(record, 'name_es') })
  );
}

/** Share of each year's exports at customs that the states’ table covers. */
export function exportCoverage(year: string): Question<{ exports: number; customs: number }> {
  return question(
    'coverage of exports by state',
    `SELECT max(value) FILTER (measure_id = 'exports') AS exports, max(value) FILTER (measure_id = 'crossings_exports') AS customs
     FROM best WHERE place_id = 'MX' AND sector_id = 'all' AND period = ${literal(year)} AND measure_id IN ('exports', 'crossings_exports')`,
    (record) => ({ exports: number(record, 'exports'), customs: number(record, 'customs') })
  );
}

/** Share of US imports from Mexico that claims USMCA, of the months named. */
export function claimRates(months: readonly string[]): Question<{ period: string; share: number }> {
  return question(
    'USMCA claim rates',
    `SELECT period, value FROM best WHERE measure_id = 'usmca_share' AND place_id = 'MX' AND sector_id = 'all'
       AND period IN (${months.map(literal).join(', ')}) ORDER BY period`,
    (record) => ({ period: text(record, 'period'), share: number(record, 'value') })
  );
}
