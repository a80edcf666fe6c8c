import { extent, nice, ticks } from 'd3';
import { linear, type Linear } from './linear';
import { round } from './number';
import { textWidth } from './text';

export interface Tick {
  value: number;
  /** Along the axis, in viewBox units. */
  position: number;
  text: string;
}

export interface Axis {
  scale: Linear;
  ticks: Tick[];
}

/**
 * Domain of a value axis: from zero when asked, always with room (values all equal, or none at all, still make an axis),
 * rounded to nice numbers.
 */
export function valueDomain(values: readonly number[], fromZero: boolean, count = 5): [number, number] {
  const [least = 0, most = 0] = extent(values) as [number?, number?];
  let low = fromZero ? Math.min(0, least) : least;
  let high = fromZero ? Math.max(0, most) : most;
  if (low === high) {
    const room = Math.abs(low) / 10 || 1;
    low -= fromZero && low === 0 ? 0 : room;
    high += room;
  }
  return nice(low, high, count);
}

/** A value axis over `range` (bottom first when it stands upright), with about `count` ticks. */
export function valueAxis(
  domain: [number, number],
  range: [number, number],
  format: (value: number) => string,
  count = 5
): Axis {
  const scale = linear(domain, range);
  const marked = ticks(...domain, count).map((value) => ({
    value,
    position: round(scale(value)),
    text: format(value)
  }));
  return { scale, ticks: marked };
}

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];
const TICK_GAP = 14;

/**
 * A time axis over `range`: positions in years, fractions for quarters and months. Whole years are marked, the first and
 * the last always, and between them every 2, 5, 10… as the text allows; a span without two whole years is marked at its
 * ends. An empty span has no ticks; a single moment stands in the middle.
 */
export function timeAxis(xs: readonly number[], range: [number, number], format: (x: number) => string): Axis {
  const [first, last] = extent(xs);
  if (first === undefined || last === undefined) return { scale: linear([0, 1], range), ticks: [] };
  const scale = linear([first, last], range);
  const [from, to] = [Math.ceil(first), Math.floor(last)];
  const ends = to > from ? [from, to] : [first, last];
  const tick = (value: number): Tick => ({ value, position: round(scale(value)), text: format(value) });
  if (first === last) return { scale, ticks: [tick(first)] };

  const kept = fitting(ends.map(tick));
  if (kept.length < 2 || to <= from) return { scale, ticks: kept };
  for (const step of STEPS) {
    const between: Tick[] = [];
    for (let year = Math.ceil((from + 1) / step) * step; year < to; year += step) between.push(tick(year));
    const clear = between.filter((each) => kept.every((end) => apart(each, end)));
    if (clear.every((each, index) => index === 0 || apart(clear[index - 1]!, each))) {
      return { scale, ticks: [kept[0]!, ...clear, kept[1]!] };
    }
  }
  return { scale, ticks: kept };
}

function apart(a: Tick, b: Tick): boolean {
  return Math.abs(a.position - b.position) >= (textWidth(a.text) + textWidth(b.text)) / 2 + TICK_GAP;
}

function fitting(ends: Tick[]): Tick[] {
  const [first, last] = ends as [Tick, Tick];
  return apart(first, last) ? ends : [last];
}

/** Centre of a tick's text, moved inwards so that it stays between `low` and `high`. */
export function within(tick: Tick, low: number, high: number): number {
  const half = textWidth(tick.text) / 2;
  return round(Math.min(Math.max(tick.position, low + half), Math.max(low + half, high - half)));
}
