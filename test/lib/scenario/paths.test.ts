import { describe, expect, it } from 'vitest';
import { lever } from '../../../src/lib/model/levers/index';
import { FIRST_YEAR, LAST_YEAR, pathValue, type LeverSetting } from '../../../src/lib/model/scenario';
import { addPoint, keyedPoint, movePoint, removePoint, snapped } from '../../../src/lib/scenario/paths';

type Path = LeverSetting['path'];
const path: Path = [
  [2027, 0.1],
  [2030, 0.2],
  [2034, 0.4]
];
const rising = (points: Path) => points.every(([year], i) => i === 0 || year > points[i - 1]![0]);

describe('a path by year', () => {
  it('keeps a moved point between its neighbours and inside the bounds of its lever', () => {
    expect(movePoint('vat_upfront', path, 1, 2040, 7)[1]).toEqual([2033, 1]);
    expect(movePoint('vat_upfront', path, 1, 2000, -7)[1]).toEqual([2028, -1]);
    expect(movePoint('vat_upfront', path, 0, 2000, 0)[0]).toEqual([FIRST_YEAR, 0]);
    expect(movePoint('vat_upfront', path, 2, 2099, 0)[2]).toEqual([LAST_YEAR, 0]);
  });

  it('gains a point on its own line, so that nothing changes until it is moved', () => {
    for (const year of [2026, 2028, 2029, 2032, 2035]) {
      const more = addPoint(path, year);
      expect(more).toHaveLength(4);
      expect(rising(more)).toBe(true);
      for (let at = FIRST_YEAR; at <= LAST_YEAR; at++) expect(pathValue(more, at)).toBeCloseTo(pathValue(path, at), 12);
    }
    expect(addPoint(path, 2030)).toBe(path);
  });

  it('offers the last year first where one value holds throughout, and fills up to ten points', () => {
    let points: Path = [[2026, 0.5]];
    points = addPoint(points);
    expect(points.at(-1)![0]).toBe(LAST_YEAR);
    for (let i = 0; i < 20; i++) points = addPoint(points);
    expect(points).toHaveLength(10);
    expect(rising(points)).toBe(true);
  });

  it('keeps its last point', () => {
    expect(removePoint(path, 1)).toEqual([path[0], path[2]]);
    expect(removePoint([[2026, 1]], 0)).toEqual([[2026, 1]]);
  });

  it('is moved by keys: value in steps, ten with shift, year by one, ends, delete', () => {
    const at = (key: string, large = false) => keyedPoint('vat_upfront', path, 1, key, large);
    expect(at('ArrowUp')![1]).toEqual([2030, 0.25]);
    expect(at('ArrowDown')![1]).toEqual([2030, 0.15]);
    expect(at('ArrowUp', true)![1]).toEqual([2030, 0.7]);
    expect(at('PageDown')![1]).toEqual([2030, -0.3]);
    expect(at('ArrowLeft')![1]).toEqual([2029, 0.2]);
    expect(at('ArrowRight')![1]).toEqual([2031, 0.2]);
    expect(at('Home')![1]).toEqual([2030, lever('vat_upfront').min]);
    expect(at('End')![1]).toEqual([2030, lever('vat_upfront').max]);
    expect(at('Delete')).toEqual([path[0], path[2]]);
    expect(at('a')).toBeNull();
  });

  it('snaps to whole steps without the dust of binary fractions', () => {
    expect(snapped('tariff', 0.0149)).toBe(0.015);
    expect(snapped('vat_upfront', 0.1 + 0.2)).toBe(0.3);
    expect(snapped('environment', 99_999)).toBe(2000);
  });
});
