import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish, type Manifest } from '../../../data/publish';
import { fileSha256 } from '../../../data/publish/version';

describe('publishing the committed tables', () => {
  let folder: string;
  let first: Manifest;
  const lines: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'immex-atlas-publish-'));
    first = await publish(folder, (line) => lines.push(line));
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  const path = (...parts: string[]) => join(folder, 'v', first.version, ...parts);
  const rows = async (database: string, sql: string) => {
    const instance = await DuckDBInstance.create(database, { access_mode: 'READ_ONLY' });
    const connection = await instance.connect();
    const answer = (await connection.runAndReadAll(sql)).getRowObjectsJS();
    connection.closeSync();
    instance.closeSync();
    return answer;
  };

  it('gives the version that the build before these tests gave', () => {
    const built = JSON.parse(readFileSync('static/data/latest.json', 'utf8')) as Manifest;
    expect(first.version).toBe(built.version);
    expect(first.version).toMatch(/^[0-9a-f]{12}$/);
  });

  it('tells the size and fingerprint of what the browser receives', async () => {
    for (const name of ['atlas.duckdb', 'flows.duckdb'] as const) {
      expect(statSync(path(name)).size).toBe(first.files[name].bytes);
      expect(await fileSha256(path(name))).toBe(first.files[name].sha256);
    }
    expect(JSON.parse(readFileSync(join(folder, 'latest.json'), 'utf8'))).toEqual(first);
  });

  it('says how far it has come', () => {
    expect(lines.some((line) => line.includes('invariants'))).toBe(true);
    expect(lines.at(-1)).toContain(first.version);
  });

  it('leaves stable names beside the version and no half-written folder', () => {
    expect(existsSync(join(folder, 'latest', 'atlas.duckdb'))).toBe(true);
    expect(existsSync(join(folder, 'latest', 'datapackage.json'))).toBe(true);
    expect(existsSync(`${path()}.tmp`)).toBe(false);
  });

  it('holds the printed totals in the file that readers open', async () => {
    const value = async (measure: string, place: string, sector: string, period: string) => {
      const [row] = await rows(
        path('atlas.duckdb'),
        `SELECT value FROM best WHERE measure_id = '${measure}' AND place_id = '${place}' AND sector_id = '${sector}' AND period = '${period}'`
      );
      return row?.value as number;
    };
    expect((await value('exports', 'MX', 'all', '2025')) / 1e6).toBeCloseTo(602_421, -1);
    expect((await value('exports', 'MX', 'all', '2024')) / 1e6).toBeCloseTo(559_922, -1);
    expect((await value('crossings_exports', 'MX', 'all', '2024')) / 1e6).toBeCloseTo(617_677, -1);
    expect(await value('jobs_manufacturing', 'MX', 'all', '2020-02')).toBe(4_717_992);
    expect(await value('census_personnel', 'MX', 'scian-31-33', '2023')).toBe(7_190_294);
  });

  it('keeps the 2,602 confidential and 5,328 unavailable cells as gaps, none of them a row', async () => {
    const counts = await rows(
      path('atlas.duckdb'),
      `SELECT reason, count(*)::INTEGER AS cells, count(value)::INTEGER AS values FROM gap
       LEFT JOIN observation USING (measure_id, place_id, sector_id, period)
       WHERE measure_id = 'exports' AND (basis IS NULL OR basis = 'published') GROUP BY reason ORDER BY reason`
    );
    expect(counts).toEqual([
      { reason: 'confidential', cells: 2602, values: 0 },
      { reason: 'insignificant', cells: 4, values: 0 },
      { reason: 'unavailable', cells: 5328, values: 0 }
    ]);
  });

  it('bounds a national sector by what the states withhold', async () => {
    const bounded = await rows(
      path('atlas.duckdb'),
      `SELECT value, low, high FROM best WHERE measure_id = 'exports' AND place_id = 'MX' AND method_id = 'sum-with-suppressed'`
    );
    expect(bounded.length).toBeGreaterThan(100);
    for (const { value, low, high } of bounded as { value: number; low: number; high: number }[]) {
      expect(low).toBe(value);
      expect(high).toBeGreaterThanOrEqual(value);
    }
  });

  it('carries comments in both languages into the database', async () => {
    const [column] = await rows(
      path('atlas.duckdb'),
      `SELECT comment FROM duckdb_columns() WHERE table_name = 'observation' AND column_name = 'value'`
    );
    expect(column!.comment).toContain(' || ');
  });

  it('sorts the flows by place, chapter and month', async () => {
    const [row] = await rows(
      path('flows.duckdb'),
      `SELECT count(*)::INTEGER AS broken FROM (SELECT place_id || sector_id || period AS key, lag(key) OVER (ORDER BY rowid) AS before FROM us_input) WHERE key < before`
    );
    expect(row!.broken).toBe(0);
  });

  it('describes every file in a data package whose hashes are true', async () => {
    const Resource = v.object({
      name: v.pipe(v.string(), v.regex(/^[a-z0-9._/-]+$/)),
      type: v.literal('table'),
      path: v.pipe(
        v.string(),
        v.check((file) => !file.startsWith('/') && !file.includes('..'))
      ),
      format: v.picklist(['csv', 'parquet']),
      mediatype: v.string(),
      bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
      hash: v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/)),
      schema: v.object({
        fields: v.array(
          v.object({
            name: v.string(),
            type: v.picklist(['string', 'number', 'integer', 'boolean', 'date']),
            title: v.string()
          })
        ),
        missingValues: v.array(v.string())
      })
    });
    const Package = v.object({
      $schema: v.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
      name: v.string(),
      version: v.literal(first.version),
      licenses: v.pipe(v.array(v.object({ name: v.string() })), v.minLength(1)),
      resources: v.pipe(v.array(Resource), v.minLength(20))
    });
    const described = v.parse(Package, JSON.parse(readFileSync(path('datapackage.json'), 'utf8')));
    expect(new Set(described.resources.map(({ name }) => name)).size).toBe(described.resources.length);
    for (const resource of described.resources) {
      expect(`sha256:${await fileSha256(path(resource.path))}`).toBe(resource.hash);
      expect(statSync(path(resource.path)).size).toBe(resource.bytes);
    }
  });
});
