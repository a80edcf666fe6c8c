import { describe, expect, it } from 'vitest';
import { labelBox, nameAndValue, overlaps, spread } from '../../src/lib/chart/labels';
import { placeLabels, type Disc } from '../../src/lib/chart/map-labels';
import { collisions } from './boxes';
import { seeded } from './random';

describe('spread', () => {
  it('leaves boxes that do not touch where they want to be', () => {
    expect(
      spread(
        [
          { centre: 20, height: 16 },
          { centre: 80, height: 16 }
        ],
        0,
        100
      )
    ).toEqual([20, 80]);
  });

  it('parts boxes that want the same place evenly round it', () => {
    expect(
      spread(
        [
          { centre: 50, height: 10 },
          { centre: 50, height: 10 }
        ],
        0,
        100
      )
    ).toEqual([45, 55]);
  });

  it('keeps everything inside the column', () => {
    expect(
      spread(
        [
          { centre: 99, height: 10 },
          { centre: 98, height: 10 }
        ],
        0,
        100
      )
    ).toEqual([95, 85]);
  });

  it('never lets two boxes overlap, whatever they want', () => {
    const random = seeded(7);
    for (let round = 0; round < 50; round++) {
      const wanted = Array.from({ length: 12 }, () => ({ centre: random() * 300, height: 10 + random() * 20 }));
      const centres = spread(wanted, 0, 400);
      const sides = centres.map(
        (centre, i) => [centre - wanted[i]!.height / 2, centre + wanted[i]!.height / 2] as const
      );
      const sorted = [...sides].sort((a, b) => a[0] - b[0]);
      sorted.forEach(([top], i) => expect(i === 0 || top >= sorted[i - 1]![1] - 1e-9).toBe(true));
      expect(sorted[0]![0]).toBeGreaterThanOrEqual(-1e-9);
      expect(sorted.at(-1)![1]).toBeLessThanOrEqual(400 + 1e-9);
    }
  });

  it('has nothing to do for no boxes', () => {
    expect(spread([], 0, 100)).toEqual([]);
  });
});

describe('nameAndValue', () => {
  it('puts the value after the name where it fits', () => {
    expect(nameAndValue('Juárez', '56', 200).lines).toEqual([[{ text: 'Juárez', bold: true }, { text: ' 56' }]]);
  });

  it('keeps the whole name aside when it has to cut it', () => {
    const { lines, full } = nameAndValue('Parangaricutirimícuaro de los Hidalgo', '56', 90, 1);
    expect(lines[0]![0]!.text).toMatch(/…$/);
    expect(full).toBe('Parangaricutirimícuaro de los Hidalgo 56');
  });
});

describe('placeLabels', () => {
  const lines = (text: string) => [[{ text, bold: true }]];

  it('puts a lone name to the right of its mark', () => {
    const at = { x: 100, y: 100, r: 10 };
    const [placed] = placeLabels([{ id: 'a', at, lines: lines('Juárez') }], {
      width: 300,
      height: 200,
      taken: [],
      discs: [at]
    });
    expect(placed!.label.x).toBe(114);
    expect(placed!.leader).toBeNull();
  });

  it('prints no name over another, over a legend or outside the drawing', () => {
    const random = seeded(3);
    const taken = [{ x: 0, y: 260, width: 120, height: 100 }];
    for (let round = 0; round < 30; round++) {
      const discs = Array.from({ length: 25 }, (): Disc => ({
        x: random() * 640,
        y: random() * 360,
        r: 2 + random() * 25
      }));
      const wishes = discs.slice(0, 15).map((at, i) => ({ id: String(i), at, lines: lines(`Ciudad número ${i}`) }));
      const placed = placeLabels(wishes, { width: 640, height: 360, taken, discs });
      expect(collisions(placed.map(({ label }) => label))).toEqual([]);
      for (const { label } of placed) {
        const box = labelBox(label);
        expect(overlaps(box, taken[0]!)).toBe(false);
        expect(Math.min(box.x, box.y, 640 - box.x - box.width, 360 - box.y - box.height)).toBeGreaterThanOrEqual(-0.01);
      }
    }
  });

  it('leaves a name out rather than print it where there is no room', () => {
    const at = { x: 10, y: 10, r: 5 };
    expect(
      placeLabels([{ id: 'a', at, lines: lines('Juárez') }], { width: 20, height: 20, taken: [], discs: [at] })
    ).toEqual([]);
  });

  it('draws a leader when the name has to stand further off', () => {
    const own = { x: 100, y: 100, r: 4 };
    const ring = Array.from({ length: 8 }, (_, i): Disc => {
      const angle = (i * Math.PI) / 4;
      return { x: 100 + 14 * Math.cos(angle), y: 100 + 14 * Math.sin(angle), r: 4 };
    });
    const room = { width: 400, height: 300, taken: [], discs: [own, ...ring] };
    const [placed] = placeLabels([{ id: 'a', at: own, lines: lines('Centro') }], room);
    expect(placed!.leader).toMatch(/^M/);
  });
});
