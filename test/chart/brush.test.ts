import { describe, expect, it } from 'vitest';
import { dragged, gripAt, keyed, nearestStop } from '../../src/lib/chart/brush';

const positions = [0, 10, 20, 30, 40];

describe('a brush', () => {
  it('stops at the nearest stop', () => {
    expect([-5, 4, 6, 26, 99].map((x) => nearestStop(positions, x))).toEqual([0, 0, 1, 3, 4]);
  });

  it('is taken by an end, by its middle, or begun anew', () => {
    expect(gripAt(positions, [1, 3], 11, 4)).toBe('from');
    expect(gripAt(positions, [1, 3], 29, 4)).toBe('to');
    expect(gripAt(positions, [1, 3], 20, 4)).toBe('whole');
    expect(gripAt(positions, [1, 3], 40, 4)).toBe('new');
    expect(gripAt(positions, [0, 4], 20, 4)).toBe('new');
    expect(gripAt(positions, [4, 4], 40, 4)).toBe('new');
  });

  it('follows the pointer, and its ends may cross', () => {
    expect(dragged(5, [0, 4], 'new', 3, 1)).toEqual([1, 3]);
    expect(dragged(5, [1, 3], 'from', 1, 4)).toEqual([3, 4]);
    expect(dragged(5, [1, 3], 'to', 3, 0)).toEqual([0, 1]);
  });

  it('keeps its length as a whole, and stays on the axis', () => {
    expect(dragged(5, [1, 3], 'whole', 2, 3)).toEqual([2, 4]);
    expect(dragged(5, [1, 3], 'whole', 2, 9)).toEqual([2, 4]);
    expect(dragged(5, [1, 3], 'whole', 2, -9)).toEqual([0, 2]);
  });

  it('answers the keys of a slider, and no others', () => {
    expect(keyed(20, [5, 9], 'from', 'ArrowLeft')).toEqual([4, 9]);
    expect(keyed(20, [5, 9], 'to', 'ArrowUp')).toEqual([5, 10]);
    expect(keyed(20, [5, 9], 'from', 'End')).toEqual([9, 9]);
    expect(keyed(20, [5, 9], 'to', 'End')).toEqual([5, 19]);
    expect(keyed(20, [5, 9], 'from', 'Home')).toEqual([0, 9]);
    expect(keyed(20, [5, 9], 'to', 'PageDown')).toEqual([5, 7]);
    expect(keyed(20, [5, 9], 'from', 'ArrowRight')).toEqual([6, 9]);
    expect(keyed(20, [9, 9], 'from', 'ArrowRight')).toEqual([9, 9]);
    expect(keyed(20, [5, 9], 'from', 'constructor')).toBeNull();
    expect(keyed(20, [5, 9], 'from', 'Tab')).toBeNull();
  });
});
