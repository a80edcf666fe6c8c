import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/** Months and days in tests are those of Mexico whatever the machine's clock says. */
const env = { TZ: 'America/Mexico_City' };

export default defineConfig({
  plugins: [sveltekit()],
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
          hookTimeout: 120_000
        }
      }
    ]
  }
});
