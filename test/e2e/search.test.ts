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

describe('the search box', () => {
  it('is reached by «/», finds what is misspelt and is walked and opened from the keyboard', async () => {
    const { page, faults, close } = await borrowWatched(browser, site);
    try {
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(request.url()));
      await page.goto(`${site}/debates/`, { waitUntil: 'networkidle' });
      expect(fetched.filter((url) => url.includes('/buscar/'))).toEqual([]);
      const box = page.getByRole('combobox');
      expect(await box.getAttribute('aria-expanded')).toBe('false');

      await page.keyboard.press('/');
      await page.keyboard.type('Juares');
      const options = page.getByRole('option');
      await options.first().waitFor();
      expect(await box.inputValue()).toBe('Juares');
      expect(await box.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('ArrowUp');
      expect(await options.last().getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('ArrowDown');
      const active = await box.getAttribute('aria-activedescendant');
      expect(await options.first().getAttribute('id')).toBe(active);

      await page.keyboard.press('Escape');
      expect(await box.getAttribute('aria-expanded')).toBe('false');
      expect(await box.inputValue()).toBe('Juares');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${site}/ciudades/juarez/`);
      expect(await page.locator('h1').innerText()).toBe('Juárez');
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });

  it('shows on its page what an address asks for, as text', async () => {
    const { page, faults, close } = await borrowWatched(browser, site);
    try {
      await page.goto(`${site}/buscar/?q=juares`, { waitUntil: 'networkidle' });
      const results = page.locator('[data-results]');
      await results.locator('li').first().waitFor();
      expect(await results.locator('li a').first().getAttribute('href')).toMatch(/\/ciudades\/juarez\/$/);
      expect(await results.locator('h2').innerText()).toBe('Lo que más se parece a «juares»');
      await page.goto(`${site}/en/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>zzqqkk')}`, {
        waitUntil: 'networkidle'
      });
      // Some of its words are like something; whatever is said of it says it as it was asked.
      await results.getByText('<img src=x onerror=alert(1)>zzqqkk').waitFor();
      expect(await results.locator('img').count()).toBe(0);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });

  it('says what to do when nothing is found, in the page’s language', async () => {
    const { page, faults, close } = await borrowWatched(browser, site);
    try {
      await page.goto(`${site}/en/debates/`, { waitUntil: 'networkidle' });
      await page.getByRole('combobox').fill('zzqqkk');
      await page.getByText('Nothing is like “zzqqkk”').waitFor();
      expect(await page.getByRole('option').count()).toBe(0);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });

  it('says so when the index does not come, and tries again', async () => {
    const { page, close } = await borrowWatched(browser, site);
    try {
      await page.route('**/buscar/es.json*', (route) => route.abort());
      await page.goto(`${site}/debates/`, { waitUntil: 'networkidle' });
      const box = page.getByRole('combobox');
      await box.fill('tijuana');
      await page.getByText('No se pudo cargar el índice').waitFor();
      await page.unroute('**/buscar/es.json*');
      await box.blur();
      await box.focus();
      await page.getByRole('option').first().waitFor();
    } finally {
      await close();
    }
  });

  it('leads without script to the list of everything', async () => {
    const { page, faults, close } = await borrowWatched(browser, site, { javaScriptEnabled: false });
    try {
      await page.goto(`${site}/debates/`, { waitUntil: 'load' });
      await page.getByRole('combobox').fill('juarez');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${site}/buscar/?q=juarez`);
      expect(await page.locator('main li a').count()).toBeGreaterThan(500);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });
});
