import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { localised } from '../../src/lib/text/routes';
import { launchBrowser } from '../browser';
import { MARKUP, POLLUTION } from '../security/corpus';
import { borrowWatched } from './borrow';
import { PAGE_TYPES } from './page-types';
import { sample } from './sample';

const site = inject('site');
let browser: Browser;
let cases = 0;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(async () => {
  console.log(`security: ${cases} texts tried in Chromium`);
  await browser?.close();
});

/** A page that counts what ran or came into the document as markup. */
async function open(path: string) {
  const watched = await borrowWatched(browser, site, { acceptDownloads: true });
  await watched.page.addInitScript(() => {
    Object.assign(globalThis, { ran: 0, xss: () => (globalThis as unknown as { ran: number }).ran++ });
  });
  await watched.page.goto(site + path, { waitUntil: 'networkidle' });
  return watched;
}

async function harmed(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...((globalThis as unknown as { ran: number }).ran ? ['ran'] : []),
    ...[...document.querySelectorAll('[data-xss]')].map((element) => element.outerHTML),
    ...('polluted' in {} ? ['polluted'] : [])
  ]);
}

describe('markup from outside is text', () => {
  it('in what a query answers: values, names of columns, errors', async () => {
    const { page, faults, close } = await open('/consultas/');
    const quoted = (text: string, sign: string) => `${sign}${text.replaceAll(sign, sign + sign)}${sign}`;
    const texts = MARKUP.filter((text) => !text.includes('\0'));
    const run = async (sql: string, until: string) => {
      const field = page.locator('main textarea').first();
      if (await field.count()) await field.focus();
      await page.locator('[data-editor]').click();
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(sql);
      await page.keyboard.press('Control+Enter');
      await page.locator('[data-running="false"]').waitFor({ timeout: 90_000 });
      await page.locator(until).first().waitFor({ timeout: 90_000 });
    };
    await run(`SELECT unnest([${texts.map((text) => quoted(text, "'")).join(', ')}]) AS x, 1 AS n`, '[data-result] td');
    const shown = await page.locator('[data-result] tbody tr:not(.spacer) td:first-child').allTextContents();
    expect(shown.length).toBeGreaterThan(5);
    for (const text of shown) expect(texts).toContain(text);
    await run(`SELECT ${texts.map((text) => `1 AS ${quoted(text, '"')}`).join(', ')}`, '[data-result] th');
    await run(`SELECT ${quoted(texts[1]!, '"')}`, '[data-fault]');
    cases += 2 * texts.length + 1;
    expect(await harmed(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('in a file: its name, its header, its cells, and what is said of them', async () => {
    const { page, faults, close } = await open('/datos-propios/');
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const names = [MARKUP[1]!, MARKUP[3]!, '__proto__', '../../x'].map((name) => `${name.replaceAll('/', '∕')}.csv`);
    for (const [i, name] of names.entries()) {
      const header = MARKUP.slice(i * 8, i * 8 + 8)
        .map(cell)
        .join(',');
      const rows = MARKUP.map((text) => Array.from({ length: 8 }, () => cell(text)).join(','));
      await page.locator('.own input[type=file]').setInputFiles({
        name,
        mimeType: 'text/csv',
        buffer: Buffer.from([`${header}`, ...rows].join('\n'))
      });
      await page.locator('[data-own="preview"]').waitFor({ timeout: 30_000 });
      expect(await harmed(page)).toEqual([]);
      await page.locator('.own form button[type=submit]').click();
      await page.locator('[data-own="done"], [data-own="failed"]').waitFor({ timeout: 30_000 });
      expect(await harmed(page)).toEqual([]);
      cases += 1 + 9 * MARKUP.length;
    }
    expect(faults).toEqual([]);
    await close();
  });

  it('in the search box', async () => {
    const { page, faults, close } = await open('/correcciones/');
    const box = page.locator('header input[type=search], header input').first();
    await box.focus();
    for (const text of MARKUP) {
      await box.fill(text);
      cases++;
    }
    await box.fill(`Juárez ${MARKUP[1]}`);
    expect(await harmed(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('in the address, as query and as hash, on every page that reads one', async () => {
    const { page, faults, close } = await open('/correcciones/');
    const keys = [...'abcdefghijklmnopqrstuvwxyz', 'q', 't2', 'p2', '__proto__', 'constructor'];
    const paths = PAGE_TYPES.filter((path) =>
      /^\/($|huella|como|ciudades|buscar|explorar|consultas|graficas|escenarios|debates\/tax)/.test(path)
    );
    for (const [i, path] of [...paths, '/embed/exports-by-group/'].entries()) {
      const query = new URLSearchParams(keys.map((key, k) => [key, MARKUP[(i * 7 + k) % MARKUP.length]!]));
      const pollution = encodeURIComponent(POLLUTION[i % POLLUTION.length]!);
      for (const suffix of [`?${query}#${query}`, `?a=1#${i % 3 ? '1' : 'q='}${pollution}`]) {
        await page.goto(site + localised(path, i % 2 ? 'en' : 'es') + suffix, { waitUntil: 'load' });
        if (!path.startsWith('/embed/')) await page.locator('.engine.alive').waitFor({ state: 'attached' });
        expect([path, suffix.slice(0, 40), await harmed(page)]).toEqual([path, suffix.slice(0, 40), []]);
        expect(await page.locator(':is(h1, svg):visible').count()).toBeGreaterThan(0);
        cases += suffix.includes(pollution) ? 1 : 2 * keys.length;
      }
    }
    // A wrong query may be told in the console of none of them.
    expect(faults).toEqual([]);
    await close();
  });
});

describe('built pages', () => {
  it('have no inline handler, no javascript: address, and no inline script that their policy does not name', () => {
    const bad: string[] = [];
    for (const path of [...sample(process.env.FULL ? 5000 : 150), '/embed/exports-by-group/', '/404.html']) {
      const html = readFileSync(`build${path.endsWith('/') ? `${path}index.html` : path}`, 'utf8');
      const markup = html.replace(/<script\b[\s\S]*?<\/script>/g, '');
      if (/<[a-z][^>]*\son[a-z]+=/i.test(markup)) bad.push(`${path}: inline handler`);
      if (/(href|src|action)="\s*javascript:/i.test(markup)) bad.push(`${path}: javascript: address`);
      const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
      const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)(?![^>]*type="application\/(ld\+)?json")[^>]*>/g)].length;
      const hashes = [...policy.matchAll(/sha256-/g)].length;
      if (inline > hashes) bad.push(`${path}: ${inline} inline scripts, ${hashes} hashes`);
    }
    expect(bad).toEqual([]);
  });
});
