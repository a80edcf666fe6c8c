import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { KINDS } from '../../src/lib/figures/kinds';
import { launchBrowser } from '../browser';
import { borrowWatched } from './borrow';

const site = inject('site');
let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

const said = (page: Page) => page.locator('figure [role=status]', { hasText: /./ });

describe('the marks of a chart', () => {
  it('are walked by arrows in every kind, each read out where it stands, and left with Escape', async () => {
    const { page, faults, close } = await borrowWatched(browser, site);
    await page.goto(`${site}/en/charts/types/`, { waitUntil: 'networkidle' });
    let walked = 0;
    for (const { kind, figure } of KINDS) {
      const section = page.locator(`section:has(#tipo-${figure})`);
      const chart = section.locator('figure svg[role]').filter({ visible: true }).first();
      await chart.scrollIntoViewIfNeeded();
      // Marks that are links, or a chart with a walk of its own, are reached one by one already.
      if ((await chart.locator('a[href]').count()) > 0) continue;
      walked++;
      expect(await chart.getAttribute('tabindex'), kind).toBe('0');
      await chart.focus();
      const heard = new Set<string>();
      for (const key of ['ArrowRight', 'ArrowRight', 'End', 'Home']) {
        await page.keyboard.press(key);
        const text = await section.locator('figure [role=status]:visible').last().innerText();
        expect(text.length, `${kind} ${key}`).toBeGreaterThan(2);
        heard.add(text);
      }
      expect(heard.size, `${kind}: ${[...heard].join(' | ')}`).toBeGreaterThan(1);
      await page.keyboard.press('Escape');
      expect(await chart.evaluate((svg) => document.activeElement === svg), kind).toBe(true);
      expect(await said(page).filter({ visible: true }).count(), kind).toBe(0);
    }
    expect(walked).toBeGreaterThan(6);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('a reporter', () => {
  it('takes the embed of the very view from the menu of a figure on a city’s page', async () => {
    const { page, faults, close } = await borrowWatched(browser, site, {
      permissions: ['clipboard-read', 'clipboard-write']
    });
    await page.goto(`${site}/ciudades/tijuana/`, { waitUntil: 'networkidle' });
    const figure = page.locator('[data-figure="city-exports-trend"]');
    await figure.locator('details', { hasText: 'Llévesela' }).locator('summary').click();
    await figure.getByRole('button', { name: /código/i }).click();
    await figure.getByRole('status').filter({ hasText: /./ }).first().waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toContain(`${site}/embed/city-exports-trend/#p=tijuana"`);
    expect(code).toMatch(/integrity="sha384-/);
    expect(faults).toEqual([]);
    await close();
  });

  it('copies the fact card of a municipality without a page of its own, its address with it', async () => {
    const { page, faults, close } = await borrowWatched(browser, site, {
      permissions: ['clipboard-read', 'clipboard-write']
    });
    await page.goto(`${site}/en/cities/municipality/#20001`, { waitUntil: 'networkidle' });
    const card = page.locator('[data-fact]');
    await card.getByRole('button').click();
    await card.getByRole('status').filter({ hasText: /./ }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/Oaxaca: [\d,]+, .*\((published|derived)\)\. Source: .+#20001/);
    expect(faults).toEqual([]);
    await close();
  });
});
