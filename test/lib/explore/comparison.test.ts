import { describe, expect, it } from 'vitest';
import type { CubeCell, CubeKey } from '../../../src/lib/data/questions/explore';
import type { MeasureOffer } from '../../../src/lib/explore/catalogue';
import { Crossfilter } from '../../../src/lib/explore/crossfilter';
import { cubeOf } from '../../../src/lib/explore/cube';
import { RangeReader } from '../../../src/lib/explore/ends';
import { pick } from '../../../src/lib/explore/pick';
import type { Side } from '../../../src/lib/explore/session.svelte';
import { NOTHING, type Selection, type View } from '../../../src/lib/explore/view';
import { comparison } from '../../../src/lib/explore/words';
import { CATALOGUE } from './catalogue';
import { cell } from './cubes';

const measure: MeasureOffer = { ...CATALOGUE[0]!, unit: 'jobs' };

/** A against B, as the page says it. */
function told(cells: CubeCell[], a: Partial<Selection>, b: Partial<Selection>): string | null {
  const cube = cubeOf(cells);
  const side = (slot: 'a' | 'b', chosen: Partial<Selection>): Side => {
    const selection = { ...NOTHING, ...chosen };
    const { picked } = pick(cube, selection);
    const linked = new Crossfilter(cube, 'sum').answer(picked);
    return { slot, selection, picked, linked, ranges: new RangeReader(cube, picked, linked) };
  };
  const [one, other] = [side('a', a), side('b', b)];
  const key: CubeKey = {
    measure: measure.id,
    level: 'state',
    sectorLevel: 'all',
    totals: true,
    grain: 'year',
    basis: 'best'
  };
  const material = { key, measure, cube, combine: 'sum' as const, places: new Map(), jobs: null };
  const view = { real: false, perWorker: false } as View;
  return comparison(view, one, other, {
    locale: 'es',
    catalogue: CATALOGUE,
    material,
    side: one,
    deflator: null,
    placeName: (id) => id,
    sectorName: (id) => id
  });
}

const counted = [cell('a', 'all', '2020', 900), cell('a', 'all', '2021', 800), cell('b', 'all', '2020', 300)];
const estimated = [
  cell('a', 'all', '2020', 900, { low: 600, high: 1000, basis: 2 }),
  cell('b', 'all', '2020', 300, { low: 200, high: 500, basis: 2 }),
  cell('c', 'all', '2020', 100)
];

describe('A against B', () => {
  it('is a difference and a ratio where both are counted', () => {
    const words = told(counted, { places: ['a'], span: ['2020', '2020'] }, { places: ['b'], span: ['2020', '2020'] });
    expect(words).toMatch(/^A menos B: 600 puestos[^;]*; A es 300 % de B\.$/);
  });

  it('of estimates is roughly that, between ends, and has no ratio but one between ends', () => {
    const words = told(estimated, { places: ['a'] }, { places: ['b'] })!;
    expect(words).toMatch(/^A menos B: cerca de 600 puestos[^.]*, entre estimaciones\./);
    expect(words).toMatch(/de 100 a 800\. A es de 1\.2 a 5\.0 veces B\.$/);
    expect(words).not.toContain('%');
  });

  it('of an estimate and a count takes the count as it is', () => {
    expect(told(estimated, { places: ['a'] }, { places: ['c'] })).toMatch(
      /de 500 a 900\. A es de 6\.0 a 10 veces B\.$/
    );
  });

  it('says that the range is not known where the parts have one and the sum none, and gives no ratio', () => {
    const words = told(estimated, { places: ['a', 'b'] }, { places: ['c'] })!;
    expect(words).toContain('no se conoce el rango');
    expect(words).not.toMatch(/veces|%/);
  });

  it('says when the sides are of different periods', () => {
    expect(told(counted, { places: ['a'], span: ['2021', '2021'] }, { places: ['b'], span: ['2020', '2020'] })).toMatch(
      /Los lados son de periodos distintos\.$/
    );
  });
});
