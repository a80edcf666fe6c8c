import { firstBaseline, type Label } from './labels';
import { round } from './number';
import { LINE_HEIGHT, TEXT, textWidth, wrap } from './text';

/** One period of a stack: where each layer begins and ends, in values. */
export interface Slice {
  x: number;
  low: number[];
  high: number[];
}

export type Scale = (value: number) => number;

const CLEAR = 3;

/** The name at the thickest place of its layer where the whole of it lies on the mark; null when there is none. */
export function insideLabel(name: string, index: number, runs: Slice[][], x: Scale, y: Scale): Label | null {
  return placeLines([name], index, runs, x, y) ?? placeLines(halves(name), index, runs, x, y);
}

/** A name broken in two lines of about equal width. */
function halves(name: string): string[] {
  const widest = Math.max(...name.split(/\s+/u).map((word) => textWidth(word, TEXT, true)));
  return wrap(name, Math.max(widest, textWidth(name, TEXT, true) * 0.6), 2, TEXT, true);
}

function placeLines(lines: string[], index: number, runs: Slice[][], x: Scale, y: Scale): Label | null {
  const width = Math.max(...lines.map((line) => textWidth(line, TEXT, true))) + 2 * CLEAR;
  let best: { room: number; label: Label } | null = null;
  for (const run of runs) {
    const from = x(run[0]!.x);
    const to = x(run.at(-1)!.x);
    for (let start = from + CLEAR; start + width <= to - CLEAR; start += 4) {
      const [ceiling, floor] = clearBand(run, index, start, start + width, x, y);
      const room = floor - ceiling;
      if (room < lines.length * LINE_HEIGHT + 2 || (best && room <= best.room)) continue;
      const middle = (ceiling + floor) / 2;
      const label: Label = {
        x: round(start + width / 2),
        y: round(firstBaseline(middle, lines.length)),
        anchor: 'middle',
        lines: lines.map((text) => [{ text, bold: true }])
      };
      best = { room, label };
    }
  }
  return best?.label ?? null;
}

/** Lowest ceiling and highest floor of a layer between two positions, at its corners and at both ends. */
function clearBand(run: Slice[], layer: number, from: number, to: number, x: Scale, y: Scale): [number, number] {
  let ceiling = -Infinity;
  let floor = Infinity;
  const take = (low: number, high: number) => {
    ceiling = Math.max(ceiling, y(high));
    floor = Math.min(floor, y(low));
  };
  run.forEach((slice, i) => {
    const at = x(slice.x);
    if (at >= from && at <= to) take(slice.low[layer]!, slice.high[layer]!);
    const next = run[i + 1];
    if (!next) return;
    for (const edge of [from, to]) {
      const t = (edge - at) / (x(next.x) - at);
      if (t < 0 || t > 1) continue;
      const between = (a: number, b: number) => a + (b - a) * t;
      take(between(slice.low[layer]!, next.low[layer]!), between(slice.high[layer]!, next.high[layer]!));
    }
  });
  return [ceiling, floor];
}
