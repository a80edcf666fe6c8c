import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { parseCsv } from '../../src/lib/data/import/immex/records';
import { launchBrowser } from '../browser';
import { borrowWatched } from './borrow';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** What a chart must say wherever it is pasted. */
const SAID = {
  unit: /millones de dólares|dólares/,
  basis: /Derivado|derivado/,
  source: /INEGI/,
  date: /consultada \d{4}-\d\d-\d\d/
};

describe('a chart taken as a reporter would', () => {
  it('goes from the overview into a blank page, a picture and a table, each with title, unit, basis, source and date', async () => {
    const { page, faults, close } = await borrowWatched(browser, site, {
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write']
    });
    await page.goto(`${site}/`, { waitUntil: 'networkidle' });
    // The overview leads to every figure that it shows.
    const link = page.locator('main a[href*="/graficas/"]').filter({ visible: true }).first();
    expect(await link.count()).toBe(1);
    await page.goto(new URL((await link.getAttribute('href'))!, site).href, { waitUntil: 'networkidle' });
    if (page.url().endsWith('/graficas/')) {
      await page.getByRole('searchbox').fill('cinco estados');
      await page.locator('main ul li a').first().click();
      await page.waitForURL(/graficas\/[a-z-]+\/$/);
    }
    const title = (await page.locator('figure h1').textContent())!.replaceAll('\u00a0', ' ');

    await page.locator('.builder').getByRole('button').first().click();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    const host = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(code));
    await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
    const blank = await browser.newPage();
    await blank.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`, { waitUntil: 'networkidle' });
    const frame = blank.frames().find((each) => each.url().includes('/embed/'))!;
    const words = (await frame.locator('main').innerText()).replaceAll('\u00a0', ' ');
    expect(words).toContain(title);
    for (const [what, pattern] of Object.entries(SAID)) expect(words, what).toMatch(pattern);
    await blank.close();
    host.closeAllConnections();
    await new Promise((done) => host.close(done));

    const taken = async (name: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click()
      ]);
      return readFileSync(await file.path());
    };
    const png = await taken('PNG');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    // The picture is drawn from this SVG, whose letters can be read.
    const picture = (await taken('SVG, texto editable'))
      .toString('utf8')
      .replace(/<desc[\s\S]*?<\/desc>|<title[\s\S]*?<\/title>/g, '');
    const letters = picture.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    for (const word of title.split(' ')) expect(letters).toContain(word);
    for (const [what, pattern] of Object.entries(SAID)) expect(letters, what).toMatch(pattern);

    const [header, ...rows] = parseCsv((await taken('CSV de la tabla')).toString('utf8').replace(/^\ufeff/, ''));
    expect(rows.length).toBeGreaterThan(3);
    for (const { values } of rows) {
      const row = Object.fromEntries(header!.values.map((name, i) => [name, values[i]]));
      expect(row.figura).toBe(title);
      expect(row.unidad).toMatch(SAID.unit);
      expect(row.base).toMatch(SAID.basis);
      expect(row.fuente).toMatch(SAID.source);
      expect(row.fuente).toMatch(SAID.date);
    }
    expect(faults).toEqual([]);
    await close();
  });
});
