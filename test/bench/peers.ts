import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Browser } from 'playwright-core';
import sirv from 'sirv';
import { listen, siteServer } from '../../src/cli/serve';
import { launchBrowser } from '../browser';
import { median, type Bench, type Measurement } from './bench';
import { compressing } from './compressing';
import { SLOW } from './slow';

const ROUNDS = 3;
const DATABASE = new URL('../../static/data/latest/atlas.duckdb', import.meta.url).pathname;

interface Contender {
  name: string;
  server: Server;
  path: string;
  /** What shows that its first figure is there. */
  figure: string;
}

/**
 * A page with the exports of every state as bars, the nation's trend as a line and both as tables: ours (the figure's own page,
 * which has more on it) beside the same made with Observable Framework, from the same rows, both from a host that compresses,
 * over a slow phone connection. Needs the registry, to install the peer into a temporary folder.
 */
export const peers: Bench = {
  name: 'peers',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'peer-'));
    const browser = await launchBrowser();
    try {
      const ours = {
        name: 'ours',
        server: compressing(siteServer()),
        path: `${process.env.BASE_PATH ?? ''}/graficas/exports-by-state/`,
        figure: 'main svg rect'
      };
      const framework = {
        name: 'Observable Framework',
        server: await observable(folder),
        path: '/',
        figure: 'main svg rect'
      };
      const lines: Measurement[] = [];
      const figures: number[] = [];
      for (const contender of [ours, framework]) {
        const { bytes, requests, painted } = await measured(browser, contender);
        figures.push(painted);
        lines.push(
          { what: `${contender.name}: bytes, page and figures`, value: bytes / 1000, unit: 'kB' },
          { what: `${contender.name}: requests`, value: requests, unit: 'files' },
          { what: `${contender.name}: first figure at 1.6 Mbit/s, processor ÷ 4, median`, value: painted, unit: 'ms' }
        );
      }
      return [
        ...lines,
        {
          what: 'first figure, ours over Observable Framework',
          value: figures[0]! / figures[1]!,
          unit: 'ratio',
          budget: 1
        }
      ];
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
};

/** The page as that tool makes it: its own layout, Observable Plot, rows from a file beside the page. */
async function observable(folder: string): Promise<Server> {
  writeFileSync(join(folder, 'package.json'), '{"name":"peer","private":true,"type":"module"}');
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src/exports.json'), JSON.stringify(await rows()));
  writeFileSync(
    join(folder, 'src/index.md'),
    `# Exports by state

\`\`\`js
import * as Plot from "@observablehq/plot";
const {states, years} = await FileAttachment("exports.json").json();
\`\`\`

\`\`\`js
display(Plot.plot({marginLeft: 140, marks: [Plot.barX(states, {x: "value", y: "name", sort: {y: "-x"}})]}));
display(Plot.plot({marks: [Plot.lineY(years, {x: "year", y: "value"})]}));
\`\`\`

\`\`\`js
display(html\`<table>\${states.map(({name, value}) => html\`<tr><td>\${name}<td>\${value}\`)}</table>\`);
display(html\`<table>\${years.map(({year, value}) => html\`<tr><td>\${year}<td>\${value}\`)}</table>\`);
\`\`\`
`
  );
  command(folder, 'npm', [
    'install',
    '--no-audit',
    '--no-fund',
    '@observablehq/framework@1.13.4',
    '@observablehq/plot@0.6.17'
  ]);
  command(folder, 'npx', ['observable', 'build']);
  if (!existsSync(join(folder, 'dist/index.html'))) throw new Error('Observable Framework built no page');
  const files = sirv(join(folder, 'dist'));
  return compressing(
    createServer((request, response) => files(request, response, () => void response.writeHead(404).end()))
  );
}

async function rows() {
  const instance = await DuckDBInstance.create(DATABASE, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
  const states =
    await ask(`SELECT name_es AS name, value FROM best JOIN place USING (place_id) WHERE measure_id = 'exports'
    AND sector_id = 'all' AND level = 'state' AND period = '2024' ORDER BY value DESC`);
  const years =
    await ask(`SELECT CAST(period AS INTEGER) AS year, value FROM best WHERE measure_id = 'exports' AND sector_id = 'all'
    AND place_id = 'MX' AND length(period) = 4 ORDER BY year`);
  connection.closeSync();
  instance.closeSync();
  return { states, years };
}

function command(cwd: string, name: string, args: string[]): void {
  const env = { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: 'true' };
  const run = spawnSync(name, args, { cwd, encoding: 'utf8', env, shell: process.platform === 'win32' });
  if (run.status !== 0) throw new Error(`\`${name} ${args.join(' ')}\`: ${(run.stderr || run.stdout).slice(-300)}`);
}

async function measured(browser: Browser, { server, path, figure }: Contender) {
  const site = await listen(server, 0);
  const painted: number[] = [];
  let [bytes, requests] = [0, 0];
  for (let i = 0; i < ROUNDS; i++) {
    const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    [bytes, requests] = [0, 0];
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
      requests++;
    });
    await page.addInitScript((selector) => {
      const frame = () => {
        if (document.querySelectorAll(selector).length >= 20) Object.assign(window, { figureAt: performance.now() });
        else requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    }, figure);
    await page.goto(site + path, { waitUntil: 'networkidle', timeout: 90_000 });
    await page.waitForFunction(() => 'figureAt' in window, null, { timeout: 60_000 });
    painted.push(await page.evaluate(() => (window as unknown as { figureAt: number }).figureAt));
    await context.close();
  }
  server.closeAllConnections();
  server.close();
  return { bytes, requests, painted: median(painted) };
}
