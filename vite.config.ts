import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { gzipSync } from 'node:zlib';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Months and days in tests are those of Mexico whatever the machine's clock says. */
const env = { TZ: 'America/Mexico_City' };

/**
 * What pages need together, each with all that it imports, in three files: in eighty small ones it weighs a sixth more. What
 * one page, one figure or one rarer kind of chart needs stays by itself.
 */
const TOGETHER = [
  {
    name: 'frame',
    test: /\/node_modules\/(svelte|@sveltejs\/kit)\/|\/src\/routes\/\+layout\.svelte$|\/src\/lib\/text\/(format|routes|levels)\.ts$/,
    priority: 3
  },
  { name: 'charts', test: /\/src\/lib\/chart\/(LineChart|BarChart|ShareBar|PlaceMap)\.svelte$/, priority: 2 },
  { name: 'figure', test: /\/src\/lib\/figures\/(FigureView\.svelte|trend\.ts|ranking\.ts)$/, priority: 1 }
];

/** In the browser's files alone: the server awaits its figures at the top of a module, which in one file with them would wait for itself. */
const together: Plugin = {
  name: 'modules-together',
  apply: 'build',
  config: ({ build }) =>
    build?.ssr
      ? undefined
      : {
          build: {
            rolldownOptions: {
              output: { codeSplitting: { groups: TOGETHER } },
              // A page that imports one chart by the index of the kit gets that one; styles count as effects and stay.
              treeshake: { moduleSideEffects: (id) => !/\/src\/lib\/chart\/[^?]*\.(svelte|ts)$/.test(id) }
            }
          }
        }
};

/**
 * The engine's module as `virtual:engine-module`: packed in the built site, since 34 MB are more than a page needs to load and
 * than some hosts take, and not all compress what they do not know; as it is while developing and in tests.
 */
function engineModule(): Plugin {
  const name = 'virtual:engine-module';
  const file = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  let inSite = false;
  return {
    name: 'engine-module',
    configResolved({ command, build }) {
      inSite = command === 'build' && !build.ssr;
    },
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      const module = readFileSync(file);
      if (!inSite) return `export const url = ${JSON.stringify(`/@fs${file}`)}; export const bytes = ${module.length};`;
      const source = gzipSync(module, { level: 9 });
      const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
      const fileName = `_app/immutable/assets/duckdb-eh-${hash}.wasm.gz`;
      const asset = this.emitFile({ type: 'asset', fileName, source });
      return `export const url = import.meta.ROLLUP_FILE_URL_${asset}; export const bytes = ${source.length};`;
    }
  };
}

export default defineConfig({
  plugins: [sveltekit(), together, engineModule()],
  // The public origin, for canonical links.
  define: { 'import.meta.env.SITE_URL': JSON.stringify(process.env.SITE_URL ?? '') },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  // Pages allow no data: fonts, and small files are cached better on their own.
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { pluginTimings: false } },
    // A figure is an import of its own; the list of all that each of them needs would weigh more than what a page shows.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed, { hostType }) => (hostType === 'js' ? [] : needed)
    }
  },
  test: {
    // Vitest leaves one core free, and of two that is half the machine; browser tests wait more than they compute.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/house/**'],
          env,
          // The tokens of theme.css are read as text; without this a test gets an empty one.
          css: { include: [/theme\.css/] },
          testTimeout: 30_000,
          hookTimeout: 60_000
        }
      },
      {
        test: { name: 'house', include: ['test/house/**/*.test.ts'], env, testTimeout: 300_000 }
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/site.ts'],
          env,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A browser on a busy machine may miss a deadline once; who misses it twice is at fault.
          retry: 1
        }
      }
    ]
  }
});
