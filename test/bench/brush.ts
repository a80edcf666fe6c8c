import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser';
import { openWatched } from '../e2e/open';
import { median, quantile, type Bench, type Measurement } from './bench';
import type { Run } from './brush-page/main';
import { servedPage } from './served-page';

const OURS = 'cube, sums kept';

/**
 * A brush over a million rows in Chromium: the explorer's cube beside Mosaic and beside plain queries, on the same rows in one
 * run. Only ours has a budget (DESIGN: frame within 16 ms at p95). Throws when the contenders' totals differ.
 */
export const brush: Bench = {
  name: 'brush',
  async run(site) {
    const served = await servedPage('brush-page');
    const browser = await launchBrowser();
    try {
      const { rows, runs } = await served.page.evaluate(() => window.bench());
      await served.close();
      return [
        { what: 'rows', value: rows / 1e6, unit: 'M' },
        ...runs.flatMap(measured),
        ...agreed(runs),
        ...(await drawnFrames(browser, site))
      ];
    } finally {
      await browser.close();
    }
  }
};

function measured({ name, brush: which, frames }: Run): Measurement[] {
  const p95 = quantile(frames, 0.95);
  return [
    { what: `${which} brush: ${name}, median`, value: median(frames), unit: 'ms' },
    { what: `${which} brush: ${name}, p95`, value: p95, unit: 'ms', ...(name === OURS ? { budget: 16 } : {}) }
  ];
}

/** Ratios to ours, and a check that everyone answered the same question. */
function agreed(runs: readonly Run[]): Measurement[] {
  return runs.flatMap((run) => {
    const ours = runs.find(({ name, brush: which }) => name === OURS && which === run.brush)!;
    if (Math.abs(run.sum - ours.sum) > 1e-9 * ours.sum)
      throw new Error(`${run.name} (${run.brush}) sums to ${run.sum}, ${OURS} to ${ours.sum}`);
    if (run === ours) return [];
    const ratio = median(run.frames) / Math.max(median(ours.frames), 0.05);
    return [{ what: `${run.brush} brush: ${run.name} over ours, medians`, value: ratio, unit: 'ratio' as const }];
  });
}

/** The largest cube of the published data: 2,057 municipalities × 9 sectors × 12 months. */
const PAGE = '/explorar/?v=2&m=jobs_permanent&l=m';

/** Whole frames of the page itself, script, layout and paint, while its brushes move; told, without a budget of their own. */
async function drawnFrames(browser: Browser, site: string): Promise<Measurement[]> {
  const { page: tab, close } = await openWatched(browser, site, { viewport: { width: 1280, height: 900 } });
  await tab.goto(site + PAGE);
  await tab.waitForFunction(() => document.querySelector('[data-view="map"] circle'), null, { timeout: 120_000 });
  const lines: Measurement[] = [];
  for (const view of ['time', 'distribution']) {
    const frames = await tab.evaluate(moveBrush, view);
    lines.push({ what: `page, ${view} brush, whole frame, median`, value: median(frames), unit: 'ms' });
    lines.push({ what: `page, ${view} brush, whole frame, p95`, value: quantile(frames, 0.95), unit: 'ms' });
  }
  await close();
  return lines;
}

/** In the page: moves a brush to and fro and times each frame from its start to the first task after its paint. */
async function moveBrush(view: string): Promise<number[]> {
  const ground = document.querySelector<SVGElement>(`[data-view="${view}"] .ground`)!;
  ground.scrollIntoView({ block: 'center' });
  ground.setPointerCapture = () => undefined;
  const box = ground.getBoundingClientRect();
  const frames: number[] = [];
  const moves = Array.from({ length: 80 }, (_, i) => 0.1 + 0.8 * Math.abs(Math.sin(i / 5)));
  for (const [i, part] of [0.1, ...moves, 0.5].entries()) {
    const type = i === 0 ? 'pointerdown' : i > moves.length ? 'pointerup' : 'pointermove';
    const at = { clientX: box.left + box.width * part, clientY: box.top + 30 };
    await new Promise<void>((done) => {
      requestAnimationFrame(() => {
        const start = performance.now();
        const after = new MessageChannel();
        after.port1.onmessage = () => {
          if (type === 'pointermove') frames.push(performance.now() - start);
          done();
        };
        after.port2.postMessage(null);
      });
      // Asked for after ours, the brush's own frame comes between the two marks.
      ground.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, ...at }));
    });
  }
  return frames.slice(10);
}
