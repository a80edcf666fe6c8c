import { describe, expect, it } from 'vitest';
import { LEVERS } from '../../../src/lib/model/levers/index';
import {
  addItem,
  addLever,
  duplicateItem,
  freeName,
  identity,
  presetOf,
  removeItem,
  removeLever,
  replaceItem,
  setAssumption,
  setLever,
  toggleTarget,
  type Item
} from '../../../src/lib/scenario/edit';
import { PRESETS, presetScenario } from '../../../src/lib/scenario/presets';
import { checkScenario } from '../../../src/lib/scenario/schema';
import { always, baseline, scenario } from './fixture';

const items = ['A', 'B'].reduce<Item[]>((list, name) => addItem(list, scenario([], { name })), []);

describe('a comparison as it is edited', () => {
  it('gives every scenario a key that stays while others come and go', () => {
    expect(items.map(({ key }) => key)).toEqual([1, 2]);
    const left = removeItem(items, 1);
    expect(addItem(left, scenario([])).map(({ key }) => key)).toEqual([2, 3]);
    expect(replaceItem(items, 2, scenario([], { name: 'C' })).map((item) => item.scenario.name)).toEqual(['A', 'C']);
  });

  it('puts a copy after its original, under a name of its own and with nothing shared', () => {
    const first = addItem([], scenario([always('tariff', 0.1)], { name: 'A' }));
    const twice = duplicateItem(
      duplicateItem(first, 1, (name) => `${name}, variant`),
      1,
      (name) => `${name}, variant`
    );
    expect(twice.map((item) => item.scenario.name)).toEqual(['A', 'A, variant 2', 'A, variant']);
    expect(new Set(twice.map(({ key }) => key)).size).toBe(3);
    expect(twice[1]!.scenario.levers).toEqual(first[0]!.scenario.levers);
    expect(twice[1]!.scenario.levers[0]).not.toBe(first[0]!.scenario.levers[0]);
    expect(duplicateItem(items, 99, String)).toEqual(items);
  });

  it('keeps names within what a document allows', () => {
    const long = 'n'.repeat(120);
    const list = addItem([], scenario([], { name: 'n'.repeat(110) }));
    expect(freeName(list, long)).toHaveLength(112);
    expect(() => checkScenario(scenario([], { name: freeName(list, long) }))).not.toThrow();
  });
});

describe('a scenario as it is edited', () => {
  it('is a preset until something of what it does changes, whatever its name', () => {
    for (const preset of PRESETS) {
      const made = presetScenario(preset, baseline, 'es');
      expect(presetOf({ ...made, name: 'other' })).toBe(preset.id);
      expect(presetOf(addLever(made, 'environment'))).toBeNull();
      expect(presetOf(setAssumption(made, 'armington', 2))).toBeNull();
    }
  });

  it('has the same results under another name or headline, and others with other draws', () => {
    const one = scenario([always('tariff', 0.1)]);
    expect(identity({ ...one, name: 'x', behaviour: 'static' })).toBe(identity(one));
    expect(identity({ ...one, seed: one.seed + 1 })).not.toBe(identity(one));
  });

  it.each(LEVERS.map(({ id }) => id))('takes %s at a valid value and gives it up again', (id) => {
    const added = addLever(scenario([]), id as (typeof LEVERS)[number]['id'] & Parameters<typeof addLever>[1]);
    const { min, max } = LEVERS.find((lever) => lever.id === id)!;
    const value = added.levers[0]!.path[0]![1];
    expect(value).toBeGreaterThan(0);
    expect(value).toBeGreaterThanOrEqual(min);
    expect(value).toBeLessThanOrEqual(max);
    expect(() => checkScenario(added)).not.toThrow();
    expect(removeLever(added, 0).levers).toEqual([]);
  });

  it('turns targets on and off; none at all is everything', () => {
    const start = always('tariff', 0.1);
    const placed = { ...start, target: toggleTarget(start, 'places', '08') };
    expect(placed.target).toEqual({ places: ['08'] });
    const both = { ...start, target: toggleTarget(placed, 'sectors', '334') };
    expect(both.target).toEqual({ places: ['08'], sectors: ['334'] });
    const sectors = { ...start, target: toggleTarget(both, 'places', '08') };
    expect(sectors.target).toEqual({ sectors: ['334'] });
    expect(toggleTarget(sectors, 'sectors', '334')).toBe('all');
    expect(setLever(scenario([start]), 0, { target: both.target }).levers[0]!.path).toEqual(start.path);
  });

  it('takes an assumption and goes back to ours', () => {
    const mine = setAssumption(scenario([]), 'armington', [1, 2, 3]);
    expect(mine.assumptions).toEqual({ armington: [1, 2, 3] });
    expect(setAssumption(mine, 'armington', undefined).assumptions).toEqual({});
  });
});
