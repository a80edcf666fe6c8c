import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { figures } from '../../src/lib/figures/registry';
import { launchBrowser } from '../browser';

const site = inject('site');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

describe.each([320, 640])('at %i px', (width) => {
  it.each(figures.flatMap(({ id }) => [`/embed/${id}/`, `/en/embed/${id}/`]))(
    '%s: no text leaves its drawing, and none covers another',
    async (path) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(site + path, { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready);
      const { measured, found } = await page.evaluate(faults);
      expect(measured).toBeGreaterThan(3);
      expect(found).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  );
});

/** Runs in the page: texts that stick out of the drawing or stand on one another, by the boxes of their lines. */
function faults(): { measured: number; found: string[] } {
  const found: string[] = [];
  let measured = 0;
  for (const svg of document.querySelectorAll<SVGSVGElement>('figure svg')) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0 || svg.getAttribute('width') === '0') continue;
    // Letters are lower than the box of their line, which leaves room for the tallest of them.
    const boxes = [...svg.querySelectorAll('text')].flatMap((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      const whole = text.getBoundingClientRect();
      if (whole.width === 0) return [];
      const lines = text.querySelectorAll('tspan[dy]').length + 1;
      const slack = (whole.height / lines) * 0.18;
      return [
        {
          said: (text.textContent ?? '').slice(0, 40),
          left: whole.left + 1,
          right: whole.right - 1,
          top: whole.top + slack,
          bottom: whole.bottom - slack
        }
      ];
    });
    measured += boxes.length;
    for (const [i, box] of boxes.entries()) {
      if (
        box.left < frame.left - 1 ||
        box.right > frame.right + 1 ||
        box.top < frame.top - 1 ||
        box.bottom > frame.bottom + 1
      )
        found.push(`«${box.said}» leaves the drawing`);
      for (const other of boxes.slice(i + 1))
        if (box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)
          found.push(`«${box.said}» stands on «${other.said}»`);
    }
  }
  return { measured, found: found.slice(0, 5) };
}
