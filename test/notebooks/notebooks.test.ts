import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, CheckError, functionText, show } from '../../notebooks/execute';
import { notebookById, notebooks } from '../../notebooks/index';
import { numberOf, type Notebook } from '../../notebooks/notebook';
import type { Database } from '../../src/lib/data/database';
import { openNodeDatabase } from '../../src/lib/data/node';
import { openPublished } from '../data/estimates/published';

const fileOf = (id: string) => fileURLToPath(new URL(`../../notebooks/${id}.ts`, import.meta.url));

describe('notebooks', () => {
  let database: Database & { close(): void };
  beforeAll(async () => {
    const published = await openPublished();
    published.close();
    database = await openNodeDatabase(published.file);
  });
  afterAll(() => database.close());

  it.each(notebooks.map((notebook) => [notebook.id, notebook] as const))(
    '%s claims something, holds on the published database, and reads in both languages',
    async (id, notebook) => {
      expect(existsSync(fileOf(id))).toBe(true);
      expect(notebook.cells.some((cell) => cell.kind === 'check')).toBe(true);
      const answers = await answer(notebook, database);
      const file = readFileSync(fileOf(id), 'utf8');
      for (const locale of ['es', 'en'] as const) {
        const cells = show(notebook, answers, locale, file);
        expect(cells).toHaveLength(notebook.cells.length);
        expect(JSON.stringify(cells)).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  );

  it.each([
    ['fiscal-anchors', 'no official figure exists', /cifra oficial/, /official figure/],
    [
      'scenarios-by-sql',
      'a scenario is an estimate without exchange rate or wages that answer',
      /estimaci|equilibrio parcial/,
      /estimate|partial equilibrium/
    ],
    ['backtest-cities', 'exports are of all exporters', /todos los exportadores/, /all exporters/],
    [
      'us-cycle-border',
      'formal jobs are of all activities',
      /todos los puestos formales, servicios incluidos/,
      /all formal jobs, services included/
    ],
    ['border-wages', 'wages are capped, of all activities, and lack Jalisco', /25 UMA.*Jalisco/, /25 UMA.*Jalisco/],
    [
      'fdi-and-exports',
      'investment is a flow that stands at its declared address; exports are of all exporters',
      /domicilio.*flujos.*todos los exportadores/s,
      /address.*flows.*all exporters/s
    ],
    [
      'release-threshold',
      'thresholds changed in 2014 and amounts hold unit mistakes',
      /2014.*errores de unidad|errores de unidad.*2014/s,
      /2014.*unit mistakes|unit mistakes.*2014/s
    ]
  ] as const)('%s says what its data warn of: %s', async (id, _, es, en) => {
    const notebook = notebookById(id);
    const answers = await answer(notebook, database);
    const file = readFileSync(fileOf(id), 'utf8');
    const said = (locale: 'es' | 'en') =>
      show(notebook, answers, locale, file)
        .flatMap((cell) => (cell.kind === 'prose' ? [cell.text] : []))
        .join('\n');
    expect(said('es')).toMatch(es);
    expect(said('en')).toMatch(en);
  });

  it('fiscal-anchors uses nothing of the model', () => {
    const imported = [...readFileSync(fileOf('fiscal-anchors'), 'utf8').matchAll(/from '([^']+)'/g)].map(
      ([, path]) => path
    );
    expect(imported.sort()).toEqual(['../src/lib/text/format', './notebook']);
  });

  it('fiscal-anchors notices a parameter that is not the one published', async () => {
    const notebook = notebookById('fiscal-anchors');
    const changed: Notebook = {
      ...notebook,
      cells: notebook.cells.map((cell) =>
        cell.kind === 'sql' ? { ...cell, sql: cell.sql.replaceAll('horizon / 360', '(horizon + 1) / 360') } : cell
      )
    };
    await expect(answer(changed, database)).rejects.toThrow(CheckError);
  });

  it('say what they lack', () => {
    expect(() => notebookById('none')).toThrow(/no notebook none; there are fiscal-anchors/);
    expect(() => numberOf({ a: [{ x: 'text' }] }, 'a', 'x')).toThrow(/cell a has no number x/);
    expect(() => functionText('const a = 1;', 'run')).toThrow(/no top-level function run/);
    expect(functionText('function run(a: number) {\n  return a;\n}\n\nfunction other() {}\n', 'run')).toBe(
      'function run(a: number) {\n  return a;\n}'
    );
  });
});
