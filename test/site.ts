import type { TestProject } from 'vitest/node';
import { listen, siteServer } from '../src/cli/serve';
import { chromiumPath } from './browser';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site with its base path, without a slash at the end. */
    site: string;
  }
}

/** One server over build/ for all browser and crawl tests, and one look for Chromium before any of them needs it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  chromiumPath();
  const server = siteServer();
  // A test that keeps the processor busy for five seconds must not find its connection closed.
  server.keepAliveTimeout = 120_000;
  const origin = await listen(server, 0);
  project.provide('site', origin + (process.env.BASE_PATH ?? ''));
  return () =>
    new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
}
