import { decode, encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { indexed } from '../../../src/lib/share/palette';
import { prepare } from '../../../src/lib/share/figure.server';
import { pngFile } from '../../../src/lib/share/picture.server';
import { speaking } from '../../../src/lib/text/current.server';

/** A picture of `colours` tones, the first of them three pixels in four. */
function picture(colours: number): Uint8Array {
  const pixels = new Uint8Array(64 * 64 * 4);
  for (let at = 0; at < 64 * 64; at++) {
    const tone = at % 4 ? 0 : (at / 4) % colours;
    pixels.set([tone & 255, tone >> 8, 90, 255], at * 4);
  }
  return pixels;
}

const colourOf = ({ palette, data }: ReturnType<typeof indexed>, at: number) => palette[data[at]!]!;

describe('a picture by its palette', () => {
  it('is exactly itself with 256 colours or fewer, also after it was written and read', () => {
    for (const colours of [1, 2, 200, 256]) {
      const pixels = picture(colours);
      const { palette, data } = indexed(pixels);
      expect(palette).toHaveLength(colours);
      const png = decode(encode({ width: 64, height: 64, channels: 1, data, palette }));
      for (let at = 0; at < 64 * 64; at++) {
        const read = png.palette![png.data[at]!]!;
        expect([...read].slice(0, 3)).toEqual([...pixels.subarray(at * 4, at * 4 + 3)]);
      }
    }
  });

  it('keeps the commonest colours of more, and gives the others their nearest', () => {
    const pixels = picture(300);
    const found = indexed(pixels);
    expect(found.palette).toHaveLength(256);
    expect(colourOf(found, 1)).toEqual([0, 0, 90]);
    for (let at = 0; at < 64 * 64; at++) {
      const own = [...pixels.subarray(at * 4, at * 4 + 3)];
      const distance = (other: readonly number[]) => other.reduce((sum, value, i) => sum + (value - own[i]!) ** 2, 0);
      expect(distance(colourOf(found, at))).toBe(Math.min(...found.palette.map(distance)));
    }
  });

  it('is how a figure’s PNG is written: one byte a pixel', async () => {
    const prepared = (await prepare('exports-trend', 'es'))!;
    const png = decode(await speaking('es', () => pngFile(prepared, 'card')));
    expect([png.width, png.height, png.channels]).toEqual([1200, 630, 1]);
    expect(png.palette!.length).toBeGreaterThan(20);
  });
});
