import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './tool';

/** What runs in a browser only, and is tested there: engines, their workers, storage of the page, state of components. */
const BROWSER_ONLY = [
  'src/lib/data/engine.ts',
  'src/lib/data/download.ts',
  'src/lib/data/manifest.ts',
  'src/lib/data/offline.ts',
  'src/lib/data/workbench/engine.ts',
  'src/lib/data/import/store.ts',
  'src/lib/data/import/importer.ts',
  'src/lib/data/import/duckdb-file.ts',
  'src/lib/data/**/*.worker.ts',
  'src/lib/data/**/*.svelte.ts'
];

it.runIf(process.env.FULL)(
  'unit tests reach 90 % of the lines of model and data',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'coverage-'));
    const run = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/vitest/vitest.mjs'),
        ...[
          'run',
          '--project',
          'unit',
          '--coverage.enabled',
          '--coverage.provider=v8',
          '--coverage.reporter=json-summary'
        ],
        ...[
          `--coverage.reportsDirectory=${folder}`,
          '--coverage.include=src/lib/model/**/*.ts',
          '--coverage.include=src/lib/data/**/*.ts'
        ],
        ...BROWSER_ONLY.map((pattern) => `--coverage.exclude=${pattern}`)
      ],
      { cwd: root, encoding: 'utf8', maxBuffer: 64e6, env: { ...process.env, FULL: '' } }
    );
    expect(run.status, run.stdout.slice(-2000)).toBe(0);
    const summary = JSON.parse(readFileSync(join(folder, 'coverage-summary.json'), 'utf8')) as Record<
      string,
      { lines: { total: number; covered: number } }
    >;
    rmSync(folder, { recursive: true });
    for (const part of ['src/lib/model', 'src/lib/data']) {
      const files = Object.entries(summary).filter(([file]) => file.includes(part));
      const [total, covered] = ['total', 'covered'].map((key) =>
        files.reduce((sum, [, { lines }]) => sum + lines[key as 'total' | 'covered'], 0)
      );
      console.log(`coverage of ${part}: ${covered} of ${total} lines`);
      expect(covered! / total!).toBeGreaterThanOrEqual(0.9);
    }
  },
  1_800_000
);
