import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParseRows } from 'd3';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { maybeNumber } from '../../src/lib/data/decode';
import { openNodeDatabase } from '../../src/lib/data/node';
import { question } from '../../src/lib/data/question';
import { launchBrowser } from '../browser';
import { borrowWatched } from './borrow';

const site = inject('site');
const { version } = JSON.parse(readFileSync('static/data/latest.json', 'utf8')) as { version: string };

let browser: Browser;
let node: Awaited<ReturnType<typeof openNodeDatabase>>;
beforeAll(async () => {
  browser = await launchBrowser();
  node = await openNodeDatabase(join('static/data/v', version, 'atlas.duckdb'));
});
afterAll(async () => {
  node?.close();
  await browser?.close();
});

const sql = async (text: string) => (await node.ask(question('check', text, (r) => maybeNumber(r, 'value'))))[0] ?? NaN;
const open = async (path = '/explorar/') => {
  const watched = await borrowWatched(browser, site, { viewport: { width: 1280, height: 900 } });
  await watched.page.goto(site + path, { waitUntil: 'load' });
  await watched.page.waitForFunction(() => document.querySelector('[data-live="true"] [data-view="map"] .pick'));
  return watched;
};
const total = (page: Page, side = 'a') =>
  page.locator(`[data-side="${side}"] [data-total]`).getAttribute('data-total').then(Number);
const said = (page: Page) => page.locator('[data-view="said"]');
const address = (page: Page) => new URL(page.url()).search;
const near = (one: number, other: number) => expect(Math.abs(one / other - 1)).toBeLessThan(1e-9);
const arrived = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('[data-fetching="running"]'), null, { timeout: 90_000 });

/** Draws a span over a view's brush, from one part of its width to another. */
async function brush(page: Page, view: string, from: number, to: number): Promise<void> {
  const ground = page.locator(`[data-view="${view}"] .ground`);
  await ground.scrollIntoViewIfNeeded();
  const box = (await ground.boundingBox())!;
  const y = box.y + box.height / 3;
  await page.mouse.move(box.x + box.width * from, y);
  await page.mouse.down();
  for (let i = 1; i <= 6; i++) await page.mouse.move(box.x + box.width * (from + ((to - from) * i) / 6), y);
  await page.mouse.up();
}

const EXPORTS = `SELECT sum(value) AS value FROM best JOIN place USING (place_id) WHERE measure_id = 'exports' AND level = 'state'`;

