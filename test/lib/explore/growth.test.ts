import { describe, expect, it } from 'vitest';
import { Crossfilter } from '../../../src/lib/explore/crossfilter';
import { cubeOf, type Cube } from '../../../src/lib/explore/cube';
import { growthOf } from '../../../src/lib/explore/growth';
import { pick } from '../../../src/lib/explore/pick';
import { NOTHING, type Selection } from '../../../src/lib/explore/view';
import { cell } from './cubes';

const span: Partial<Selection> = { span: ['2020', '2022'] };
const grown = (cube: Cube, change: Partial<Selection> = span, rule = { allowed: true, adds: true }) => {
  const { picked } = pick(cube, { ...NOTHING, ...change });
  return growthOf(cube, picked, new Crossfilter(cube, 'sum').answer(picked).mask, rule);
};
const two = (first: Partial<ReturnType<typeof cell>> = {}, last: Partial<ReturnType<typeof cell>> = {}) =>
  cubeOf([cell('a', 'all', '2020', 10, first), cell('a', 'all', '2021', 99), cell('a', 'all', '2022', 12, last)]);

describe('growth', () => {
  it('is told from the first to the last period of the span', () => {
    expect(grown(two())).toEqual({ kind: 'told', ratio: 1.2 });
  });

  it.each([
    ['a single period', two(), { span: ['2021', '2021'] as [string, string] }, undefined, 'moment'],
    ['a measure that does not allow it', two(), span, { allowed: false, adds: true }, 'measure'],
    ['an estimate at an end', two({}, { basis: 2 }), span, undefined, 'modelled'],
    ['bounds that leave it open', two({}, { high: 20, low: 12 }), span, undefined, 'open'],
    ['a value that is not positive', two({ value: -1 }), span, undefined, 'sign'],
    [
      'a cell that is there at one end only',
      cubeOf([cell('a', 'all', '2020', 1), cell('a', 'all', '2022', 1), cell('b', 'all', '2022', 1)]),
      span,
      undefined,
      'cells'
    ],
    [
      'a median of places',
      cubeOf(['a', 'b'].flatMap((p) => ['2020', '2022'].map((t) => cell(p, 'all', t, 1)))),
      span,
      { allowed: true, adds: false },
      'median'
    ]
  ] as const)('is refused for %s', (_, cube, change, rule, reason) => {
    expect(grown(cube, change as Partial<Selection>, rule)).toEqual({ kind: 'refused', reason });
  });

  it('is told over bounds that change it by less than a twentieth', () => {
    expect(grown(two({}, { low: 12, high: 12.3 }))).toEqual({ kind: 'told', ratio: 1.2 });
  });
});
