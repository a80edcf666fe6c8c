import { launchBrowser } from '../browser';
import { openWatched } from '../e2e/open';
import { median, type Bench } from './bench';

const MOVES = 50;

/**
 * A move of a parameter on the footprint page, from the input event to the changed marks, for all cities and sectors with
 * ranges; beside it the same page with the processor four times slower, as a phone is.
 */
export const footprint: Bench = {
  name: 'footprint',
  async run(site) {
    const browser = await launchBrowser();
    try {
      const { page, close } = await openWatched(browser, site);
      await page.goto(`${site}/huella/`, { waitUntil: 'networkidle' });
      await page.waitForSelector('[data-ready="true"]');
      const moves = () =>
        page.evaluate(async (count) => {
          performance.clearMeasures('footprint-move');
          const input = document.querySelector<HTMLInputElement>(
            '[data-parameter="temporary_share"] input[type=range]'
          )!;
          for (let i = 0; i < count; i++) {
            input.value = String(0.33 + 0.001 * (i % 60));
            input.dispatchEvent(new Event('input', { bubbles: true }));
            await new Promise((done) => setTimeout(done, 30));
          }
          return performance.getEntriesByName('footprint-move').map(({ duration }) => duration);
        }, MOVES);
      await moves();
      const here = await moves();
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      const slow = await moves();
      await close();
      const p95 = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)]!;
      return [
        {
          what: `a move, all cities and sectors, median of ${here.length}`,
          value: median(here),
          unit: 'ms',
          budget: 50
        },
        { what: 'the same, 95th percentile', value: p95(here), unit: 'ms' },
        { what: 'the same, processor four times slower, median', value: median(slow), unit: 'ms' }
      ];
    } finally {
      await browser.close();
    }
  }
};
