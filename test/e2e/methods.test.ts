import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { localised } from '../../src/lib/text/routes';
import { launchBrowser } from '../browser';
import { borrowWatched } from './borrow';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe('the methods page', () => {
  it('has every section, formula and parameter without script', async () => {
    const { page, close } = await borrowWatched(browser, site, { javaScriptEnabled: false });
    try {
      await page.goto(`${site}/metodos/`, { waitUntil: 'load' });
      const anchors = await page
        .locator('main nav a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
      expect(anchors.length).toBeGreaterThan(10);
      for (const anchor of anchors) expect(await page.locator(anchor).count(), anchor).toBe(1);
      expect(await page.locator('math mfrac').count()).toBeGreaterThan(4);
      expect(await page.locator('#parametros li').count()).toBeGreaterThan(10);
      expect(await page.locator('#citados li').count()).toBeGreaterThan(100);
      expect(await page.locator('#citados .conflict li').count()).toBeGreaterThan(10);
      expect(await page.locator('#solicitudes pre').count()).toBeGreaterThan(5);
    } finally {
      await close();
    }
  });

  it('searches parameters by word, and opens the quoted groups that hold it', async () => {
    const { page, faults, close } = await borrowWatched(browser, site);
    try {
      await page.goto(site + localised('/metodos/', 'en'), { waitUntil: 'networkidle' });
      const field = page.locator('#parametros input');
      await field.fill('refund');
      await expect.poll(() => page.locator('#parametros li').count()).toBeLessThan(8);
      expect(await page.locator('#parametros li').count()).toBeGreaterThan(0);
      await page.locator('#citados input').fill('igi-2024');
      await expect.poll(() => page.locator('#citados details').count()).toBe(1);
      expect(await page.locator('#q-igi-2024').isVisible()).toBe(true);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });

  it('copies a request as plain text', async () => {
    const { page, faults, close } = await borrowWatched(browser, site, {
      permissions: ['clipboard-read', 'clipboard-write']
    });
    try {
      await page.goto(`${site}/metodos/`, { waitUntil: 'networkidle' });
      const first = page.locator('#solicitudes details').first();
      await first.locator('summary').click();
      await first.locator('button').click();
      await expect.poll(() => first.locator('[role=status]').innerText()).not.toBe('');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await first.locator('pre').innerText());
      expect(copied).toContain('SOLICITUD DE ACCESO A LA INFORMACIÓN PÚBLICA');
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });
});

describe('a notebook', () => {
  it.each(['/cuadernos/fiscal-anchors/', '/en/notebooks/backtest-cities/'])(
    '%s shows its queries, their rows and what it claims, without script',
    async (path) => {
      const { page, faults, close } = await borrowWatched(browser, site, { javaScriptEnabled: false });
      try {
        await page.goto(site + path, { waitUntil: 'load' });
        expect(await page.locator('main table').count()).toBeGreaterThan(2);
        expect(await page.locator('main .check').count()).toBeGreaterThan(1);
        await page.locator('summary').first().click();
        expect(await page.locator('pre').first().innerText()).toMatch(/SELECT/);
        expect(faults).toEqual([]);
      } finally {
        await close();
      }
    }
  );
});
