import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { localised } from '../../src/lib/text/routes';
import { launchBrowser } from '../browser';
import { borrowWatched } from './borrow';
import { FIGURE_PAGES, LOCALES } from './page-types';

const site = inject('site');
const pages = FIGURE_PAGES.flatMap((path) => LOCALES.map((locale) => localised(path, locale)));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe('without script', () => {
  it.each(pages)('%s shows its numbers, a chart and a table', async (path) => {
    const { page, faults, close } = await borrowWatched(browser, site, { javaScriptEnabled: false });
    try {
      await page.goto(site + path, { waitUntil: 'load' });
      const text = await page.locator('main').innerText();
      const numbers = text.match(/\d{1,3}(,\d{3})+|\d+\.\d|\d+ ?%|\d+ (mil millones|millones|billion|million)/g) ?? [];
      expect(numbers.length).toBeGreaterThanOrEqual(10);
      expect(text).toMatch(/\b(19|20)\d\d\b/);
      expect(await page.locator('main svg :is(path, circle, rect)').count()).toBeGreaterThan(5);
      expect(await page.locator('main table').count()).toBeGreaterThan(0);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });
});
