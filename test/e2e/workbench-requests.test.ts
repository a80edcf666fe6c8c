import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { plainLink } from '../../src/lib/data/workbench/plain-link';
import { launchBrowser } from '../browser';
import { openWatched } from './open';
import { cells, openWorkbench, run } from './workbench';

const site = inject('site');

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

describe('no query can make a request', () => {
  /** Another origin that would answer, with all that a browser asks for before it reads from elsewhere. */
  let elsewhere: Server;
  let address: string;
  const asked: string[] = [];
  beforeAll(async () => {
    elsewhere = createServer((request, response) => {
      // Chromium itself asks for the icon of a page that it visited, some time later.
      if (request.url !== '/favicon.ico') asked.push(`${request.method} ${request.url}`);
      response.writeHead(200, {
        'access-control-allow-origin': '*',
        'access-control-allow-headers': '*',
        'access-control-allow-methods': '*',
        'content-type': 'text/plain'
      });
      response.end('a,b\n1,2\n');
    });
    await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((done) => elsewhere.close(done)));

  const attempts = (): string[] => [
    `SELECT * FROM read_csv('${address}/a.csv?secret=1')`,
    `SELECT * FROM '${address}/b.csv'`,
    `SELECT * FROM read_csv_auto(['${address}/c.csv'])`,
    `SELECT * FROM read_text('${address}/d')`,
    `SELECT * FROM read_blob('${address}/e')`,
    `SELECT * FROM read_parquet('${address}/f.parquet')`,
    `SELECT * FROM read_json('${address}/g.json')`,
    `SELECT * FROM glob('${address}/*')`,
    `SELECT * FROM sniff_csv('${address}/h.csv')`,
    `COPY (SELECT * FROM place) TO '${address}/i.csv'`,
    `CREATE TABLE t (a VARCHAR); COPY t FROM '${address}/j.csv'`,
    `ATTACH '${address}/k.duckdb' AS k`,
    `ATTACH '${address}/k.duckdb' AS k (READ_ONLY)`,
    'INSTALL httpfs',
    `INSTALL httpfs FROM '${address}'`,
    `FORCE INSTALL parquet FROM '${address}'`,
    'LOAD httpfs',
    `LOAD '${address}/x.duckdb_extension.wasm'`,
    `EXPORT DATABASE '${address}/l'`,
    `IMPORT DATABASE '${address}/m'`,
    'SET enable_external_access = true',
    'SET GLOBAL enable_external_access = true',
    'PRAGMA enable_external_access = true',
    'RESET enable_external_access',
    'SET lock_configuration = false',
    `SET custom_extension_repository = '${address}'; INSTALL json`,
    'SET autoinstall_known_extensions = true',
    `SET allowed_directories = ['${address}']`,
    `PRAGMA profiling_output = '${address}/n'`,
    `SET enable_external_access = true; SELECT * FROM read_csv('${address}/o.csv')`,
    `CREATE SECRET s (TYPE http, BEARER_TOKEN 'x'); SELECT * FROM read_csv('${address}/p.csv')`,
    `CREATE VIEW v AS SELECT * FROM read_csv('${address}/q.csv'); SELECT * FROM v`,
    `CREATE MACRO m(x) AS TABLE SELECT * FROM read_csv(x); SELECT * FROM m('${address}/r.csv')`,
    `PREPARE p AS SELECT * FROM read_csv('${address}/s.csv'); EXECUTE p`,
    `SELECT * FROM query('SELECT * FROM read_csv(''${address}/t.csv'')')`,
    `DETACH atlas; ATTACH '${address}/u.duckdb' AS atlas`
  ];
  const control = `SELECT current_setting('enable_external_access') AS outside, current_setting('lock_configuration') AS locked`;

  /** Requests of the page and of its workers from now on, to anywhere but the site. */
  function watch(page: Page): string[] {
    const left: string[] = [];
    page.context().on('request', (request) => {
      if (!request.url().startsWith(site) && !/^(data|blob|about):/.test(request.url())) left.push(request.url());
    });
    return left;
  }

  it('the server elsewhere sees whoever does ask it, and so does the watch', async () => {
    const { page, close } = await openWatched(browser, site);
    await page.goto(`${site}/consultas/`);
    const left = watch(page);
    await page.goto(`${address}/seen`);
    expect(asked).toContain('GET /seen');
    expect(left).toEqual([`${address}/seen`]);
    asked.length = 0;
    await close();
  });

  it('from the editor: nothing leaves, every attempt is an error or does nothing, the lock holds', async () => {
    const { page, close } = await openWorkbench(browser);
    await run(page, 'SELECT 1 AS ready');
    const left = watch(page);
    for (const attempt of attempts()) {
      await run(page, attempt);
      expect(await page.locator('[data-fault]').count(), attempt).toBe(1);
      await run(page, control);
      expect(await cells(page), attempt).toEqual([['false', 'true']]);
    }
    expect(left).toEqual([]);
    expect(asked).toEqual([]);
    await close();
  }, 300_000);

  it('from a link: not before the click, and not after it', async () => {
    for (const attempt of [attempts()[0]!, attempts()[9]!, attempts()[29]!]) {
      const watched = await openWatched(browser, site);
      const { page } = watched;
      const left = watch(page);
      await page.goto(`${site}/consultas/${plainLink(attempt)}`, { waitUntil: 'networkidle' });
      await page.locator('.notice').waitFor();
      expect(await page.locator('[data-workbench="idle"]').count()).toBe(1);
      await page.getByRole('button', { name: 'Correr' }).click();
      await page.locator('[data-fault]').waitFor({ timeout: 90_000 });
      expect(left).toEqual([]);
      expect(asked).toEqual([]);
      await watched.close();
    }
  }, 300_000);
});
