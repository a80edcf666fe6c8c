import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from '../browser';
import { openWatched } from '../e2e/open';
import type { Bench, Measurement } from './bench';

const build = fileURLToPath(new URL('../../build', import.meta.url));
const PAGES = [
  '/',
  '/ciudades/',
  '/ciudades/juarez/',
  '/estados/chihuahua/',
  '/sectores/336/',
  '/huella/',
  '/datos/exports/'
];

/** What a first visit to a page costs before the reader does anything, compressed as hosts compress it. */
export const weight: Bench = {
  name: 'weight',
  async run(site) {
    const browser = await launchBrowser();
    try {
      const lines: Measurement[] = [];
      for (const path of PAGES) {
        const sizes = await sizesOf(path);
        const code = sizes.document + sizes.stylesheet + sizes.script + sizes.other;
        lines.push({ what: `${path} HTML, CSS and JS, gzip`, value: code / 1000, unit: 'kB', budget: 120 });
        lines.push({ what: `${path} fonts`, value: sizes.font / 1000, unit: 'kB', budget: 60 });
      }
      return [...lines, ...wholeSite()];
    } finally {
      await browser.close();
    }

    async function sizesOf(path: string) {
      const { page, faults, close } = await openWatched(browser, site);
      const sizes = { document: 0, stylesheet: 0, script: 0, font: 0, other: 0 };
      const counted: Promise<void>[] = [];
      page.on('response', (answer) => {
        counted.push(
          answer.body().then((body) => {
            const type = answer.request().resourceType();
            if (type === 'font') sizes.font += body.length;
            else sizes[type in sizes ? (type as keyof typeof sizes) : 'other'] += gzipSync(body).length;
          })
        );
      });
      await page.goto(site + path, { waitUntil: 'networkidle' });
      await Promise.all(counted);
      // A page that does not come alive is light because it is broken.
      const alive = await page.locator('.engine.alive').count();
      await close();
      if (faults.length > 0 || alive === 0)
        throw new Error(
          `${path} ${alive ? 'complains' : 'does not come alive'}: ${faults.join('; ') || 'without a word'}`
        );
      return sizes;
    }
  }
};

/** The whole site, against what static hosts accept. */
function wholeSite(): Measurement[] {
  const files = (readdirSync(build, { recursive: true }) as string[])
    .map((file) => statSync(join(build, file)))
    .filter((file) => file.isFile());
  return [
    { what: 'site', value: files.reduce((sum, file) => sum + file.size, 0) / 1e6, unit: 'MB', budget: 400 },
    { what: 'files', value: files.length, unit: 'files', budget: 6000 }
  ];
}
