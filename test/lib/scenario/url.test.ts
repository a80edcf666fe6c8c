import { deflateSync, strToU8 } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LEVER_IDS } from '../../../src/lib/model/levers/index';
import { uniformStream } from '../../../src/lib/model/random';
import type { Comparison } from '../../../src/lib/model/scenario';
import { readComparison, readFileText } from '../../../src/lib/scenario/migrations';
import { PRESETS, presetScenario } from '../../../src/lib/scenario/presets';
import { ScenarioError } from '../../../src/lib/scenario/schema';
import {
  decodeLink,
  encodeLink,
  MOST_HASH_BYTES,
  RECEIPT,
  receiptDifferences,
  receiptOf
} from '../../../src/lib/scenario/url';
import { always, baseline, fixtures, nationOnly, scenario } from './fixture';

const comparison: Comparison = {
  v: 1,
  scenarios: PRESETS.slice(0, 5).map((preset) => presetScenario(preset, baseline, 'es'))
};

describe('a link', () => {
  it('gives back every digit', () => {
    const receipt = receiptOf(comparison, () => nationOnly);
    const link = { comparison, receipt };
    const hash = encodeLink(link);
    expect(hash.length).toBeLessThan(2000);
    expect(hash).toMatch(/^[\w-]+$/);
    expect(decodeLink(hash)).toEqual(link);
    expect(decodeLink('#' + hash)).toEqual(link);
    const third = scenario([always('tariff', 1 / 3)], { name: 'ñ “comillas” 🏭' });
    expect(
      decodeLink(encodeLink({ comparison: { v: 1, scenarios: [third] }, receipt: null })).comparison.scenarios[0]
    ).toEqual(third);
  });

  it('that would be too long says to save a file', () => {
    const next = uniformStream(1);
    const long = scenario(
      Array.from({ length: 24 }, (_, i) => ({
        lever: LEVER_IDS[i % 12]!,
        target: 'all' as const,
        path: Array.from({ length: 10 }, (_, y) => [2026 + y, next()] as [number, number])
      }))
    );
    expect(() =>
      encodeLink({
        comparison: {
          v: 1,
          scenarios: [long, long, { ...long, seed: 9 }].map((one, i) => ({
            ...one,
            levers: one.levers.map((lever) => ({
              ...lever,
              path: lever.path.map(([year, value]) => [year, value + i / 7] as [number, number])
            }))
          }))
        },
        receipt: null
      })
    ).toThrow(/save the comparison as a file/);
  });

  it('that unpacks to gigabytes is refused after a few', () => {
    const bomb = deflateSync(strToU8('['.padEnd(3_000_000, '0')), { level: 9 });
    const hash = '1' + Buffer.from(bomb).toString('base64url');
    expect(hash.length).toBeLessThan(MOST_HASH_BYTES);
    expect(() => decodeLink(hash)).toThrow(/unpacks to more/);
  });

  it('holds the numbers of its day', () => {
    const receipt = receiptOf(comparison, () => nationOnly);
    expect(receipt.figures[1]![RECEIPT.indexOf('suspended')]).toBeLessThan(-1e11);
    expect(receiptDifferences(receipt, receipt)).toEqual([]);
    const other = structuredClone(receipt);
    other.figures[2]![0]! += 1e6;
    expect(receiptDifferences(receipt, other)).toMatchObject([{ scenario: 2, result: 'suspended' }]);
    expect(receiptOf(comparison, () => null).figures[0]).toEqual(RECEIPT.map(() => null));
  });
});

describe('old versions', () => {
  it.each([0, 1])('a link of version %i opens for ever', (version) => {
    const hash = readFileSync(`${fixtures}link-v${version}.txt`, 'utf8').trim();
    const expected = JSON.parse(readFileSync(`${fixtures}link-v${version}.json`, 'utf8')) as Comparison;
    expect(decodeLink(hash).comparison).toEqual(expected);
    expect(readComparison(expected)).toEqual(expected);
  });

  it('a newer one is refused with a sentence', () => {
    expect(() => readFileText('{"v": 99, "scenarios": [{"v": 99}]}')).toThrow(/newer than this site/);
  });
});

describe('ten thousand documents and hashes', () => {
  /** Anything that could stand in a document: near misses of what does, and what never could. */
  const anything = (next: () => number, depth: number): unknown => {
    const pick = <Value>(values: readonly Value[]) => values[Math.floor(next() * values.length)]!;
    if (next() < 0.4 || depth === 0)
      return pick<unknown>([
        ...[null, true, 0, 1, -1, 2026, 2030, 1e308, -0.1, 0.5, 4000, '', 'all', 'full', 'static', 'MX', '08', '334'],
        ...[...LEVER_IDS, baseline.version, 'refund_days', '__proto__', '\u0000', 'x'.repeat(500)]
      ]);
    if (next() < 0.5) return Array.from({ length: Math.floor(next() * 4) }, () => anything(next, depth - 1));
    const keys = [
      'v',
      'model',
      'data',
      'name',
      'baseline',
      'levers',
      'behaviour',
      'assumptions',
      'draws',
      'seed',
      'lever'
    ];
    return Object.fromEntries(
      Array.from({ length: Math.floor(next() * 6) }, () => [
        pick([...keys, 'target', 'path', 'places', 'sectors', 'year', 'scenarios', 'constructor']),
        anything(next, depth - 1)
      ])
    );
  };

  /** A valid document with one part of it replaced. */
  const spoilt = (next: () => number): unknown => {
    const document = structuredClone({ v: 1, scenarios: [comparison.scenarios[Math.floor(next() * 5)]!] }) as unknown;
    let part = document as Record<string, unknown>;
    for (;;) {
      const keys = Object.keys(part);
      const key = keys[Math.floor(next() * keys.length)];
      if (key === undefined) return document;
      const inner = part[key];
      if (typeof inner === 'object' && inner !== null && next() < 0.7) part = inner as Record<string, unknown>;
      else {
        part[key] = anything(next, 3);
        return document;
      }
    }
  };

  const outcome = (read: () => unknown): 'accepted' | 'refused' => {
    try {
      read();
      return 'accepted';
    } catch (error) {
      expect(error).toBeInstanceOf(ScenarioError);
      expect((error as Error).message.length).toBeGreaterThan(10);
      return 'refused';
    }
  };

  it('are accepted or refused with a sentence', () => {
    const next = uniformStream(11);
    const counts = { accepted: 0, refused: 0 };
    const valid = encodeLink({ comparison, receipt: null });
    for (let i = 0; i < 10_000; i++) {
      const value = i % 4 === 0 ? anything(next, 5) : spoilt(next);
      if (i % 2) counts[outcome(() => readFileText(JSON.stringify(value) ?? ''))]++;
      else {
        const packed = '1' + Buffer.from(deflateSync(strToU8(JSON.stringify(value) ?? ''))).toString('base64url');
        const at = Math.floor(next() * packed.length);
        const hash =
          i % 6 === 0
            ? packed.slice(0, at) + String.fromCharCode(33 + next() * 90) + packed.slice(at + 1)
            : i % 10 === 0
              ? valid.slice(0, at)
              : packed;
        counts[outcome(() => decodeLink(hash))]++;
      }
    }
    console.log(`${counts.accepted} accepted, ${counts.refused} refused`);
    expect(counts.accepted).toBeGreaterThan(100);
    expect(counts.refused).toBeGreaterThan(5000);
  });
});
