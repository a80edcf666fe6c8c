import { describe, expect, it } from 'vitest';
import { Crossfilter } from '../../../src/lib/explore/crossfilter';
import { cellIndex, cubeOf } from '../../../src/lib/explore/cube';
import { RangeReader } from '../../../src/lib/explore/ends';
import { backAt, begin, KEPT_STEPS, redo, step, undo } from '../../../src/lib/explore/history';
import { packCube, unpackCube } from '../../../src/lib/explore/pack';
import { fit, pick } from '../../../src/lib/explore/pick';
import { selectedCells, shownValue, sortedCells } from '../../../src/lib/explore/table-rows';
import { baseYear, inPesosOf } from '../../../src/lib/explore/transform';
import { compared, current, edited, NOTHING, toggled, type View } from '../../../src/lib/explore/view';
import { defaultView } from '../../../src/lib/explore/address';
import { CATALOGUE } from './catalogue';
import { cell } from './cubes';

const cube = cubeOf(
  [
    cell('b', '1', '2021', 7000, { low: 5000, high: 9000, basis: 2 }),
    cell('a', 'all', '2020', 3000, { source: 'y' }),
    cell('a', 'all', '2021', 4000),
    cell('b', 'all', '2021', 9000)
  ],
  [{ place: 'b', sector: '1', period: '2020', reason: 'confidential' }]
);

describe('a cube', () => {
  it('has its ids in order and the total first, whatever the order of the rows', () => {
    expect(cube.places).toEqual(['a', 'b']);
    expect(cube.sectors).toEqual(['all', '1']);
    expect(cube.periods).toEqual(['2020', '2021']);
  });

  it('keeps what is missing missing, and why', () => {
    const gap = cellIndex(cube, 1, 1, 0);
    expect(cube.value[gap]).toBeNaN();
    expect(cube.reason[gap]).toBe(1);
    expect(cube.value[cellIndex(cube, 0, 1, 0)]).toBeNaN();
  });

  it('comes back from a page to the last bit', () => {
    expect(unpackCube(JSON.parse(JSON.stringify(packCube(cube))) as ReturnType<typeof packCube>)).toEqual(cube);
    const odd = cubeOf([cell('a', 'all', '2020', 0.1 + 0.2), cell('b', 'all', '2020', -1e15 - 1)]);
    expect(unpackCube(packCube(odd))).toEqual(odd);
  });

  it('is without ranges where no cell has one', () => {
    expect(cubeOf([cell('a', 'all', '2020', 1)]).high).toHaveLength(0);
  });
});

describe('ranges', () => {
  const ranges = (selection: Partial<typeof NOTHING>) => {
    const { picked } = pick(cube, { ...NOTHING, ...selection });
    const linked = new Crossfilter(cube, 'sum').answer(picked);
    return { linked, ranges: new RangeReader(cube, picked, linked) };
  };

  it('stand beside a number that is one cell', () => {
    const { ranges: one } = ranges({ places: ['b'], sectors: ['1'] });
    expect(one.ofTotal()).toEqual({ low: 5000, high: 9000 });
    expect(one.ofPlace(1)).toEqual({ low: 5000, high: 9000 });
    expect(one.ofPeriod(1)).toEqual({ low: 5000, high: 9000 });
  });

  it('are not added up: a sum or a mean has none, and says that parts have', () => {
    const { linked, ranges: many } = ranges({ sectors: ['1'], span: ['2020', '2021'] });
    expect(many.ofTotal()).toEqual({ low: null, high: null });
    expect(linked.ranged).toBe(true);
    expect(linked.modelled).toBe(true);
  });
});

describe('real pesos', () => {
  const prices = new Map([
    ['2020', 80],
    ['2021', 100],
    ['2021-06', 99]
  ]);

  it('are those of the last full year', () => {
    expect(baseYear(prices)).toBe('2021');
    const real = inPesosOf(cube, prices);
    expect(real.value[cellIndex(cube, 0, 0, 0)]).toBe(3750);
    expect(real.value[cellIndex(cube, 0, 0, 1)]).toBe(4000);
    expect(real.high[cellIndex(cube, 1, 1, 1)]).toBe(9000);
  });

  it('are missing where there is no price index, never nominal', () => {
    const real = inPesosOf(cube, new Map([['2021', 100]]));
    expect(real.value[cellIndex(cube, 0, 0, 0)]).toBeNaN();
    expect(real.value[cellIndex(cube, 0, 0, 1)]).toBe(4000);
  });
});

