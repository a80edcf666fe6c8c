import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { keepBaseline } from '../../../data/release';
import { releaseLink } from '../../../src/cli/release';
import { baselinePaths, loadBaseline, readFromSite } from '../../../src/lib/scenario/baselines';
import { central, gridIndex, resultIndex } from '../../../src/lib/model/central';
import type { ResultId } from '../../../src/lib/model/measures';
import { preset, presetScenario } from '../../../src/lib/scenario/presets';
import { decodeLink, encodeLink, receiptDifferences, receiptOf } from '../../../src/lib/scenario/url';
import { baseline, fixtures } from './fixture';

describe('the baseline of a link', () => {
  const [own, kept] = baselinePaths(baseline.version) as [string, string];

  it('comes with its data, or from the kept copies', async () => {
    for (const path of [own, kept])
      expect(await loadBaseline(baseline.version, async (asked) => (asked === path ? baseline : null))).toBe(baseline);
  });

  it('that nobody kept, or that is another’s, is missed with a sentence', async () => {
    await expect(loadBaseline('0123456789ab', async () => null)).rejects.toThrow(/never released/);
    await expect(loadBaseline('0123456789ab', async () => baseline)).rejects.toThrow(/never released/);
    await expect(loadBaseline(baseline.version, async () => '<html>')).rejects.toThrow(/never released/);
  });

  it('is not taken from a host that answers everything with its page', async () => {
    const html = async () => new Response('<html>', { headers: { 'content-type': 'text/html' } });
    expect(await readFromSite('', html)(own)).toBeNull();
    expect(await readFromSite('', async () => new Response('', { status: 404 }))(own)).toBeNull();
    await expect(readFromSite('', async () => new Response('', { status: 500 }))(own)).rejects.toThrow(/500/);
    expect(await readFromSite('', async () => Response.json({ a: 1 }))(own)).toEqual({ a: 1 });
  });
});

const published = fileURLToPath(new URL('../../../static/baselines/', import.meta.url));
const links = fixtures + 'releases/';
const kept = readdirSync(published).map((file) => file.replace(/\.json$/, ''));

describe('every release that was kept', () => {
  it('has the link that was made with it, and there is one or more', () => {
    expect(kept.length).toBeGreaterThan(0);
    expect(
      readdirSync(links)
        .map((file) => file.replace(/\.txt$/, ''))
        .sort()
    ).toEqual([...kept].sort());
  });

  it.each(kept)('%s gives a link of its time the digits of its receipt, from the kept copy alone', async (version) => {
    const read = async (path: string): Promise<unknown> =>
      path === `baselines/${version}.json` ? JSON.parse(readFileSync(`${published}${version}.json`, 'utf8')) : null;
    const { comparison, receipt } = decodeLink(readFileSync(`${links}${version}.txt`, 'utf8').trim());
    expect(comparison.scenarios.map(({ data }) => data)).toEqual(comparison.scenarios.map(() => version));
    const own = await loadBaseline(version, read);
    expect(
      receiptDifferences(
        receipt!,
        receiptOf(comparison, () => own)
      )
    ).toEqual([]);
    expect(receipt!.figures.flat().filter((figure) => figure !== 0 && figure !== null).length).toBeGreaterThan(5);
  });
});

describe('a release', () => {
  it('makes a link of several reforms, with a receipt, that opens again', () => {
    const { comparison, receipt } = decodeLink(releaseLink(baseline));
    expect(comparison.scenarios.length).toBe(3);
    expect(
      receiptDifferences(
        receipt!,
        receiptOf(comparison, () => baseline)
      )
    ).toEqual([]);
  });

  it('keeps its baseline and never changes it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'immex-release-'));
    try {
      expect(() => keepBaseline(folder)).toThrow(/no data yet/);
      mkdirSync(join(folder, 'data/v/abc'), { recursive: true });
      writeFileSync(join(folder, 'data/latest.json'), '{"version": "abc"}');
      writeFileSync(join(folder, 'data/v/abc/baseline.json'), '{}');
      const first = keepBaseline(folder);
      expect(first.added).toBe(true);
      expect(readFileSync(first.file, 'utf8')).toBe('{}');
      expect(keepBaseline(folder).added).toBe(false);
      writeFileSync(join(folder, 'data/v/abc/baseline.json'), '{"other": 1}');
      expect(() => keepBaseline(folder)).toThrow(/never changes/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('gives an old link the digits of its own version, whatever today’s are', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'immex-release-'));
    try {
      const { version } = baseline;
      mkdirSync(join(folder, 'data/v', version), { recursive: true });
      writeFileSync(join(folder, 'data/latest.json'), JSON.stringify({ version }));
      copyFileSync(fixtures + 'baseline.json', join(folder, 'data/v', version, 'baseline.json'));
      keepBaseline(folder);
      // Newer data take the place of these: only what the release kept is left.
      rmSync(join(folder, 'data'), { recursive: true });
      const read = async (path: string) =>
        existsSync(join(folder, path)) ? (JSON.parse(readFileSync(join(folder, path), 'utf8')) as unknown) : null;
      const opened = decodeLink(readFileSync(fixtures + 'link-v1.txt', 'utf8').trim()).comparison.scenarios;
      const bridge = presetScenario(preset('bridge')!, baseline, 'en');
      const hash = encodeLink({ comparison: { v: 1, scenarios: [bridge] }, receipt: null });
      for (const scenario of [...opened, ...decodeLink(hash).comparison.scenarios]) {
        const { change } = central(await loadBaseline(scenario.data, read), scenario);
        expect(change.full[gridIndex(0, 9, resultIndex('suspended'))]).toBeLessThan(0);
        if (scenario.name !== bridge.name) continue;
        for (const line of readFileSync(fixtures + 'goldens/bridge.jsonl', 'utf8')
          .trim()
          .split('\n')) {
          const { result, full } = JSON.parse(line) as { result: ResultId; full: number[] };
          expect(Number(change.full[gridIndex(0, 9, resultIndex(result))]!.toPrecision(6)), result).toBe(full[0]);
        }
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
