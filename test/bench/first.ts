import type { Browser, Page } from 'playwright-core';
import { listen, siteServer } from '../../src/cli/serve';
import { launchBrowser } from '../browser';
import { openWatched } from '../e2e/open';
import { median, type Bench, type Measurement } from './bench';
import { compressing } from './compressing';
import { SLOW } from './slow';

const ROUNDS = 5;
/**
 * The overview as a reader gets it from a host that compresses: without script, with it, on a slow phone, up to the first query
 * and with the engine kept. «Readable» is the largest text or chart painted; «interactive» the page alive and no task over 50 ms since.
 */
export const first: Bench = {
  name: 'first',
  async run() {
    const server = compressing(siteServer());
    const site = (await listen(server, 0)) + (process.env.BASE_PATH ?? '');
    const browser = await launchBrowser();
    try {
      return [
        ...(await withoutScript(browser, site)),
        ...(await slowPhone(browser, site)),
        ...(await firstQuery(browser, site))
      ];
    } finally {
      await browser.close();
      server.closeAllConnections();
      server.close();
    }
  }
};

async function withoutScript(browser: Browser, site: string): Promise<Measurement[]> {
  const { page, faults, close } = await openWatched(browser, site, { javaScriptEnabled: false });
  const traffic = await counting(page);
  await page.goto(`${site}/`, { waitUntil: 'networkidle' });
  const shapes = await page.locator('main svg :is(path, circle, rect)').count();
  if (shapes < 20 || faults.length) throw new Error(`no figure without script: ${shapes} shapes; ${faults.join('; ')}`);
  await close();
  return [
    { what: 'first figure without script: bytes sent', value: traffic().bytes / 1000, unit: 'kB', budget: 180 },
    { what: 'first figure without script: requests', value: traffic().requests, unit: 'files' }
  ];
}

async function slowPhone(browser: Browser, site: string): Promise<Measurement[]> {
  const readable: number[] = [];
  const interactive: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const { page, faults, close } = await openWatched(browser, site, { viewport: { width: 390, height: 844 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(watch);
    await page.goto(`${site}/`, { waitUntil: 'load', timeout: 60_000 });
    await page.waitForSelector('.engine.alive', { state: 'attached', timeout: 60_000 });
    await page.waitForTimeout(1500);
    const seen = await page.evaluate(
      () => (window as unknown as { seen: { painted: number; alive: number; busy: number } }).seen
    );
    readable.push(seen.painted);
    interactive.push(Math.max(seen.alive, seen.busy));
    if (faults.length) throw new Error(`the overview complains: ${faults.join('; ')}`);
    await close();
  }
  const spread = (values: number[]) => Math.max(...values) - Math.min(...values);
  return [
    { what: '1.6 Mbit/s, processor ÷ 4: readable, median', value: median(readable), unit: 'ms', budget: 2000 },
    { what: '1.6 Mbit/s, processor ÷ 4: readable, spread', value: spread(readable), unit: 'ms' },
    { what: '1.6 Mbit/s, processor ÷ 4: interactive, median', value: median(interactive), unit: 'ms', budget: 4000 },
    { what: '1.6 Mbit/s, processor ÷ 4: interactive, spread', value: spread(interactive), unit: 'ms' }
  ];
}

/** In the page: when the largest thing was painted, when the page came alive, when the last long task ended. */
function watch(): void {
  const seen = { painted: 0, alive: 0, busy: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.painted = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.busy = entry.startTime + entry.duration;
  }).observe({ type: 'longtask', buffered: true });
  const looking = setInterval(() => {
    if (!document.querySelector('.engine.alive')) return;
    seen.alive = performance.now();
    clearInterval(looking);
  }, 20);
}

async function firstQuery(browser: Browser, site: string): Promise<Measurement[]> {
  const cold: number[] = [];
  const warm: number[] = [];
  // What a service worker fetches is not told to the page: without one, every byte is the page's own.
  const counted = await browser.newContext({ serviceWorkers: 'block' });
  const alone = await counted.newPage();
  const traffic = await counting(alone);
  await alone.goto(`${site}/`, { waitUntil: 'networkidle' });
  await startEngine(alone);
  await ask(alone);
  const sent = traffic();
  await counted.close();
  for (let i = 0; i < 3; i++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site}/`, { waitUntil: 'networkidle' });
    cold.push(await startEngine(page));
    await page.waitForFunction(async () => (await caches.keys()).some((name) => name.includes(':data:')), null, {
      timeout: 30_000
    });
    await page.reload({ waitUntil: 'networkidle' });
    warm.push(await startEngine(page));
    await context.close();
  }
  return [
    { what: 'first query: bytes sent, page included', value: sent.bytes / 1e6, unit: 'MB' },
    { what: 'first query: requests, page included', value: sent.requests, unit: 'files' },
    { what: 'engine start, cold, median', value: median(cold), unit: 'ms' },
    { what: 'engine start, kept from a visit before, median', value: median(warm), unit: 'ms' }
  ];
}

async function startEngine(page: Page): Promise<number> {
  const button = page.locator('[data-engine="idle"] button');
  await button.waitFor();
  const start = performance.now();
  await button.click();
  await page.locator('[data-engine="ready"]').waitFor({ timeout: 90_000 });
  return performance.now() - start;
}

async function ask(page: Page): Promise<void> {
  const figure = page.locator('[data-figure]').first();
  await figure.locator('details').last().locator('summary').click();
  await figure.locator('button.button').click();
  await figure.locator('[data-outcome="same"]').waitFor({ timeout: 30_000 });
}

/** Counts what comes over the network for a page, as compressed. */
async function counting(page: Page): Promise<() => { bytes: number; requests: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let [bytes, requests] = [0, 0];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    if (encodedDataLength > 0) requests++;
    bytes += encodedDataLength;
  });
  return () => ({ bytes, requests });
}
