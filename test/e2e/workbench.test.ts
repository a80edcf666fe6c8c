import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe, { type AxeResults } from 'axe-core';
import { csvParseRows } from 'd3';
import { parquetReadObjects } from 'hyparquet';
import type { Browser, Page } from 'playwright-core';
import readExcel from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { plainLink } from '../../src/lib/data/workbench/plain-link';
import { launchBrowser } from '../browser';
import { borrowWatched } from './borrow';
import type { Watched } from './open';

const site = inject('site');

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

async function open(path = '/consultas/', prepare?: (page: Page) => Promise<unknown>): Promise<Watched> {
  const watched = await borrowWatched(browser, site, {
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write']
  });
  await prepare?.(watched.page);
  await watched.page.goto(site + path, { waitUntil: 'networkidle' });
  return watched;
}

/** Writes a text into the editor, which comes when the plain field is turned to. */
async function write(page: Page, sql: string): Promise<void> {
  const field = page.locator('main textarea').first();
  if (await field.count()) await field.focus();
  await page.locator('[data-editor]').waitFor();
  await page.locator('[data-editor]').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(sql);
}

const idle = (page: Page) => page.locator('[data-running="false"]').waitFor({ timeout: 90_000 });

async function run(page: Page, sql: string): Promise<void> {
  await write(page, sql);
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-result], [data-fault], .notice').first().waitFor({ timeout: 90_000 });
  await idle(page);
}

const cells = (page: Page) =>
  page
    .locator('[data-result] tbody tr:not(.spacer)')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));
const fault = (page: Page) => page.locator('[data-fault]').innerText();

