import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { localeOf } from '../../src/lib/text/routes';
import { launchBrowser } from '../browser';
import { borrowWatched } from './borrow';
import type { Watched } from './open';
import { PAGES } from './page-types';
import { sample } from './sample';

const site = inject('site');
const WIDTHS = [320, 390, 768, 1280, 1600] as const;
/** Each language at one width, the longer words on the narrow screen; colours in both themes of both. */
const LOOKS = {
  es: [
    [390, 'light'],
    [390, 'dark']
  ],
  en: [
    [1280, 'light'],
    [1280, 'dark']
  ]
} as const;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Each page is opened once, and looked at in the order of what a look leaves behind. */
describe.each([...PAGES, ...(process.env.FULL ? sample(24) : [])])('%s', (path) => {
  let opened: Watched;

  beforeAll(async () => {
    opened = await borrowWatched(browser, site, { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    await opened.page.goto(site + path, { waitUntil: 'networkidle' });
  });
  afterAll(() => opened?.close());

  it('breaks no policy, logs no error and asks nobody else', async () => {
    const { page, faults } = opened;
    await page.mouse.wheel(0, 4000);
    // What scrolling sets off has run when the browser has nothing left to do.
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    expect(faults).toEqual([]);
    const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain("'unsafe-eval'");
  });

  it('never scrolls sideways, from 320 to 1600 px', async () => {
    const { page } = opened;
    const tooWide: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) tooWide.push(`${wide} px at ${width}: ${await page.evaluate(widest)}`);
    }
    expect(tooWide).toEqual([]);
  });

  it('has no serious fault for assistive technology, wide, narrow and dark', async () => {
    const { page } = opened;
    await page.evaluate(axe.source);
    const faults: string[] = [];
    for (const [width, colorScheme] of LOOKS[localeOf(path)]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // Between themes only colours change, and they do not change with the width.
      const options: RunOptions = {
        resultTypes: ['violations'],
        ...(colorScheme === 'dark' ? { runOnly: { type: 'tag', values: ['cat.color'] } } : {})
      };
      faults.push(...(await violations(page, options)).map((fault) => `${width} ${colorScheme}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});

/** Serious and critical violations, with what a mender needs to find them. */
async function violations(page: Page, options: RunOptions): Promise<string[]> {
  const results = (await page.evaluate((chosen) => {
    const { axe } = window as unknown as { axe: { run(root: Document, options: unknown): Promise<unknown> } };
    return axe.run(document, chosen);
  }, options)) as AxeResults;
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.slice(0, 5).map(({ target, any }) => `${id} (${help}) at ${target.join(' ')}: ${any[0]?.message ?? ''}`)
    );
}

/** Runs in the page: the innermost elements that stick out of the window. */
function widest(): string {
  const limit = document.documentElement.clientWidth;
  const sticking = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > limit + 0.5 && !element.closest('svg *')
  );
  const innermost = sticking.filter(
    (element) => !sticking.some((other) => other !== element && element.contains(other))
  );
  return innermost
    .slice(0, 3)
    .map((element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`)
    .join(' ');
}
