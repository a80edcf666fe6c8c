import { describe, expect, it } from 'vitest';
import { compareKey, difference, growthText, rowText } from '../../../src/lib/profile/compare';
import { herfindahl } from '../../../src/lib/model/concentration';
import { kilometres } from '../../../src/lib/profile/facts';
import { between, overlap, peersOf, type Traits } from '../../../src/lib/profile/peers';
import { declaredBy } from '../../../src/lib/profile/declared';
import { around } from '../../../src/lib/profile/reforms';
import { SECTOR_ROWS, SECTOR_ROW_IDS } from '../../../src/lib/profile/sector-rows';
import { substanceName } from '../../../src/lib/profile/substances';
import type { Declaration } from '../../../src/lib/data/questions/declared';
import { ROWS, ROW_IDS, type RowAmount } from '../../../src/lib/profile/rows';

const traits = (id: string, share: number, size: number, border: number | null = 10): Traits => ({
  id,
  mix: [
    { id: 'automotive', share },
    { id: 'metals', share: 1 - share }
  ],
  size,
  intensity: 100,
  border
});

describe('peers', () => {
  it('are nearest first, never the place itself, at most as many as asked for', () => {
    const all = [traits('a', 0.8, 1000), traits('b', 0.7, 1200), traits('c', 0.1, 90_000), traits('d', 0.8, 900)];
    expect(peersOf(all[0]!, all, 2).map(({ id }) => id)).toEqual(['d', 'b']);
  });

  it('are as far one way as the other, zero apart from one alike', () => {
    const [a, b] = [traits('a', 0.8, 1000), traits('b', 0.3, 50_000, 400)];
    expect(between(a, b)!.distance).toBeCloseTo(between(b, a)!.distance, 12);
    expect(between(a, { ...a, id: 'z' })!.distance).toBeCloseTo(0, 12);
    expect(between(a, b)!.distance).toBeLessThanOrEqual(1);
  });

  it('are not sought without a mix or a size; another trait that is missing is left out', () => {
    const a = traits('a', 0.8, 1000);
    expect(between(a, { ...a, mix: [] })).toBeNull();
    expect(between(a, { ...a, size: null })).toBeNull();
    expect(Object.keys(between(a, { ...a, border: null })!.parts)).toEqual(['mix', 'size', 'intensity']);
  });

  it('share what the lesser has of each group', () => {
    expect(overlap(traits('a', 0.8, 1).mix, traits('b', 0.3, 1).mix)).toBeCloseTo(0.5, 12);
  });
});

describe('two places beside each other', () => {
  const spec = (id: string) => ROWS.find((row) => row.id === id)!;
  const amount = (value: number, more: Partial<RowAmount> = {}): RowAmount => ({
    ...{
      value,
      low: null,
      high: null,
      period: '2025',
      basis: 'published',
      preliminary: false,
      source: 'imss',
      of: null
    },
    ...more
  });
  const names = ['Juárez', 'Tijuana'] as const;

  it('say what is missing, not a zero', () => {
    expect(difference(spec('immex'), names, [amount(5), null], 'es')).toBe('falta en Tijuana: no se compara');
    expect(difference(spec('immex'), names, [null, null], 'en')).toBe('missing in both: not zero');
  });

  it('do not compare different periods, nor tell apart ranges that overlap', () => {
    expect(difference(spec('immex'), names, [amount(5), amount(9, { period: '2024' })], 'es')).toMatch(
      /periodos distintos/
    );
    const estimate = (value: number, low: number, high: number) => amount(value, { low, high, basis: 'modelled' });
    expect(difference(spec('exports'), names, [estimate(5, 3, 8), estimate(9, 7, 12)], 'es')).toMatch(/se traslapan/);
    expect(difference(spec('exports'), names, [estimate(4, 3, 5), estimate(20, 15, 24)], 'es')).toBe(
      'Tijuana: 5.0 veces lo de Juárez'
    );
  });

  it('say how much more in which', () => {
    expect(difference(spec('jobs'), names, [amount(110), amount(100)], 'en')).toBe('10% more in Juárez');
    expect(difference(spec('informality'), names, [amount(0.4), amount(0.5)], 'es')).toBe('10.0 puntos más en Tijuana');
    expect(difference(spec('jobs'), names, [amount(7), amount(7)], 'es')).toBe('igual');
    expect(difference(spec('fdi'), names, [amount(-7), amount(7)], 'es')).toBe('más en Tijuana');
    const of = (value: number, state: string) => amount(value, { of: state });
    expect(difference(spec('fdi'), names, [of(1, 'Chihuahua'), of(4, 'Sonora')], 'es')).toBe(
      'Sonora: 4.0 veces lo de Chihuahua'
    );
    expect(difference(spec('fdi'), names, [of(1, 'Sonora'), of(1, 'Sonora')], 'en')).toBe('both of Sonora');
  });

  it('give growth between two published points with both periods', () => {
    expect(
      growthText(
        [
          ['2007', 100],
          ['2025', 83.5]
        ],
        'es'
      )
    ).toBe('−16.5 % (2007 – 2025)');
  });

  it('have an address of their own, a state apart from a city of its name', () => {
    expect(compareKey({ level: 'state', slug: 'chihuahua' })).toBe('estado-chihuahua');
    expect(compareKey({ level: 'metro', slug: 'chihuahua' })).toBe('chihuahua');
  });

  it('know every row', () => {
    expect(ROWS.map(({ id }) => id)).toEqual([...ROW_IDS]);
    expect(rowText(spec('crossing'), 3.7, 'es')).toBe('4');
  });
});