describe('a selection', () => {
  it('says what the data do not hold, and goes on with the rest', () => {
    const wanted = { ...NOTHING, places: ['a', 'zz'], sectors: ['9'], span: ['1990', '1991'] as [string, string] };
    const { picked, misfit } = pick(cube, wanted);
    expect(misfit).toEqual({ places: ['zz'], sectors: ['9'], span: true });
    expect([...picked.places!]).toEqual([1, 0]);
    expect([picked.sectors, picked.from, picked.to]).toEqual([null, 1, 1]);
    const view = { ...defaultView(CATALOGUE), a: wanted, b: wanted };
    const kept = { ...NOTHING, places: ['a'] };
    expect(fit(cube, view).view).toEqual({ ...view, a: kept, b: kept });
    expect(fit(cube, { ...view, a: kept, b: null }).misfit).toBeNull();
  });

  it('narrows a span to the periods that there are', () => {
    const { picked, misfit } = pick(cube, { ...NOTHING, span: ['2000', '2020'] });
    expect([picked.from, picked.to, misfit.span]).toEqual([0, 0, false]);
  });

  it('has one spelling, however it was picked', () => {
    expect(toggled(toggled([], 'b'), 'a')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });

  it('is changed on the side that is being edited', () => {
    const view = compared(edited(defaultView(CATALOGUE), { places: ['a'] }), true);
    const other = edited(view, { places: ['b'] });
    expect([other.a.places, current(other).places]).toEqual([['a'], ['b']]);
    expect(compared(other, false)).toMatchObject({ b: null, editing: 'a', a: { places: ['a'] } });
  });
});

describe('the table', () => {
  const { picked } = pick(cube, { ...NOTHING, sectors: ['1'], span: ['2020', '2021'] });
  const cells = selectedCells(cube, picked, new Uint8Array([1, 1]));

  it('holds the cells selected and the gaps that have a reason, and no others', () => {
    expect([...cells]).toEqual([cellIndex(cube, 1, 1, 0), cellIndex(cube, 1, 1, 1)]);
  });

  it('puts what is missing last in either direction', () => {
    const rank = { place: Int32Array.of(0, 1), sector: Int32Array.of(0, 1) };
    const sort = (descending: boolean) => [
      ...sortedCells(cube, cells, { column: 'value', descending } as View['sort'], rank)
    ];
    expect(sort(true).map((i) => shownValue(cube, i))).toEqual([7000, NaN]);
    expect(sort(false).map((i) => shownValue(cube, i))).toEqual([7000, NaN]);
  });
});

describe('the way back', () => {
  it('goes back and forth, and forgets what a new step replaces', () => {
    const there = step(step(begin(1), 2), 3);
    expect(undo(there).present).toBe(2);
    expect(redo(undo(there)).present).toBe(3);
    expect(redo(step(undo(there), 4))).toMatchObject({ present: 4, past: [1, 2], future: [] });
    expect(undo(begin(1))).toEqual(begin(1));
    expect(redo(begin(1))).toEqual(begin(1));
  });

  it('goes back to what is on screen, or begins there', () => {
    const same = (one: number, other: number) => one === other;
    expect(backAt(step(step(step(begin(1), 2), 1), 3), 1, same)).toEqual({ past: [1, 2], present: 1, future: [] });
    expect(backAt(begin(1), 5, same)).toEqual({ past: [], present: 5, future: [] });
  });

  it('has a length', () => {
    let long = begin(0);
    for (let i = 1; i <= KEPT_STEPS + 50; i++) long = step(long, i);
    expect(long.past).toHaveLength(KEPT_STEPS);
  });
});
