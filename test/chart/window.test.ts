import { describe, expect, it } from 'vitest';
import { roved, rowWindow } from '../../src/lib/chart/window';

describe('rows in sight', () => {
  it('are drawn with a few to spare, and room stands for the rest', () => {
    expect(rowWindow(1_000_000, 30, 3000, 300)).toEqual({ first: 92, end: 118, above: 2760, below: 29_996_460 });
  });

  it('always make up the whole height, wherever one scrolls', () => {
    for (const count of [0, 1, 9, 1000])
      for (const scroll of [-50, 0, 10, 299, 30_000, 1e9]) {
        const { first, end, above, below } = rowWindow(count, 30, scroll, 300);
        expect(above + below + (end - first) * 30).toBe(count * 30);
        expect(end - first).toBeGreaterThanOrEqual(Math.min(count, 1));
        expect(end - first).toBeLessThanOrEqual(28);
      }
  });
});

describe('arrows', () => {
  it('go through a list and stop at its ends', () => {
    expect(roved(3, 0, 'ArrowDown')).toBe(1);
    expect(roved(3, 2, 'ArrowDown')).toBe(2);
    expect(roved(3, 0, 'ArrowUp')).toBe(0);
    expect([roved(3, 1, 'Home'), roved(3, 1, 'End')]).toEqual([0, 2]);
    expect([roved(3, 1, 'a'), roved(0, 0, 'End')]).toEqual([null, null]);
  });
});
