import { round } from './round';

/** Rough width of a text in a sans serif, in the same unit as its size: enough to keep labels apart. */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (const letter of text) units += /[ilI.,:;'’|!j ]/.test(letter) ? 0.3 : /[mwMW%@]/.test(letter) ? 0.88 : /[A-ZÁÉÍÓÚÑ]/.test(letter) ? 0.68 : 0.56;
  return units * size;
}

/** `text` cut with an ellipsis so that it fits `width`. */
export function fit(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let cut = text;
  while (cut.length > 1 && textWidth(`${cut}…`, size) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

/** `text` broken at spaces in lines no wider than `width`, at most `lines` of them, the last one cut to fit. */
export function wrap(text: string, size: number, width: number, lines = 2): string[] {
  const broken: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, size) > width) {
      broken.push(line);
      line = word;
    } else line = longer;
  }
  broken.push(line);
  if (broken.length > lines) broken.splice(lines - 1, broken.length, broken.slice(lines - 1).join(' '));
  return broken.map((part) => fit(part, size, width));
}

/** Moves positions apart to at least `gap`, inside [low, high], keeping their order and as near as can be. */
export function spread(positions: readonly number[], gap: number, low: number, high: number): number[] {
  const order = positions.map((_, i) => i).sort((a, b) => positions[a]! - positions[b]!);
  const placed = order.map((i) => Math.min(Math.max(positions[i]!, low), high));
  for (let i = 1; i < placed.length; i++) placed[i] = Math.max(placed[i]!, placed[i - 1]! + gap);
  const overflow = placed.length ? placed.at(-1)! - high : 0;
  if (overflow > 0) {
    placed[placed.length - 1] = high;
    for (let i = placed.length - 2; i >= 0; i--) placed[i] = Math.min(placed[i]!, placed[i + 1]! - gap);
  }
  const result: number[] = [];
  order.forEach((i, rank) => (result[i] = round(placed[rank]!)));
  return result;
}

export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

export interface Anchor {
  text: string;
  x: number;
  y: number;
  /** Distance from the point at which the label may start. */
  offset: number;
}

export interface PlacedLabel {
  text: string;
  x: number;
  y: number;
  align: 'start' | 'middle' | 'end';
  box: Box;
}

/**
 * Places labels around their points, most important first: to the right, left, above, below, then the diagonals; a label
 * that fits nowhere without covering another, a taken box or the frame is left out (its mark keeps a title).
 */
export function placeLabels(anchors: readonly Anchor[], size: number, frame: Box, taken: readonly Box[] = []): (PlacedLabel | null)[] {
  const boxes = [...taken];
  return anchors.map(({ text, x, y, offset }) => {
    const width = textWidth(text, size);
    const d = offset + 3;
    const k = offset * 0.7 + 3;
    const candidates: [number, number, PlacedLabel['align']][] = [
      [x + d, y, 'start'],
      [x - d, y, 'end'],
      [x, y - d - size * 0.45, 'middle'],
      [x, y + d + size * 0.45, 'middle'],
      [x + k, y - k, 'start'],
      [x + k, y + k, 'start'],
      [x - k, y - k, 'end'],
      [x - k, y + k, 'end']
    ];
    for (const [cx, cy, align] of candidates) {
      const x0 = align === 'start' ? cx : align === 'end' ? cx - width : cx - width / 2;
      const box = { x0, y0: cy - size * 0.6, x1: x0 + width, y1: cy + size * 0.6 };
      const inside = box.x0 >= frame.x0 && box.x1 <= frame.x1 && box.y0 >= frame.y0 && box.y1 <= frame.y1;
      if (!inside || boxes.some((other) => overlaps(box, other))) continue;
      boxes.push(box);
      return { text, x: round(cx), y: round(cy + size * 0.35), align, box };
    }
    return null;
  });
}
