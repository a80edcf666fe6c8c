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

/** Evidence and what it wants beside it. */
const EVIDENCE = [
  ...[
    '@evidence-dev/evidence@40.1.8',
    '@evidence-dev/core-components',
    '@evidence-dev/duckdb',
    'svelte@4.2.19',
    'vite@5.4.21'
  ],
  ...[
    '@sveltejs/vite-plugin-svelte@3.1.2',
    'svelte-preprocess@5.1.3',
    'svelte2tsx@0.7.4',
    'typescript@5.4.2',
    'postcss@8'
  ],
  ...[
    'tailwindcss@3.4.18',
    'autoprefixer@10',
    'postcss-load-config@4',
    'debounce@1.2.1',
    'git-remote-origin-url@4.0.0',
    'unist-util-visit@4.1.2'
  ]
];

interface Contender {
  name: string;
  server: Server;
  path: string;
  /** What shows that its first figure is there, and how many of it. */
  figure: string;
  marks: number;
}

/**
 * A page with the exports of every state as bars, the nation's trend as a line and both as tables: ours (the figure's own page,
 * which has more on it) beside the same made with Observable Framework and with Evidence, from the same rows, all from a host that compresses,
 * over a slow phone connection. Needs the registry, to install the peers into a temporary folder.
 */
export const peers: Bench = {
  name: 'peers',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'peer-'));
    const browser = await launchBrowser();
    try {
      const page = `${process.env.BASE_PATH ?? ''}/graficas/exports-by-state/`;
      const contenders: Contender[] = [
        { name: 'ours', server: compressing(siteServer()), path: page, figure: 'main svg rect', marks: 20 },
        {
          name: 'Observable Framework',
          server: await observable(folder),
          path: '/',
          figure: 'main svg rect',
          marks: 20
        },
        { name: 'Evidence', server: await evidence(folder), path: '/', figure: 'main canvas, main svg path', marks: 1 }
      ];
      const lines: Measurement[] = [];
      const figures: number[] = [];
      for (const contender of contenders) {
        const { bytes, requests, painted } = await measured(browser, contender).catch((error: unknown) => {
          throw new Error(`${contender.name}: ${error instanceof Error ? error.message : String(error)}`, {
            cause: error
          });
        });
        figures.push(painted);
        lines.push(
          { what: `${contender.name}: bytes, page and figures`, value: bytes / 1000, unit: 'kB' },
          { what: `${contender.name}: requests`, value: requests, unit: 'files' },
          { what: `${contender.name}: first figure at 1.6 Mbit/s, processor ÷ 4, median`, value: painted, unit: 'ms' }
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

/**
 * The page as that tool makes it: its own layout, Observable Plot, rows from a file beside the page. Only packages that npm has
 * installed are imported: its other imports would be fetched from another host while it builds.
 */
async function observable(parent: string): Promise<Server> {
  const folder = project(parent, 'observable');
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
const table = (rows) => {
  const element = document.createElement("table");
  for (const row of rows) {
    const line = element.insertRow();
    for (const value of Object.values(row)) line.insertCell().textContent = value;
  }
  return element;
};
display(table(states));
display(table(years));
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
  return folderServer(join(folder, 'dist'));
}

/** The same with Evidence: its own components, rows in the page. */
async function evidence(parent: string): Promise<Server> {
  const folder = project(parent, 'evidence');
  const { states, years } = await rows();
  mkdirSync(join(folder, 'pages'));
  writeFileSync(
    join(folder, 'evidence.config.yaml'),
    `deployment:
  basePath: ''
plugins:
  components:
    '@evidence-dev/core-components': {}
  datasources:
    '@evidence-dev/duckdb': {}
`
  );
  writeFileSync(
    join(folder, 'pages/index.md'),
    `# Exports by state

<script>
  const states = ${JSON.stringify(states)};
  const years = ${JSON.stringify(years)};
</script>

<BarChart data={states} x=name y=value swapXY=true />
<LineChart data={years} x=year y=value />
<DataTable data={states} />
<DataTable data={years} />
`
  );
  command(folder, 'npm', ['install', '--no-audit', '--no-fund', '--legacy-peer-deps', ...EVIDENCE]);
  command(folder, 'npx', ['evidence', 'build']);
  return folderServer(join(folder, 'build'));
}

function project(parent: string, name: string): string {
  const folder = join(parent, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"name":"peer","private":true,"type":"module"}');
  return folder;
}

function folderServer(folder: string): Server {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`no page was built in ${folder}`);
  const files = sirv(folder);
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

async function measured(browser: Browser, { server, path, figure, marks }: Contender) {
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
    await page.addInitScript(
      ([selector, least]) => {
        const frame = () => {
          if (document.querySelectorAll(selector).length >= least)
            Object.assign(window, { figureAt: performance.now() });
          else requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      },
      [figure, marks] as const
    );
    await page.goto(site + path, { waitUntil: 'networkidle', timeout: 90_000 });
    await page.waitForFunction(() => 'figureAt' in window, null, { timeout: 60_000 });
    painted.push(await page.evaluate(() => (window as unknown as { figureAt: number }).figureAt));
    await context.close();
  }
  server.closeAllConnections();
  server.close();
  return { bytes, requests, painted: median(painted) };
}