describe('the workbench', () => {
  it('asks for nothing heavy until somebody turns to it', async () => {
    const { page, faults, close } = await open();
    const names = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect((await names()).filter((name) => /duckdb|words\.json|ground\.json/.test(name))).toEqual([]);
    const before = (await names()).length;
    await page.locator('main textarea').first().focus();
    await page.locator('[data-editor]').waitFor();
    const after = await names();
    expect(after.length).toBeGreaterThan(before);
    expect(after.filter((name) => name.includes('duckdb'))).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('runs statements in order, tells rows and time, and stops at the one that fails', async () => {
    const { page, faults, close } = await open();
    await run(
      page,
      "CREATE TABLE mine AS SELECT 1 AS a; INSERT INTO mine VALUES (2), (3); -- a note; no more\nSELECT a, 'x;y' AS t FROM mine ORDER BY a"
    );
    expect(await page.locator('[data-result]').count()).toBe(3);
    expect(await cells(page)).toEqual([
      ['1', 'x;y'],
      ['2', 'x;y'],
      ['3', 'x;y']
    ]);
    expect(await page.locator('[data-summary]').innerText()).toMatch(/^Filas: 3 · columnas: 2 · \d\.\d\d s$/);
    expect(await page.locator('[data-loaded="mine"]').count()).toBe(1);
    await run(page, 'SELECT 1 AS one; SELECT * FROM nowhere; SELECT 2 AS two');
    expect(await page.locator('[data-result]').count()).toBe(1);
    expect(await fault(page)).toContain('«nowhere»');
    expect(faults).toEqual([]);
    await close();
  });

  it('answers from both databases and reads every type', async () => {
    const { page, faults, close } = await open();
    await run(
      page,
      `SELECT (SELECT count(*) > 100000 FROM crossing) AS flows, basis, sum(1) AS n, 9007199254740993 AS big, DATE '2024-02-29' AS day,
         TIMESTAMP '2024-01-02 03:04:05' AS at, [1, 2] AS list, NULL AS nothing
       FROM best WHERE measure_id = 'minimum_wage' GROUP BY ALL`
    );
    expect(await cells(page)).toEqual([
      ['true', 'published', '17', '9007199254740993', '2024-02-29', '2024-01-02 03:04:05', '[1,2]', 's. d.']
    ]);
    expect(faults).toEqual([]);
    await close();
  });

  it('caps the rows with a sentence, shows few of them at a time, and sorts all', async () => {
    const { page, faults, close } = await open();
    await run(page, 'SELECT i AS n, 100000 - i AS m FROM range(100000000) t(i)');
    expect(await page.locator('[data-result] .caveat').innerText()).toMatch(/primeras 100,000 filas/);
    expect(await page.locator('[data-result] table').getAttribute('aria-rowcount')).toBe('100001');
    expect((await cells(page)).length).toBeLessThan(80);
    await page.locator('[data-result] thead button', { hasText: 'n' }).click();
    expect((await cells(page))[0]).toEqual(['99,999', '1']);
    await page.locator('[data-result] thead button', { hasText: 'n' }).click();
    expect((await cells(page))[0]![0]).toBe('0');
    await page.locator('[data-result] [role=region]').evaluate((region) => (region.scrollTop = region.scrollHeight));
    await page.locator('tr[aria-rowindex="100001"]').waitFor();
    expect(await page.locator('tr[aria-rowindex="100001"]').innerText()).toContain('99,999');
    expect(faults).toEqual([]);
    await close();
  });

  it('cancels a runaway query and goes on; the reader’s tables stay', async () => {
    const { page, faults, close } = await open();
    await run(page, 'CREATE TABLE kept AS SELECT 42 AS a');
    // Hours of work in constant memory; a product of two ranges ends by itself when it has filled the engine's.
    await write(page, 'SELECT count(*) FROM range(1000000000000) t(i) WHERE hash(i) = 42');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-elapsed="1"]').waitFor();
    await page.getByRole('button', { name: 'Cancelar' }).click();
    await idle(page);
    expect(await fault(page)).toMatch(/Se canceló/);
    await run(page, 'SELECT a FROM kept');
    expect(await cells(page)).toEqual([['42']]);
    expect(faults).toEqual([]);
    await close();
  });

  it('ends an engine that does not answer, says so, keeps the text, and starts another', async () => {
    const { page, close } = await open();
    await run(page, 'SELECT 1 AS one');
    const stuck = "SELECT levenshtein(repeat('ab', 200000), repeat('ba', 200000)) AS far";
    await write(page, stuck);
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-elapsed="1"]').waitFor();
    await page.getByRole('button', { name: 'Cancelar' }).click();
    await page.locator('[data-workbench="ended"]').waitFor({ timeout: 30_000 });
    expect(await page.locator('.state').innerText()).toMatch(/Hubo que apagar el motor/);
    expect(await page.locator('[data-editor]').innerText()).toContain('levenshtein');
    await run(page, 'SELECT 2 AS two');
    expect(await cells(page)).toEqual([['2']]);
    await close();
  });

  it('starts again after a statement lets a database go, which the lock forbids taking back', async () => {
    const { page, close } = await open();
    await run(page, 'DETACH atlas');
    await page.locator('[data-workbench="ended"]').waitFor();
    await run(page, 'SELECT count(*) > 1000 AS there FROM place');
    expect(await cells(page)).toEqual([['true']]);
    await close();
  });

  it('marks the place of an error and explains it in both languages', async () => {
    for (const [path, sentence] of [
      ['/consultas/', /¿Quiso decir «name_es»/],
      ['/en/queries/', /Did you mean “name_es”/]
    ] as const) {
      const { page, close } = await open(path);
      await run(page, "SELECT 'ñ' AS n;\nSELECT nme_es\nFROM place");
      expect(await fault(page)).toMatch(sentence);
      expect(await page.locator('[data-fault] mark').innerText()).toBe('nme_es');
      expect(await page.locator('.cm-lintRange-error').innerText()).toBe('nme_es');
      expect(await fault(page)).toMatch(/(Línea|Line) 2/);
      await close();
    }
  });

  it('draws an answer as bars, line, points and map', async () => {
    const { page, faults, close } = await open();
    const shown: [sql: string, kind: string, marks: string][] = [
      [
        "SELECT place_id, sum(value) AS usd FROM best JOIN place USING (place_id) WHERE measure_id = 'exports' AND period = '2025' AND sector_id = 'all' AND level IN ('state', 'metro') GROUP BY ALL",
        'map',
        'path'
      ],
      ["SELECT period AS year, value FROM best WHERE measure_id = 'minimum_wage'", 'line', 'path[d^=M]'],
      ["SELECT name_es, population_2020 FROM place WHERE level = 'state' ORDER BY 2 DESC", 'bars', 'rect'],
      ["SELECT lon, lat FROM place WHERE level = 'metro'", 'scatter', 'circle']
    ];
    for (const [sql, kind, marks] of shown) {
      await run(page, sql);
      await page.getByText('Gráfica', { exact: true }).click();
      await page.locator(`[data-chart="${kind}"] svg`).first().waitFor({ state: 'attached' });
      // A line is one mark in each of the two layouts.
      expect(await page.locator(`[data-chart] svg ${marks}`).count()).toBeGreaterThan(kind === 'line' ? 1 : 20);
    }
    await page.locator('[data-chart] select').first().selectOption('bars');
    await page.locator('[data-chart="bars"] svg rect').first().waitFor({ state: 'attached' });
    expect(faults).toEqual([]);
    await close();
  });

  it('gives every format, read back as it was', async () => {
    const { page, faults, close } = await open();
    await run(
      page,
      "SELECT * FROM (VALUES ('=1+1', 1, 0.5::DOUBLE, DATE '2024-02-29'), ('Juárez', NULL, 2, NULL)) t(name, n, share, day)"
    );
    const file = async (button: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button, exact: true }).click()
      ]);
      expect(download.suggestedFilename()).toMatch(/^immex-atlas-\d{4}-\d\d-\d\d\.\w+$/);
      return readFileSync((await download.path())!);
    };
    const csv = csvParseRows((await file('CSV')).toString('utf8').replace(/^\ufeff/, ''));
    expect(csv).toEqual([
      ['name', 'n', 'share', 'day'],
      ["'=1+1", '1', '0.5', '2024-02-29'],
      ['Juárez', '', '2', '']
    ]);
    const [sheet] = await readExcel(await file('XLSX'));
    expect(sheet!.data[1]!.slice(0, 3)).toEqual(['=1+1', 1, 0.5]);
    expect((sheet!.data[1]![3] as unknown as Date).toISOString().slice(0, 10)).toBe('2024-02-29');
    expect(sheet!.data[2]![0]).toBe('Juárez');
    const parquet = await file('Parquet');
    const rows = await parquetReadObjects({
      file: parquet.buffer.slice(parquet.byteOffset, parquet.byteOffset + parquet.byteLength) as ArrayBuffer
    });
    expect(rows.map(({ name, n, share }) => [name, n ?? null, share])).toEqual([
      ['=1+1', 1n, 0.5],
      ['Juárez', null, 2]
    ]);
    await page.getByRole('button', { name: 'Copiar Markdown' }).click();
    await page.locator('.told', { hasText: 'Copiado' }).waitFor();
    const markdown = await page.evaluate(() => navigator.clipboard.readText());
    expect(markdown.split('\n')[2]).toBe('| =1+1 | 1 | 0.5 | 2024-02-29 |');
    expect(faults).toEqual([]);
    await close();
  });

  it('shows what a link brings, runs it on a click only, and makes such links', async () => {
    const { page, faults, close } = await open(`/consultas/${plainLink("SELECT 'from a link' AS words")}`);
    await page.locator('.notice').waitFor();
    expect(await page.locator('.notice').innerText()).toMatch(/llegó en un enlace/);
    expect(await page.locator('main textarea').first().inputValue()).toBe("SELECT 'from a link' AS words");
    await page.waitForLoadState('networkidle');
    expect(await page.locator('[data-workbench="idle"]').count()).toBe(1);
    expect(await page.locator('[data-result]').count()).toBe(0);
    await page.getByRole('button', { name: 'Correr' }).click();
    await page.locator('[data-result]').waitFor({ timeout: 90_000 });
    expect(await cells(page)).toEqual([['from a link']]);

    await write(page, `SELECT ${Array.from({ length: 200 }, (_, i) => `${i} AS column_${i}`).join(', ')}`);
    await page.getByRole('button', { name: 'Copiar enlace' }).click();
    await page.locator('.notice', { hasText: 'Enlace copiado' }).waitFor();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toMatch(/\/consultas\/#z=/);
    await page.goto('about:blank');
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('column_199'));
    expect(faults).toEqual([]);
    await close();
  });

  it('puts the chart on show into the link, and draws it again for whoever runs what came', async () => {
    const { page, faults, close } = await open('/en/queries/');
    await run(page, 'SELECT i AS one, i * 2 AS two, -i AS three FROM range(1, 9) t(i)');
    await page.getByText('Chart', { exact: true }).click();
    await page.locator('[data-chart] select').first().selectOption('scatter');
    await page.locator('[data-chart] select').nth(2).selectOption('two');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.waitForFunction(() => location.hash.endsWith('&c=scatter,one,two'));
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.locator('[data-chart="scatter"] svg').first().waitFor({ state: 'attached', timeout: 90_000 });
    expect(await page.locator('[data-chart] select').nth(2).inputValue()).toBe('two');

    // Another's columns, and no chart at all: the answer is drawn as suits it, and the page says why.
    await page.goto('about:blank');
    await page.goto(address.replace('scatter,one,two', 'line,year,four'), { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.locator('[data-chart] .note', { hasText: 'columns that this result does not have' }).waitFor();
    await page.goto('about:blank');
    await page.goto(address.replace('scatter,one,two', 'pie'), { waitUntil: 'networkidle' });
    await page.locator('.notice', { hasText: 'a chart that cannot be read' }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it('refuses a text of 1.2 MB politely, from a link and from the editor, and keeps what was typed', async () => {
    const { page, close } = await open();
    await write(page, 'SELECT 1 AS mine');
    await page.evaluate((hash) => (location.hash = hash), `q=${'a'.repeat(1_200_000)}`);
    await page.locator('.notice').waitFor();
    expect(await page.locator('.notice').innerText()).toMatch(/1,200,003 caracteres/);
    expect(await page.locator('[data-editor]').innerText()).toContain('SELECT 1 AS mine');
    await page.evaluate((hash) => (location.hash = hash), plainLink('SELECT 2 AS theirs').slice(1));
    await page.locator('.notice', { hasText: 'La suya sigue en el editor' }).waitFor();
    expect(await page.locator('[data-editor]').innerText()).toContain('SELECT 1 AS mine');
    await page.getByRole('button', { name: 'Poner la del enlace' }).click();
    await page.waitForFunction(() =>
      document.querySelector('[data-host]')?.shadowRoot?.textContent?.includes('theirs')
    );
    await write(page, `SELECT '${'b'.repeat(1_200_000)}'`);
    await page.keyboard.press('Control+Enter');
    await page.locator('.notice', { hasText: 'corre hasta' }).waitFor({ timeout: 30_000 });
    expect(await page.locator('[data-workbench="idle"]').count()).toBe(1);
    await close();
  });

  it('lets the keyboard in and out, completes ids by name, and inserts names from the list of tables', async () => {
    const { page, faults, close } = await open();
    await write(page, "SELECT * FROM best WHERE place_id = 'juar");
    await page.keyboard.press('Control+Space');
    const option = page.locator('.cm-tooltip-autocomplete li', { hasText: '08037' });
    await option.waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Correr');
    await page.keyboard.press('Shift+Tab');
    expect(
      await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label'))
    ).toBe('Consulta SQL');
    await write(page, 'SELECT * FROM ');
    await page.locator('[data-table="usmca_use"] summary').click();
    await page.getByRole('button', { name: 'Poner usmca_use en el editor' }).click();
    expect(await page.locator('[data-editor]').innerText()).toContain('SELECT * FROM usmca_use');
    expect(faults).toEqual([]);
    await close();
  });

  it('runs a saved question and draws it as it asks', async () => {
    const { page, faults, close } = await open('/en/queries/');
    await page.locator('[data-question="wages-against-minimum"] button').click();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.locator('[data-result]').waitFor({ timeout: 90_000 });
    await page.getByText('Chart', { exact: true }).click();
    await page.locator('[data-chart="map"] svg path').first().waitFor({ state: 'attached' });
    expect(faults).toEqual([]);
    await close();
  });

  it('is where the SQL of every figure goes', async () => {
    const { page, faults, close } = await open('/estados/chihuahua/');
    const figure = page.locator('[data-figure]').first();
    await figure.locator('details').last().locator('summary').click();
    const sql = await figure.locator('pre code').innerText();
    await figure.getByRole('link', { name: 'Abrir en el taller SQL' }).click();
    await page.locator('.notice').waitFor();
    expect(await page.locator('main textarea').first().inputValue()).toBe(sql);
    await page.getByRole('button', { name: 'Correr' }).click();
    await page.locator('[data-result]').waitFor({ timeout: 90_000 });
    expect((await cells(page)).length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await close();
  });

  it('has no serious fault and never scrolls sideways with editor, answer, chart and error on it', async () => {
    const { page, close } = await open();
    const faults: string[] = [];
    const look = async (what: string) => {
      await page.evaluate(axe.source);
      for (const width of [1280, 320])
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme });
          const { violations } = (await page.evaluate(() =>
            (window as unknown as { axe: { run(root: Document): Promise<unknown> } }).axe.run(document)
          )) as AxeResults;
          for (const { id, impact, nodes } of violations)
            if (impact === 'serious' || impact === 'critical')
              faults.push(`${what} ${width} ${colorScheme}: ${id} at ${nodes[0]!.target.join(' ')}`);
          if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1))
            faults.push(`${what} ${width}: scrolls sideways`);
        }
      await page.setViewportSize({ width: 1280, height: 900 });
    };
    await run(page, "SELECT * FROM best WHERE measure_id = 'exports' LIMIT 300");
    await look('table');
    await page.getByText('Gráfica', { exact: true }).click();
    await page.locator('[data-chart] svg').first().waitFor({ state: 'attached' });
    await look('chart');
    await run(page, 'SELECT nme_es FROM place');
    await look('error');
    expect(faults).toEqual([]);
    await close();
  });

  it.each([
    ['/consultas/', 'El taller necesita JavaScript'],
    ['/en/queries/', 'The workbench needs JavaScript']
  ])('%s without script says so and shows the SQL of every saved question', async (path, sentence) => {
    const { page, close } = await borrowWatched(browser, site, { javaScriptEnabled: false });
    await page.goto(site + path);
    expect(await page.locator('main').innerText()).toContain(sentence);
    expect(await page.locator('main textarea').isVisible()).toBe(false);
    const questions = page.locator('[data-question]');
    expect(await questions.count()).toBeGreaterThanOrEqual(20);
    await questions.first().locator('summary').click();
    expect(await questions.first().locator('pre').innerText()).toMatch(/SELECT/);
    await close();
  });

  it('shows what an answer holds as text, never as HTML', async () => {
    const { page, faults, close } = await open();
    const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    await run(page, `SELECT '${evil}' AS "<b>name</b>", 1 AS n`);
    expect((await cells(page))[0]![0]).toBe(evil);
    expect(await page.locator('[data-result] img, [data-result] script, [data-result] b').count()).toBe(0);
    await page.getByText('Gráfica', { exact: true }).click();
    await page.locator('[data-chart] svg').first().waitFor({ state: 'attached' });
    expect(await page.locator('[data-result] img').count()).toBe(0);
    await run(page, `SELECT "${'<img src=x onerror=1>'}"`);
    expect(await page.locator('[data-fault] img').count()).toBe(0);
    expect(await page.title()).not.toMatch(/^[12]$/);
    expect(faults).toEqual([]);
    await close();
  });
});

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
    const { page, close } = await borrowWatched(browser, site);
    await page.goto(`${site}/consultas/`);
    const left = watch(page);
    await page.goto(`${address}/seen`);
    expect(asked).toContain('GET /seen');
    expect(left).toEqual([`${address}/seen`]);
    asked.length = 0;
    await close();
  });

  it('from the editor: nothing leaves, every attempt is an error or does nothing, the lock holds', async () => {
    const { page, close } = await open();
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
      const watched = await borrowWatched(browser, site);
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
