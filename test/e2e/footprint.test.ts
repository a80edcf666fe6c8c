import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../browser';
import { borrowWatched } from './borrow';

const site = inject('site');

describe('the footprint page', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchBrowser()));
  afterAll(() => browser.close());

  /** Turns to the controls, which is when the page fetches its model. */
  const ready = async (page: Page) => {
    await page.locator('.controls select, .controls input').first().focus();
    await page.waitForSelector('[data-ready="true"]');
  };
  const open = async (path: string, prepare?: (page: Page) => Promise<unknown>) => {
    const watched = await borrowWatched(browser, site, { acceptDownloads: true });
    await prepare?.(watched.page);
    await watched.page.goto(site + path, { waitUntil: 'networkidle' });
    return watched;
  };
  const central = (page: Page, object: string) =>
    page.locator(`[data-object="${object}"]`).first().getAttribute('data-central').then(Number);
  const slide = (page: Page, parameter: string, value: number) =>
    page.locator(`[data-parameter="${parameter}"] input[type=range]`).evaluate((input, to) => {
      (input as HTMLInputElement).value = String(to);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, value);
  const type = async (page: Page, parameter: string, value: string) => {
    const input = page.locator(`[data-parameter="${parameter}"] input[type=number]`);
    await input.fill(value);
    await input.press('Enter');
    await input.blur();
  };

  it.each(['/huella/', '/en/footprint/'])('reads without script: %s', async (path) => {
    const watched = await borrowWatched(browser, site, { javaScriptEnabled: false });
    await watched.page.goto(site + path);
    expect(await central(watched.page, 'vat_suspended')).toBeGreaterThan(5e11);
    expect(await watched.page.locator('figure svg').count()).toBeGreaterThanOrEqual(3);
    expect(await watched.page.locator('form.controls').isVisible()).toBe(false);
    await watched.close();
  });

  it('shows to the digit the same numbers before and after the model runs in the browser', async () => {
    const html = await (await fetch(`${site}/huella/`)).text();
    const printed = [...html.matchAll(/data-central="([^"]+)"/g)].map((match) => match[1]);
    const { page, faults, close } = await open('/huella/');
    await ready(page);
    const live = await page
      .locator('[data-central]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-central')));
    expect(printed.length).toBe(7);
    // Node and the browser may differ in the last digit of an exponential.
    live.forEach((value, i) => expect(Math.abs(Number(value) / Number(printed[i]) - 1)).toBeLessThan(1e-9));
    expect(faults).toEqual([]);
    await close();
  });

  it('fetches its model when somebody turns to it, not before; a link of a changed view fetches at once', async () => {
    const model = (page: Page) =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name.split('/').at(-1))
          .filter((name) => name === 'baseline.json' || name === '2024.json.gz')
          .sort()
      );
    const { page, faults, close } = await open('/huella/');
    expect(await model(page)).toEqual([]);
    await page.locator('.controls').hover();
    await page.waitForSelector('[data-ready="true"]');
    expect(await model(page)).toEqual(['2024.json.gz', 'baseline.json']);
    expect(faults).toEqual([]);
    await close();
    const linked = await open('/huella/?p=08');
    await linked.page.waitForSelector('[data-ready="true"][data-view="?p=08"]');
    expect(await model(linked.page)).toEqual(['2024.json.gz', 'baseline.json']);
    await linked.close();
  });

  it('moves nation, cities and sectors with a parameter, says so, writes it to the address, and goes back', async () => {
    const { page, faults, close } = await open('/huella/');
    await ready(page);
    const before = await central(page, 'vat_suspended');
    const city = await page.locator('#ciudades svg').first().innerHTML();
    const sector = await page.locator('#sectores svg').first().innerHTML();
    await slide(page, 'temporary_share', 0.42);
    await page.waitForFunction(() => new URLSearchParams(location.search).get('mu') === '0.42');
    expect((await central(page, 'vat_suspended')) / before).toBeCloseTo(0.42 / 0.36, 2);
    expect(await page.locator('#ciudades svg').first().innerHTML()).not.toBe(city);
    expect(await page.locator('#sectores svg').first().innerHTML()).not.toBe(sector);
    expect(await page.locator('[data-said]').textContent()).toMatch(/IVA suspendido, México.*Supuestos movidos: 1/);
    await page.locator('[data-parameter="temporary_share"] button').click();
    await page.waitForFunction(() => location.search === '');
    expect(await central(page, 'vat_suspended')).toBe(before);
    expect(faults).toEqual([]);
    await close();
  });

  it('keeps the last good state when a value is refused, and says what is allowed', async () => {
    const { page, faults, close } = await open('/en/footprint/');
    await ready(page);
    const before = await central(page, 'float_treasury');
    for (const wrong of ['9999', '']) {
      await type(page, 'refund_days', wrong);
      const alert = page.locator('[data-parameter="refund_days"] [role=alert]');
      await alert.waitFor();
      expect(await alert.textContent()).toMatch(/0 to 365.*last result is kept/);
      expect(await central(page, 'float_treasury')).toBe(before);
    }
    await type(page, 'temporary_share', '0.6');
    await page.getByText('no imported content is credible').waitFor();
    expect(await central(page, 'float_treasury')).toBe(before);
    await type(page, 'refund_days', '88');
    await page.waitForFunction(() => new URLSearchParams(location.search).get('days') === '88');
    expect((await central(page, 'float_treasury')) / before).toBeCloseTo(2, 6);
    expect(faults).toEqual([]);
    await close();
  });

  it('opens on the view of its address, and names what it does not understand', async () => {
    const { page, faults, close } = await open(
      '/en/footprint/?y=2019&b=c&u=job&o=tax_lost&p=M08.2.03&s=334&leak=2&mu=7'
    );
    await page.waitForSelector('[data-benchmark="destination"]');
    expect(await page.locator('#detail-title').textContent()).toMatch(/Juárez.*2019/s);
    expect(await page.locator('.chosen .big').textContent()).toMatch(/Tax lost: .* pesos per job/);
    expect(await page.getByText('Part of the link is not understood').textContent()).toContain('mu=7');
    expect(faults).toEqual([]);
    await close();
  });

  it.each([
    ['is missing', 404, '', 'could not be fetched'],
    ['is no JSON', 200, '<html>', 'not of the expected form'],
    ['holds something else', 200, '{"year":2018}', 'not of the expected form']
  ])('keeps the last result when a year’s file %s', async (_, status, body, sentence) => {
    const { page, close } = await open('/en/footprint/', (page) =>
      page.route('**/footprint/2018.json.gz', (route) =>
        route.fulfill({ status, body, contentType: 'application/json' })
      )
    );
    await ready(page);
    const before = await central(page, 'vat_suspended');
    await page.getByLabel('Year').selectOption('2018');
    await page.getByText(sentence).waitFor();
    expect(await central(page, 'vat_suspended')).toBe(before);
    expect(await page.getByLabel('Year').inputValue()).toBe('2024');
    await close();
  });

  it('gives the table with unit, basis and the parameters used', async () => {
    const { page, close } = await open('/huella/?days=40');
    await ready(page);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Descargar la tabla (CSV)', exact: true }).click()
    ]);
    const text = readFileSync(await file.path(), 'utf8');
    expect(file.suggestedFilename()).toBe('huella-2024-all.csv');
    expect(text).toMatch(/amount,2024,all,[^,]+,M08\.2\.03,Juárez,vat_suspended,MXN,modelled,\d+,\d+,\d+,[0-9a-f]{12}/);
    expect(text).toMatch(/parameter,2024,all,[^,]+,,,refund_days,,set by the reader,40,40,40/);
    await close();
  });
});

