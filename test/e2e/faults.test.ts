import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listen } from '../../src/cli/serve';
import { launchBrowser } from '../browser';
import { faultyHost, type Fault } from './faulty';

const { server, faults } = faultyHost();
let site: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = (await listen(server, 0)) + (process.env.BASE_PATH ?? '');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  faults.clear();
  context = await browser.newContext({ serviceWorkers: 'block' });
  page = await context.newPage();
});
afterEach(() => context.close());

const open = (path: string, on = page) => on.goto(site + path, { waitUntil: 'networkidle' });

async function start(on = page): Promise<string> {
  await on.locator('[data-engine] button').click();
  await on.locator('[data-engine="ready"], [data-engine="failed"]').waitFor({ timeout: 60_000 });
  return on.locator('[data-engine]').innerText();
}

const state = () => page.locator('[data-engine]').getAttribute('data-engine');

async function recompute(on = page): Promise<string | null> {
  const figure = on.locator('[data-figure]').first();
  const button = figure.locator('button.button');
  if (!(await button.isVisible())) await figure.locator('details').last().locator('summary').click();
  await button.click();
  const outcome = figure.locator('[data-outcome="same"], [data-outcome="differs"], [data-outcome="failed"]');
  await outcome.waitFor({ timeout: 60_000 });
  return outcome.getAttribute('data-outcome');
}

describe('a host that', () => {
  const told: [what: string, file: string, fault: Fault, es: RegExp, en: RegExp][] = [
    ['lacks the database', 'atlas.duckdb', 'missing', /no tiene la base.*Recargue la página/, /does not have.*Reload/],
    [
      'answers with an error',
      'atlas.duckdb',
      'error',
      /respondió con un error.*Intente/,
      /answered with an error.*Try/
    ],
    ['answers latest.json with an error', 'latest.json', 'error', /respondió con un error/, /answered with an error/],
    [
      'ends the database early',
      'atlas.duckdb',
      'short',
      /incompleta o alterada.*Intente/,
      /incomplete or altered.*Try/
    ],
    ['alters one bit of it', 'atlas.duckdb', 'altered', /incompleta o alterada/, /incomplete or altered/],
    ['breaks off every time', 'atlas.duckdb', 'broken', /No hay conexión.*Revise/, /cannot be reached.*Check/],
    ['alters one bit of the engine', '.wasm.gz', 'altered', /incompleta o alterada/, /incomplete or altered/],
    ['lacks the engine', '.wasm.gz', 'missing', /Recargue la página/, /Reload the page/]
  ];
  it.each(told)('%s: the page says what to do, in both languages, and stays readable', async (...fault) => {
    const [, file, kind, es, en] = fault;
    for (const [path, sentence] of [
      ['/correcciones/', es],
      ['/en/corrections/', en]
    ] as const) {
      faults.set(file, kind);
      await open(path);
      const before = await page.locator('main').innerText();
      expect(await start()).toMatch(sentence);
      expect(await state()).toBe('failed');
      expect(await page.locator('main').innerText()).toBe(before);
    }
    faults.clear();
    await start();
    expect(await state()).toBe('ready');
  });

  it('breaks off once: the download goes on from there, and the figures are the page’s own', async () => {
    faults.set('atlas.duckdb', 'broken-once');
    const ranges: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('atlas.duckdb')) ranges.push(request.headers().range ?? 'whole');
    });
    await open('/sectores/336/');
    await start();
    expect(await state()).toBe('ready');
    expect(ranges[0]).toBe('whole');
    expect(ranges[1]).toMatch(/^bytes=[1-9]\d*-$/);
    expect(await recompute()).toBe('same');
  });

  it('is slow: bytes are counted, and the reader may stop', async () => {
    faults.set('atlas.duckdb', 'slow');
    await open('/correcciones/');
    await page.locator('[data-engine] button').click();
    const value = () => page.locator('[data-engine] progress').getAttribute('value').then(Number);
    const first = await value();
    await expect.poll(value, { timeout: 20_000 }).toBeGreaterThan(first);
    await page.locator('[data-engine="starting"] button').click();
    await page.locator('[data-engine="failed"]').waitFor();
    expect(await page.locator('[data-engine]').innerText()).toMatch(/Se canceló/);
  });

  it('names the engine’s type wrongly: it starts all the same', async () => {
    faults.set('.wasm.gz', 'plain-type');
    await open('/correcciones/');
    await start();
    expect(await state()).toBe('ready');
  });

  it('names the type of scripts wrongly: the page is as printed, numbers, chart and table', async () => {
    faults.set('.js', 'plain-type');
    await open('/sectores/336/');
    expect(await page.locator('main svg').count()).toBeGreaterThan(2);
    expect(await page.locator('main table').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-engine]').isVisible()).toBe(false);
  });

  it.each<[string, Fault]>([
    ['sends the whole when a part is asked for', 'whole'],
    ['compresses parts', 'gzip-parts']
  ])('%s: large flows are refused with the way around it', async (_, fault) => {
    faults.set('flows.duckdb', fault);
    await page.route('**/data/latest.json', async (route) => {
      const manifest = (await (await route.fetch()).json()) as { files: Record<string, { bytes: number }> };
      manifest.files['flows.duckdb']!.bytes = 20_000_000;
      await route.fulfill({ json: manifest });
    });
    await open('/datos/tabla-us_input/');
    await page.locator('section:has(> button.button)').locator('button.button').first().click();
    await expect
      .poll(() => page.locator('main').innerText(), { timeout: 60_000 })
      .toMatch(/no entrega partes de un archivo.*Descargue flows\.duckdb completo/s);
  });
});

