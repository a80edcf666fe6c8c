import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  // A class of its file stands on many elements of a page, and the usual name is twice as long.
  compilerOptions: { cssHash: ({ hash, filename }) => `s-${hash(filename.split('/src/').at(-1)).slice(0, 5)}` },
  kit: {
    adapter: adapter({ pages: 'build', assets: 'build', strict: true }),
    // Tests run while pages are built: what they generate, with a version of their own, must not get into these.
    outDir: process.env.VITEST ? '.svelte-kit/test' : '.svelte-kit',
    paths: { base: process.env.BASE_PATH ?? '', relative: false },
    // DESIGN §8: nothing leaves the origin; Kit's announcer needs style attributes, DuckDB needs wasm.
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self', 'wasm-unsafe-eval'],
        'style-src': ['self'],
        'style-src-attr': ['unsafe-inline'],
        'font-src': ['self'],
        'worker-src': ['self'],
        'connect-src': ['self'],
        'img-src': ['self', 'data:', 'blob:'],
        'frame-src': ['self'],
        'form-action': ['self'],
        'manifest-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['none']
      }
    },
    prerender: {
      // The last four are addresses of before, to which nothing links any more (src/lib/text/routes.ts).
      entries: [
        ...['*', '/en/'],
        ...['/en/scenarios/puente/', '/en/cities/municipio/', '/en/compare/sectores/', '/en/charts/tipos/']
      ],
      handleHttpError: 'fail',
      // In the hash of a page of scenarios stands a whole comparison (src/lib/scenario/url.ts), which names no element.
      handleMissingId: ({ path, id, message }) => {
        if (!(/\/(escenarios|scenarios)\/$/.test(path) && /^\d[\w-]{40,}$/.test(id))) throw new Error(message);
      },
      handleUnseenRoutes: 'fail'
    },
    // Registered by src/lib/data/offline.ts, after the page is there and never while developing.
    serviceWorker: { register: false, files: () => false },
    output: { preloadStrategy: 'modulepreload' },
    // DATA-CODE: a page that was built on other data, or by other code, is another page (src/lib/data/kept.ts).
    version: { name: process.env.SITE_VERSION ?? 'dev', pollInterval: 0 },
    typescript: {
      config: (config) => {
        config.include.push('../data/**/*.ts', '../notebooks/**/*.ts');
      }
    }
  }
};
