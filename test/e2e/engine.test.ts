import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../browser';
import { borrowWatched } from './borrow';

const site = inject('site');

describe('the engine in the browser', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchBrowser()));
  afterAll(() => browser.close());

  const engineState = (page: Page) => page.locator('[data-engine]').getAttribute('data-engine');
  const start = (page: Page) => page.locator('[data-engine] button').click();
  const settled = (page: Page) =>
    page.waitForFunction(
      () => ['ready', 'failed'].includes(document.querySelector('[data-engine]')?.getAttribute('data-engine') ?? ''),
      null,
      {
        timeout: 60_000
      }
    );
  const open = async (path: string, prepare?: (page: Page) => Promise<unknown>) => {
    const watched = await borrowWatched(browser, site);
    await prepare?.(watched.page);
    await watched.page.goto(site + path, { waitUntil: 'networkidle' });
    return watched;
  };

  it('is not asked for until somebody wants it', async () => {
    const { page, close } = await open('/');
    const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
    expect(fetched.filter((name) => /duckdb/.test(name))).toEqual([]);
    expect(await engineState(page)).toBe('idle');
    await close();
  });

  it.each(['/', '/ciudades/juarez/', '/en/states/chihuahua/', '/sectores/336/'])(
    'answers every figure of %s as the page was printed',
    async (path) => {
      const { page, faults, close } = await open(path);
      await start(page);
      await settled(page);
      expect(await engineState(page)).toBe('ready');
      const figures = page.locator('[data-figure]');
      const count = await figures.count();
      expect(count).toBeGreaterThan(2);
      for (let i = 0; i < count; i++) {
        const figure = figures.nth(i);
        await figure.locator('details').last().locator('summary').click();
        await figure.locator('button.button').click();
        const status = figure.locator('[data-outcome]');
        await status
          .and(page.locator('[data-outcome="same"], [data-outcome="differs"], [data-outcome="failed"]'))
          .waitFor();
        expect([await figure.getAttribute('data-figure'), await status.getAttribute('data-outcome')]).toEqual([
          await figure.getAttribute('data-figure'),
          'same'
        ]);
      }
      expect(faults).toEqual([]);
      await close();
    }
  );

  it('reads the flows whole while they are small', async () => {
    const { page, faults, close } = await open('/datos/tabla-us_input/');
    await page.locator('section[data-outcome], section:has(> button.button)').locator('button.button').first().click();
    await page.locator('[data-outcome="rows"] tbody tr').first().waitFor({ timeout: 60_000 });
    expect(await page.locator('[data-outcome="rows"] tbody tr').count()).toBe(12);
    expect(faults).toEqual([]);
    await close();
  });

  it('reads the flows by ranges when they are large', async () => {
    const ranges: string[] = [];
    const { page, close } = await open('/datos/tabla-us_input/', async (page) => {
      await page.route('**/data/latest.json', async (route) => {
        const manifest = (await (await route.fetch()).json()) as { files: Record<string, { bytes: number }> };
        manifest.files['flows.duckdb']!.bytes = 20_000_000;
        await route.fulfill({ json: manifest });
      });
      page.context().on('request', (request) => {
        if (request.url().includes('flows.duckdb')) ranges.push(request.headers().range ?? request.method());
      });
    });
    await page.locator('section:has(> button.button)').locator('button.button').first().click();
    await page.locator('[data-outcome="rows"] tbody tr').first().waitFor({ timeout: 60_000 });
    expect(ranges.filter((range) => range.startsWith('bytes=')).length).toBeGreaterThan(1);
    expect(ranges).not.toContain('GET');
    await close();
  });

  it('says what to do when the connection is lost, and the page stays readable', async () => {
    const { page, close } = await open('/', (page) =>
      page.route('**/*.wasm.gz', (route: Route) => route.abort('internetdisconnected'))
    );
    const before = await page.locator('main').innerText();
    await start(page);
    await settled(page);
    expect(await page.locator('[data-engine]').innerText()).toMatch(/No hay conexión/);
    expect(await page.locator('[data-engine] button').count()).toBe(1);
    expect(await page.locator('main').innerText()).toBe(before);
    await close();
  });

  it('can be cancelled while it comes, and started again', async () => {
    let held = true;
    const { page, close } = await open('/', (page) =>
      page.route('**/atlas.duckdb', async (route) => {
        if (held) await new Promise((released) => setTimeout(released, 3000));
        await route.continue().catch(() => undefined);
      })
    );
    await start(page);
    await page.locator('[data-engine="starting"] button').click();
    await settled(page);
    expect(await page.locator('[data-engine]').innerText()).toMatch(/Se canceló/);
    held = false;
    await start(page);
    await settled(page);
    expect(await engineState(page)).toBe('ready');
    await close();
  });
});

describe('the overview’s switches', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchBrowser()));
  afterAll(() => browser.close());

  it('change metric and year everywhere and keep them in the address', async () => {
    const { page, faults, close } = await borrowWatched(browser, site);
    await page.goto(`${site}/`, { waitUntil: 'networkidle' });
    const map = page.locator('[data-figure]').first();
    await page.locator('select').selectOption('2010');
    expect(page.url()).toContain('y=2010');
    expect(await map.innerText()).toContain('2010');
    await page.getByText('Empleo', { exact: true }).click();
    expect(page.url()).toContain('m=jobs');
    expect(await map.getAttribute('data-figure')).toBe('jobs-map');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await map.getAttribute('data-figure')).toBe('jobs-map');
    expect(faults).toEqual([]);
    await close();
  });
});
