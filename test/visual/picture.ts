import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Part of the pixels that may differ before a page counts as changed: below it are carets and the edges of letters. */
const SAME = 0.0005;
/** Difference of colour, of 0 to 1, from which a pixel differs. */
const THRESHOLD = 0.1;

/** So many pixels, spread over a picture, tell its ground. */
const SAMPLE = 500_000;

export interface Look {
  /** Relative luminance of the commonest colour, 0 black to 1 white. */
  ground: number;
  /** Part of the pixels in another colour than the commonest. */
  ink: number;
}

/** What a screenshot (PNG) shows without anything to compare it with. Throws when it is no PNG. */
export function lookOf(png: Buffer): Look {
  const { data } = PNG.sync.read(png);
  const counts = new Map<number, number>();
  const step = 4 * Math.max(1, Math.floor(data.length / 4 / SAMPLE));
  let seen = 0;
  for (let at = 0; at < data.length; at += step) {
    seen++;
    const colour = (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const [colour, times] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most));
  return { ground: luminance(colour), ink: 1 - times / seen };
}

/** Relative luminance as in WCAG, from a colour as one number. */
function luminance(colour: number): number {
  const [red = 0, green = 0, blue = 0] = [colour >> 16, (colour >> 8) & 255, colour & 255].map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export interface Change {
  /** Part of the pixels that differ; what one of them lacks differs. */
  part: number;
  /** Both laid over each other, differences marked, as PNG. */
  marked: Buffer;
}

/** How a screenshot differs from the one before; null when nobody would see it. Throws when one is no PNG. */
export function changeOf(before: Buffer, now: Buffer): Change | null {
  if (before.equals(now)) return null;
  const [old, fresh] = [PNG.sync.read(before), PNG.sync.read(now)];
  const [width, height] = [Math.max(old.width, fresh.width), Math.max(old.height, fresh.height)];
  const marked = new PNG({ width, height });
  const differing = pixelmatch(widened(old, width, height), widened(fresh, width, height), marked.data, width, height, {
    threshold: THRESHOLD
  });
  const part = differing / (width * height);
  const resized = old.width !== fresh.width || old.height !== fresh.height;
  return part > SAME || resized ? { part, marked: PNG.sync.write(marked) } : null;
}

/** Pixels on a larger sheet, what is added magenta, a colour that no page has. */
function widened(picture: PNG, width: number, height: number): Buffer {
  if (picture.width === width && picture.height === height) return picture.data;
  const sheet = Buffer.alloc(width * height * 4, Buffer.from([255, 0, 255, 255]));
  for (let row = 0; row < picture.height; row++)
    picture.data.copy(sheet, row * width * 4, row * picture.width * 4, (row + 1) * picture.width * 4);
  return sheet;
}
