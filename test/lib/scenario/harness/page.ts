import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { launchBrowser } from '../../../browser';
import { openWatched, type Watched } from '../../../e2e/open';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };

export interface WorkerPage extends Watched {
  end(): Promise<void>;
}

/** The analysis worker and its client, built as the site builds them, on an empty page with the site's policy. */
export async function openWorkerPage(): Promise<WorkerPage> {
  const folder = mkdtempSync(join(tmpdir(), 'immex-worker-'));
  await build({
    configFile: false,
    logLevel: 'error',
    base: './',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: fileURLToPath(new URL('entry.ts', import.meta.url)),
        output: { entryFileNames: 'entry.js' }
      }
    }
  });
  const page = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'"><link rel="icon" href="/none.html"><title>worker</title><script type="module" src="/entry.js"></script>`;
  const server = createServer(({ url = '/' }, answer) => {
    const path = normalize(new URL(url, 'http://localhost').pathname);
    if (path === '/' || path === '/none.html') return answer.setHeader('content-type', 'text/html').end(page);
    try {
      const content = readFileSync(join(folder, path));
      answer.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream').end(content);
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the test server has no port');
  const site = `http://127.0.0.1:${address.port}`;
  const browser = await launchBrowser();
  const watched = await openWatched(browser, site);
  await watched.page.goto(site);
  await watched.page.waitForFunction('"client" in globalThis');
  return {
    ...watched,
    async end() {
      await browser.close();
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  };
}
