import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractSql, syntheticCells } from '../../../data/sql/contract/synthetic';
import { duckdb, postgres, QUESTIONS, type ContractEngine } from './engines';

const ROWS = 20_000;
let duck: ContractEngine;
let pg: ContractEngine;

beforeAll(async () => {
  [duck, pg] = await Promise.all([duckdb(ROWS), postgres(ROWS)]);
});
afterAll(async () => {
  await duck?.close();
  await pg?.close();
});

const KEYS = /_id$|^(year|period|reason|measure_id)$/;
/** Money that is summed only: equal to the centavo. What is divided or multiplied by a rate: to 1e-9. */
const EXACT = /^(temp_imports|machinery|vat_suspended|duty_owed|entries|late_mxn|inside_mxn|value)$/;

describe('the microdata contract', () => {
  it.each(QUESTIONS)('%s has the same answer in DuckDB and in PostgreSQL', async (question) => {
    const [ours, theirs] = [await duck.ask(question), await pg.ask(question)];
    expect(ours.length).toBeGreaterThan(5);
    expect(theirs.length).toBe(ours.length);
    for (const [i, row] of ours.entries()) {
      const other = theirs[i]!;
      expect(Object.keys(other)).toEqual(Object.keys(row));
      for (const [column, value] of Object.entries(row)) {
        const there = other[column];
        if (value === null || KEYS.test(column)) expect([i, column, there]).toEqual([i, column, value]);
        else if (EXACT.test(column))
          expect([i, column, Number(there).toFixed(2)]).toEqual([i, column, Number(value).toFixed(2)]);
        else expect(Math.abs(Number(there) - Number(value))).toBeLessThanOrEqual(1e-9 * Math.abs(Number(value)));
      }
    }
  });

  it('adds up to what was put in: every peso of the temporary regimes, none of the transfers', async () => {
    const lines = [...syntheticCells(ROWS)]
      .join('')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const sum = (regimes: string[], column: number) =>
      lines.reduce(
        (total, cells) => total + (regimes.includes(cells[3]!) ? Math.round(Number(cells[column]) * 100) : 0),
        0
      );
    const answered = await duck.ask('suspended');
    const total = (column: string) => answered.reduce((all, row) => all + Math.round(Number(row[column]) * 100), 0);
    expect(total('temp_imports')).toBe(sum(['temporary', 'machinery'], 5));
    expect(total('vat_suspended')).toBe(sum(['temporary', 'machinery'], 6));
    expect(total('duty_owed')).toBe(sum(['temporary', 'machinery'], 7));
    expect(total('machinery')).toBe(sum(['machinery'], 5));
  });

  it('withholds cells in which somebody could be recognised, with the reason and without a value', async () => {
    const cells = await duck.ask('aggregate');
    const reasons = new Set(cells.map(({ reason }) => reason));
    expect(reasons).toEqual(new Set(['few-entries', 'one-dominates', null]));
    expect(cells.every(({ value, reason }) => (value === null) !== (reason === null))).toBe(true);
  });

  it('refuses what the contract forbids', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(contractSql('customs_cell'));
    const insert = (values: string) => connection.run(`INSERT INTO customs_cell VALUES (${values})`);
    await insert("'M08.2.03', '336', '2024-06', 'temporary', 'a', 1, 0.16, 0, 30");
    await expect(insert("'M08.2.03', '336', '2024', 'temporary', 'a', 1, 0, 0, 30")).rejects.toThrow(/CHECK/);
    await expect(insert("'M08.2.03', '336', '2024-06', 'IN', 'a', 1, 0, 0, 30")).rejects.toThrow(/CHECK/);
    await expect(insert("'M08.2.03', '336', '2024-06', 'transfer', 'a', -1, 0, 0, 30")).rejects.toThrow(/CHECK/);
  });
});
