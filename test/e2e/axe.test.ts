import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../browser';
import { openWatched } from './open';
import { PAGES } from './page-types';
import { sample } from './sample';

const site = inject('site');
const WIDTHS = [1280, 390] as const;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Serious and critical violations, with what a mender needs to find them. */
async function violations(page: Page, options: RunOptions): Promise<string[]> {
  const results = (await page.evaluate((chosen) => {
    const { axe } = window as unknown as { axe: { run(root: Document, options: unknown): Promise<unknown> } };
    return axe.run(document, chosen);
  }, options)) as AxeResults;
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.slice(0, 5).map(({ target, any }) => `${id} (${help}) at ${target.join(' ')}: ${any[0]?.message ?? ''}`)
    );
}

describe('accessibility', () => {
  it.each([...PAGES, ...(process.env.FULL ? sample(24) : [])])(
    '%s has no serious fault, light or dark, wide or narrow',
    async (path) => {
      const { page, close } = await openWatched(browser, site, { reducedMotion: 'reduce' });
      try {
        await page.goto(site + path, { waitUntil: 'networkidle' });
        await page.evaluate(axe.source);
        const faults: string[] = [];
        for (const width of WIDTHS)
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.setViewportSize({ width, height: 900 });
            await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
            // Between themes only colours change.
            const options: RunOptions = {
              resultTypes: ['violations'],
              ...(colorScheme === 'dark' ? { runOnly: { type: 'tag', values: ['cat.color'] } } : {})
            };
            faults.push(...(await violations(page, options)).map((fault) => `${width} ${colorScheme}: ${fault}`));
          }
        expect(faults).toEqual([]);
      } finally {
        await close();
      }
    }
  );
});