describe('a city × sector', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchBrowser()));
  afterAll(() => browser.close());

  it.each([
    ['/ciudades/juarez/', 'M08.2.03'],
    ['/ciudades/hermosillo/', null]
  ])('is opened from %s, moved, read up and taken away', async (path, place) => {
    const { page, faults, close } = await borrowWatched(browser, site, { acceptDownloads: true });
    await page.goto(site + path, { waitUntil: 'networkidle' });
    await page.locator('a[href*="&s=336"]').first().click();
    await page.waitForSelector('[data-ready="true"]');
    const row = (id: string) => page.locator(`#detalle [data-detail="${id}"]`);
    await expect.poll(() => row('exports').innerText()).toMatch(/estimación/);
    if (place) expect(new URL(page.url()).searchParams.get('p')).toBe(place);
    for (const id of ['jobs', 'exports', 'vat_suspended', 'duty_owed', 'float_treasury', 'stock_oneoff', 'tax_lost']) {
      expect(await row(id).innerText()).toContain('estimación');
      expect(await row(id).locator('td').allInnerTexts()).toHaveLength(3);
      for (const text of await row(id).locator('td').allInnerTexts()) expect(text).toMatch(/\d/);
    }
    const before = await row('vat_suspended').locator('.central').innerText();
    await page.locator('[data-parameter="temporary_share"] input[type=number]').fill('0.42');
    await page.locator('[data-parameter="temporary_share"] input[type=number]').press('Tab');
    await expect.poll(() => row('vat_suspended').locator('.central').innerText()).not.toBe(before);
    expect(await page.locator('#detalle a[href="/metodos/"]').count()).toBe(1);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page
        .locator('#detalle')
        .getByRole('button', { name: /por subsector/ })
        .click()
    ]);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toMatch(/amount,2024,336,[^\n]*,jobs_manufacturing,jobs,modelled,\d+,\d+,\d+/);
    expect(text).toMatch(/amount,2024,336,[^\n]*,tax_lost,MXN,modelled,\d+,\d+,\d+/);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('the footprint elsewhere', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchBrowser()));
  afterAll(() => browser.close());

  it('is a metric of the overview: map, trend and bars follow, one object at a time', async () => {
    const { page, faults, close } = await borrowWatched(browser, site);
    await page.goto(site + '/', { waitUntil: 'networkidle' });
    await page.getByText('Huella fiscal', { exact: true }).last().click();
    await page.waitForSelector('[data-figure="footprint-map"]');
    await page.getByText('Impuesto perdido', { exact: true }).first().click();
    await page.waitForFunction(() => location.search === '?m=footprint&o=tax_lost');
    for (const id of ['footprint-map', 'footprint-trend', 'footprint-by-city', 'footprint-by-sector'])
      expect(await page.locator(`[data-figure="${id}"] .subtitle`).first().textContent()).toContain('Impuesto perdido');
    expect(faults).toEqual([]);
    await close();
  });

  it.each(['/ciudades/juarez/', '/estados/chihuahua/', '/sectores/336/'])(
    'stands in the profile %s with its centre and range, and says that nothing official exists',
    async (path) => {
      const watched = await borrowWatched(browser, site, { javaScriptEnabled: false });
      await watched.page.goto(site + path);
      const table = watched.page.locator('table[data-footprint]');
      expect(await table.locator('tbody tr').count()).toBe(7);
      // The centre first, at any width, and under it its range; ratios too, per job and per exported peso of each row.
      expect(await table.locator('tbody td:nth-child(2) > b:first-child + .range').count()).toBe(7);
      expect(await table.locator('tbody .range').count()).toBeGreaterThanOrEqual(21);
      expect(await watched.page.locator('#huella').textContent()).toContain('No hay cifra oficial');
      await watched.close();
    }
  );
});
