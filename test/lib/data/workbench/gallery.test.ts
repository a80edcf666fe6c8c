import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseQuestion, QuestionFileError } from '../../../../src/lib/data/workbench/gallery';
import { savedQuestions } from '../../../../src/lib/data/workbench/gallery.server';
import { splitStatements } from '../../../../src/lib/data/workbench/statements';

const { version } = JSON.parse(readFileSync('static/data/latest.json', 'utf8')) as { version: string };
const stored = fileURLToPath(new URL('gallery.hashes.json', import.meta.url));
const questions = savedQuestions();

/**
 * Hash of an answer: names of columns, then rows as they came, numbers to nine significant digits, so that it does not
 * turn on the last bits of a sum.
 */
function hashOf(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const plain = (value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(9)) : typeof value === 'bigint' ? Number(value) : value;
  const lines = [columns, ...rows.map((row) => row.map(plain))].map((line) => JSON.stringify(line));
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}

/** Whether the run was told `--update`: new hashes are never accepted otherwise. */
function accepting(): boolean {
  const { snapshotState } = expect.getState() as unknown as { snapshotState?: { _updateSnapshot?: string } };
  return snapshotState?._updateSnapshot === 'all';
}

describe('saved questions on the published database', () => {
  let connection: DuckDBConnection;
  const found: Record<string, { rows: number; hash: string }> = {};
  let accepted = false;
  const known = JSON.parse(readFileSync(stored, 'utf8')) as typeof found;

  beforeAll(async () => {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    connection = await instance.connect();
    const folder = `static/data/v/${version}`;
    await connection.run(
      `ATTACH '${folder}/atlas.duckdb' AS atlas (READ_ONLY); ATTACH '${folder}/flows.duckdb' AS flows (READ_ONLY);
       SET search_path = 'memory.main,atlas.main,flows.main'`
    );
  });
  afterAll(() => {
    connection.closeSync();
    if (!accepted) return;
    const all = questions.map(({ id }) => [id, found[id] ?? known[id]] as const);
    writeFileSync(stored, `${JSON.stringify(Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`);
  });

  const answer = async (sql: string) => {
    const reader = await connection.runAndReadAll(sql);
    return { columns: reader.columnNames(), rows: reader.getRowsJS() };
  };

  it('are at least twenty, each a statement with a title and a reason in both languages', () => {
    expect(questions.length).toBeGreaterThanOrEqual(20);
    for (const question of questions) {
      expect(splitStatements(question.sql.es), question.id).toHaveLength(1);
      for (const text of [question.title, question.why]) expect(text.es).not.toBe(text.en);
    }
    expect(new Set(questions.map(({ title }) => title.es)).size).toBe(questions.length);
  });

  it.each(questions.map((question) => [question.id, question] as const))(
    '%s answers as it did',
    async (id, question) => {
      const { columns, rows } = await answer(question.sql.es);
      expect(columns).toEqual(question.columns);
      expect(rows.length).toBeGreaterThan(0);
      found[id] = { rows: rows.length, hash: hashOf(columns, rows) };
      if (accepting()) accepted = true;
      else expect(found[id]).toEqual(known[id]);
      const english = await answer(question.sql.en);
      expect(english.columns).toEqual(question.columns);
      expect(english.rows.length).toBe(rows.length);
      // What is drawn at first has numbers to draw.
      if (question.chart) {
        const y = columns.indexOf(question.chart.y);
        expect(rows.filter((row) => typeof row[y] === 'number' || typeof row[y] === 'bigint').length).toBeGreaterThan(
          1
        );
      }
    }
  );

  it('has a hash for each question and none besides', () => {
    if (!accepted) expect(Object.keys(known).sort()).toEqual(questions.map(({ id }) => id).sort());
  });

  it('a changed number, row or order changes the hash; the last bits of a sum do not', () => {
    const columns = ['a', 'b'];
    const rows = [
      ['x', 0.1 + 0.2],
      ['y', 2]
    ];
    const hash = hashOf(columns, rows);
    expect(hashOf(columns, [['x', 0.3], rows[1]!])).toBe(hash);
    expect(hashOf(columns, [['x', 0.30000001], rows[1]!])).not.toBe(hash);
    expect(hashOf(columns, [...rows].reverse())).not.toBe(hash);
    expect(hashOf(columns, rows.slice(0, 1))).not.toBe(hash);
    expect(hashOf(['a', 'c'], rows)).not.toBe(hash);
  });
});

describe('a question’s file', () => {
  const good =
    '-- es: a\n-- en: b\n-- por qué: c\n-- why: d\n-- theme: data\n-- columns: x, y\n-- chart: bars x y\n\nSELECT 1;';
  it('is read', () => {
    expect(parseQuestion('q', good)).toMatchObject({ theme: 'data', columns: ['x', 'y'], chart: { kind: 'bars' } });
  });

  it.each([
    ['a head that is none', 'SELECT 1;'],
    ['no reason', good.replace('-- why: d\n', '')],
    ['an unknown theme', good.replace('theme: data', 'theme: sports')],
    ['an unknown chart', good.replace('bars x y', 'pie x y')],
    ['a chart of a column that is not there', good.replace('bars x y', 'bars x z')],
    ['no SQL', good.replace('SELECT 1;', '')]
  ])('with %s is refused', (_, file) => {
    expect(() => parseQuestion('q', file)).toThrow(QuestionFileError);
  });
});
