import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, siteServer } from '../../src/cli/serve';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
let server: Server;
let address: string;

beforeAll(async () => {
  mkdirSync(join(folder, 'ciudades/juarez'), { recursive: true });
  mkdirSync(join(folder, 'data/v/1'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<p>portada');
  writeFileSync(join(folder, '404.html'), '<p>no está');
  writeFileSync(join(folder, 'ciudades/juarez/index.html'), '<p>Juárez');
  writeFileSync(join(folder, 'data/v/1/atlas.duckdb'), '0123456789');
  writeFileSync(join(folder, 'data/v/1/place.parquet'), 'PAR1');
  writeFileSync(join(folder, 'engine.wasm.gz'), '\x1f\x8b');
  server = siteServer(folder, '/atlas');
  address = `${await listen(server, 0)}/atlas`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(address + path, { headers, redirect: 'manual' });

describe('the server of a built site', () => {
  it('gives folders by their index, and redirects to the trailing slash with the query kept', async () => {
    expect(await (await get('/')).text()).toBe('<p>portada');
    expect(await (await get('/ciudades/juarez/')).text()).toBe('<p>Juárez');
    const redirect = await get('/ciudades/juarez?a=1');
    expect([redirect.status, redirect.headers.get('location')]).toEqual([301, '/atlas/ciudades/juarez/?a=1']);
  });

  it('gives 404.html, with its status, for what is not there or not below the base path', async () => {
    for (const path of ['/nada/', '/data/', '/nada.csv']) {
      const answer = await get(path);
      expect([answer.status, await answer.text()]).toEqual([404, '<p>no está']);
    }
    expect((await fetch(`${new URL(address).origin}/`)).status).toBe(404);
  });

  it('gives byte ranges of a database, uncompressed and cached for ever', async () => {
    const answer = await get('/data/v/1/atlas.duckdb', { range: 'bytes=2-5', 'accept-encoding': 'gzip' });
    expect([answer.status, await answer.text()]).toEqual([206, '2345']);
    expect(answer.headers.get('content-range')).toBe('bytes 2-5/10');
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect((await get('/data/v/1/atlas.duckdb', { range: 'bytes=99-' })).status).toBe(416);
  });

  it('answers HEAD with the size and says that it takes ranges', async () => {
    const answer = await fetch(`${address}/data/v/1/atlas.duckdb`, { method: 'HEAD' });
    expect([answer.headers.get('content-length'), answer.headers.get('accept-ranges')]).toEqual(['10', 'bytes']);
  });

  it('names the types that browsers insist on', async () => {
    const type = async (path: string) => (await get(path)).headers.get('content-type');
    expect(await type('/engine.wasm.gz')).toMatch(/gzip/);
    expect((await get('/engine.wasm.gz')).headers.get('content-encoding')).toBeNull();
    expect(await type('/data/v/1/atlas.duckdb')).toBe('application/octet-stream');
    expect(await type('/data/v/1/place.parquet')).toBe('application/vnd.apache.parquet');
  });

  it('never leaves its folder', async () => {
    const status = await new Promise((done) => {
      const { hostname, port } = new URL(address);
      request({ hostname, port, path: '/atlas/..%2f..%2fetc/passwd' }, (answer) => done(answer.statusCode)).end();
    });
    expect(status).toBe(404);
  });

  it('says what to do when nothing is built or the port is taken', async () => {
    expect(() => siteServer(join(folder, 'data'))).toThrow(/npm run build/);
    const port = Number(new URL(address).port);
    await expect(listen(siteServer(folder), port)).rejects.toThrow(/is taken.*PORT=/);
  });
});
