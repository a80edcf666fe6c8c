import { readFileSync } from 'node:fs';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { KINDS } from '../../src/lib/figures/kinds';
import { figures } from '../../src/lib/figures/registry';
import { FILES, figureFile } from '../../src/lib/share/files';
import { launchBrowser } from '../browser';
import { attributesOf, tags } from './html';
import { borrowWatched } from './borrow';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const ONE_OF_EACH_KIND = [...new Set(KINDS.map(({ figure }) => figure))];

const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('files beside a figure', () => {
  it.each(figures.map(({ id }) => id))('%s: all five in both languages', async (id) => {
    for (const locale of ['es', 'en'] as const)
      for (const format of FILES) {
        const answer = await fetch(`${site}/${figureFile(id, locale, format)}`);
        expect(answer.status, format).toBe(200);
        const body = Buffer.from(await answer.arrayBuffer());
        if (format === 'card.png') expect(sizeOf(body)).toEqual([1200, 630]);
        if (format === 'png') expect(sizeOf(body)[0]).toBe(1440);
        if (format === 'svg') expect(body.toString('utf8')).toMatch(/^<\?xml[\s\S]*@font-face[\s\S]*<\/svg>\s*$/);
        if (format === 'csv') expect(body.toString('utf8').split('\r\n').length).toBeGreaterThan(2);
        if (format === 'json') {
          const data = JSON.parse(body.toString('utf8')) as Record<string, unknown>;
          for (const key of ['title', 'unit', 'basis', 'sources', 'dataVersion', 'alt', 'sql'])
            expect(data[key], key).toBeTruthy();
          expect((data.sources as unknown[]).length).toBeGreaterThan(0);
        }
      }
  });

  it.each(process.env.FULL ? figures.map(({ id }) => id) : ONE_OF_EACH_KIND)(
    '%s: the PNG is the SVG as Chromium draws it, within two per cent, and has ink',
    async (id) => {
      const { page, close } = await borrowWatched(browser, site);
      await page.goto(`${site}/404.html`);
      const { difference, ink } = await page.evaluate(compare, [
        `${site}/${figureFile(id, 'es', 'svg')}`,
        `${site}/${figureFile(id, 'es', 'png')}`
      ] as const);
      expect(difference).toBeLessThan(0.02);
      // Text that did not come out would take its ink with it.
      expect(ink[1]).toBeGreaterThan(0.01);
      expect(Math.abs(ink[0] - ink[1]) / ink[0]).toBeLessThan(0.1);
      await close();
    }
  );

  it('are what others show beside a link: the card, with its size and words', async () => {
    const html = await (await fetch(`${site}/en/charts/exports-map/`)).text();
    const meta = Object.fromEntries(tags(html, 'meta').map((tag) => [tag.property ?? tag.name, tag.content]));
    expect(meta['og:image']).toMatch(/graficas\/exports-map\.en\.card\.png$/);
    expect(meta['twitter:card']).toBe('summary_large_image');
    expect(meta['og:image:alt']).toContain('Chihuahua');
    expect(attributesOf(' a="b"')).toEqual({ a: 'b' });
  });
});

/** Runs in the page: mean difference of two pictures, and how much of each is not paper. */
async function compare([svg, png]: readonly [string, string]): Promise<{ difference: number; ink: [number, number] }> {
  const load = async (address: string) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  };
  const [one, other] = [await load(svg), await load(png)];
  const [width, height] = [720, Math.round((720 * other.naturalHeight) / other.naturalWidth)];
  const pixels = (image: HTMLImageElement) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width, height];
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0, width, height);
    return context.getImageData(0, 0, width, height).data;
  };
  const [a, b] = [pixels(one), pixels(other)];
  let sum = 0;
  const ink: [number, number] = [0, 0];
  for (let i = 0; i < a.length; i += 4) {
    for (let c = 0; c < 3; c++) sum += Math.abs(a[i + c]! - b[i + c]!) / 255 / 3;
    if (a[i]! < 225) ink[0]++;
    if (b[i]! < 225) ink[1]++;
  }
  const count = a.length / 4;
  return { difference: sum / count, ink: [ink[0] / count, ink[1] / count] };
}

