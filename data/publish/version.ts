import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { schemaSql, type Table } from '../lib/schema';
import { select } from '../lib/tables';

/**
 * First 12 hex digits of the SHA-256 over schema.sql and the canonical CSV of every table (UTF-8, LF, sorted by all
 * columns, shortest round-trip decimals). Never over `.duckdb` bytes, which differ on each write.
 */
export async function contentVersion(
  connection: DuckDBConnection,
  schema: Table[],
  scratchFolder: string
): Promise<string> {
  const hash = createHash('sha256').update(schemaSql);
  for (const table of schema) {
    const file = join(scratchFolder, `${table.name}.canonical.csv`);
    await connection.run(
      `COPY (SELECT ${select(table)} FROM ${table.name} ORDER BY ALL) TO '${file}' (FORMAT csv, HEADER true)`
    );
    hash.update(`\n${table.name}\n`);
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  }
  return hash.digest('hex').slice(0, 12);
}

export async function fileSha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
