import { ticks } from 'd3';
import { valueAxis, within, type Tick } from './axis';
import type { Label } from './labels';
import { linear } from './linear';
import { finite, round } from './number';
import { TEXT, textWidth } from './text';

export interface HistogramOptions {
  width: number;
  height?: number;
  /** Value as written on the axis. */
  format: (value: number) => string;
  /** Number of values as written on its axis. */
  formatCount: (count: number) => string;
  /** What is counted, over the axis. */
  unit?: string;
  /** Edges of the bins, so that they stand still while values change; from the values unless given. */
  edges?: readonly number[];
}

export interface Bin {
  low: number;
  high: number;
  count: number;
  /** How many of them are marked. */
  marked: number;
  x: number;
  width: number;
  y: number;
  height: number;
  markedY: number;
  markedHeight: number;
}

export interface HistogramLayout {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  unit: Label | null;
  yTicks: Tick[];
  xTicks: (Tick & { x: number })[];
  edges: number[];
  /** Position of each edge. */
  positions: number[];
  bins: Bin[];
}

/** A span of more than this many times is binned by factors, not by steps. */
const WIDE = 50;

/**
 * Edges of bins that a reader can say: 1, 2, 5, 10, 20… where positive values span more than fifty times, else about
 * fifteen equal steps. The first edge is at or under the least value, the last above the largest; none for no values.
 */
export function edgesFor(values: readonly number[]): number[] {
  if (values.length === 0) return [];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (least > 0 && most / least > WIDE) {
    const edges: number[] = [];
    for (let power = Math.floor(Math.log10(least)); power <= Math.ceil(Math.log10(most)); power++)
      for (const step of [1, 2, 5]) edges.push(Number(`${step}e${power}`));
    const first = edges.findLastIndex((edge) => edge <= least);
    const last = edges.findIndex((edge) => edge > most);
    return edges.slice(Math.max(first, 0), last + 1);
  }
  if (least === most)
    return least === 0 ? [0, 1] : [Math.min(least, 0), Math.max(least, 0) * 2 || 1].sort((a, b) => a - b);
  const inner = ticks(least, most, 15);
  const gap = inner.length > 1 ? inner[1]! - inner[0]! : most - least;
  const edges = [...inner];
  if (edges[0]! > least) edges.unshift(Number((edges[0]! - gap).toPrecision(12)));
  if (edges.at(-1)! <= most) edges.push(Number((edges.at(-1)! + gap).toPrecision(12)));
  return edges;
}

/**
 * Lays out how many values fall in each bin; a value on an edge belongs to the bin above it, values outside the edges to the
 * nearest bin. Bins stand equally wide, whatever they span. `marked` tells which values are drawn in the foreground.
 * Throws RangeError on a value that is not finite.
 */
export function layoutHistogram(
  values: readonly number[],
  options: HistogramOptions,
  marked: (index: number) => boolean = () => true
): HistogramLayout {
  const { width, format, formatCount, unit } = options;
  const height = options.height ?? Math.round(Math.max(200, width * 0.42));
  const edges = [...(options.edges ?? edgesFor(values))];
  const counted = countInto(values, edges, marked);
  const top = unit ? 28 : 12;
  const bottom = height - 26;
  const most = counted.reduce((largest, { count }) => Math.max(largest, count), 0);
  const y = valueAxis([0, Math.max(most, 1)], [bottom, top], formatCount, Math.min(4, Math.max(most, 1)));
  const yTicks = y.ticks.filter(({ value }) => Number.isInteger(value));
  const left = Math.ceil(yTicks.reduce((widest, { text }) => Math.max(widest, textWidth(text)), 0)) + 6;
  const right = width - 6;
  const x = linear([0, Math.max(edges.length - 1, 1)], [left + 6, right]);
  const positions = edges.map((_, i) => round(x(i)));
  return {
    width,
    height,
    plot: { left, right, top, bottom },
    unit: unit ? { x: 0, y: TEXT, anchor: 'start', lines: [[{ text: unit, muted: true }]] } : null,
    yTicks,
    xTicks: fittingTicks(edges, positions, format, width),
    edges,
    positions,
    bins: counted.map((bin, i) => ({
      ...bin,
      x: round(positions[i]! + 1),
      width: round(Math.max(positions[i + 1]! - positions[i]! - 2, 1)),
      y: round(y.scale(bin.count)),
      height: round(bottom - y.scale(bin.count)),
      markedY: round(y.scale(bin.marked)),
      markedHeight: round(bottom - y.scale(bin.marked))
    }))
  };
}

function countInto(values: readonly number[], edges: readonly number[], marked: (index: number) => boolean) {
  const bins = edges.slice(1).map((high, i) => ({ low: edges[i]!, high, count: 0, marked: 0 }));
  if (bins.length === 0) return bins;
  values.forEach((value, index) => {
    finite(value, 'a distribution');
    const bin = bins[binOf(value, edges)]!;
    bin.count++;
    if (marked(index)) bin.marked++;
  });
  return bins;
}

/** Bisection: the last edge at or under the value. */
function binOf(value: number, edges: readonly number[]): number {
  let [low, high] = [0, edges.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** Every edge, or every second, third… that leaves room for the texts. */
function fittingTicks(
  edges: readonly number[],
  positions: readonly number[],
  format: (value: number) => string,
  width: number
): HistogramLayout['xTicks'] {
  const all = edges.map((value, i): Tick => ({ value, position: positions[i]!, text: format(value) }));
  for (let step = 1; step <= all.length; step++) {
    const kept = all.filter((_, i) => i % step === 0);
    const clear = kept.every((tick, i) => {
      const next = kept[i + 1];
      return !next || next.position - tick.position >= (textWidth(tick.text) + textWidth(next.text)) / 2 + 8;
    });
    if (clear) return kept.map((tick) => ({ ...tick, x: within(tick, 0, width) }));
  }
  return [];
}
