import { describe, expect, it } from 'vitest';
import { Crossfilter, type Picked } from '../../../src/lib/explore/crossfilter';
import { cubeOf } from '../../../src/lib/explore/cube';
import { pick } from '../../../src/lib/explore/pick';
import { NOTHING, type Selection } from '../../../src/lib/explore/view';
import { shownEnd, shownValue } from '../../../src/lib/explore/table-rows';
import { withWorkers } from '../../../src/lib/explore/transform';
import { seeded } from '../../chart/random';
import { cell, jobs } from './cubes';

/** Two places, two sectors, two years; the total of 2021 of «b» is more than its parts: one is withheld. */
const rows = [
  cell('a', 'all', '2020', 10),
  cell('a', 'all', '2021', 14),
  cell('b', 'all', '2020', 5),
  cell('b', 'all', '2021', 9),
  cell('a', '1', '2020', 6),
  cell('a', '1', '2021', 8),
  cell('a', '2', '2020', 4),
  cell('a', '2', '2021', 6),
  cell('b', '1', '2020', 2),
  cell('b', '1', '2021', 3),
  cell('b', '2', '2020', 3)
];
const cube = cubeOf(rows);
const ask = (change: Partial<Selection>, combine: 'sum' | 'median' | 'ratio' = 'sum', of = cube) => {
  const { picked } = pick(of, { ...NOTHING, ...change });
  return new Crossfilter(of, combine).answer(picked);
};

describe('linked views', () => {
  it('use the published total when no sector is picked, not the sum of what is not withheld', () => {
    const linked = ask({ span: ['2021', '2021'] });
    expect([...linked.byPlace]).toEqual([14, 9]);
    expect(linked.total).toBe(23);
    expect([...linked.bySector]).toEqual([23, 11, 6]);
  });

  it('show the last period unless asked otherwise', () => {
    expect(ask({}).total).toBe(23);
  });

  it('give the mean of the periods of a span, so that a longer span does not raise the level', () => {
    const linked = ask({ span: ['2020', '2021'] });
    expect([...linked.byPlace]).toEqual([12, 7]);
    expect(linked.total).toBe(19);
  });

  it('leave out their own choice and follow all others', () => {
    const linked = ask({ places: ['b'], sectors: ['1'], span: ['2020', '2020'] });
    expect([...linked.byPlace]).toEqual([6, 2]);
    expect([...linked.bySector]).toEqual([5, 2, 3]);
    expect([...linked.byPeriod]).toEqual([2, 3]);
    expect(linked.total).toBe(2);
  });

  it('keep the places whose value lies in a range, both ends included', () => {
    const linked = ask({ range: [5, 9], span: ['2020', '2021'] });
    expect([...linked.mask]).toEqual([0, 1]);
    expect([...linked.byPlace]).toEqual([12, 7]);
    expect([...linked.byPeriod]).toEqual([5, 9]);
    expect(ask({ range: [12, 12], span: ['2020', '2021'] }).places).toBe(1);
  });

  it('never take what is missing for zero', () => {
    const linked = ask({ places: ['b'], sectors: ['2'], span: ['2021', '2021'] });
    expect(linked.total).toBeNaN();
    expect([linked.present, linked.expected]).toEqual([0, 1]);
    expect(linked.byPeriod[1]).toBeNaN();
    expect(ask({ sectors: ['2'], span: ['2021', '2021'] })).toMatchObject({ total: 6, present: 1, expected: 2 });
  });

  it('are empty, not wrong, when nothing is left', () => {
    const linked = ask({ range: [1e6, 2e6] });
    expect(linked.total).toBeNaN();
    expect([...linked.byPeriod]).toEqual([NaN, NaN]);
    expect(linked.places).toBe(0);
  });

  it('give the median of places for what does not add up', () => {
    const wages = cubeOf([
      cell('a', 'all', '2020', 10),
      cell('b', 'all', '2020', 30),
      cell('c', 'all', '2020', 50),
      cell('c', 'all', '2021', 70)
    ]);
    const linked = ask({ span: ['2020', '2021'] }, 'median', wages);
    expect([...linked.byPlace]).toEqual([10, 30, 60]);
    expect(linked.total).toBe(30);
    expect([...linked.byPeriod]).toEqual([30, 70]);
    expect(ask({ places: ['a', 'b'], span: ['2020', '2020'] }, 'median', wages).total).toBe(20);
  });

  it('divide sums by the jobs of the same cells', () => {
    const divided = withWorkers(cube, [jobs('a', '2020', 2), jobs('a', '2021', 4), jobs('b', '2021', 3)]);
    const linked = ask({ span: ['2020', '2021'] }, 'ratio', divided);
    // Of b, 2020 has no jobs: its 5 is left out with them.
    expect([...linked.byPlace]).toEqual([24 / 6, 9 / 3]);
    expect(linked.total).toBe(33 / 9);
    expect([...linked.byPeriod]).toEqual([5, 23 / 7]);
    expect(linked.bySector[1]).toBe(17 / 9);
    // Jobs of a place count once, however many of its sectors are picked.
    expect(ask({ places: ['a'], sectors: ['1', '2'], span: ['2020', '2020'] }, 'ratio', divided).total).toBe(5);
  });

  it('take from estimated jobs their basis and their range', () => {
    const cells = [
      cell('a', 'all', '2020', 100, { low: 80, high: 120, basis: 2 }),
      cell('b', 'all', '2020', 60),
      cell('c', 'all', '2020', 60)
    ];
    const divided = withWorkers(cubeOf(cells), [
      jobs('a', '2020', 10, { low: 8, high: 16, basis: 2 }),
      jobs('b', '2020', 10, { low: 5, high: 12, basis: 2 }),
      jobs('c', '2020', 10, { basis: 0 })
    ]);
    const shown = (i: number) => [divided.low, divided.high].map((ends) => shownEnd(divided, ends, i));
    expect([0, 1, 2].map((i) => shownValue(divided, i))).toEqual([10, 6, 6]);
    expect(shown(0)).toEqual([80 / 16, 120 / 8]);
    expect(shown(1)).toEqual([60 / 12, 60 / 5]);
    expect(shown(2)).toEqual([NaN, NaN]);
    expect([...divided.basis]).toEqual([2, 2, 1]);
  });

  it('answer alike from the sums they keep and from scratch, along any way of selecting', () => {
    const random = seeded(11);
    const big = cubeOf(
      Array.from({ length: 2000 }, (_, i) =>
        cell(`p${i % 25}`, `s${Math.floor(i / 25) % 8}`, String(2010 + Math.floor(i / 200)), Math.round(random() * 1e6))
      ).filter(() => random() < 0.9)
    );
    const kept = new Crossfilter(big, 'sum');
    const some = (size: number) =>
      random() < 0.4 ? null : Uint8Array.from({ length: size }, () => (random() < 0.5 ? 1 : 0));
    let now: Picked = { places: null, sectors: null, from: 0, to: 9, range: null };
    for (let i = 0; i < 300; i++) {
      const from = Math.floor(random() * 10);
      const change = Math.floor(random() * 4);
      if (change === 0) now = { ...now, places: some(big.places.length) };
      if (change === 1) now = { ...now, sectors: some(big.sectors.length) };
      if (change === 2) now = { ...now, from, to: from + Math.floor(random() * (10 - from)) };
      if (change === 3) now = { ...now, range: random() < 0.5 ? null : [random() * 1e6, 4e6] };
      expect(kept.answer(now)).toEqual(new Crossfilter(big, 'sum').answer(now));
    }
  });
});
