import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { DuckDBInstance } from '@duckdb/node-api';
import { contractSql, SYNTHETIC_YEARS, syntheticCells } from '../../../data/sql/contract/synthetic';

export type Question = 'suspended' | 'financing' | 'dwell' | 'aggregate';
export const QUESTIONS: readonly Question[] = ['suspended', 'financing', 'dwell', 'aggregate'];

/** An engine with the contract's tables, filled; rows come as text, column by column in the question's order. */
export interface ContractEngine {
  name: string;
  ask(question: Question): Promise<Record<string, string | null>[]>;
  close(): Promise<void>;
}

const YEARS = `INSERT INTO fiscal_year VALUES ${SYNTHETIC_YEARS}`;
const text = (value: unknown) => (value === null || value === undefined ? null : String(value));
const asText = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, text(value)]));

export async function duckdb(rows: number): Promise<ContractEngine> {
  const file = join(tmpdir(), `customs-cell-${process.pid}.csv`);
  writeFileSync(file, '');
  for (const chunk of syntheticCells(rows)) writeFileSync(file, chunk, { flag: 'a' });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(contractSql('customs_cell'));
  await connection.run(`COPY customs_cell FROM '${file}' (HEADER, NULLSTR '')`);
  await connection.run(YEARS);
  rmSync(file);
  return {
    name: 'DuckDB',
    ask: async (question) => (await connection.runAndReadAll(contractSql(question))).getRowObjectsJS().map(asText),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    }
  };
}

/** PostgreSQL, compiled to WebAssembly: another parser, planner and arithmetic. */
export async function postgres(rows: number): Promise<ContractEngine> {
  const database = new PGlite();
  await database.exec(contractSql('customs_cell'));
  let header = true;
  for (const chunk of syntheticCells(rows)) {
    await database.query(`COPY customs_cell FROM '/dev/blob' WITH (FORMAT csv${header ? ', HEADER' : ''})`, [], {
      blob: new Blob([chunk])
    });
    header = false;
  }
  await database.exec(YEARS);
  return {
    name: 'PostgreSQL',
    ask: async (question) =>
      (await database.query<Record<string, unknown>>(contractSql(question), [], { parsers: {} })).rows.map(asText),
    close: () => database.close()
  };
}
