import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { plainLink } from '../../src/lib/data/workbench/plain-link';
import { launchBrowser } from '../browser';
import { borrowWatched } from './borrow';
import { cells, openWorkbench, run, write } from './workbench';

const site = inject('site');

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

describe('the text of the workbench', () => {
  it('shows what a link brings, runs it on a click only, and makes such links', async () => {
    const { page, faults, close } = await openWorkbench(
      browser,
      `/consultas/${plainLink("SELECT 'from a link' AS words")}`
    );
    await page.locator('.notice').waitFor();
    expect(await page.locator('.notice').innerText()).toMatch(/llegó en un enlace/);
    expect(await page.locator('main textarea').first().inputValue()).toBe("SELECT 'from a link' AS words");
    await page.waitForLoadState('networkidle');
    expect(await page.locator('[data-workbench="idle"]').count()).toBe(1);
    expect(await page.locator('[data-result]').count()).toBe(0);
    await page.getByRole('button', { name: 'Correr' }).click();
    await page.locator('[data-result]').waitFor({ timeout: 90_000 });
    expect(await cells(page)).toEqual([['from a link']]);

    await write(page, `SELECT ${Array.from({ length: 200 }, (_, i) => `${i} AS column_${i}`).join(', ')}`);
    await page.getByRole('button', { name: 'Copiar enlace' }).click();
    await page.locator('.notice', { hasText: 'Enlace copiado' }).waitFor();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toMatch(/\/consultas\/#z=/);
    await page.goto('about:blank');
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('column_199'));
    expect(faults).toEqual([]);
    await close();
  });

  it('puts the chart on show into the link, and draws it again for whoever runs what came', async () => {
    const { page, faults, close } = await openWorkbench(browser, '/en/queries/');
    await run(page, 'SELECT i AS one, i * 2 AS two, -i AS three FROM range(1, 9) t(i)');
    await page.getByText('Chart', { exact: true }).click();
    await page.locator('[data-chart] select').first().selectOption('scatter');
    await page.locator('[data-chart] select').nth(2).selectOption('two');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.waitForFunction(() => location.hash.endsWith('&c=scatter,one,two'));
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.locator('[data-chart="scatter"] svg').first().waitFor({ state: 'attached', timeout: 90_000 });
    expect(await page.locator('[data-chart] select').nth(2).inputValue()).toBe('two');

    // Another's columns, and no chart at all: the answer is drawn as suits it, and the page says why.
    await page.goto('about:blank');
    await page.goto(address.replace('scatter,one,two', 'line,year,four'), { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.locator('[data-chart] .note', { hasText: 'columns that this result does not have' }).waitFor();
    await page.goto('about:blank');
    await page.goto(address.replace('scatter,one,two', 'pie'), { waitUntil: 'networkidle' });
    await page.locator('.notice', { hasText: 'a chart that cannot be read' }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it('refuses a text of 1.2 MB politely, from a link and from the editor, and keeps what was typed', async () => {
    const { page, close } = await openWorkbench(browser);
    await write(page, 'SELECT 1 AS mine');
    await page.evaluate((hash) => (location.hash = hash), `q=${'a'.repeat(1_200_000)}`);
    await page.locator('.notice').waitFor();
    expect(await page.locator('.notice').innerText()).toMatch(/1,200,003 caracteres/);
    expect(await page.locator('[data-editor]').innerText()).toContain('SELECT 1 AS mine');
    await page.evaluate((hash) => (location.hash = hash), plainLink('SELECT 2 AS theirs').slice(1));
    await page.locator('.notice', { hasText: 'La suya sigue en el editor' }).waitFor();
    expect(await page.locator('[data-editor]').innerText()).toContain('SELECT 1 AS mine');
    await page.getByRole('button', { name: 'Poner la del enlace' }).click();
    await page.waitForFunction(() =>
      document.querySelector('[data-host]')?.shadowRoot?.textContent?.includes('theirs')
    );
    await write(page, `SELECT '${'b'.repeat(1_200_000)}'`);
    await page.keyboard.press('Control+Enter');
    await page.locator('.notice', { hasText: 'corre hasta' }).waitFor({ timeout: 30_000 });
    expect(await page.locator('[data-workbench="idle"]').count()).toBe(1);
    await close();
  });

  it.each([
    ['/consultas/', 'El taller necesita JavaScript'],
    ['/en/queries/', 'The workbench needs JavaScript']
  ])('%s without script says so and shows the SQL of every saved question', async (path, sentence) => {
    const { page, close } = await borrowWatched(browser, site, { javaScriptEnabled: false });
    await page.goto(site + path);
    expect(await page.locator('main').innerText()).toContain(sentence);
    expect(await page.locator('main textarea').isVisible()).toBe(false);
    const questions = page.locator('[data-question]');
    expect(await questions.count()).toBeGreaterThanOrEqual(20);
    await questions.first().locator('summary').click();
    expect(await questions.first().locator('pre').innerText()).toMatch(/SELECT/);
    await close();
  });
});
