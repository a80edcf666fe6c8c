import type { DuckDBConnection } from '@duckdb/node-api';
import type { ClassError, Scored } from '../../src/lib/model/backtest';
import { BY_SECTOR, type ParameterBook } from '../../src/lib/model/parameters';
import { quantile, Z90 } from '../../src/lib/model/range';
import { readBehaviourParameters } from '../catalog/behaviour';
import { readModelParameters } from '../catalog/footprint';
import type { ReportLine } from './calibration';
import type { CityPoint } from './immex';
import { insertRecords } from './insert';
import { resultRows, type Results } from './results';
import { SECTORS } from './sectors';
import type { YearExports } from './state-exports';
import type { Tilt } from './tilt';

export interface Evidence {
  book: ParameterBook;
  calibration: readonly ReportLine[];
  tilt: Tilt;
  inputShares: ReadonlyMap<string, number>;
  tests: { id: string; scored: readonly Scored[]; errors: readonly ClassError[]; coverage: number | null }[];
  cityPoints: readonly CityPoint[];
  /** Exports by state and sector of every year: the base that anybody can compute the footprint on again. */
  exports: readonly YearExports[];
  results: Results;
}

/** The tables that the methods page and the notebooks read: parameters, base, calibration, tests, tilt and results. */
export async function writeEvidence(connection: DuckDBConnection, evidence: Evidence): Promise<void> {
  await insertRecords(connection, 'model_parameter', parameterRows(evidence.book));
  await insertRecords(
    connection,
    'calibration',
    evidence.calibration.map(({ id, es, en, anchor, from, to, unit, value, low, high, source }) => ({
      line_id: id,
      name_es: es,
      name_en: en,
      unit,
      value,
      low,
      high,
      anchor,
      allowed_from: from,
      allowed_to: to,
      source
    }))
  );
  await insertRecords(
    connection,
    'state_tilt',
    [...evidence.tilt].map(([state_id, tilt]) => ({
      state_id,
      tilt,
      published_share: evidence.inputShares.get(state_id) ?? null
    }))
  );
  await insertRecords(connection, 'state_sector_base', baseRows(evidence.exports));
  await insertRecords(connection, 'estimate_result', resultRows(evidence.results));
  await insertRecords(connection, 'backtest', testRows(evidence));
  await insertRecords(connection, 'backtest_point', pointRows(evidence));
}

function baseRows(exports: readonly YearExports[]): Record<string, unknown>[] {
  const known = new Set<string>(SECTORS);
  return exports.flatMap(({ year, value, suppressed }) =>
    [...value].flatMap(([key, amount]) => {
      const [state_id, sector_id] = key.split(' ') as [string, string];
      if (!known.has(sector_id)) return [];
      return [{ state_id, sector_id, period: String(year), exports: amount, completed: suppressed.has(key) }];
    })
  );
}

function parameterRows(book: ParameterBook): Record<string, unknown>[] {
  return [...readModelParameters(), ...readBehaviourParameters()].flatMap((entry): Record<string, unknown>[] => {
    const common = {
      parameter_id: entry.id,
      symbol: entry.symbol,
      unit: entry.unit,
      min: entry.min,
      max: entry.max,
      step: entry.step ?? null,
      basis: entry.basis,
      article: entry.article ?? null,
      source: entry.source,
      quote: entry.quote ?? null,
      confidence: entry.confidence,
      name_es: entry.name.es,
      name_en: entry.name.en,
      reason_es: entry.reason.es,
      reason_en: entry.reason.en
    };
    const none = { from_year: null, to_year: null };
    const of = ([low, central, high]: readonly [number, number, number]) => ({ low, central, high });
    if (entry.range) return [{ ...common, ...none, sector_id: 'all', ...of(entry.range) }];
    if (entry.dated) {
      const { from, to, range } = entry.dated.at(-1)!;
      return [{ ...common, from_year: from, to_year: to, sector_id: 'all', ...of(range) }];
    }
    const id = BY_SECTOR.find((known) => known === entry.id)!;
    return book.sectors.map((sector_id, s) => ({ ...common, ...none, sector_id, ...book.bySector[id][s]! }));
  });
}

function testRows({ tests, cityPoints }: Evidence): Record<string, unknown>[] {
  const bySize = tests.flatMap(({ id, errors }) =>
    errors
      .filter(({ cells }) => cells > 0)
      .map(({ from, cells, median, sigma }) => ({
        test_id: id,
        size_from: from,
        cells,
        median_error: median,
        spread: sigma,
        coverage: null
      }))
  );
  const whole = tests.map(({ id, scored, coverage }) => summary(id, scored, coverage));
  const cities = cityPoints.map(({ actual, predicted }) => ({ id: '', actual, predicted: predicted.central }));
  const inside = cityPoints.filter(({ actual, predicted }) => actual >= predicted.low && actual <= predicted.high);
  return [...bySize, ...whole, summary('city-points', cities, cities.length ? inside.length / cities.length : null)];
}

function summary(id: string, scored: readonly Scored[], coverage: number | null): Record<string, unknown> {
  const errors = scored
    .filter(({ actual, predicted }) => actual > 0 && predicted > 0)
    .map(({ actual, predicted }) => Math.abs(Math.log(actual / predicted)))
    .sort((a, b) => a - b);
  return {
    test_id: id,
    size_from: -1,
    cells: errors.length,
    median_error: quantile(errors, 0.5),
    spread: quantile(errors, 0.8) / Z90,
    coverage
  };
}

function pointRows({ tests, cityPoints }: Evidence): Record<string, unknown>[] {
  const year: Record<string, string> = { 'jobs-fit': '2018', 'jobs-path': '2013' };
  return [
    ...tests.flatMap(({ id, scored }) =>
      scored.map((cell) => {
        const [place_id, sector_id, period] = cell.id.split(' ');
        return {
          test_id: id,
          place_id,
          sector_id,
          period: period ?? year[id]!,
          actual: cell.actual,
          predicted: cell.predicted,
          low: null,
          high: null
        };
      })
    ),
    ...cityPoints.map(({ place, year, actual, predicted }) => ({
      test_id: 'city-points',
      place_id: place,
      sector_id: 'scian-31-33',
      period: String(year),
      actual,
      predicted: predicted.central,
      low: predicted.low,
      high: predicted.high
    }))
  ];
}
