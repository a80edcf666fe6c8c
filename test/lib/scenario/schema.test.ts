import { Ajv2020 } from 'ajv/dist/2020.js';
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../../src/cli/schemas';
import { parameterIds } from './parameters';
import { readCatalog } from '../../../data/catalog/catalog';
import { ModelError } from '../../../src/lib/model/errors';
import { LEVERS, LEVER_IDS } from '../../../src/lib/model/levers/index';
import { uniformStream } from '../../../src/lib/model/random';
import { planOf } from '../../../src/lib/model/plan';
import { LIMITS } from '../../../src/lib/model/limits';
import { LIMIT_TEXT } from '../../../src/lib/scenario/limits';
import { PRESETS, presetScenario } from '../../../src/lib/scenario/presets';
import { checkScenario, ComparisonSchema } from '../../../src/lib/scenario/schema';
import { always, baseline, scenario } from './fixture';

const written = (name: string) => readFileSync(new URL(`../../../static/schema/${name}`, import.meta.url), 'utf8');

const accepted = (document: unknown): boolean => {
  try {
    checkScenario(document);
    return true;
  } catch {
    return false;
  }
};

describe('the JSON Schema', () => {
  it.each(Object.entries(jsonSchemas()))('%s is written as the code says (npm run schemas)', (name, text) => {
    expect(written(name)).toBe(text);
  });

  it('accepts and refuses what the code does', () => {
    const schema = JSON.parse(written('scenario-1.json')) as Record<string, unknown>;
    const Validator = String(schema.$schema ?? '').includes('2020') ? Ajv2020 : Ajv;
    const accepts = new Validator({ strict: false }).compile(schema);
    const next = uniformStream(3);
    const odd = [
      null,
      -1,
      0.5,
      1e9,
      '',
      'all',
      'x',
      [],
      {},
      [[2026, 1]],
      [[2040, 1]],
      true,
      [1, 2, 3],
      { sectors: [] }
    ];
    let [both, neither] = [0, 0];
    for (let i = 0; i < 3000; i++) {
      const document = structuredClone(
        presetScenario(PRESETS[i % PRESETS.length]!, baseline, 'en')
      ) as unknown as Record<string, unknown>;
      if (i % 5) {
        const into = i % 3 ? document : ((document.levers as Record<string, unknown>[])[0] ?? document);
        const keys = Object.keys(into);
        into[keys[Math.floor(next() * keys.length)]!] = odd[Math.floor(next() * odd.length)];
      }
      const ours = accepted(document);
      expect(accepts(document), JSON.stringify(document)).toBe(ours);
      if (ours) both++;
      else neither++;
    }
    expect(both).toBeGreaterThan(300);
    expect(neither).toBeGreaterThan(300);
  });

  it('of a comparison holds one to five scenarios', () => {
    const one = scenario([]);
    const holds = (count: number) =>
      v.is(ComparisonSchema, { v: 1, scenarios: Array.from({ length: count }, () => one) });
    expect([0, 1, 5, 6].map(holds)).toEqual([false, true, true, false]);
  });
});

describe('a document', () => {
  it('whose years do not rise is refused with its place', () => {
    const wrong = scenario([
      {
        lever: 'tariff',
        target: 'all',
        path: [
          [2030, 1],
          [2028, 0]
        ]
      }
    ]);
    expect(() => checkScenario(wrong)).toThrow(/levers\.0\.path.*years must rise/);
  });

  it('whose range does not rise is refused with its place', () => {
    expect(() => checkScenario(scenario([], { assumptions: { refund_days: [30, 20, 40] } }))).toThrow(/refund_days/);
  });
});

describe('presets', () => {
  const events = new Set(readCatalog().events.map(({ event_id }) => event_id));

  it.each(PRESETS.map((preset) => [preset.id, preset] as const))(
    '%s is valid, dated by its act, in both languages',
    (_, preset) => {
      expect(events.has(preset.event)).toBe(true);
      for (const locale of ['es', 'en'] as const) {
        expect(preset.text[locale].length).toBeGreaterThan(120);
        expect(checkScenario(presetScenario(preset, baseline, locale)).name).toBe(preset.name[locale]);
      }
      expect(() => planOf(baseline, presetScenario(preset, baseline, 'es'))).not.toThrow(ModelError);
    }
  );

  it('have ids of their own', () => {
    expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length);
  });
});

describe('levers', () => {
  it('stand under their ids, hang on parameters that exist, and hold 0 between their bounds', () => {
    expect(LEVERS.map(({ id }) => id)).toEqual([...LEVER_IDS]);
    for (const { parameters, min, max, step } of LEVERS) {
      for (const id of parameters) expect(parameterIds()).toContain(id);
      expect(min <= 0 && max > 0 && step > 0).toBe(true);
    }
  });

  it('need no more than a line each', () => {
    for (const id of LEVER_IDS) expect(() => checkScenario(scenario([always(id, 0)]))).not.toThrow();
  });
});

describe('limits', () => {
  it('are said in both languages', () => {
    for (const limit of LIMITS)
      for (const locale of ['es', 'en'] as const) expect(LIMIT_TEXT[limit][locale].length).toBeGreaterThan(20);
  });
});
