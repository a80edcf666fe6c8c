import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sirv from 'sirv';
import { listen, siteServer } from '../../src/cli/serve';
import { launchBrowser } from '../browser';
import { median, type Bench, type Measurement } from './bench';
import { compressing } from './compressing';
import { evidence, observable } from './peer-pages';
import { SLOW } from './slow';

const ROUNDS = 3;
/** The slowest of them has needed 70 s on a machine that does other things too. */
const PATIENCE = 240_000;
/** Bars of the first figure: ours shows the fifteen largest states and says so, the peers' all 32. */
const BARS = 15;

interface Contender {
  name: string;
  server: Server;
  path: string;
  /** What shows that its first figure is there, and how many of it. */
  figure: string;
  marks: number;
}

/**
 * A page with the exports of every state as bars and as a table: ours (the figure's own page, which has files, citation, frame
 * and sources besides) and the same made with Observable Framework and with Evidence, from the same rows, all from a host that
 * compresses, over a slow phone connection. No page may ask another host: what a peer would fetch there (Framework's serif) is
 * refused at once, costs it no time and is counted. Needs the registry, to install the peers into a temporary folder.
 */
export const peers: Bench = {
  name: 'peers',
  note: `«First figure» is the frame after its ${BARS} bars, or its canvas, are in the page; Evidence draws its canvas later still.
Ours has more on the page than the peers' (files, citation, frame to embed, sources, a search), and bytes of it are counted all.
Framework's page asks another host for its serif; it is refused at once here, which costs that page no time, as on a real connection it would.`,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'peer-'));
    const browser = await launchBrowser();
    try {
      const page = `${process.env.BASE_PATH ?? ''}/graficas/exports-by-state/`;
      const contenders: Contender[] = [
        { name: 'ours', server: compressing(siteServer()), path: page, figure: 'main svg rect', marks: BARS },
        {
          name: 'Observable Framework',
          server: folderServer(await observable(folder)),
          path: '/',
          figure: 'main svg rect',
          marks: BARS
        },
        {
          name: 'Evidence',
          server: folderServer(await evidence(folder)),
          path: '/',
          figure: 'main canvas',
          marks: 1
        }
      ];
      const lines: Measurement[] = [];
      const figures: number[] = [];
      for (const contender of contenders) {
        const { bytes, requests, elsewhere, painted } = await measured(browser, contender).catch((error: unknown) => {
          throw new Error(`${contender.name}: ${error instanceof Error ? error.message : String(error)}`, {
            cause: error
          });
        });
        figures.push(median(painted));
        lines.push(
          { what: `${contender.name}: bytes, page and figures`, value: bytes / 1000, unit: 'kB' },
          { what: `${contender.name}: requests`, value: requests, unit: 'files' },
          { what: `${contender.name}: requests to other hosts, refused`, value: elsewhere, unit: 'files' },
          {
            what: `${contender.name}: first figure at 1.6 Mbit/s, processor ÷ 4, median`,
            value: median(painted),
            unit: 'ms'
          },
          {
            what: `${contender.name}: first figure, spread`,
            value: Math.max(...painted) - Math.min(...painted),
            unit: 'ms'
          }
        );
      }
      const ratio = (peer: number) => figures[0]! / figures[peer]!;
      return [
        ...lines,
        { what: 'first figure, ours over Observable Framework', value: ratio(1), unit: 'ratio', budget: 1 },
        { what: 'first figure, ours over Evidence', value: ratio(2), unit: 'ratio', budget: 1 }
      ];
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
};

function folderServer(folder: string): Server {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`no page was built in ${folder}`);
  const files = sirv(folder);
  return compressing(
    createServer((request, response) => files(request, response, () => void response.writeHead(404).end()))
  );
}

async function measured(browser: Browser, { server, path, figure, marks }: Contender) {
  const site = await listen(server, 0);
  const painted: number[] = [];
  let [bytes, requests, elsewhere] = [0, 0, 0];
  for (let i = 0; i < ROUNDS; i++) {
    const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await session.send('Network.setBlockedURLs', { urls: ['https://*'] });
    [bytes, requests, elsewhere] = [0, 0, 0];
    page.on('request', (request) => {
      if (!request.url().startsWith(site) && /^https?:/.test(request.url())) elsewhere++;
    });
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
      requests++;
    });
    // Without a named function: what runs the benchmark would have it ask for a helper that no page has.
    await page.addInitScript(
      ([selector, least]) => {
        const seen = new MutationObserver(() => {
          if (document.querySelectorAll(selector).length < least) return;
          seen.disconnect();
          requestAnimationFrame(() => Object.assign(window, { figureAt: performance.now() }));
        });
        seen.observe(document, { childList: true, subtree: true });
      },
      [figure, marks] as const
    );
    await page.goto(site + path, { waitUntil: 'load', timeout: PATIENCE });
    await page
      .waitForFunction(() => 'figureAt' in window, null, { timeout: PATIENCE })
      .catch(async () => {
        const text = await page.locator('body').innerText();
        throw new Error(
          `${await page.locator(figure).count()} of ${marks} «${figure}» on a page that says «${text.replace(/\s+/g, ' ').slice(0, 200)}»`
        );
      });
    await page.waitForLoadState('networkidle', { timeout: PATIENCE });
    painted.push(await page.evaluate(() => (window as unknown as { figureAt: number }).figureAt));
    await context.close();
  }
  server.closeAllConnections();
  server.close();
  return { bytes, requests, elsewhere, painted };
}