describe('linked views', () => {
  it('follow a brush over the years, a click on a place and one on a sector, with the sums of SQL', async () => {
    const { page, faults, close } = await open();
    near(await total(page), await sql(`${EXPORTS} AND sector_id = 'all' AND period = '2025'`));

    await brush(page, 'time', 0.3, 0.7);
    const [, from, to] = /^\?v=2&t=(\d{4})_(\d{4})$/.exec(address(page))!;
    const years = Number(to) - Number(from) + 1;
    expect(years).toBeGreaterThan(4);
    near(
      await total(page),
      (await sql(`${EXPORTS} AND sector_id = 'all' AND period BETWEEN '${from}' AND '${to}'`)) / years
    );
    expect(await said(page).innerText()).toContain(`${from}–${to}`);
    expect(await page.locator('[data-view="table"]').getAttribute('data-rows')).toBe(String(32 * years));

    const before = await page.locator('[data-view="sectors"]').innerText();
    await page.locator('[data-view="map"] [data-id="08"]').click({ position: { x: 40, y: 30 } });
    expect(await said(page).innerText()).toMatch(/^Chihuahua elegido/);
    expect(await page.locator('[data-view="sectors"]').innerText()).not.toBe(before);

    await page.locator('[data-view="sectors"] [data-id="electronics"]').click();
    const where = `AND place_id = '08' AND sector_id = 'electronics' AND period BETWEEN '${from}' AND '${to}'`;
    near(await total(page), (await sql(`${EXPORTS} ${where}`)) / years);
    expect(address(page)).toBe(`?v=2&t=${from}_${to}&p=08&s=electronics`);
    expect(await page.locator('[data-view="places"] [data-id="08"]').getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('[data-view="table"] .row').count()).toBe(years);
    expect(faults).toEqual([]);
    await close();
  });

  it('keep the places within a brushed range of values', async () => {
    const { page, faults, close } = await open();
    await brush(page, 'distribution', 0.55, 0.85);
    const [, low, high] = /&x=([\de]+)_([\de]+)$/.exec(address(page))!;
    const inside = `AND sector_id = 'all' AND period = '2025' AND value BETWEEN ${low} AND ${high}`;
    near(await total(page), await sql(`${EXPORTS} ${inside}`));
    const rows = Number(await page.locator('[data-view="table"]').getAttribute('data-rows'));
    expect(rows).toBe(await sql(`${EXPORTS.replace('sum(value)', 'count(*)')} ${inside}`));
    expect(rows).toBeLessThan(32);
    // The list follows: it begins with the largest place of the range.
    const largest = await sql(
      `${EXPORTS.replace('sum(value)', 'CAST(arg_max(place_id, value) AS INTEGER)')} ${inside}`
    );
    expect(Number(await page.locator('[data-view="places"] [data-id]').first().getAttribute('data-id'))).toBe(largest);
    expect(faults).toEqual([]);
    await close();
  });

  it('compare A with B, undo and redo, and come back from their address', async () => {
    const { page, faults, close } = await open('/explorar/?v=2&p=08');
    await page.waitForFunction(() =>
      document.querySelector('[data-view="headline"]')?.textContent?.includes('Chihuahua')
    );
    const chihuahua = await total(page);
    await page.locator('[data-control="compare"]').click();
    await page.locator('[data-view="places"] [data-id="08"]').click();
    await page.locator('[data-view="places"] [data-id="05"]').click();
    expect(address(page)).toBe('?v=2&p=08&c=b&p2=05');
    expect(await total(page, 'a')).toBe(chihuahua);
    near(await total(page, 'b'), await sql(`${EXPORTS} AND sector_id = 'all' AND period = '2025' AND place_id = '05'`));
    expect(await page.locator('[data-view="difference"]').innerText()).toMatch(/^A menos B: .*; A es 1\d\d % de B/);

    await page.keyboard.press('Control+z');
    expect(address(page)).toBe('?v=2&p=08&c=b');
    expect(await said(page).innerText()).toMatch(/^Deshecho\. /);
    await page.keyboard.press('Control+Shift+z');
    expect(address(page)).toBe('?v=2&p=08&c=b&p2=05');
    expect(await said(page).innerText()).toMatch(/^Rehecho\. /);

    const shown = await page.locator('[data-view="headline"]').innerText();
    await page.reload({ waitUntil: 'load' });
    await page.waitForFunction(() => document.querySelector('[data-side="b"]'));
    expect(await page.locator('[data-view="headline"]').innerText()).toBe(shown);
    expect(address(page)).toBe('?v=2&p=08&c=b&p2=05');
    expect(faults).toEqual([]);
    await close();
  });

  it('fetch other measures and levels from the engine, with the sums of SQL', async () => {
    const { page, faults, close } = await open();
    await page.locator('[data-control="measure"]').selectOption('jobs_permanent');
    await arrived(page);
    await page.locator('[data-control="level"]').selectOption('municipality');
    await arrived(page);
    expect(address(page)).toBe('?v=2&m=jobs_permanent&l=m');
    const jobs = `FROM best JOIN place USING (place_id) WHERE measure_id = 'jobs_permanent' AND level = 'municipality' AND sector_id = 'all' AND period = '2021-01'`;
    near(await total(page), await sql(`SELECT sum(value) AS value ${jobs}`));
    // Thousands of rows, a few dozen of them in the page.
    expect(Number(await page.locator('[data-view="table"]').getAttribute('data-rows'))).toBe(
      await sql(`SELECT count(*) AS value ${jobs}`)
    );
    expect(await page.locator('[data-view="table"] .row').count()).toBeLessThan(60);
    const scroll = page.locator('[data-view="table"] .scroll');
    await scroll.evaluate((element) => (element.scrollTop = element.scrollHeight));
    await page.locator('[data-view="table"] .row').last().waitFor();
    await page.waitForFunction(
      () =>
        Number(
          document
            .querySelector('[data-view="table"] .row:last-of-type, [data-view="table"] .row')
            ?.getAttribute('data-row')
        ) > 100
    );

    await page.locator('[data-control="measure"]').selectOption('wage_daily');
    await arrived(page);
    await page.locator('[data-control="real"]').check();
    expect(address(page)).toBe('?v=2&m=wage_daily&r=1');
    expect(await page.locator('[data-view="headline"]').innerText()).toMatch(/pesos al día de 2025/);
    expect(faults).toEqual([]);
    await close();
  });

  it('move the circles of the map under a brush, and leave them as they were when it is given up', async () => {
    const { page, faults, close } = await open('/explorar/?v=2&m=vat_suspended&l=z');
    await page.locator('[data-view="map"] circle').first().waitFor({ timeout: 90_000 });
    const sizes = () =>
      page
        .locator('[data-view="map"] [data-id]')
        .evaluateAll((marks) =>
          marks
            .map((mark) =>
              [
                (mark as SVGElement).dataset.id,
                ...[...mark.querySelectorAll('circle')].map((c) => c.getAttribute('r'))
              ].join(' ')
            )
            .sort()
        );
    const before = await sizes();
    expect(before.length).toBeGreaterThan(50);
    const ground = page.locator('[data-view="distribution"] .ground');
    await ground.scrollIntoViewIfNeeded();
    const box = (await ground.boundingBox())!;
    const drag = async () => {
      await page.mouse.move(box.x + box.width * 0.4, box.y + 30);
      await page.mouse.down();
      for (const part of [0.5, 0.6, 0.7]) await page.mouse.move(box.x + box.width * part, box.y + 30);
      await page.waitForFunction(() => document.querySelector('[data-view="map"] [data-id] circle[r="0"]'));
    };
    await drag();
    expect(await sizes()).not.toEqual(before);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('[data-view="map"] [data-id] circle[r="0"]'));
    expect(await sizes()).toEqual(before);
    await page.mouse.up();
    await drag();
    await page.mouse.up();
    await page.waitForFunction(() => location.search.includes('x='));
    const rested = await sizes();
    await page.reload({ waitUntil: 'load' });
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-view="map"] [data-id] circle').length >= count,
      rested.length,
      { timeout: 90_000 }
    );
    await page.waitForFunction(() => location.search.includes('x=') && !document.querySelector('[data-fetching]'));
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-view="map"] [data-id]').length === count,
      rested.length
    );
    expect(await sizes()).toEqual(rested);
    expect(faults).toEqual([]);
    await close();
  });

  it('give the cells on screen as a file, in the unit on screen, and in the workbench', async () => {
    const { page, faults, close } = await open('/en/explore/?v=2&p=08_19&t=2020_2022');
    await page.waitForFunction(() => document.querySelector('[data-view="table"]')?.getAttribute('data-rows') === '6');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-view="take"] button', { hasText: 'CSV' }).click()
    ]);
    expect(file.suggestedFilename()).toBe('exports.csv');
    const [head, ...rows] = csvParseRows(readFileSync(await file.path(), 'utf8').replace(/^\ufeff/, ''));
    expect(head!.slice(0, 3)).toEqual(['place_code', 'place', 'sector_code']);
    expect(rows).toHaveLength(6);
    const values = rows.map((row) => Number(row[head!.indexOf('value')]));
    near(
      values.reduce((sum, value) => sum + value, 0),
      await sql(`${EXPORTS} AND sector_id = 'all' AND place_id IN ('08', '19') AND period BETWEEN '2020' AND '2022'`)
    );
    await page.locator('[data-view="take"] a').first().click();
    await page.locator('.notice').waitFor();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.locator('[data-result]').waitFor({ timeout: 90_000 });
    expect(await page.locator('[data-result]').innerText()).toContain('Rows: 6');
    expect(faults).toEqual([]);
    await close();
  });

  it('compare estimates by their ends', async () => {
    const { page, faults, close } = await open('/en/explore/?v=2&m=vat_suspended&l=z&c=b&p=M08.2.03&p2=M02.1.01');
    const difference = page.locator('[data-view="difference"]');
    await difference.waitFor({ timeout: 90_000 });
    expect(await difference.innerText()).toMatch(/^A minus B: about .*between estimates\. .*from .* to .*times B\.$/);
    expect(await difference.innerText()).not.toContain('%');
    expect(faults).toEqual([]);
    await close();
  });

  it('refuse real dollars and growth where the measure allows none, in words', async () => {
    const { page, close } = await open();
    expect(await page.locator('[data-control="real"]').isDisabled()).toBe(true);
    expect(await page.locator('.toolbar').innerText()).toContain('sin un índice de precios de exportación');
    await page.locator('[data-control="measure"]').selectOption('fdi');
    await arrived(page);
    await brush(page, 'time', 0.3, 0.7);
    expect(await page.locator('[data-view="headline"]').innerText()).toContain('no la permiten por lugar');
    await close();
  });

  it('work from the keyboard alone', async () => {
    const { page, faults, close } = await open('/en/explore/');
    const active = () =>
      page.evaluate(
        () => document.activeElement?.getAttribute('data-id') ?? document.activeElement?.getAttribute('aria-label')
      );
    // Tab until the list of places is reached: its rows are one stop.
    for (let i = 0; i < 60 && (await active()) !== '08'; i++) await page.keyboard.press('Tab');
    expect(await active()).toBe('08');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(address(page)).toBe('?v=2&p=05');
    expect(await said(page).innerText()).toMatch(/^Coahuila picked\. Exports/);
    for (let i = 0; i < 20 && (await active()) !== 'From'; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Home');
    expect(address(page)).toBe('?v=2&t=2007_2025&p=05');
    expect(await said(page).innerText()).toMatch(/^Period: 2007–2025/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowLeft');
    expect(address(page)).toBe('?v=2&t=2007_2024&p=05');
    near(
      await total(page),
      (await sql(`${EXPORTS} AND place_id = '05' AND sector_id = 'all' AND period <= '2024'`)) / 18
    );
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(address(page)).toBe('');
    await page.keyboard.press('Control+y');
    expect(address(page)).toBe('?v=2&p=05');
    expect(faults).toEqual([]);
    await close();
  });

  it('sort the table and keep the order in the address', async () => {
    const { page, close } = await open();
    const first = () => page.locator('[data-view="table"] .row th').first().innerText();
    expect(await first()).toBe('Chihuahua');
    await page.locator('[data-view="table"] thead button').first().click();
    expect(await first()).toBe('Aguascalientes');
    expect(address(page)).toBe('?v=2&o=place');
    await close();
  });

  it('take a wrong address for what is right in it, and an old one as it was meant', async () => {
    const { page, faults, close } = await open('/explorar/?v=2&p=08_zz9&t=1901&k=nothing&zz=%3Cb%3E');
    await page.locator('[data-view="notices"]').waitFor();
    const notices = await page.locator('[data-view="notices"]').innerText();
    expect(notices).toContain('k=nothing');
    expect(notices).toContain('zz=<b>');
    expect(notices).toContain('zz9');
    expect(notices).toContain('se ve el último');
    expect(await page.locator('[data-view="headline"]').innerText()).toContain('Chihuahua, todos los sectores, 2025');
    await page.goto(`${site}/explorar/?m=exports&y=2010`, { waitUntil: 'load' });
    await page.locator('[data-view="notices"]').waitFor();
    near(await total(page), await sql(`${EXPORTS} AND sector_id = 'all' AND period = '2010'`));
    expect(address(page)).toBe('?v=2&t=2010');
    expect(faults).toEqual([]);
    await close();
  });

  it('say what to do when the engine does not come, and keep the view', async () => {
    const { page, close } = await open();
    await page.route('**/*.duckdb', (route) => route.abort('internetdisconnected'));
    await page.context().route('**/*.wasm.gz', (route) => route.abort('internetdisconnected'));
    const before = await page.locator('[data-view="headline"]').innerText();
    await page.evaluate(() => caches.keys().then((keys) => Promise.all(keys.map((key) => caches.delete(key)))));
    await page.reload({ waitUntil: 'load' });
    await page.waitForFunction(() => document.querySelector('[data-live="true"] [data-view="map"] .pick'));
    await page.locator('[data-control="measure"]').selectOption('fdi');
    await page.locator('[data-fetching="failed"]').waitFor({ timeout: 60_000 });
    expect(await page.locator('[data-fetching="failed"]').innerText()).toMatch(/se ve la anterior.*conexión/s);
    expect(await page.locator('[data-view="headline"]').innerText()).toBe(before);
    await page.locator('[data-fetching="failed"] button').last().click();
    expect(await page.locator('[data-fetching]').count()).toBe(0);
    expect(await page.locator('[data-control="measure"]').inputValue()).toBe('exports');
    await close();
  });
});
