import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../src/cli/serve';
import { launchBrowser } from '../browser';
import { openWatched, type Watched } from './open';
import { hostOf, writeTenfold, type Tenfold } from './tenfold';

/** Of Mexico; more cells than these at one date are those of their sisters too. */
const MUNICIPALITIES = 2_469;
const LONG = 150_000;
/** A phone's browser ends a page that holds more. */
const MOST_MEMORY = 2_000;

/** The built site over a database with ten times the observations, in a real page: does each page that asks the engine still answer? */
describe.runIf(process.env.FULL)('over ten times the observations', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tenfold-'));
  let tenfold: Tenfold;
  let server: Server;
  let site: string;
  let browser: Browser;
  let opened: Watched;

  beforeAll(async () => {
    const path = join(folder, 'atlas.duckdb');
    tenfold = await writeTenfold(path);
    expect(tenfold.after).toBeGreaterThan(10 * tenfold.before);
    server = await hostOf(path);
    site = (await listen(server, 0)) + (process.env.BASE_PATH ?? '');
  }, 600_000);
  afterEach(() => browser?.close());
  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A page in a browser of its own, so that its memory is its own. */
  async function open(path: string): Promise<Page> {
    browser = await launchBrowser();
    opened = await openWatched(browser, site, { viewport: { width: 1280, height: 900 } });
    await opened.page.goto(site + path, { waitUntil: 'load' });
    return opened.page;
  }

  /** Closes it, and tells what was measured. */
  async function close(what: string, times: Record<string, number>): Promise<void> {
    const memory = await peak(browser);
    const told = Object.entries(times).map(([name, ms]) => `${name} ${(ms / 1000).toFixed(1)} s`);
    console.log(
      `tenfold: ${what}: ${told.join(', ')}; page's memory at its peak ${memory?.toFixed(0) ?? 'unknown'} MB`
    );
    expect(opened.faults).toEqual([]);
    if (memory !== undefined) expect(memory).toBeLessThan(MOST_MEMORY);
  }

  it.each([
    // It ranks places, and there are ten times as many: it must say that what it finds is not what was printed.
    ['/', 'the overview', 'differs'],
    // A real place is in this database as it was.
    ['/estados/chihuahua/', 'a state', 'same']
  ])(
    '%s starts its engine and computes a figure again',
    async (path, what, outcome) => {
      const page = await open(path);
      const start = await timed(async () => {
        await page.locator('[data-engine="idle"] button').click();
        await page.locator('[data-engine="ready"]').waitFor({ timeout: LONG });
      });
      const figure = page.locator('[data-figure]').first();
      const again = await timed(async () => {
        const button = figure.locator('button.button');
        if (!(await button.isVisible())) await figure.locator('details').last().locator('summary').click();
        await button.click();
        const found = figure.locator('[data-outcome]:not([data-outcome="running"])');
        await found.waitFor({ timeout: LONG });
        expect(await found.getAttribute('data-outcome')).toBe(outcome);
      });
      await close(what, { 'engine started in': start, 'figure again in': again });
    },
    LONG
  );

  it(
    'the explorer opens the largest cube, of ten times the municipalities, and follows a brush',
    async () => {
      const page = await open('/explorar/?v=2&m=jobs_permanent&l=m');
      const running = page.locator('[data-fetching="running"]');
      const loaded = await timed(async () => {
        await running.waitFor();
        await running.waitFor({ state: 'detached', timeout: LONG });
      });
      expect(await page.locator('[data-fetching]').count()).toBe(0);
      const rows = () => page.locator('[data-view="table"]').getAttribute('data-rows').then(Number);
      const before = await rows();
      expect(before).toBeGreaterThan(MUNICIPALITIES);
      const brushed = await timed(async () => {
        await brush(page);
        await page.waitForFunction(() => new URLSearchParams(location.search).has('t'), null, { timeout: LONG });
      });
      expect(await rows()).toBeGreaterThan(before);
      await close(`the explorer, ${await rows()} cells shown`, { 'cube in': loaded, 'brush in': brushed });
    },
    LONG
  );

  it(
    'the workbench counts and adds all of them',
    async () => {
      const page = await open('/consultas/');
      await page.locator('main textarea').first().focus();
      await page.locator('[data-editor]').click();
      const run = async (sql: string) => {
        await page.keyboard.press('Control+A');
        await page.keyboard.insertText(sql);
        await page.keyboard.press('Control+Enter');
        await page.locator('[data-result], [data-fault]').first().waitFor({ timeout: LONG });
        await page.locator('[data-running="false"]').waitFor({ timeout: LONG });
        return page.locator('[data-result] tbody tr:not(.spacer) td').allTextContents();
      };
      let counted: string[] = [];
      const first = await timed(
        async () => (counted = await run('SELECT CAST(count(*) AS VARCHAR) AS n FROM observation'))
      );
      expect(counted).toEqual([String(tenfold.after)]);
      const best = await timed(
        async () =>
          (counted = await run(
            `SELECT CAST(count(*) AS VARCHAR) AS n FROM best JOIN place USING (place_id) WHERE measure_id = 'exports' AND place_id = '08' AND sector_id = 'all'`
          ))
      );
      expect(Number(counted[0])).toBeGreaterThan(10);
      await close('the workbench', { 'first answer, engine included, in': first, 'the view of best values in': best });
    },
    LONG
  );
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Draws a span over the brush of the years. */
async function brush(page: Page): Promise<void> {
  const ground = page.locator('[data-view="time"] .ground');
  await ground.scrollIntoViewIfNeeded();
  const box = (await ground.boundingBox())!;
  const y = box.y + box.height / 3;
  await page.mouse.move(box.x + box.width * 0.2, y);
  await page.mouse.down();
  for (let i = 1; i <= 6; i++) await page.mouse.move(box.x + box.width * (0.2 + 0.1 * i), y);
  await page.mouse.up();
}

/** Largest resident memory of the browser's renderers, in MB; undefined where the system does not tell. */
async function peak(of: Browser): Promise<number | undefined> {
  if (!existsSync('/proc/self/status')) return undefined;
  const session = await of.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return Math.max(
    ...processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) / 1e3)
  );
}
