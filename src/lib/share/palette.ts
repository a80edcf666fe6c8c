/** As many colours as one byte a pixel can name. */
const SIZE = 256;

export interface Indexed {
  /** Red, green, blue of each colour. */
  palette: [number, number, number][];
  /** Place in the palette of each pixel. */
  data: Uint8Array;
}

/**
 * A picture by the palette of its own colours, from four bytes a pixel (opaque). A chart has flat colours and the tones of its
 * letters' edges, mostly fewer than 256; of a picture that has more, the rarest tones (less than a hundredth of its pixels)
 * become the nearest of the others. Nothing is dithered: edges stay clean.
 */
export function indexed(pixels: Uint8Array): Indexed {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength / 4);
  const counts = new Map<number, number>();
  for (let start = 0, at = 1; at <= words.length; at++) {
    const word = words[start]!;
    if (words[at] === word) continue;
    counts.set(word, (counts.get(word) ?? 0) + at - start);
    start = at;
  }
  const byCount = [...counts].sort(([one, a], [other, b]) => b - a || one - other).map(([word]) => word);
  const palette = byCount.slice(0, SIZE).map(channels);
  const place = new Map(byCount.map((word, i) => [word, i < SIZE ? i : nearest(channels(word), palette)]));
  const data = new Uint8Array(words.length);
  // Most pixels are as the one before.
  for (let at = 0; at < words.length; at++)
    data[at] = at > 0 && words[at] === words[at - 1] ? data[at - 1]! : place.get(words[at]!)!;
  return { palette, data };
}

function channels(word: number): [number, number, number] {
  return [word & 255, (word >>> 8) & 255, (word >>> 16) & 255];
}

function nearest([red, green, blue]: [number, number, number], palette: readonly [number, number, number][]): number {
  const distances = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
  return distances.indexOf(Math.min(...distances));
}
