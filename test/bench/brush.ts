import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { build } from 'vite';
import { launchBrowser } from '../browser';
import { openWatched } from '../e2e/open';
import { median, quantile, type Bench, type Measurement } from './bench';
import type { Run } from './brush-page/main';

const page = fileURLToPath(new URL('./brush-page', import.meta.url));
const OURS = 'cube, sums kept';

/**
 * A brush over a million rows in Chromium: the explorer's cube beside Mosaic and beside plain queries, on the same rows in one
 * run. Only ours has a budget (DESIGN: frame within 16 ms at p95). Throws when the contenders' totals differ.
 */
export const brush: Bench = {
  name: 'brush',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'brush-'));
    await build({
      configFile: false,
      root: page,
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 }
    });
    const server = createServer(sirv(folder)).listen(0, '127.0.0.1');
    await new Promise((ready) => server.once('listening', ready));
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const browser = await launchBrowser();
    try {
      const { page: tab, faults, close } = await openWatched(browser, site);
      await tab.goto(`${site}/`);
      const { rows, runs } = await tab.evaluate(() => window.bench());
      await close();
      if (faults.length > 0) throw new Error(`the page of the benchmark complains: ${faults.join('; ')}`);
      return [...runs.flatMap(measured), ...agreed(runs), { what: 'rows', value: rows / 1e6, unit: 'M' }];
    } finally {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
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
