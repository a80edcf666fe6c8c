import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../browser';
import { borrowWatched } from './borrow';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Pages of a PDF, counted in its objects. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** The brief is asked for as a reader does; the dialogue of the system is left out. */
async function askForBrief(page: Page) {
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.locator('button', { hasText: /dos páginas|two-page/ }).click();
  await expect.poll(() => page.locator('html').getAttribute('data-printing')).toBe('brief');
}

describe('the brief of a profile', () => {
  it.each(['/ciudades/juarez/', '/en/states/chihuahua/', '/sectores/336/'])(
    '%s fits two pages of A4 and of Letter, with its range and its sources, and leaves the page as it was',
    async (path) => {
      const { page, faults, close } = await borrowWatched(browser, site);
      try {
        await page.goto(site + path, { waitUntil: 'networkidle' });
        for (const format of ['A4', 'Letter'] as const) {
          await askForBrief(page);
          const margin = { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' };
          const pages = pagesOf(await page.pdf({ format, margin }));
          expect(pages).toBeGreaterThan(0);
          expect(pages).toBeLessThanOrEqual(2);
        }
        await askForBrief(page);
        await page.emulateMedia({ media: 'print' });
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        const text = await page.locator('main').innerText();
        expect(text).toContain(await page.locator('h1').innerText());
        expect(text).toMatch(/entre .+ y |between .+ and /);
        expect(text).toMatch(/INEGI/);
        expect(text).toMatch(new RegExp(`${new URL(page.url()).pathname}.*\\d{4}-\\d{2}-\\d{2}`, 's'));
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
        expect(await page.locator('html').getAttribute('data-printing')).toBeNull();
        expect(faults).toEqual([]);
      } finally {
        await close();
      }
    }
  );
});

describe('two places beside each other', () => {
  it('are those of the address, change by name with the keyboard, and stand in the address again', async () => {
    const { page, faults, close } = await borrowWatched(browser, site);
    try {
      await page.goto(`${site}/comparar/?a=monterrey&b=estado-sonora`, { waitUntil: 'networkidle' });
      const heads = page.locator('[data-compared] thead a');
      await expect.poll(() => heads.allInnerTexts()).toEqual(['Monterrey', 'Sonora']);
      await page.locator('input[list]').first().fill('queretaro');
      await page.keyboard.press('Tab');
      await expect.poll(() => heads.first().innerText()).toBe('Querétaro');
      await expect.poll(() => new URL(page.url()).searchParams.get('b')).toBe('estado-sonora');
      expect(await page.locator('[data-compared] tbody tr').count()).toBeGreaterThan(15);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });

  it('that do not exist are said, and what is shown stays', async () => {
    const { page, close } = await borrowWatched(browser, site);
    try {
      await page.goto(`${site}/en/compare/?a=atlantis`, { waitUntil: 'networkidle' });
      await expect.poll(() => page.locator('main [role="status"]').innerText()).toContain('atlantis');
      expect(await page.locator('[data-compared] thead a').allInnerTexts()).toEqual(['Juárez', 'Tijuana']);
    } finally {
      await close();
    }
  });

  it('stand without script', async () => {
    const { page, close } = await borrowWatched(browser, site, { javaScriptEnabled: false });
    try {
      await page.goto(`${site}/comparar/`);
      expect(await page.locator('[data-compared] thead a').allInnerTexts()).toEqual(['Juárez', 'Tijuana']);
    } finally {
      await close();
    }
  });
});

describe('two sectors beside each other', () => {
  it('are those of the address; another level of the first takes the second along', async () => {
    const { page, faults, close } = await borrowWatched(browser, site);
    try {
      await page.goto(`${site}/comparar/sectores/?a=315&b=316`, { waitUntil: 'networkidle' });
      const heads = page.locator('[data-compared] thead a');
      await expect.poll(() => heads.allInnerTexts()).toEqual(['Prendas de vestir', 'Cuero, piel y calzado']);
      await page.locator('select').first().selectOption('electronica');
      await expect.poll(() => heads.first().innerText()).toBe('Electrónica');
      const second = new URL(page.url()).searchParams.get('b')!;
      expect(second).not.toMatch(/^\d/);
      expect(await page.locator('select').nth(1).locator('option').allInnerTexts()).not.toContain('Electrónica');
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });

  it('of two levels are not compared, and that is said', async () => {
    const { page, close } = await borrowWatched(browser, site);
    try {
      await page.goto(`${site}/en/compare/sectors/?a=336&b=plastico-y-hule`, { waitUntil: 'networkidle' });
      await expect.poll(() => page.locator('main [role="status"]').innerText()).toContain('plastico-y-hule');
    } finally {
      await close();
    }
  });
});

describe('reforms over a published series', () => {
  it('are numbered in the drawing and listed below it, in the alternative text too', async () => {
    const { page, close } = await borrowWatched(browser, site);
    try {
      await page.goto(`${site}/estados/chihuahua/`, { waitUntil: 'networkidle' });
      const figure = page.locator('[data-figure="exports-trend"]');
      const listed = await figure.locator('[data-events] li').allInnerTexts();
      expect(listed.length).toBeGreaterThanOrEqual(3);
      const drawn = await figure.locator('svg').first().textContent();
      listed.forEach((text) => expect(drawn).toContain(text.replace(/^\d+\. /, '')));
      // A city whose years are carried from 2020 has no reform over them.
      await page.goto(`${site}/ciudades/queretaro/`, { waitUntil: 'networkidle' });
      expect(await page.locator('[data-figure="city-exports-trend"] [data-events]').count()).toBe(0);
    } finally {
      await close();
    }
  });
});
