import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { localised } from '../../src/lib/text/routes';
import { BUDGETS } from './budgets';
import { LOCALES, PAGE_TYPES } from './page-types';

const build = fileURLToPath(new URL('../../build', import.meta.url));
const base = process.env.BASE_PATH ?? '';
const weights = new Map<string, number>();

/** Bytes of a file of the build after gzip. */
function weight(path: string): number {
  const known = weights.get(path);
  if (known !== undefined) return known;
  const bytes = gzipSync(readFileSync(join(build, path))).length;
  weights.set(path, bytes);
  return bytes;
}

/** Scripts that a script imports as it is loaded; those that it fetches later stand in `import(…)`. */
function imported(script: string): string[] {
  const text = readFileSync(join(build, script), 'utf8');
  return [...text.matchAll(/(?:\bfrom|\bimport) ?["'](\.[^"']+\.js)["']/g)].map(([, path]) =>
    posix.join(dirname(script), path!)
  );
}

function closure(scripts: readonly string[], found = new Set<string>()): Set<string> {
  for (const script of scripts)
    if (!found.has(script)) {
      found.add(script);
      closure(imported(script), found);
    }
  return found;
}

/** HTML, stylesheets and scripts of a page, as paths in the build. */
function filesOf(path: string): string[] {
  const page = `${path}index.html`;
  const html = readFileSync(join(build, page), 'utf8');
  const named = [...html.matchAll(/["'](\/[^"' ]*_app\/immutable\/[^"' ]+\.(?:js|css))["']/g)]
    .map(([, name]) => name!.slice(base.length))
    .filter((name) => existsSync(join(build, name)));
  const styles = new Set(named.filter((name) => name.endsWith('.css')));
  return [page, ...styles, ...closure(named.filter((name) => name.endsWith('.js')))];
}

it.each(PAGE_TYPES)('%s weighs no more than its budget', (path) => {
  const pages = LOCALES.map((locale) => filesOf(localised(path, locale)));
  // Without scripts or stylesheets nothing would have been weighed.
  for (const files of pages) expect(files.filter((file) => /\.(js|css)$/.test(file)).length).toBeGreaterThan(3);
  const kilobytes = Math.max(...pages.map((files) => files.reduce((sum, file) => sum + weight(file), 0))) / 1000;
  expect(kilobytes, `${path} in kB`).toBeLessThanOrEqual(BUDGETS[path]);
});
