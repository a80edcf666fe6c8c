import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../src/cli/serve';
import { launchBrowser } from '../browser';
import { faultyHost } from './faulty';

const { server, faults } = faultyHost();
let site: string;
let browser: Browser;

beforeAll(async () => {
  site = (await listen(server, 0)) + (process.env.BASE_PATH ?? '');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
});

/** Verdict of each check, as the page shows them after one run. */
async function diagnose(path: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(site).origin)) elsewhere.push(request.url());
  });
  await page.goto(site + path, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.locator('[data-diagnosis] button').click();
  await page.locator('[data-diagnosis="done"]').waitFor({ timeout: 60_000 });
  const verdicts = await page
    .locator('[data-check]')
    .evaluateAll((items) => items.map((item) => [item.getAttribute('data-check'), item.getAttribute('data-verdict')]));
  const text = await page.locator('main').innerText();
  await context.close();
  expect(elsewhere).toEqual([]);
  return { verdicts: Object.fromEntries(verdicts) as Record<string, string>, text };
}

describe('the page of diagnostics', () => {
  it('finds a sound host sound, but for the compression that this one leaves to others', async () => {
    const { verdicts, text } = await diagnose('/diagnostico/');
    expect(Object.entries(verdicts).filter(([, verdict]) => verdict !== 'good')).toEqual([['compression', 'warn']]);
    expect(text).toMatch(/17 bien, 1 por mejorar, 0 mal/);
  });

  it('names what is wrong and what to do about it', async () => {
    faults.set('flows.duckdb', 'whole');
    faults.set('.wasm.gz', 'missing');
    faults.set('version.json', 'missing');
    const { verdicts, text } = await diagnose('/en/diagnostics/');
    expect(Object.entries(verdicts).filter(([, verdict]) => verdict !== 'good')).toEqual([
      ['path', 'bad'],
      ['module', 'bad'],
      ['compression', 'warn'],
      ['ranges', 'bad'],
      // What is not there has no rule either.
      ['fresh', 'warn']
    ]);
    expect(text).toMatch(/BASE_PATH.*wasm\.gz as it stands.*Range requests on \.duckdb/s);
  });
});
