import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { changeOf, lookOf } from './picture';

/** A sheet of one grey with a square of another in its corner. */
function sheet({ ground = 255, ink = 0, side = 0, width = 200, height = 100 }): Buffer {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      png.data.fill(x < side && y < side ? ink : ground, (y * width + x) * 4, (y * width + x) * 4 + 3);
  for (let at = 3; at < png.data.length; at += 4) png.data[at] = 255;
  return PNG.sync.write(png);
}

describe('what a screenshot shows', () => {
  it('is its ground, and how much stands on it', () => {
    expect(lookOf(sheet({}))).toEqual({ ground: 1, ink: 0 });
    const dark = lookOf(sheet({ ground: 17, ink: 238, side: 20 }));
    expect(dark.ground).toBeCloseTo(0.0056, 4);
    expect(dark.ink).toBeCloseTo((20 * 20) / (200 * 100));
  });

  it('is the ground of the margins, whatever covers most of the page between them', () => {
    const png = PNG.sync.read(sheet({ ground: 17 }));
    for (let y = 0; y < 100; y++) png.data.fill(255, (y * 200 + 20) * 4, (y * 200 + 180) * 4);
    const { ground, ink } = lookOf(PNG.sync.write(png));
    expect(ground).toBeCloseTo(0.0056, 4);
    expect(ink).toBeCloseTo(0.8);
  });
});

describe('a change', () => {
  it('is none between the same picture, and none of a few pixels', () => {
    expect(changeOf(sheet({ side: 20 }), sheet({ side: 20 }))).toBeNull();
    expect(changeOf(sheet({ side: 2 }), sheet({ side: 3 }))).toBeNull();
  });

  it('is the part that differs, marked in a picture', () => {
    const change = changeOf(sheet({ side: 20 }), sheet({ side: 30 }))!;
    expect(change.part).toBeCloseTo((30 * 30 - 20 * 20) / (200 * 100), 2);
    const { width, height, data } = PNG.sync.read(change.marked);
    expect([width, height]).toEqual([200, 100]);
    expect([...data.subarray((25 * 200 + 25) * 4, (25 * 200 + 25) * 4 + 3)]).toEqual([255, 0, 0]);
  });

  it('is also a page that became longer', () => {
    expect(changeOf(sheet({}), sheet({ height: 101 }))).not.toBeNull();
    expect(changeOf(sheet({}), sheet({ height: 150 }))!.part).toBeCloseTo(1 / 3);
  });
});
