import { describe, expect, it } from 'vitest';
import { journey } from '../../src/lib/model/journey';
import {
  bounds,
  DEFAULTS,
  fromQuery,
  modelChoices,
  moved,
  presets,
  SLIDERS,
  SLIDING,
  toQuery
} from '../../src/routes/como-funciona/choices';
import { GRID, INPUTS } from './journey-grid';

const read = (query: string) => fromQuery(new URLSearchParams(query));

describe('a link to a journey', () => {
  it('brings back every choice', () => {
    for (const choices of GRID) expect(read(toQuery(choices))).toEqual({ choices, refused: [] });
  });

  it('is empty for the page as printed', () => {
    expect(toQuery(DEFAULTS)).toBe('');
    expect(read('')).toEqual({ choices: DEFAULTS, refused: [] });
  });

  it('has keys of its own for every slider', () => {
    const keys = SLIDING.map((name) => SLIDERS[name].key);
    expect(new Set([...keys, 's', 'd']).size).toBe(keys.length + 2);
  });

  it.each([
    't=51',
    't=abc',
    't=-1',
    't=1e1',
    't=',
    'r=2.5',
    'e=0',
    's=x',
    's=constructor',
    'd=toString',
    'h=NaN',
    'u=30'
  ])('refuses %s by name and keeps the default', (query) => {
    expect(read(query)).toEqual({ choices: DEFAULTS, refused: [query] });
  });

  it('takes what it can of a half-good link', () => {
    const { choices, refused } = read('h=90&u=15&t=12.5&zzz=1');
    expect(choices).toEqual({ ...DEFAULTS, homeShare: 0.9, tariff: 0.125 });
    expect(refused).toEqual(['u=15']);
  });

  it('cuts short what it repeats of a monstrous one', () => {
    expect(read(`t=${'9'.repeat(5000)}`).refused[0]!.length).toBeLessThan(40);
  });
});

describe('choices', () => {
  it('can all be computed, examples and corners of every slider too', () => {
    const examples = Object.values(presets({ textiles: 8, vehicles: 7.6 }));
    for (const example of [DEFAULTS, ...examples])
      for (const name of SLIDING)
        for (const end of bounds(name, example))
          expect(() => journey(INPUTS, modelChoices(moved(example, name, end)))).not.toThrow();
  });

  it('let the undeclared share give way to what is openly sold at home', () => {
    const next = moved({ ...DEFAULTS, divertedShare: 0.2 }, 'homeShare', 95);
    expect(next.divertedShare).toBeCloseTo(0.05, 12);
    expect(moved(next, 'homeShare', 100).divertedShare).toBe(0);
  });

  it('take preset duties from the catalogue', () => {
    expect(presets({ textiles: 8, vehicles: 7.6 }).autoparts.tariff).toBeCloseTo(0.076, 12);
  });
});
