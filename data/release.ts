import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keeps the baseline of a data version for ever: copies `static/data/v/VERSION/baseline.json` to
 * `static/baselines/VERSION.json`, to be committed with the release. Returns its path and whether it is new. Throws when there
 * is no data, or when a kept copy of the version says something else.
 */
export function keepBaseline(folder: string): { file: string; added: boolean } {
  const manifest = join(folder, 'data/latest.json');
  if (!existsSync(manifest)) throw new Error('there is no data yet; build it with `npm run data`');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const source = join(folder, 'data/v', version, 'baseline.json');
  const file = join(folder, 'baselines', `${version}.json`);
  if (existsSync(file)) {
    if (readFileSync(file, 'utf8') !== readFileSync(source, 'utf8'))
      throw new Error(`${file} is kept already and differs from ${source}: a kept baseline never changes`);
    return { file, added: false };
  }
  mkdirSync(join(folder, 'baselines'), { recursive: true });
  cpSync(source, file);
  return { file, added: true };
}
