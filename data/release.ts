import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Baseline } from '../src/lib/model/base';
import { PRESETS, presetScenario } from '../src/lib/scenario/presets';
import { encodeLink, receiptOf } from '../src/lib/scenario/url';

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

/** Reforms of the link that is kept with a release. */
const LINKED = ['vat-upfront', 'tariff-2026', 'bridge'];

/**
 * The hash of a link of a release, with its receipt: what a test opens for ever on the kept baseline, to find the same digits.
 */
export function releaseLink(baseline: Baseline): string {
  const presets = PRESETS.filter(({ id }) => LINKED.includes(id));
  const scenarios = presets.map((preset) => presetScenario(preset, baseline, 'es'));
  const comparison = { v: scenarios[0]!.v, scenarios };
  return encodeLink({ comparison, receipt: receiptOf(comparison, () => baseline) });
}

if (import.meta.filename === process.argv[1]) {
  try {
    const { file, added } = keepBaseline(fileURLToPath(new URL('../static', import.meta.url)));
    const baseline = JSON.parse(readFileSync(file, 'utf8')) as Baseline;
    const link = fileURLToPath(new URL(`../test/fixtures/scenario/releases/${baseline.version}.txt`, import.meta.url));
    if (!existsSync(link)) {
      mkdirSync(dirname(link), { recursive: true });
      writeFileSync(link, releaseLink(baseline) + '\n');
    }
    console.log(added ? `${file} added: commit it and ${link} with the release` : `${file} is kept already`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
