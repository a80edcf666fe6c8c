import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Watched {
  page: Page;
  /** Violations of the policy, console errors and warnings, uncaught errors, answers ≥ 400, requests elsewhere. */
  faults: string[];
  close(): Promise<void>;
}

/** A page in a context of its own that writes down all that goes wrong in it. */
export async function openWatched(
  browser: Browser,
  site: string,
  options: BrowserContextOptions = {}
): Promise<Watched> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const { origin } = new URL(site);
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(
        `policy: ${event.effectiveDirective} refused ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`
      );
    });
  });
  page.on('console', (message) => {
    // Service workers are kept out, so that each test meets the host: the browser says so, and that is no fault.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (['error', 'warning'].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('response', (answer) => {
    if (answer.status() >= 400) faults.push(`${answer.status()} ${answer.url()}`);
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob|about):/.test(url)) faults.push(`left the origin: ${url}`);
  });
  return { page, faults, close: () => context.close() };
}
