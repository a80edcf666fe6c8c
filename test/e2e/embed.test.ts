import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { figures } from '../../src/lib/figures/registry';
import { launchBrowser } from '../browser';
import { borrowWatched } from './borrow';

const site = inject('site');
const base = new URL(site).pathname.replace(/\/$/, '');
const ID = 'exports-by-state';
const PLACED = 'exports-by-group';

let browser: Browser;
let host: Server;
let pages: Record<string, { html: string; policy?: string }> = {};
let origin = '';

/** A host of another origin that serves what a test puts there. */
beforeAll(async () => {
  browser = await launchBrowser();
  host = createServer((request, answer) => {
    const page = pages[request.url ?? ''];
    answer.writeHead(page ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...(page?.policy ? { 'content-security-policy': page.policy } : {})
    });
    answer.end(page?.html ?? '');
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser?.close();
  host?.closeAllConnections();
  await new Promise((done) => host?.close(done));
});

/** Heights that a host page hears, by the window that says them. */
const LISTEN = `<script>window.heard = []; addEventListener('message', (event) => {
  const frames = [...document.querySelectorAll('iframe')];
  heard.push({ frame: frames.findIndex((frame) => frame.contentWindow === event.source), data: event.data });
});</script>`;

const frame = (id: string, hash = '', more = '') =>
  `<iframe src="${site}/embed/${id}/${hash}" title="x" style="width:100%;border:0;min-height:200px" data-immex-atlas="${id}" ${more}></iframe>`;

async function hosted(html: string, policy?: string, viewport = { width: 700, height: 900 }): Promise<Page> {
  pages = {
    '/': { html: `<!doctype html><meta charset="utf-8"><title>host</title>${html}`, ...(policy ? { policy } : {}) }
  };
  const page = await browser.newPage({ viewport });
  await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
  return page;
}

interface Heard {
  frame: number;
  data: Record<string, unknown>;
}
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
const heightsOf = (all: Heard[], key: string) =>
  all.flatMap(({ data }) => (data[key] ? [Object.values(data[key] as Record<string, number>)[0]!] : []));

describe('the embed', () => {
  it('tells its host its height in both shapes, and again only when it changes', async () => {
    const page = await hosted(LISTEN + frame(ID));
    const first = await heard(page);
    const [ours, theirs] = [heightsOf(first, 'immex-atlas-height'), heightsOf(first, 'datawrapper-height')];
    expect(ours.length).toBeGreaterThan(0);
    expect(theirs).toEqual(ours);
    expect(ours.at(-1)).toBeGreaterThan(200);
    expect(ours.at(-1)).toBeLessThan(1200);
    expect(first.find(({ data }) => data['immex-atlas-height'])!.data).toEqual({
      'immex-atlas-height': { [ID]: ours[0] },
      v: 1
    });
    expect(new Set(ours).size).toBe(ours.length);
    await page.setViewportSize({ width: 360, height: 900 });
    await page.waitForFunction(
      (before) => (window as unknown as { heard: unknown[] }).heard.length > before,
      first.length
    );
    const later = heightsOf(await heard(page), 'immex-atlas-height');
    expect(later.at(-1)).not.toBe(ours.at(-1));
    await page.close();
  });

  it('is fitted by the script for hosts, each frame by what it says itself when a figure stands twice', async () => {
    const page = await hosted(
      `<div style="width:660px">${frame(ID)}</div><div style="width:330px">${frame(ID)}</div><script src="${site}/embed/v1.js"></script>`
    );
    await page.waitForFunction(() => [...document.querySelectorAll('iframe')].every((each) => each.style.height));
    const heights = await page.evaluate(() =>
      [...document.querySelectorAll('iframe')].map((each) => each.style.height)
    );
    expect(heights[0]).not.toBe(heights[1]);
    for (const [i, child] of page.frames().slice(1).entries()) {
      const own = await child.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
      expect(heights[i]).toBe(`${own}px`);
    }
    await page.close();
  });

  it('works as pasted: the code of the page in a blank file of another origin, script named by its hash', async () => {
    const shown = await browser.newPage();
    await shown.goto(`${site}/en/charts/${ID}/`, { waitUntil: 'networkidle' });
    const code = await shown.locator('#embed-code').inputValue();
    await shown.close();
    const [, integrity] = /integrity="(sha384-[^"]+)"/.exec(code)!;
    const script = Buffer.from(await (await fetch(`${site}/embed/v1.js`)).arrayBuffer());
    expect(integrity).toBe(`sha384-${createHash('sha384').update(script).digest('base64')}`);
    expect(script.byteLength).toBeLessThanOrEqual(4000);
    for (const html of [code, `${code}${code}`]) {
      const page = await hosted(html);
      // Only the host script sets a height: without it the snippet's aspect ratio stands.
      await page.waitForFunction(() => [...document.querySelectorAll('iframe')].every((each) => each.style.height));
      const child = page.frames().find((each) => each.url().includes('/embed/'))!;
      const own = await child.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
      expect(await page.evaluate(() => document.querySelector('iframe')!.style.height)).toBe(`${own}px`);
      await page.close();
    }
  });

  it('is one classic script of at most 4 kB, and words where there is no such figure', async () => {
    const script = Buffer.from(await (await fetch(`${site}/embed/frame.v1.js`)).arrayBuffer());
    expect(script.byteLength).toBeLessThanOrEqual(4000);
    const html = await (await fetch(`${site}/embed/${ID}/`)).text();
    expect(html.match(/<script\b/g)).toHaveLength(1);
    expect(html).not.toContain('type="module"');
    const answer = await fetch(`${site}/embed/no-such-figure/`);
    expect(answer.status).toBe(404);
    const text = await answer.text();
    expect(text).toContain('href="' + base + '/graficas/"');
    expect(text).toContain('<h1');
  });

  it('is not resized by another window, nor to a height that no figure has', async () => {
    const page = await hosted(
      `${LISTEN}${frame(ID)}<script src="${site}/embed/v1.js"></script><iframe id="liar" srcdoc="<script>parent.postMessage({'immex-atlas-height':{'${ID}':77},v:1},'*')</script>"></iframe>`
    );
    await page.waitForFunction(() => document.querySelector('iframe')!.style.height !== '');
    const height = await page.evaluate(() => document.querySelector('iframe')!.style.height);
    expect(height).not.toBe('77px');
    const child = page.frames().find((each) => each.url().includes('/embed/'))!;
    await child.evaluate((id) => {
      for (const wrong of [49, 5001, -1, Number.NaN, 'tall'])
        parent.postMessage({ 'immex-atlas-height': { [id]: wrong }, v: 1 }, '*');
      parent.postMessage(null, '*');
      parent.postMessage('immex-atlas-height', '*');
      parent.postMessage('said it all', '*');
    }, ID);
    // Messages come in their order: what came before the last has been heard.
    await page.waitForFunction(() =>
      (window as unknown as { heard: Heard[] }).heard.some(({ data }) => String(data) === 'said it all')
    );
    expect(await page.evaluate(() => document.querySelector('iframe')!.style.height)).toBe(height);
    await page.close();
  });

  it('reads with no script at all, at the height that its snippet reserves', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 640, height: 700 } });
    const page = await context.newPage();
    await page.goto(`${site}/embed/${ID}/`);
    expect(await page.locator('h1').textContent()).toBeTruthy();
    expect(await page.locator('.wide svg').isVisible()).toBe(true);
    expect(await page.locator('label').isVisible()).toBe(false);
    const own = (await page.locator('body').boundingBox())!.height;
    await context.close();
    const shown = await browser.newPage();
    await shown.goto(`${site}/graficas/${ID}/`, { waitUntil: 'networkidle' });
    const code = await shown.locator('#embed-code').inputValue();
    const reserved = Number(/aspect-ratio:640\/(\d+)/.exec(code)![1]);
    expect(Math.abs(reserved - own)).toBeLessThan(60);
    expect(reserved).toBeGreaterThanOrEqual(own - 2);
    await shown.close();
  });

  it.each([
    [
      'odd styles',
      `<style>* { all: revert !important; box-sizing: content-box !important; font: 40px fantasy !important } iframe { max-width: none; float: right }</style>`,
      undefined,
      ''
    ],
    ['a strict policy', '', `default-src 'none'; frame-src *; style-src 'unsafe-inline'`, ''],
    ['a sandbox without its origin', '', undefined, 'sandbox="allow-scripts"'],
    ['a sandbox without scripts', '', undefined, 'sandbox']
  ])('stays whole under %s', async (_, style, policy, attribute) => {
    const page = await hosted(style + frame(ID, '#t=dark&bg=0', attribute), policy);
    const child = page.frames().find((each) => each.url().includes('/embed/'))!;
    expect(await child.locator('h1').textContent()).toBeTruthy();
    expect(await child.locator('svg:visible').count()).toBeGreaterThan(0);
    const wide = await child.evaluate(() => document.documentElement.scrollWidth - innerWidth).catch(() => 0);
    expect(wide).toBeLessThanOrEqual(0);
    const ink = await child.evaluate(() => getComputedStyle(document.body).color).catch(() => '');
    // With scripts the hash is obeyed: light letters on a dark theme.
    if (attribute !== 'sandbox') expect(ink).toBe('rgb(232, 230, 225)');
    await page.close();
  });

  it('obeys its options: theme, place, no controls, no background', async () => {
    const { page, faults, close } = await borrowWatched(browser, site);
    await page.goto(`${site}/embed/${PLACED}/`, { waitUntil: 'networkidle' });
    const national = await page.locator('h1').textContent();
    expect(await page.locator('select').isVisible()).toBe(true);
    await page.goto(`${site}/embed/${PLACED}/#t=light&p=chihuahua&c=0&bg=0`, { waitUntil: 'networkidle' });
    await page.waitForFunction((before) => document.querySelector('h1')!.textContent !== before, national);
    expect(await page.locator('.sub').textContent()).toContain('Chihuahua');
    expect(await page.locator('select').isVisible()).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgba(0, 0, 0, 0)');
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
    expect(faults).toEqual([]);
    await close();
  });

  it.each(['#p=atlantis', '#t=purple', '#p=%E0%A4%A', '#=&&=1&p', '#p=chihuahua/../../x'])(
    'shows its default for %s, with a notice where something was asked for',
    async (hash) => {
      const { page, faults, close } = await borrowWatched(browser, site);
      const answer = await page.goto(`${site}/embed/${PLACED}/${hash}`, { waitUntil: 'networkidle' });
      expect(answer!.status()).toBe(200);
      expect(await page.locator('svg:visible').count()).toBeGreaterThan(0);
      const asked = /[pt]=\S/.test(hash);
      expect(await page.locator('.notice').isVisible()).toBe(asked);
      expect(faults).toEqual([]);
      await close();
    }
  );

  it('takes a city where the figure is one of a city, in either language', async () => {
    const { page, faults, close } = await borrowWatched(browser, site);
    for (const [path, measure] of [
      ['/embed/city-exports-trend/', 'exportaciones'],
      ['/en/embed/city-jobs-by-sector/', 'Manufacturing jobs']
    ] as const) {
      await page.goto(`${site}${path}#p=tijuana`, { waitUntil: 'networkidle' });
      await page.locator('figcaption', { hasText: 'Tijuana' }).waitFor();
      expect(await page.locator('figcaption').innerText()).toContain(measure);
      expect(await page.locator('select').inputValue()).toBe('tijuana');
      expect(await page.locator('.notice').isVisible()).toBe(false);
      await page.goto(`${site}${path}#p=atlantis`, { waitUntil: 'networkidle' });
      expect(await page.locator('.notice').isVisible()).toBe(true);
      expect(await page.locator('svg:visible').count()).toBeGreaterThan(0);
    }
    expect(faults).toEqual([]);
    await close();
  });

  it('keeps the view on screen when a place cannot be fetched', async () => {
    const page = await browser.newPage();
    await page.route('**/graficas/**', (route) => route.abort());
    await page.goto(`${site}/embed/${PLACED}/#p=chihuahua`, { waitUntil: 'networkidle' });
    expect(await page.locator('.notice').isVisible()).toBe(true);
    expect(await page.locator('svg:visible').count()).toBeGreaterThan(0);
    await page.close();
  });

  it('weighs at most 15 kB compressed, every figure in both languages, fonts aside', async () => {
    const weigh = async (path: string) => gzipSync(Buffer.from(await (await fetch(path)).arrayBuffer())).byteLength;
    const shared = (await weigh(`${site}/embed/v1.css`)) + (await weigh(`${site}/embed/frame.v1.js`));
    const heavy: string[] = [];
    for (const { id } of figures)
      for (const prefix of ['', '/en']) {
        const total = shared + (await weigh(`${site}${prefix}/embed/${id}/`));
        if (total > 15_000) heavy.push(`${prefix}/embed/${id}/ ${total}`);
      }
    expect(heavy).toEqual([]);
  });
});

describe('a frozen copy', () => {
  it('is one file: no script, no request, and it says of which version', async () => {
    const { version } = (await (await fetch(`${site}/data/latest.json`)).json()) as { version: string };
    for (const name of [`${ID}.es`, 'exports-map.en']) {
      const page = await browser.newPage();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(`${site}/archivo/${version}/${name}.html`, { waitUntil: 'networkidle' });
      expect(requests.filter((url) => !url.startsWith('data:'))).toHaveLength(1);
      expect(await page.locator('script').count()).toBe(0);
      expect(await page.locator('body').textContent()).toContain(version);
      expect(await page.locator('svg:visible').count()).toBeGreaterThan(0);
      expect(await page.evaluate(() => document.fonts.check("16px 'Inter'"))).toBe(true);
      await page.close();
    }
  });
});

it('addresses stand under the base path', async () => {
  const html = await (await fetch(`${site}/embed/${ID}/`)).text();
  expect(html).toContain(`src="${base}/embed/frame.v1.js"`);
});
