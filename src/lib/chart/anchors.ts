import { extent } from 'd3';
import type { Label } from './labels';
import { linear } from './linear';
import { finite, finiteOrNull, interval, round } from './number';
import { LINE_HEIGHT, textWidth, wrap } from './text';

export interface AnchorRow {
  id: string;
  label: string;
  value: number;
  low?: number | null;
  high?: number | null;
  /** What the value is held against. */
  anchor: number | null;
  /** Range inside which it passes. */
  from: number;
  to: number;
  /** Writes amounts in the row's own unit. */
  format: (value: number) => string;
}

export interface AnchorMark {
  id: string;
  name: Label;
  value: Label;
  /** The allowed range, written under it. */
  band: { x: number; y: number; width: number; height: number };
  allowed: Label;
  range: string | null;
  dot: { x: number; y: number };
  /** A diamond where the anchor stands. */
  anchor: string | null;
  inside: boolean;
}

export interface AnchorLayout {
  width: number;
  height: number;
  marks: AnchorMark[];
}

const BAND = 10;
const GAP = 20;

/**
 * Amounts of different units, each on a scale of its own: the range it may have, where it is, what it is compared with.
 * Throws RangeError on a number that is not finite, or a range the wrong way round.
 */
export function layoutAnchors(rows: readonly AnchorRow[], width = 640): AnchorLayout {
  let top = 4;
  const marks = rows.map(({ id, label, value, low, high, anchor, from, to, format }) => {
    const range = interval(low, high, id);
    const allowed = interval(from, to, id)!;
    const at = finiteOrNull(anchor, `the anchor of ${id}`);
    const [least, most] = extent([
      finite(value, id),
      allowed.low,
      allowed.high,
      ...(at === null ? [] : [at]),
      ...(range ? [range.low, range.high] : [])
    ]) as [number, number];
    const x = linear([least, most], [8, width - 8]);
    const text = format(value);
    const lines = wrap(label, width - textWidth(text, undefined, true) - 12, 2);
    const y = top + lines.length * LINE_HEIGHT + 6;
    const middle = y + BAND / 2;
    const right = round(x(allowed.high));
    const left = round(x(allowed.low));
    const written = (text: string, position: number): Label => ({
      x: Math.max(textWidth(text) / 2, Math.min(width - textWidth(text) / 2, position)),
      y: y + BAND + 15,
      anchor: 'middle',
      lines: [[{ text, muted: true }]]
    });
    const mark: AnchorMark = {
      id,
      name: { x: 0, y: top + 12, anchor: 'start', lines: lines.map((line) => [{ text: line }]) },
      value: { x: width, y: top + 12, anchor: 'end', lines: [[{ text, bold: true }]] },
      band: { x: left, y, width: round(right - left), height: BAND },
      allowed: written(`${format(allowed.low)} – ${format(allowed.high)}`, (left + right) / 2),
      range: range ? `M${round(x(range.low))},${middle}H${round(x(range.high))}` : null,
      dot: { x: round(x(value)), y: middle },
      anchor: at === null ? null : diamond(round(x(at)), middle),
      inside: value >= from && value <= to
    };
    top = y + BAND + LINE_HEIGHT + GAP;
    return mark;
  });
  return { width, height: Math.max(top - GAP + 8, 1), marks };
}

function diamond(x: number, y: number): string {
  return `M${x},${y - 8}L${x + 5},${y}L${x},${y + 8}L${x - 5},${y}Z`;
}