describe('a browser that', () => {
  it('has 1 GB of memory or less is told so before a byte is fetched; figures, tables and files remain', async () => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'deviceMemory', { get: () => 1 }));
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await open('/sectores/336/');
    expect(await start()).toMatch(/1 GB de memoria.*use otro dispositivo/s);
    expect(fetched.filter((url) => /\.(wasm\.gz|duckdb)$/.test(url))).toEqual([]);
    expect(await page.locator('main table').count()).toBeGreaterThan(0);
    await open('/en/sectors/336/');
    expect(await start()).toMatch(/1 GB of memory.*use another device/s);
  });

  it('forbids WebAssembly, or workers: the reason is said and the page reads', async () => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await open('/correcciones/');
    expect(await start()).toMatch(/no permite WebAssembly.*otro navegador/s);
  });

  it.each(['with a word', 'without a word'])('ends the worker in the middle of a query, %s', async (manner) => {
    await page.addInitScript(() => {
      const workers: Worker[] = [];
      const Real = Worker;
      Object.assign(globalThis, {
        workers,
        Worker: class extends Real {
          constructor(url: string | URL, options?: WorkerOptions) {
            super(url, options);
            workers.push(this);
          }
        }
      });
    });
    if (manner === 'without a word') await page.clock.install();
    await open('/sectores/336/');
    await start();
    const figure = page.locator('[data-figure]').first();
    await figure.locator('details').last().locator('summary').click();
    await page.evaluate((said) => {
      const [worker] = (globalThis as unknown as { workers: Worker[] }).workers;
      document.querySelector<HTMLElement>('[data-figure] button.button')!.click();
      worker!.terminate();
      if (said) setTimeout(() => worker!.dispatchEvent(new ErrorEvent('error', { message: 'killed' })), 50);
    }, manner === 'with a word');
    if (manner === 'without a word') {
      await page.waitForFunction(() => document.querySelector('[data-outcome]') !== null || true);
      await page.clock.fastForward(61_000);
    }
    await figure.locator('[data-outcome="failed"]').waitFor({ timeout: 20_000 });
    expect(await figure.innerText()).toMatch(/proceso del motor se detuvo.*Vuelva a iniciar el motor/s);
    // The next question has a new engine.
    await start();
    expect(await recompute()).toBe('same');
  });

  it('has the site in two tabs: both engines answer, each its own', async () => {
    const other = await context.newPage();
    await Promise.all([open('/sectores/336/'), open('/estados/chihuahua/', other)]);
    await Promise.all([start(), start(other)]);
    expect(await Promise.all([recompute(), recompute(other)])).toEqual(['same', 'same']);
  });

  it('prints: white paper in dark mode too, no controls, nothing beside the sheet', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize({ width: 718, height: 1000 });
    await open('/sectores/336/');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(718);
    expect(await page.locator('header nav').isVisible()).toBe(false);
    expect(await page.locator('[data-engine]').isVisible()).toBe(false);
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor].map((text) => Number(/\d+/.exec(text)![0]));
    });
    expect(colours[0]).toBeLessThan(80);
    expect(colours[1]).toBeGreaterThan(240);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000);
  });
});

describe('the workbench', () => {
  it('keeps what was typed through a failing host, and answers ten times the data once it is well', async () => {
    faults.set('atlas.duckdb', 'error');
    await open('/consultas/');
    const sql =
      'SELECT count(*) AS n, count(DISTINCT k) AS k FROM (SELECT o.value, r.range AS k FROM observation o, range(10) r)';
    await page.locator('main textarea').first().focus();
    await page.locator('[data-editor]').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(sql);
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-fault]').waitFor({ timeout: 60_000 });
    expect(await page.locator('[data-fault]').innerText()).toMatch(/respondió con un error.*Intente de nuevo/s);
    expect((await page.locator('[data-editor]').innerText()).replace(/\s+/g, '')).toContain(sql.replace(/\s+/g, ''));
    faults.clear();
    await page.locator('[data-editor]').click();
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-result] tbody td').first().waitFor({ timeout: 90_000 });
    const [rows, folds] = await page.locator('[data-result] tbody td').allInnerTexts();
    const number = Number(rows!.replace(/\D/g, ''));
    expect(number).toBeGreaterThan(1_000_000);
    expect(number % 10).toBe(0);
    expect(folds).toBe('10');
  });
});
