import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../browser';
import { borrowWatched } from './borrow';

const site = inject('site');
/** Invented numbers in INEGI's layout (test/fixtures/inegi-immex), put in a year that the atlas has an estimate of. */
const file = (name: string, from: string, to: string) =>
  strToU8(
    readFileSync(new URL(`../fixtures/inegi-immex/${name}`, import.meta.url), 'utf8').replaceAll(
      new RegExp(`^${from},`, 'gm'),
      `${to},`
    )
  );

describe('INEGI’s IMMEX zip, dropped on the page', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchBrowser()));
  afterAll(() => browser.close());

  it('is recognised, loaded, and stands in the city’s profile beside the estimate', async () => {
    const { page, faults, close } = await borrowWatched(browser, site);
    await page.goto(`${site}/datos-propios/`, { waitUntil: 'networkidle' });
    const bytes = zipSync({
      'conjunto_de_datos/immex_manu_ent_2022.csv': file('immex_manu_ent_2023.csv', '2023', '2022'),
      'conjunto_de_datos/immex_manu_ent_2024.csv': file('immex_manu_ent_2024.csv', '2024', '2024')
    });
    const transfer = await page.evaluateHandle(
      (content) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(content)], 'immex_manu_ent_csv.zip'));
        return data;
      },
      [...bytes]
    );
    await page.dispatchEvent('.zone', 'drop', { dataTransfer: transfer });
    await page.locator('[data-own="preview"]').waitFor({ timeout: 60_000 });
    expect(await page.locator('.own .found').innerText()).toMatch(/IMMEX/);
    await page.locator('.own form button[type=submit]').click();
    await page.locator('[data-own="done"]').waitFor({ timeout: 60_000 });

    // Within the site: what was loaded lives as long as the visit.
    await page.locator('header a[href="/ciudades/"]').first().click();
    await page.waitForURL('**/ciudades/');
    await page.locator('a[href="/ciudades/juarez/"]').first().click();
    await page.waitForURL('**/ciudades/juarez/');
    const section = page.locator('[data-loaded-immex]');
    await section.waitFor();
    const row = (year: string) =>
      section
        .locator('tbody tr', { has: page.locator('th', { hasText: year }) })
        .locator('td')
        .allInnerTexts();
    // One month each of Juárez: 1000 + 200 + 30 + 4 persons in 2022, 1100 + 210 + 31 + 5 in 2024.
    const [value, months, estimate, error] = await row('2022');
    expect([value, months]).toEqual(['1,234', '1']);
    expect(estimate).toMatch(/^2\d\d,\d{3} \(\d{3},\d{3}–\d{3},\d{3}\)$/);
    expect(error).toMatch(/%/);
    expect((await row('2024')).slice(0, 3)).toEqual(['1,346', '1', 'sin estimación de ese año']);
    expect(await section.innerText()).toContain('immex_manu_ent_csv.zip');
    expect(faults).toEqual([]);
    await close();
  });
});
