import { LINE_HEIGHT, TEXT, textWidth, wrap } from './text';

export interface Span {
  text: string;
  bold?: boolean;
  muted?: boolean;
}

/** Text on a chart: one or more lines, `y` being the baseline of the first. `full` holds what an ellipsis hides. */
export interface Label {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  lines: Span[][];
  full?: string;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** From a baseline up to the top of its letters, and down to the foot of theirs. */
export const ASCENT = 12;
const DESCENT = LINE_HEIGHT - ASCENT;

export function lineWidth(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + textWidth(span.text, TEXT, span.bold), 0);
}

export function linesWidth(lines: readonly Span[][]): number {
  return lines.reduce((widest, line) => Math.max(widest, lineWidth(line)), 0);
}

/** What a label covers, by estimated text width. */
export function labelBox({ x, y, anchor, lines }: Label): Box {
  const width = linesWidth(lines);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - ASCENT, width, height: (lines.length - 1) * LINE_HEIGHT + ASCENT + DESCENT };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Baseline of the first of `count` lines whose middle stands at `middle`. */
export function firstBaseline(middle: number, count: number): number {
  return middle - (count * LINE_HEIGHT) / 2 + ASCENT;
}

export interface NamedValue {
  lines: Span[][];
  full?: string;
}

/** A name in bold and its value after it, wrapped to `width`; `full` is set when the name had to be cut. */
export function nameAndValue(name: string, value: string, width: number, maxLines = 2): NamedValue {
  const cutNames = wrap(name, width, maxLines, TEXT, true);
  const lines: Span[][] = cutNames.map((text) => [{ text, bold: true }]);
  const last = lines.at(-1);
  const figure: Span = { text: value };
  if (value && last && lineWidth([...last, { text: ` ${value}` }]) <= width) last.push({ text: ` ${value}` });
  else if (value) lines.push([figure]);
  const whole = cutNames.join(' ') === name.split(/\s+/u).filter(Boolean).join(' ');
  return whole ? { lines } : { lines, full: value ? `${name} ${value}` : name };
}

/**
 * Centres for boxes stacked in one column, each as near as can be to the centre that it wants, none overlapping, all between
 * `low` and `high` (least squares by pooling neighbours, Barlow et al. 1972). Boxes that together are taller than the
 * column start at `low` and run past `high`: make room before asking.
 */
export function spread(wanted: readonly { centre: number; height: number }[], low: number, high: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]!.centre - wanted[b]!.centre || a - b);
  const above = new Map<number, number>();
  let total = 0;
  for (const index of order) {
    above.set(index, total);
    total += wanted[index]!.height;
  }
  const topOf = (index: number) => wanted[index]!.centre - wanted[index]!.height / 2 - above.get(index)!;
  const pools: { sum: number; members: number[] }[] = [];
  for (const index of order) {
    pools.push({ sum: topOf(index), members: [index] });
    while (pools.length > 1 && mean(pools.at(-2)!) > mean(pools.at(-1)!)) {
      const { sum, members } = pools.pop()!;
      const previous = pools.at(-1)!;
      previous.sum += sum;
      previous.members.push(...members);
    }
  }
  const centres = new Array<number>(wanted.length);
  for (const pool of pools) {
    const start = Math.max(low, Math.min(high - total, mean(pool)));
    for (const index of pool.members) centres[index] = start + above.get(index)! + wanted[index]!.height / 2;
  }
  return centres;
}

function mean({ sum, members }: { sum: number; members: number[] }): number {
  return sum / members.length;
}
