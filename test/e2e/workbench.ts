import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import { borrowWatched } from './borrow';
import type { Watched } from './open';

/** Opens the workbench, or another page that leads to it, with no engine. */
export async function openWorkbench(browser: Browser, path = '/consultas/'): Promise<Watched> {
  const site = inject('site');
  const watched = await borrowWatched(browser, site, {
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write']
  });
  await watched.page.goto(site + path, { waitUntil: 'networkidle' });
  return watched;
}

/** Workbenches with a running engine that were given back, by path. */
const started = new Map<string, Watched>();

/**
 * A workbench whose engine runs, for tests that ask and look at the answer. To start an engine costs twenty times a small query, so
 * the next test of the file takes the one that this gives back with `close()`: its tables dropped, another answer in place of its own. A test
 * that fails does not give it back; one that ends, locks or cancels the engine opens its own.
 */
export async function openStarted(browser: Browser, path = '/consultas/'): Promise<Watched> {
  const bench = started.get(path) ?? (await openWorkbench(browser, path));
  if (!started.delete(path)) await run(bench.page, 'SELECT 1 AS started');
  const { page, faults } = bench;
  faults.length = 0;
  return {
    page,
    faults,
    async close() {
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.emulateMedia({ colorScheme: 'light' });
      const tables = await page
        .locator('[data-loaded]')
        .evaluateAll((all) => all.map((table) => (table as HTMLElement).dataset.loaded!));
      await run(page, [...tables.map((name) => `DROP TABLE "${name}"`), 'SELECT 1 AS started'].join('; '));
      const left = await page.locator('[data-loaded], [data-fault], .notice').count();
      if (left === 0) started.set(path, bench);
      else await bench.close();
    }
  };
}

/** Writes a text into the editor, which comes when the plain field is turned to. */
export async function write(page: Page, sql: string): Promise<void> {
  const field = page.locator('main textarea').first();
  if (await field.count()) await field.focus();
  await page.locator('[data-editor]').waitFor();
  await page.locator('[data-editor]').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(sql);
}

/** Resolves when nothing runs. */
export const idle = (page: Page): Promise<void> => page.locator('[data-running="false"]').waitFor({ timeout: 90_000 });

/** Writes a text, runs it and waits for what comes of it. */
export async function run(page: Page, sql: string): Promise<void> {
  await write(page, sql);
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-result], [data-fault], .notice').first().waitFor({ timeout: 90_000 });
  await idle(page);
}

/** Cells of the answer on show, row by row. */
export const cells = (page: Page): Promise<(string | null)[][]> =>
  page
    .locator('[data-result] tbody tr:not(.spacer)')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));

/** What is said of the error on show. */
export const fault = (page: Page): Promise<string> => page.locator('[data-fault]').innerText();