describe('two sectors beside each other', () => {
  it('know every row, and count states as numbers', () => {
    expect(SECTOR_ROWS.map(({ id }) => id)).toEqual([...SECTOR_ROW_IDS]);
    expect(
      rowText(
        SECTOR_ROWS.find(({ id }) => id === 'states')!,
        24,
        'es'
      )
    ).toBe('24');
  });
});

describe('what plants declare', () => {
  const row = (plant: string, substance: string, medium: Declaration['medium'], place = '08037'): Declaration => ({
    ...{ plant, substance, medium, place },
    sector: '336',
    year: 2022
  });
  const all = [
    row('a', 'Plomo (Compuestos solubles)', 'water'),
    row('a', 'Plomo (Compuestos solubles)', 'soil'),
    row('a', 'Bióxido de carbono', 'air'),
    row('b', 'Bióxido de carbono', 'air'),
    row('c', 'Metano', 'air', '02004')
  ];

  it('is counted in plants, each once for a substance, with all the media', () => {
    expect(declaredBy(all, ({ place }) => place === '08037')).toEqual({
      year: 2022,
      plants: 2,
      count: 2,
      substances: [
        { substance: 'Bióxido de carbono', plants: 2, media: ['air'] },
        { substance: 'Plomo (Compuestos solubles)', plants: 1, media: ['water', 'soil'] }
      ]
    });
    expect(declaredBy(all, () => false)).toBeNull();
  });

  it('has a name in English where the substance is a common one, else the one that is printed', () => {
    expect(substanceName('Plomo (Compuestos solubles)', 'en')).toEqual({
      text: 'Lead (soluble compounds)',
      printed: false
    });
    expect(substanceName('Acroleina', 'en')).toEqual({ text: 'Acroleina', printed: true });
  });
});

describe('reforms beside exports', () => {
  const series = (values: number[]) => values.map((value, i) => ({ period: String(2018 + i), value }));
  it('compare the year before with the year after, the country beside; years that are not there are left out', () => {
    const list = [
      { id: 'A', since: '2019', year: 2019, title: { es: 'A', en: 'A' } },
      { id: 'B', since: '2019', year: 2019, title: { es: 'B', en: 'B' } },
      { id: 'C', since: '2026', year: 2026, title: { es: 'C', en: 'C' } }
    ];
    expect(around(list, series([100, 90, 120]), series([100, 100, 90]), 'es')).toEqual([
      { year: '2019', titles: ['A', 'B'], own: '+20.0 %', nation: '−10.0 %' }
    ]);
  });
});

describe('measures of a place', () => {
  it('distance and concentration', () => {
    expect(kilometres({ lon: -106.42, lat: 31.74 }, { lon: -116.97, lat: 32.51 })).toBeGreaterThan(980);
    expect(herfindahl([0.5, 0.5])).toBe(0.5);
    expect(herfindahl([])).toBeNull();
  });
});
