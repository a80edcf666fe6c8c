import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../browser';
import { borrowWatched } from './borrow';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe('the way through the site', () => {
  it('goes through the sections without reloading, and changes language with one', async () => {
    const { page, faults, close } = await borrowWatched(browser, site);
    try {
      await page.goto(`${site}/`, { waitUntil: 'networkidle' });
      await page.evaluate(() => Object.assign(window, { sameDocument: true }));
      for (const section of ['ciudades', 'estados', 'sectores', 'graficas', 'datos']) {
        await page.locator(`nav a[href$="/${section}/"]`).first().click();
        await page.waitForURL(`${site}/${section}/`);
        await expect.poll(() => page.locator('nav a[aria-current="page"]').getAttribute('href')).toContain(section);
      }
      expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);

      await page.locator('a[hreflang="en"]').click();
      await page.waitForURL(`${site}/en/data/`, { waitUntil: 'networkidle' });
      expect(await page.evaluate(() => 'sameDocument' in window)).toBe(false);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await page.locator('nav a[href$="/en/states/"]').first().click();
      await page.waitForURL(`${site}/en/states/`);
      await expect.poll(() => page.locator('h1').innerText()).toMatch(/state/i);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });
});
