import { describe, expect, it } from 'vitest';
import { splitStatements } from '../../../../src/lib/data/workbench/statements';
import { randomly } from './random';

const texts = (sql: string) => splitStatements(sql).map((statement) => statement.sql);

describe('splitStatements', () => {
  it('cuts at semicolons and keeps the place of each statement', () => {
    const text = '  SELECT 1;\n\nSELECT 2 ;';
    expect(splitStatements(text)).toEqual([
      { sql: 'SELECT 1', start: 2, end: 10 },
      { sql: 'SELECT 2', start: 13, end: 21 }
    ]);
  });

  it('does not cut inside texts, names, dollar quotes or comments', () => {
    expect(texts(`SELECT ';', "a;b" -- ; no\n FROM t; /* ; /* ; */ ; */ SELECT $x$ ; $x$, $$;$$`)).toEqual([
      `SELECT ';', "a;b" -- ; no\n FROM t`,
      'SELECT $x$ ; $x$, $$;$$'
    ]);
  });

  it('reads doubled quotes and escapes of E texts', () => {
    expect(texts("SELECT 'it''s; fine'; SELECT E'\\'; still'; SELECT 3")).toEqual([
      "SELECT 'it''s; fine'",
      "SELECT E'\\'; still'",
      'SELECT 3'
    ]);
  });

  it('takes comments and empty pieces for no statement', () => {
    expect(texts('-- only a note\n; ; /* and another */ ;')).toEqual([]);
    expect(texts('')).toEqual([]);
  });

  it('leaves what is not closed for the engine to complain about', () => {
    expect(texts("SELECT 'open; SELECT 2")).toEqual(["SELECT 'open; SELECT 2"]);
    expect(texts('SELECT 1 /* open; SELECT 2')).toEqual(['SELECT 1']);
  });

  it('never loses or doubles a place, whatever the text', () => {
    const random = randomly(20260501);
    const pieces = ["'", '"', ';', '--', '\n', '/*', '*/', '$$', '$a$', 'SELECT', ' ', 'ñ', '😀', 'E', '\\', '1'];
    for (let i = 0; i < 5000; i++) {
      const text = Array.from({ length: 1 + random(30) }, () => pieces[random(pieces.length)]).join('');
      let last = 0;
      for (const { sql, start, end } of splitStatements(text)) {
        expect(text.slice(start, end)).toBe(sql);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(sql.trim()).not.toBe('');
        last = end;
      }
    }
  });
});
