import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../browser';
import { borrowWatched } from './borrow';

const site = inject('site');
let browser: Browser;

beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser?.close());

const open = async (path: string, options = {}) => {
  const watched = await borrowWatched(browser, site, options);
  await watched.page.goto(site + path, { waitUntil: 'networkidle' });
  return watched;
};
const said = (page: Page) => page.locator('[data-said]').innerText();
const shownLane = (page: Page) => page.locator('.full svg rect').count();
const until = (page: Page, query: string) => page.waitForFunction((wanted) => location.search === wanted, query);

describe('the journey of 100 pesos', () => {
  it('moves with the keyboard alone, tells it, and keeps it in the address', async () => {
    const { page, faults, close } = await open('/como-funciona/');
    const before = await said(page);
    const slider = page.getByRole('slider', { name: 'Parte que se vende en México' });
    await slider.focus();
    await page.keyboard.press('End');
    await until(page, '?h=100');
    expect(await slider.getAttribute('aria-valuetext')).toBe('100 %');
    expect(await said(page)).not.toBe(before);
    expect(await page.locator('figcaption').first().innerText()).toMatch(/Lo que se queda en México/);
    await page.keyboard.press('Home');
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    await until(page, '?h=3');
    expect(await page.locator('[data-spoken]').innerText()).toMatch(/El fisco se queda con [\d.]+ pesos/);
    expect(faults).toEqual([]);
    await close();
  });

  it('comes back from its link, drawing, words and controls', async () => {
    const path = '/en/how-it-works/?s=p&d=x&t=12.5&h=40&r=90';
    const { page, faults, close } = await open(path);
    const [words, marks] = [await said(page), await shownLane(page)];
    expect(words).toContain('12.50');
    expect(await page.getByRole('radio', { name: 'another country' }).isChecked()).toBe(true);
    expect(await page.getByRole('spinbutton', { name: 'Duty on the inputs, as a number' }).inputValue()).toBe('12.5');
    await page.reload({ waitUntil: 'networkidle' });
    expect([await said(page), await shownLane(page)]).toEqual([words, marks]);
    await page.getByRole('button', { name: 'Back to the start' }).click();
    await until(page, '');
    expect(await page.getByRole('radio', { name: /^is certified/ }).isChecked()).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  it('says which values of a bad link it could not take, and shows the start in their place', async () => {
    const plain = await open('/como-funciona/');
    const start = await said(plain.page);
    await plain.close();
    const { page, faults, close } = await open('/como-funciona/?t=900&r=abc&s=<b>x</b>');
    const notice = await page.getByRole('alert').innerText();
    expect(notice).toContain('t=900');
    expect(notice).toContain('r=abc');
    expect(notice).toContain('s=<b>x</b>');
    expect(await said(page)).toBe(start);
    expect(faults).toEqual([]);
    await close();
  });

  it('keeps the last good state when a number is out of range, and names the range', async () => {
    const { page, close } = await open('/como-funciona/');
    const before = await said(page);
    const box = page.getByRole('spinbutton', { name: 'Arancel de los insumos, como número' });
    await box.fill('77');
    expect(await page.getByRole('alert').innerText()).toMatch(/Arancel de los insumos: debe ser un número de 0 a 50/);
    expect(await box.getAttribute('aria-invalid')).toBe('true');
    expect(await said(page)).toBe(before);
    await box.fill('7.6');
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await said(page)).toContain('7.60');
    await close();
  });

  it('starts from an example', async () => {
    const { page, close } = await open('/como-funciona/');
    const example = page.getByRole('button', { name: 'La mitad se vende en México' });
    await example.click();
    await until(page, '?h=50');
    expect(await example.getAttribute('aria-pressed')).toBe('true');
    await close();
  });

  it.each([320, 390, 700, 1280])('shows one drawing at %d and does not scroll sideways', async (width) => {
    const { page, close } = await open('/como-funciona/?h=40&t=7.6&d=d&u=5', { viewport: { width, height: 800 } });
    expect(await page.locator('.drawing .responsive svg:visible').count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(1);
    await close();
  });

  it('reads without script: drawing, sentences, table, benchmarks', async () => {
    const { page, close } = await open('/en/how-it-works/', { javaScriptEnabled: false });
    expect(await said(page)).toContain('16.93');
    expect(await page.locator('.drawing table tbody tr').count()).toBeGreaterThan(6);
    expect(await page.getByRole('slider').count()).toBe(0);
    await close();
  });
});

describe('terms', () => {
  it('show their definition on focus, put it away on Escape, and lead to the glossary', async () => {
    const { page, faults, close } = await open('/como-funciona/');
    const link = page.locator('a[href="/glosario/#usmca-2-5"]').first();
    const tip = page.locator(`[id="${await link.getAttribute('aria-describedby')}"]`);
    expect(await tip.isVisible()).toBe(false);
    await link.focus();
    expect(await tip.isVisible()).toBe(true);
    expect(await tip.innerText()).toMatch(/el menor de dos aranceles/);
    const box = (await tip.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(page.viewportSize()!.width);
    await page.keyboard.press('Escape');
    expect(await tip.isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/glosario/#usmca-2-5');
    expect(await page.locator('#usmca-2-5').isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  it('are found without accents, and related ones lead back out of the search', async () => {
    const { page, faults, close } = await open('/glosario/');
    const all = await page.locator('dt').count();
    await page.getByRole('searchbox').fill('devolucion de aranceles');
    await page.waitForFunction((count) => document.querySelectorAll('dt').length < count, all);
    expect(await page.locator('dt').first().innerText()).toContain('drawback');
    await page.locator('#drawback').getByRole('link', { name: /T-MEC/ }).click();
    await page.waitForFunction((count) => document.querySelectorAll('dt').length === count, all);
    expect(page.url()).toContain('#usmca-2-5');
    await page.getByRole('searchbox').fill('zzzz');
    await page.getByText('Ningún término coincide').waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
