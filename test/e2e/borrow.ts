import type { Browser, BrowserContextOptions } from 'playwright-core';
import { openWatched, type Watched } from './open';

/** Calls whose effect outlives the document: a page on which a test made one of them is not lent again. */
const LASTING = new Set([
  ...['addInitScript', 'exposeBinding', 'exposeFunction', 'on', 'route', 'routeFromHAR', 'routeWebSocket'],
  ...['addCookies', 'grantPermissions', 'setExtraHTTPHeaders', 'setOffline'],
  ...['install', 'pauseAt', 'setFixedTime', 'setSystemTime']
]);

/** Pages that were given back, by what they were asked for with. */
const returned = new WeakMap<Browser, Map<string, Watched[]>>();

/**
 * As `openWatched`, but a page that an earlier test of the file gave back with `close()` is lent again: without document, with nothing
 * stored, and with the window and the media of `options`. A context of its own costs a second of the processor, which is more than
 * most pages cost. A page that its test changed for good, or did not give back because it failed, is lent to nobody.
 * Scripts and data may come from the browser's cache: who weighs or times a first visit takes `openWatched`.
 */
export async function borrowWatched(
  browser: Browser,
  site: string,
  options: BrowserContextOptions = {}
): Promise<Watched> {
  const shelf = returned.get(browser) ?? new Map<string, Watched[]>();
  returned.set(browser, shelf);
  const key = JSON.stringify([site, options]);
  const pages = shelf.get(key) ?? [];
  shelf.set(key, pages);
  const watched = pages.pop() ?? (await openWatched(browser, site, options));
  watched.faults.length = 0;
  const { page, faults } = watched;
  const context = page.context();
  let changed = false;
  const unwatch = [page, context, page.clock].map((object) => onLasting(object, () => (changed = true)));
  return {
    page,
    faults,
    async close() {
      for (const end of unwatch) end();
      const elsewhere = context.pages().length > 1 || faults.some((fault) => fault.startsWith('left the origin'));
      if (changed || elsewhere || !(await emptied(watched, site, options))) await watched.close();
      else pages.push(watched);
    }
  };
}

/** Calls `told` when a lasting method of `object` is called; the result ends that. */
function onLasting(object: object, told: () => void): () => void {
  const methods = object as Record<string, unknown>;
  const names = [...LASTING].filter((name) => typeof methods[name] === 'function');
  for (const name of names) {
    const method = methods[name] as (...args: unknown[]) => unknown;
    methods[name] = (...args: unknown[]) => {
      told();
      return method.apply(object, args);
    };
  }
  // What stood on the object itself was the method of its class.
  return () => names.forEach((name) => delete methods[name]);
}

/** Takes from the page what its test left; false when it does not let go of it. */
async function emptied({ page }: Watched, site: string, options: BrowserContextOptions): Promise<boolean> {
  try {
    if (page.url().startsWith(site)) await page.evaluate(() => sessionStorage.clear());
    await page.goto('about:blank', { timeout: 10_000 });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Storage.clearDataForOrigin', { origin: new URL(site).origin, storageTypes: 'all' });
    await devtools.detach();
    await page.context().clearCookies();
    await page.setViewportSize(options.viewport ?? { width: 1280, height: 720 });
    await page.emulateMedia({
      media: null,
      colorScheme: options.colorScheme ?? 'light',
      reducedMotion: options.reducedMotion ?? 'no-preference',
      forcedColors: options.forcedColors ?? 'none',
      contrast: options.contrast ?? 'no-preference'
    });
    await page.mouse.move(0, 0);
    return true;
  } catch {
    return false;
  }
}
