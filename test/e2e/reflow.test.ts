import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../browser';
import { openWatched } from './open';
import { PAGES } from './page-types';

const site = inject('site');
const WIDTHS = [320, 390, 768, 1280, 1600] as const;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe('reflow', () => {
  it.each(PAGES)('%s never scrolls sideways, from 320 to 1600 px', async (path) => {
    const { page, close } = await openWatched(browser, site, { viewport: { width: WIDTHS[0], height: 800 } });
    try {
      await page.goto(site + path, { waitUntil: 'load' });
      const tooWide: string[] = [];
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) tooWide.push(`${wide} px at ${width}: ${await page.evaluate(widest)}`);
      }
      expect(tooWide).toEqual([]);
    } finally {
      await close();
    }
  });
});

/** Runs in the page: the innermost elements that stick out of the window. */
function widest(): string {
  const limit = document.documentElement.clientWidth;
  const sticking = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > limit + 0.5 && !element.closest('svg *')
  );
  const innermost = sticking.filter(
    (element) => !sticking.some((other) => other !== element && element.contains(other))
  );
  return innermost
    .slice(0, 3)
    .map((element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`)
    .join(' ');
}
