import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepBaseline } from '../../data/release';
import type { Baseline } from '../lib/model/base';
import { PRESETS, presetScenario } from '../lib/scenario/presets';
import { encodeLink, receiptOf } from '../lib/scenario/url';

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
    const { file, added } = keepBaseline(fileURLToPath(new URL('../../static', import.meta.url)));
    const baseline = JSON.parse(readFileSync(file, 'utf8')) as Baseline;
    const link = fileURLToPath(
      new URL(`../../test/fixtures/scenario/releases/${baseline.version}.txt`, import.meta.url)
    );
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
