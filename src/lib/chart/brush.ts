/** First and last stop that a brush holds, both included. */
export type Stops = readonly [from: number, to: number];

/** What the pointer took hold of: one end, the whole, or bare ground where a new span begins. */
export type Grip = 'from' | 'to' | 'whole' | 'new';

/** The stop nearest to a position; stops are in rising order. */
export function nearestStop(positions: readonly number[], x: number): number {
  let best = 0;
  for (let i = 1; i < positions.length; i++) {
    if (Math.abs(positions[i]! - x) < Math.abs(positions[best]! - x)) best = i;
  }
  return best;
}

/** What a press at `x` takes hold of: an end within `reach`, the span between them when it is not everything, else new ground. */
export function gripAt(positions: readonly number[], [from, to]: Stops, x: number, reach: number): Grip {
  const [left, right] = [positions[from]!, positions[to]!];
  const [toLeft, toRight] = [Math.abs(x - left), Math.abs(x - right)];
  if (Math.min(toLeft, toRight) <= reach) {
    if (from === to) return 'new';
    return toLeft < toRight ? 'from' : 'to';
  }
  const everything = from === 0 && to === positions.length - 1;
  return x > left && x < right && !everything ? 'whole' : 'new';
}

/**
 * Where the stops are after the pointer has gone from `start` to `now` (stops). Ends that cross change roles; a whole span
 * keeps its length and stays on the axis.
 */
export function dragged(count: number, before: Stops, grip: Grip, start: number, now: number): Stops {
  if (grip === 'new') return ordered(start, now);
  if (grip === 'from') return ordered(now, before[1]);
  if (grip === 'to') return ordered(before[0], now);
  const shift = clamp(now - start, -before[0], count - 1 - before[1]);
  return [before[0] + shift, before[1] + shift];
}

/**
 * Where the stops are after a key on one end: arrows by one, pages by a tenth, Home and End to the limits; null for other
 * keys. An end stops at the other one.
 */
export function keyed(count: number, [from, to]: Stops, end: 'from' | 'to', key: string): Stops | null {
  const page = Math.max(2, Math.round(count / 10));
  const [low, high] = end === 'from' ? [0, to] : [from, count - 1];
  const now = end === 'from' ? from : to;
  const moves: Record<string, number> = {
    ArrowLeft: now - 1,
    ArrowDown: now - 1,
    ArrowRight: now + 1,
    ArrowUp: now + 1,
    PageDown: now - page,
    PageUp: now + page,
    Home: low,
    End: high
  };
  const next = Object.hasOwn(moves, key) ? clamp(moves[key]!, low, high) : null;
  if (next === null) return null;
  return end === 'from' ? [next, to] : [from, next];
}

function ordered(one: number, other: number): Stops {
  return one <= other ? [one, other] : [other, one];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
