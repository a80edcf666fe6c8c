import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../browser';
import { changeOf, lookOf } from '../visual/picture';
import { openWatched } from './open';
import { PAGES } from './page-types';

/** A folder of pictures that these must equal; without one they are compared with the last run's, and changes only listed. */
const base = process.env.VISUAL_BASE;
const folder = (name: string) => join('visual', name);
const WIDTHS = { 390: 844, 1280: 900 } as const;
/** A taller page is looked at down to here: Chromium draws no more than 16,384 px. */
const TALLEST = 16_000;

const site = inject('site');
const changed: string[] = [];
let browser: Browser;

/**
 * Every page type in both languages, both themes, narrow and wide, as pictures in `visual/now` (kept out of the repository),
 * those of the run before in `visual/before`, and what changed, marked, in `visual/changed`.
 */
describe.runIf(process.env.FULL)('each page in both themes, narrow and wide', () => {
  beforeAll(async () => {
    browser = await launchBrowser();
    for (const name of ['half', 'changed']) rmSync(folder(name), { recursive: true, force: true });
    for (const name of ['half', 'changed', 'now', 'before']) mkdirSync(folder(name), { recursive: true });
  });

  afterAll(async () => {
    await browser?.close();
    const fresh = readdirSync(folder('half'));
    for (const name of fresh) {
      if (existsSync(join(folder('now'), name))) renameSync(join(folder('now'), name), join(folder('before'), name));
      renameSync(join(folder('half'), name), join(folder('now'), name));
    }
    rmSync(folder('half'), { recursive: true, force: true });
    console.log(
      [`visual: ${fresh.length} pictures, ${changed.length} changed from ${base ?? 'the last run'}`, ...changed].join(
        '\n  '
      )
    );
  });

  it.each(PAGES)('%s: not blank, on its own ground, nothing beside the window', async (path) => {
    const { page, close } = await openWatched(browser, site, { reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(site + path, { waitUntil: 'networkidle' });
    const wrong: string[] = [];
    for (const [width, height] of Object.entries(WIDTHS).map(([width, height]) => [Number(width), height] as const))
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await settled(page);
        const png = await picture(page, width);
        const name = `${path.replaceAll('/', '_').slice(1)}${width}-${colorScheme}.png`;
        writeFileSync(join(folder('half'), name), png);
        compare(name, png);
        const { ground, ink } = lookOf(png);
        const where = `${width} px, ${colorScheme}`;
        if (ink < 0.01) wrong.push(`${where}: ${(100 * ink).toFixed(2)} % of it is not its ground`);
        if (colorScheme === 'dark' ? ground > 0.05 : ground < 0.8)
          wrong.push(`${where}: luminance of the ground ${ground.toFixed(3)}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) wrong.push(`${where}: ${wide} px wide`);
        wrong.push(...(await page.evaluate(beside)).map((element) => `${where}: ${element}`));
      }
    await close();
    expect(wrong).toEqual([]);
  });

  it.runIf(base)('looks as in the folder given', () => expect(changed).toEqual([]));
});

function compare(name: string, png: Buffer): void {
  const path = join(base ?? folder('now'), name);
  if (!existsSync(path)) {
    if (base) changed.push(`${name}: not there before`);
    return;
  }
  const change = changeOf(readFileSync(path), png);
  if (!change) return;
  writeFileSync(join(folder('changed'), name), change.marked);
  changed.push(`${name}: ${(100 * change.part).toFixed(2)} % of it`);
}

/** Waits until what is loaded when it is scrolled to is there and the page's height rests. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    scrollTo(0, document.documentElement.scrollHeight);
    let [height, same] = [0, 0];
    for (let i = 0; i < 40 && same < 3; i++) {
      await new Promise((rested) => setTimeout(rested, 60));
      const now = document.documentElement.scrollHeight;
      same = now === height ? same + 1 : 0;
      height = now;
    }
    scrollTo(0, 0);
  });
  await page.waitForLoadState('networkidle');
}

async function picture(page: Page, width: number): Promise<Buffer> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  return page.screenshot({
    fullPage: true,
    animations: 'disabled',
    caret: 'hide',
    clip: { x: 0, y: 0, width, height: Math.min(height, TALLEST) }
  });
}

/** Runs in the page: elements that stand outside the window to the left or right and that no scrolling box holds. */
function beside(): string[] {
  const limit = document.documentElement.clientWidth;
  const held = (element: Element): boolean => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
      if (getComputedStyle(box).overflowX !== 'visible') return true;
    return false;
  };
  return [...document.querySelectorAll('body *')]
    .filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && (left < -0.5 || right > limit + 0.5) && !held(element);
    })
    .slice(0, 3)
    .map(
      (element) =>
        `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> is beside the window`
    );
}
