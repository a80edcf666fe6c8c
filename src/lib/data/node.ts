import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Database } from './database';
import { literal, type Question, type RawRecord, type RawValue } from './question';

/**
 * The database file opened read-only in Node, for prerendering, notebooks and tests, with the flows that stand beside it
 * attached as `flows`, as in the browser; answers are kept by SQL text.
 */
export async function openNodeDatabase(file: string): Promise<Database & { close(): void }> {
  const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY', threads: '2' });
  const connection = await instance.connect();
  const flows = join(dirname(file), 'flows.duckdb');
  if (existsSync(flows)) await connection.run(`ATTACH ${literal(flows)} AS flows (READ_ONLY)`);
  const answers = new Map<string, Promise<RawRecord[]>>();
  return {
    async ask<Row>(question: Question<Row>) {
      let answer = answers.get(question.sql);
      if (!answer) {
        answer = read(connection, question);
        answers.set(question.sql, answer);
      }
      return (await answer).map((record) => question.decode(record));
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    }
  };
}

async function read(connection: DuckDBConnection, question: Question<unknown>): Promise<RawRecord[]> {
  const reader = await connection.runAndReadAll(question.sql);
  return reader
    .getRowObjectsJS()
    .map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, plain(question.id, column, value)]))
    );
}

/** The value as the browser would give it. Throws RangeError for an integer that DOUBLE cannot hold exactly. */
function plain(id: string, column: string, value: unknown): RawValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new RangeError(`${id}: ${column} = ${value} is not exact as a number`);
    return number;
  }
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new TypeError(`${id}: column ${column} holds a ${typeof value}, which no question may return`);
}
