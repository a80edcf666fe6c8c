import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser';
import { cells, fault, idle, openWorkbench, run, write } from './workbench';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

describe('the workbench', () => {
  it('asks for nothing heavy until somebody turns to it', async () => {
    const { page, faults, close } = await openWorkbench(browser);
    const names = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect((await names()).filter((name) => /duckdb|words\.json|ground\.json/.test(name))).toEqual([]);
    const before = (await names()).length;
    await page.locator('main textarea').first().focus();
    await page.locator('[data-editor]').waitFor();
    const after = await names();
    expect(after.length).toBeGreaterThan(before);
    expect(after.filter((name) => name.includes('duckdb'))).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('cancels a runaway query and goes on; the reader’s tables stay', async () => {
    const { page, faults, close } = await openWorkbench(browser);
    await run(page, 'CREATE TABLE kept AS SELECT 42 AS a');
    // Hours of work in constant memory; a product of two ranges ends by itself when it has filled the engine's.
    await write(page, 'SELECT count(*) FROM range(1000000000000) t(i) WHERE hash(i) = 42');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-elapsed="1"]').waitFor();
    await page.getByRole('button', { name: 'Cancelar' }).click();
    await idle(page);
    expect(await fault(page)).toMatch(/Se canceló/);
    await run(page, 'SELECT a FROM kept');
    expect(await cells(page)).toEqual([['42']]);
    expect(faults).toEqual([]);
    await close();
  });

  it('ends an engine that does not answer, says so, keeps the text, and starts another', async () => {
    const { page, close } = await openWorkbench(browser);
    await run(page, 'SELECT 1 AS one');
    const stuck = "SELECT levenshtein(repeat('ab', 200000), repeat('ba', 200000)) AS far";
    await write(page, stuck);
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-elapsed="1"]').waitFor();
    await page.getByRole('button', { name: 'Cancelar' }).click();
    await page.locator('[data-workbench="ended"]').waitFor({ timeout: 30_000 });
    expect(await page.locator('.state').innerText()).toMatch(/Hubo que apagar el motor/);
    expect(await page.locator('[data-editor]').innerText()).toContain('levenshtein');
    await run(page, 'SELECT 2 AS two');
    expect(await cells(page)).toEqual([['2']]);
    await close();
  });

  it('starts again after a statement lets a database go, which the lock forbids taking back', async () => {
    const { page, close } = await openWorkbench(browser);
    await run(page, 'DETACH atlas');
    await page.locator('[data-workbench="ended"]').waitFor();
    await run(page, 'SELECT count(*) > 1000 AS there FROM place');
    expect(await cells(page)).toEqual([['true']]);
    await close();
  });

  it('lets the keyboard in and out, completes ids by name, and inserts names from the list of tables', async () => {
    const { page, faults, close } = await openWorkbench(browser);
    await write(page, "SELECT * FROM best WHERE place_id = 'juar");
    await page.keyboard.press('Control+Space');
    const option = page.locator('.cm-tooltip-autocomplete li', { hasText: '08037' });
    await option.waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Correr');
    await page.keyboard.press('Shift+Tab');
    expect(
      await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label'))
    ).toBe('Consulta SQL');
    await write(page, 'SELECT * FROM ');
    await page.locator('[data-table="usmca_use"] summary').click();
    await page.getByRole('button', { name: 'Poner usmca_use en el editor' }).click();
    expect(await page.locator('[data-editor]').innerText()).toContain('SELECT * FROM usmca_use');
    expect(faults).toEqual([]);
    await close();
  });

  it('is where the SQL of every figure goes', async () => {
    const { page, faults, close } = await openWorkbench(browser, '/estados/chihuahua/');
    const figure = page.locator('[data-figure]').first();
    await figure.locator('details').last().locator('summary').click();
    const sql = await figure.locator('pre code').innerText();
    await figure.getByRole('link', { name: 'Abrir en el taller SQL' }).click();
    await page.locator('.notice').waitFor();
    expect(await page.locator('main textarea').first().inputValue()).toBe(sql);
    await page.getByRole('button', { name: 'Correr' }).click();
    await page.locator('[data-result]').waitFor({ timeout: 90_000 });
    expect((await cells(page)).length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await close();
  });
});
