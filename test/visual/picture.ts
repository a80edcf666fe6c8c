import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Part of the pixels that may differ before a page counts as changed: below it are carets and the edges of letters. */
const SAME = 0.0005;
/** Difference of colour, of 0 to 1, from which a pixel differs. */
const THRESHOLD = 0.1;

/** So many pixels, spread over a picture, tell how much stands on its ground. */
const SAMPLE = 500_000;
/** Pixels at either side in which only the ground is seen: pictures of charts, light on a dark page too, stand inside. */
const MARGIN = 4;

export interface Look {
  /** Relative luminance of the commonest colour of the margins, 0 black to 1 white. */
  ground: number;
  /** Part of the pixels in another colour than that. */
  ink: number;
}

/** What a screenshot (PNG) shows without anything to compare it with. Throws when it is no PNG. */
export function lookOf(png: Buffer): Look {
  const { data, width } = PNG.sync.read(png);
  const colourAt = (pixel: number) => (data[4 * pixel]! << 16) | (data[4 * pixel + 1]! << 8) | data[4 * pixel + 2]!;
  const pixels = data.length / 4;
  const counts = new Map<number, number>();
  for (let row = 0; row < pixels; row += width)
    for (const start of [row, row + width - MARGIN])
      for (let pixel = start; pixel < start + MARGIN; pixel++)
        counts.set(colourAt(pixel), (counts.get(colourAt(pixel)) ?? 0) + 1);
  const [ground] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most));
  const step = Math.max(1, Math.floor(pixels / SAMPLE));
  let [seen, other] = [0, 0];
  for (let pixel = 0; pixel < pixels; pixel += step) {
    seen++;
    if (colourAt(pixel) !== ground) other++;
  }
  return { ground: luminance(ground), ink: other / seen };
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
