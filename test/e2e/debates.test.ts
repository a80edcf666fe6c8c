import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DEBATE_IDS } from '../../src/lib/debates/debate';
import { localised } from '../../src/lib/text/routes';
import { launchBrowser } from '../browser';
import { borrowWatched } from './borrow';
import { LOCALES } from './page-types';

const site = inject('site');
const pages = DEBATE_IDS.flatMap((id) => LOCALES.map((locale) => localised(`/debates/${id}/`, locale)));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe('a debate', () => {
  it.each(pages)('%s shows each claim with its figures, their caveats and its sources', async (path) => {
    const { page, faults, close } = await borrowWatched(browser, site);
    try {
      await page.goto(site + path, { waitUntil: 'networkidle' });
      const claims = page.locator('[data-claim]');
      expect(await claims.count()).toBeGreaterThanOrEqual(3);
      const text = await page.locator('main').innerText();
      expect(text).not.toMatch(/undefined|NaN|\[\[|\bnull\b|Infinity/);
      for (const claim of await claims.all()) {
        expect(await claim.locator('h3').count()).toBeGreaterThanOrEqual(3);
        const grounds = await claim.locator('dl a').count();
        expect(grounds).toBeGreaterThan(0);
        // A figure is of a measure, and the measure’s caveat stands under the claim.
        for (const figure of await claim.locator('[data-figure]').all()) {
          const method = await figure.locator('.actions a').first().getAttribute('href');
          expect(await claim.locator(`.caveats a[href="${method}"]`).count()).toBe(1);
        }
      }
      const ids = await page.locator('main [id]').evaluateAll((nodes) => nodes.map((node) => node.id));
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
      const inner = await page
        .locator('main a[href^="#"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')!.slice(1)));
      expect(inner.filter((id) => !ids.includes(id))).toEqual([]);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });

  it('keeps its text to one readable column', async () => {
    const { page, close } = await borrowWatched(browser, site, { viewport: { width: 1600, height: 900 } });
    try {
      await page.goto(`${site}/debates/labour/`, { waitUntil: 'load' });
      const widths = await page
        .locator('[data-claim] > p')
        .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().width));
      expect(Math.max(...widths)).toBeLessThan(700);
    } finally {
      await close();
    }
  });
});
