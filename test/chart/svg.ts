import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '__svg__');

/**
 * Compares markup with the picture stored as `__svg__/NAME.svg`: ids re-indexed, numbers rounded, one element a line. On a
 * difference leaves `NAME-changed.svg` beside it and fails; to accept the change, move that file over the stored one.
 * A picture that is not stored yet is written, except in continuous integration, where it is an error.
 */
export function expectPicture(name: string, markup: string): void {
  const picture = settled(markup);
  const stored = join(FOLDER, `${name}.svg`);
  const changed = join(FOLDER, `${name}-changed.svg`);
  if (!existsSync(stored)) {
    if (process.env.CI)
      throw new Error(`There is no stored picture ${stored}. Run the test once on your machine and add it.`);
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(stored, picture);
    return;
  }
  if (readFileSync(stored, 'utf8') === picture) {
    rmSync(changed, { force: true });
    return;
  }
  writeFileSync(changed, picture);
  throw new Error(
    `The picture «${name}» has changed: compare ${stored} with ${changed}, and move it over if it is right.`
  );
}

/** Markup without what may differ from run to run. */
export function settled(markup: string): string {
  const ids = new Map<string, string>();
  const plain = markup
    .replace(/<!--.*?-->/gs, '')
    .replace(/(?<=class="[^"]*)\b(?:svelte|s)-\w{5,} ?/g, '')
    .replace(/ class="(.*?) ?"/g, (_, names: string) => (names ? ` class="${names}"` : ''));
  const found = [...plain.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
  for (const id of found) if (!ids.has(id)) ids.set(id, `id-${ids.size + 1}`);
  const named = [...ids]
    .sort(([a], [b]) => b.length - a.length)
    .reduce((text, [id, name]) => text.replaceAll(id, name), plain);
  return `${named
    .replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
    .replace(/>\s+</g, '><')
    .replace(/></g, '>\n<')
    .trim()}\n`;
}
