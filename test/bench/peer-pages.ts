import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

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

/**
 * The page as that tool makes it: its own layout, Observable Plot, rows from a file beside the page. Only packages that npm has
 * installed are imported: its other imports would be fetched from another host while it builds. Gives the folder of the built page.
 */
export async function observable(parent: string): Promise<string> {
  const folder = project(parent, 'observable');
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src/exports.json'), JSON.stringify(await rows()));
  writeFileSync(
    join(folder, 'src/index.md'),
    `# Exports by state

\`\`\`js
import * as Plot from "@observablehq/plot";
const states = await FileAttachment("exports.json").json();
\`\`\`

\`\`\`js
display(Plot.plot({marginLeft: 140, marks: [Plot.barX(states, {x: "value", y: "name", sort: {y: "-x"}})]}));
\`\`\`

\`\`\`js
const table = document.createElement("table");
for (const state of states) {
  const line = table.insertRow();
  for (const value of Object.values(state)) line.insertCell().textContent = value;
}
display(table);
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
  return join(folder, 'dist');
}

/** The same with Evidence: its own components, rows in the page. */
export async function evidence(parent: string): Promise<string> {
  const folder = project(parent, 'evidence');
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
  const states = ${JSON.stringify(await rows())};
</script>

<BarChart data={states} x=name y=value swapXY=true />
<DataTable data={states} />
`
  );
  command(folder, 'npm', ['install', '--no-audit', '--no-fund', '--legacy-peer-deps', ...EVIDENCE]);
  command(folder, 'npx', ['evidence', 'build']);
  return join(folder, 'build');
}

function project(parent: string, name: string): string {
  const folder = join(parent, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"name":"peer","private":true,"type":"module"}');
  return folder;
}

/** Exports of every state in the last year. */
async function rows() {
  const instance = await DuckDBInstance.create(DATABASE, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const states = await connection.runAndReadAll(`SELECT name_es AS name, value FROM best JOIN place USING (place_id)
    WHERE measure_id = 'exports' AND sector_id = 'all' AND level = 'state' AND length(period) = 4
    QUALIFY period = max(period) OVER () ORDER BY value DESC`);
  connection.closeSync();
  instance.closeSync();
  return states.getRowObjectsJS();
}

function command(cwd: string, name: string, args: string[]): void {
  const env = { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: 'true', SEND_ANONYMOUS_USAGE_STATS: 'no' };
  const run = spawnSync(name, args, { cwd, encoding: 'utf8', env, shell: process.platform === 'win32' });
  if (run.status !== 0) throw new Error(`\`${name} ${args.join(' ')}\`: ${(run.stderr || run.stdout).slice(-300)}`);
}