describe('the page of a figure', () => {
  const open = async (path: string) => {
    const watched = await borrowWatched(browser, site, {
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write']
    });
    await watched.page.goto(site + path, { waitUntil: 'networkidle' });
    return watched;
  };
  const download = async (page: Page, name: string): Promise<[Download, Buffer]> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click()
    ]);
    return [file, readFileSync(await file.path())];
  };

  it.each(['/graficas/reform-revenue/', '/en/charts/reform-revenue/'])(
    '%s tells its reading, table, SQL, sources, method, versions and files, without script',
    async (path) => {
      const { page, close } = await borrowWatched(browser, site, { javaScriptEnabled: false });
      await page.goto(site + path);
      const { version } = (await (await fetch(`${site}/data/latest.json`)).json()) as { version: string };
      const main = page.locator('main');
      const html = await main.innerHTML();
      expect(await main.locator('table').count()).toBeGreaterThan(0);
      expect(html).toContain('scenario_change');
      expect(html).toMatch(/\/(datos|data)\/(tabla|table)-?scenario_change\/|tabla-scenario_change/);
      expect(await main.locator(`a[href*="/archivo/${version}/reform-revenue."]`).count()).toBe(1);
      expect(await main.locator('a[href*="#inegi-bcmm"]').count()).toBeGreaterThan(0);
      for (const format of FILES)
        expect(html).toContain(`reform-revenue.${path.startsWith('/en') ? 'en' : 'es'}.${format}`);
      expect(await main.textContent()).toMatch(/no un pronóstico|not a forecast/);
      await close();
    }
  );

  it('takes a reform where the figure is one of reforms', async () => {
    const { page, faults, close } = await open('/graficas/reform-revenue/?p=vat-upfront');
    await page.waitForFunction(() => document.querySelector('figure h1')?.textContent?.includes('Todo el IVA pagado'));
    expect(await page.locator('select').first().inputValue()).toBe('vat-upfront');
    await page.goto(`${site}/embed/reform-doubt/#p=bridge`, { waitUntil: 'networkidle' });
    await page.locator('h1', { hasText: 'El puente' }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it('shows its embed at 320, 600 and 1200 px, and each choice in its code', async () => {
    const { page, faults, close } = await open('/graficas/exports-by-group/');
    const builder = page.locator('.builder');
    for (const width of [320, 600, 1200]) {
      await builder.getByLabel('Vista previa a').selectOption({ label: `${width} px` });
      await page.waitForFunction(
        (wanted) => document.querySelector<HTMLElement>('.builder iframe')?.offsetWidth === wanted,
        width
      );
      // Whole and smaller where its place is narrower: nothing of it is cut off or has to be scrolled to.
      const outside = await page.locator('.preview').evaluate((place) => {
        const [own, frame] = [place, place.querySelector('iframe')!].map((each) => each.getBoundingClientRect());
        return Math.max(frame!.width - own!.width, frame!.height - own!.height);
      });
      expect(outside, `${width}`).toBeLessThanOrEqual(1);
    }
    await builder.getByLabel('Idioma').selectOption('en');
    await builder.getByLabel('Estado').selectOption('chihuahua');
    expect(await page.locator('#embed-code').inputValue()).toContain('/en/embed/exports-by-group/#p=chihuahua');
    expect(faults).toEqual([]);
    await close();
  });

  it('hands over PNGs in every shape, SVG and data, of the view on screen', async () => {
    const { page, faults, close } = await open('/en/charts/exports-by-group/?p=chihuahua');
    await page.waitForFunction(() => document.querySelector('figure .subtitle')?.textContent?.includes('Chihuahua'));
    const [, plain] = await download(page, 'PNG');
    expect(sizeOf(plain)[0]).toBe(720);
    const [, double] = await download(page, 'PNG double');
    expect(sizeOf(double)[0]).toBe(1440);
    const [, print] = await download(page, 'PNG for print (300 dpi)');
    expect(sizeOf(print)[0]).toBe(2008);
    expect(print.subarray(37, 41).toString('latin1')).toBe('pHYs');
    const [, portrait] = await download(page, 'PNG 4:5');
    expect(sizeOf(portrait)).toEqual([1080, 1350]);
    const [, story] = await download(page, 'PNG 9:16');
    expect(sizeOf(story)).toEqual([1080, 1920]);
    const [file, svg] = await download(page, 'SVG, editable text');
    expect(file.suggestedFilename()).toBe('immex-atlas-exports-by-group-chihuahua.en.svg');
    expect(svg.toString('utf8')).toContain('<text');
    expect(svg.toString('utf8')).toContain('Chihuahua');
    expect(svg.toString('utf8')).toContain('@font-face');
    const [, csv] = await download(page, 'CSV of the table');
    expect(csv.toString('utf8')).toContain('INEGI');
    const [, full] = await download(page, 'CSV, everything');
    expect(full.toString('utf8')).toMatch(
      /^\ufeffmeasure,place,place_name,sector,sector_name,period,value,low,high,unit,basis,source,source_name,status,/
    );
    expect(faults).toEqual([]);
    await close();
  });

  it('copies alternative text, citations, link and code', async () => {
    const { page, faults, close } = await open('/en/charts/exports-by-state/');
    const copied = async (name: string) => {
      await page.locator('.take').getByRole('button', { name, exact: true }).click();
      await page.waitForFunction(
        (label) => document.querySelector('.take [role=status]')?.textContent?.includes(label),
        `Copied: ${name}`
      );
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied('Copy alternative text')).toContain('Five states');
    expect(await copied('Copy APA citation')).toContain('IMMEX Atlas. (20');
    expect(await copied('Copy BibTeX')).toContain('@misc{immex-atlas-exports-by-state');
    expect(await copied('Copy plain citation')).toContain('INEGI');
    expect(await copied('Copy link')).toBe(`${site}/en/charts/exports-by-state/`);
    expect(await copied('Copy embed code')).toMatch(
      /^<iframe src="http[^>]+><\/iframe>\n<script [^>]*integrity="sha384-/
    );
    expect(faults).toEqual([]);
    await close();
  });

  it('shows the default with a notice for an option that is not there', async () => {
    const { page, faults, close } = await open('/graficas/exports-by-group/?p=atlantis');
    expect(await page.getByText('No hay una opción «atlantis»').isVisible()).toBe(true);
    expect(await page.locator('figure svg:visible').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await close();
  });

  it('narrows the gallery by words and filters, and says when nothing is left', async () => {
    const { page, faults, close } = await open('/graficas/?t=wages');
    const shown = await page.locator('main ul li').count();
    expect(shown).toBeGreaterThan(1);
    expect(shown).toBeLessThan(figures.length);
    await page.getByRole('searchbox').fill('zzzz');
    expect(await page.getByText('Ninguna figura cumple').isVisible()).toBe(true);
    await page.goto(`${site}/graficas/?t=nothing`, { waitUntil: 'networkidle' });
    expect(await page.getByRole('alert').textContent()).toContain('nothing');
    expect(await page.locator('main ul li').count()).toBe(figures.length);
    expect(faults).toEqual([]);
    await close();
  });

  it('offers the same under every figure of another page', async () => {
    const { page, faults, close } = await open('/ciudades/juarez/');
    await page.locator('.figure summary', { hasText: 'Llévesela' }).first().click();
    const [file, png] = await download(page, 'PNG');
    expect(file.suggestedFilename()).toMatch(/^immex-atlas-immex-jobs-points\.es\.png$/);
    expect(sizeOf(png)[0]).toBe(720);
    await page.getByRole('button', { name: 'Copiar la ficha' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Juárez: .*\(publicado\)\. Fuente: /);
    expect(faults).toEqual([]);
    await close();
  });
});
