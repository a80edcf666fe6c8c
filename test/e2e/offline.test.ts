import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listen } from '../../src/cli/serve';
import { launchBrowser } from '../browser';
import { FIRST, redeployable, SECOND } from './redeployed';

const base = process.env.BASE_PATH ?? '';
let browser: Browser;
let context: BrowserContext;
let page: Page;
let host: ReturnType<typeof redeployable>;
let site: string;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
// A host of its own for each test: another port is another origin, with nothing kept.
beforeEach(async () => {
  host = redeployable();
  site = (await listen(host.server, 0)) + base;
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  host.server.closeAllConnections();
  await new Promise((closed) => host.server.close(closed));
});

/** A page, visited and kept. */
async function visit(path: string): Promise<void> {
  await page.goto(site + path, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect.poll(() => kept(path), { timeout: 15_000 }).toBe(true);
}

const kept = (path: string) =>
  page.evaluate(async (url) => Boolean(await caches.match(url)), new URL(site + path).pathname);

async function startEngine(): Promise<string> {
  await page.locator('[data-engine] button').click();
  await page.locator('[data-engine="ready"], [data-engine="failed"]').waitFor({ timeout: 60_000 });
  return page.locator('[data-engine]').innerText();
}

/** The first figure asks the engine again; its outcome is `same` when the answer is the page's own. */
async function recompute(): Promise<string | null> {
  const figure = page.locator('[data-figure]').first();
  await figure.locator('details').last().locator('summary').click();
  await figure.locator('button.button').click();
  const outcome = figure.locator('[data-outcome="same"], [data-outcome="differs"], [data-outcome="failed"]');
  await outcome.waitFor({ timeout: 30_000 });
  return outcome.getAttribute('data-outcome');
}

const dataVersions = () =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(':data:')).sort());

describe('without a connection', () => {
  it('reads what was visited, starts the engine and answers from the kept data; says what was not visited', async () => {
    await visit('/estados/chihuahua/');
    expect(await startEngine()).toContain(FIRST.data);
    await expect.poll(dataVersions, { timeout: 15_000 }).toHaveLength(1);
    const printed = await page.locator('main').innerText();

    host.down(true);
    await context.setOffline(true);
    await page.reload();
    // The lower figures are drawn again when a script has measured their room.
    await expect.poll(() => page.locator('main').innerText()).toBe(printed);
    await startEngine();
    expect(await recompute()).toBe('same');

    await page.goto(`${site}/sectores/336/`);
    expect(await page.locator('h1').innerText()).toBe('Sin conexión');
    expect(await page.locator('a').allInnerTexts()).toEqual(['/estados/chihuahua/']);
    await page.goto(`${site}/en/sectors/336/`);
    expect(await page.locator('h1').innerText()).toBe('No connection');
    await page.goto(`${site}/estados/chihuahua/`);
    await expect.poll(() => page.locator('main').innerText()).toBe(printed);
  });

  it('keeps no page before the reader goes there, and nothing of the database before it was verified', async () => {
    await visit('/');
    expect(await kept('/ciudades/')).toBe(false);
    const urls = await page.evaluate(async () =>
      (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys())))
        .flat()
        .map(({ url }) => url)
    );
    expect(urls.filter((url) => /duckdb/.test(url))).toEqual([]);
  });
});

describe('the page of privacy', () => {
  it('lists what is kept and removes it', async () => {
    await visit('/sectores/336/');
    await visit('/en/privacy/');
    await page.reload({ waitUntil: 'networkidle' });
    const list = page.locator('[data-offline]');
    expect(await list.locator('a').allInnerTexts()).toEqual(['/en/privacy/', '/sectores/336/']);
    await list.locator('button').click();
    await page.locator('[data-offline="0"]').waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expect(await list.innerText()).toMatch(/No pages are kept.*Removed/s);
  });
});

describe('a new version on the host', () => {
  it('is never mixed with the page that is open: its engine, its slices and its next page', async () => {
    await visit('/');
    host.deploy();
    // The engine would have other data than the page prints.
    expect(await startEngine()).toMatch(/versión más nueva de los datos.*Recargue la página/s);
    // A further page comes whole, of the new version, not as new numbers in the old page.
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await page.locator('nav a[href$="/estados/"]').first().click();
    await page.waitForURL(`${site}/estados/`);
    await expect.poll(() => page.locator('meta[name="build"]').getAttribute('content')).toBe(SECOND.build);
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(false);
    expect(await page.locator('body').innerText()).toContain(SECOND.data);
    expect(await page.locator('body').innerText()).not.toContain(FIRST.data);
    // The old worker, still in charge, has not taken the new page among its own.
    expect(await kept('/estados/')).toBe(false);
    expect(await startEngine()).toContain(SECOND.data);
    expect(await recompute()).toBe('same');
  });

  it('takes over when the old one is closed, and what was kept of the old is removed', async () => {
    await visit('/');
    await startEngine();
    await expect.poll(dataVersions, { timeout: 15_000 }).toEqual([`immex-atlas${base}:data:${FIRST.data}`]);
    host.deploy();
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      while (!registration?.waiting) await new Promise((later) => setTimeout(later, 20));
    });
    // With no page open the new worker begins.
    await page.goto('about:blank');
    await page.goto(`${site}/`, { waitUntil: 'networkidle' });
    await expect.poll(dataVersions, { timeout: 15_000 }).toEqual([]);
    await visit('/');
    expect(await page.locator('meta[name="build"]').getAttribute('content')).toBe(SECOND.build);
    await context.setOffline(true);
    host.down(true);
    await page.reload();
    expect(await page.locator('body').innerText()).toContain(SECOND.data);
  });
});

describe('storage of the browser', () => {
  it('that is full or denied costs the offline reading only', async () => {
    await context.addInitScript(() => {
      Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    });
    // In the worker too: its caches are given no room by the browser itself.
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(site).origin, quotaSize: 100_000 });
    await page.goto(`${site}/`, { waitUntil: 'networkidle' });
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    expect(await startEngine()).toContain(FIRST.data);
    expect(await recompute()).toBe('same');
  });
});
