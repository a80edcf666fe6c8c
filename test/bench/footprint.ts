import { loadavg } from 'node:os';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../browser';
import { openWatched } from '../e2e/open';
import { median, quantile, type Bench, type Measurement } from './bench';

const MOVES = 40;

/** Times of moves, ms from the event. */
interface Moves {
  /** Model and result alone, central values. */
  model: number[];
  /** To the first task after the paint. */
  painted: number[];
  /** To ranges in the page, the rest of the slider before them included; for the typed number, where all is one, as above. */
  ranges: number[];
}

/**
 * A move of a parameter on the footprint page at desktop width, for all cities and sectors: under the slider, which shows
 * central values at once and draws ranges when it rests; beside it, in the same run, the typed number, which does everything
 * in one task. Then both with the processor four times slower, as a phone is.
 */
export const footprint: Bench = {
  name: 'footprint',
  async run(site) {
    const browser = await launchBrowser();
    try {
      const { page, close } = await openWatched(browser, site, { viewport: { width: 1280, height: 900 } });
      await page.goto(`${site}/huella/`, { waitUntil: 'networkidle' });
      await page.locator('.controls').hover();
      await page.waitForSelector('[data-ready="true"]');
      await moves(page, 'range');
      await moves(page, 'number');
      const slid = await moves(page, 'range');
      const typed = await moves(page, 'number');
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      const slowSlid = await moves(page, 'range');
      const slowTyped = await moves(page, 'number');
      await close();
      return [
        { what: 'load of the machine, mean of the last minute', value: loadavg()[0]!, unit: 'ratio' },
        ...lines('model, central values', slid.model),
        ...lines('model, central values and ranges in one', typed.model),
        ...lines('move to painted central values', slid.painted, 50),
        ...lines('move to ranges', slid.ranges, 150),
        ...lines('everything in one task, painted', typed.painted),
        ...lines('processor four times slower: move to painted central values', slowSlid.painted),
        ...lines('processor four times slower: everything in one task', slowTyped.painted)
      ];
    } finally {
      await browser.close();
    }
  }
};

function lines(what: string, values: readonly number[], budget?: number): Measurement[] {
  return [
    { what: `${what}, median of ${values.length}`, value: median(values), unit: 'ms', ...(budget ? { budget } : {}) },
    { what: `${what}, p95`, value: quantile(values, 0.95), unit: 'ms' }
  ];
}

/** In the page: moves far enough apart that each has its ranges before the next. */
function moves(page: Page, type: 'range' | 'number'): Promise<Moves> {
  return page.evaluate(
    async ({ count, type }) => {
      const input = document.querySelector<HTMLInputElement>(`[data-parameter="temporary_share"] input[type=${type}]`)!;
      for (const name of ['footprint-model', 'footprint-ranges']) performance.clearMeasures(name);
      const painted: number[] = [];
      for (let i = 0; i < count; i++) {
        input.value = String(0.331 + 0.001 * ((i * 7) % 60));
        // Inside a frame, before its paint: what is measured is the page's work, not the wait for the screen.
        await new Promise<void>((done) => {
          requestAnimationFrame(() => {
            const start = performance.now();
            input.dispatchEvent(new Event(type === 'range' ? 'input' : 'change', { bubbles: true }));
            const after = new MessageChannel();
            after.port1.onmessage = () => {
              painted.push(performance.now() - start);
              done();
            };
            after.port2.postMessage(null);
          });
        });
        await new Promise((done) => setTimeout(done, 400));
      }
      const [model, ranges] = ['footprint-model', 'footprint-ranges'].map((name) =>
        performance.getEntriesByName(name).map(({ duration }) => duration)
      );
      return { model: model!, painted, ranges: ranges! };
    },
    { count: MOVES, type }
  );
}
