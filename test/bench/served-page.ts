import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import sirv from 'sirv';
import { build } from 'vite';
import { launchBrowser } from '../browser';
import { openWatched } from '../e2e/open';

export interface ServedPage {
  page: Page;
  /** Bytes of the files of `data` sent since the last call, over HTTP. */
  bytes(): number;
  close(): Promise<void>;
}

/**
 * A page of a benchmark, built from its folder here and opened in Chromium; `data` is a folder whose files it can fetch, by
 * ranges too. Throws when the page complains while it is open.
 */
export async function servedPage(name: string, data?: string): Promise<ServedPage> {
  const out = mkdtempSync(join(tmpdir(), `${name}-`));
  await build({
    configFile: false,
    root: fileURLToPath(new URL(name, import.meta.url)),
    logLevel: 'warn',
    build: { outDir: out, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 }
  });
  const handlers = [sirv(out), ...(data ? [sirv(data, { etag: true, immutable: true, maxAge: 31_536_000 })] : [])];
  let sent = 0;
  const server = createServer((request, response) => {
    // Node drops what is written in answer to HEAD.
    if (request.method === 'GET' && /\.duckdb$/.test(request.url ?? '')) counted(response, (bytes) => (sent += bytes));
    const next = (i: number): void => {
      const handler = handlers[i];
      if (handler) handler(request as IncomingMessage, response, () => next(i + 1));
      else response.writeHead(404).end();
    };
    next(0);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchBrowser();
  const { page, faults, close } = await openWatched(browser, origin);
  await page.goto(`${origin}/`);
  return {
    page,
    bytes: () => {
      const total = sent;
      sent = 0;
      return total;
    },
    close: async () => {
      await close();
      await browser.close();
      server.closeAllConnections();
      server.close();
      rmSync(out, { recursive: true, force: true });
      if (faults.length > 0) throw new Error(`the page of the benchmark complains: ${faults.join('; ')}`);
    }
  };
}

/** Reports what is written to an answer's body. */
function counted(response: ServerResponse, on: (bytes: number) => void): void {
  const write = response.write.bind(response) as (chunk: Buffer) => boolean;
  const end = response.end.bind(response) as (chunk?: Buffer) => ServerResponse;
  response.write = ((chunk: Buffer) => {
    on(chunk.length);
    return write(chunk);
  }) as typeof response.write;
  response.end = ((chunk?: Buffer) => {
    if (Buffer.isBuffer(chunk)) on(chunk.length);
    return end(chunk);
  }) as typeof response.end;
}
