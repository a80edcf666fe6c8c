import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';

const data = fileURLToPath(new URL('../../../static/data/', import.meta.url));

/** The published database, both files of it, read-only: `flows` is attached under its name. */
export async function openPublished() {
  const { version } = JSON.parse(readFileSync(`${data}latest.json`, 'utf8')) as { version: string };
  const instance = await DuckDBInstance.create(`${data}v/${version}/atlas.duckdb`, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  await connection.run(`ATTACH '${data}v/${version}/flows.duckdb' AS flows (READ_ONLY)`);
  return {
    file: `${data}v/${version}/atlas.duckdb`,
    async rows(sql: string): Promise<Record<string, unknown>[]> {
      return (await connection.runAndReadAll(sql)).getRowObjectsJS();
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    }
  };
}
