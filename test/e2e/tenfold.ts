import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { readSchema } from '../../data/lib/schema';
import { writeDatabase } from '../../data/publish/files';
import type { Manifest } from '../../src/lib/data/engine';
import { siteServer } from '../../src/cli/serve';

const { version } = JSON.parse(readFileSync('static/data/latest.json', 'utf8')) as Manifest;
const published = join('static/data/v', version, 'atlas.duckdb');

/** Observations before and after. */
export interface Tenfold {
  before: number;
  after: number;
}

/**
 * The published database with ten times the observations, written by the same writer: every place but the nation has ten or
 * more sisters of its level with the same values, so what is asked of one real place answers as before.
 */
export async function writeTenfold(path: string): Promise<Tenfold> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '4GB' });
  const connection = await instance.connect();
  const count = async (from: string) =>
    Number((await connection.runAndReadAll(`SELECT count(*) FROM ${from}`)).getRowsJS()[0]![0]);
  const schema = (await readSchema()).filter(({ database }) => database === 'atlas');
  await connection.run(`ATTACH '${published}' AS published (READ_ONLY)`);
  const before = await count('published.observation');
  const ofPlaces = await count(`published.observation WHERE place_id <> 'MX'`);
  const sisters = `(SELECT unnest(range(1, ${Math.ceil((9 * before) / ofPlaces) + 1})) AS n)`;
  for (const { name } of schema) await connection.run(`CREATE TABLE ${name} AS FROM published.${name}`);
  await connection.run(`INSERT INTO place
    SELECT place.* REPLACE (place_id || '-' || n AS place_id, slug || '-' || n AS slug, name_es || ' ' || n AS name_es, name_en || ' ' || n AS name_en)
    FROM published.place AS place, ${sisters} WHERE level <> 'nation'`);
  await connection.run(`INSERT INTO observation
    SELECT o.* REPLACE (place_id || '-' || n AS place_id) FROM published.observation AS o, ${sisters} WHERE place_id <> 'MX'`);
  await connection.run('DETACH published');
  await writeDatabase(connection, schema, 'atlas', path);
  const after = await count('observation');
  connection.closeSync();
  instance.closeSync();
  return { before, after };
}

/** The built site with another `atlas.duckdb`, which its manifest tells truly. */
export async function hostOf(path: string): Promise<Server> {
  const { size: bytes } = statSync(path);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  const manifest = JSON.parse(readFileSync('build/data/latest.json', 'utf8')) as Manifest;
  manifest.files['atlas.duckdb'] = { bytes, sha256: hash.digest('hex') };
  const site = siteServer();
  return createServer((request, response) => {
    const url = (request.url ?? '/').split('?')[0]!;
    if (url.endsWith('/data/latest.json')) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(manifest));
    } else if (url.endsWith('/atlas.duckdb')) {
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes });
      createReadStream(path).pipe(response);
    } else site.emit('request', request, response);
  });
}
