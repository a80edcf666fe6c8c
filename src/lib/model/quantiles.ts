import { quantile } from './range';

/** Buckets that draws are counted into before the few that matter are sorted. */
const BUCKETS = 1024;
const LEVELS = [0.1, 0.5, 0.9] as const;
/** Every so many values are looked at for where the buckets stand: so many standard deviations to both sides. */
const SAMPLED = 16;
const REACH = 2.5;

const counts = new Int32Array(BUCKETS);
/** The last value of each bucket, and before each value the one that came before it in its bucket; −1 ends a chain. */
const heads = new Int32Array(BUCKETS);
let before = new Int32Array(0);
let inside = new Float64Array(0);
const found = new Float64Array(LEVELS.length);

/**
 * 10th percentile, median and 90th percentile of `values`, which stay as they are; between the two nearest where they fall
 * between. Counted into buckets and sorted only where it matters: a scenario asks for tens of thousands. The array returned
 * is overwritten by the next call.
 */
export function tenFiftyNinety(values: Float64Array): Float64Array {
  const count = values.length;
  // Where most values lie, by every sixteenth: buckets between, and what is beyond in the first and the last.
  let sum = 0;
  let squares = 0;
  let sampled = 0;
  const first = values[0]!;
  for (let i = 0; i < count; i += SAMPLED, sampled++) {
    const from = values[i]! - first;
    sum += from;
    squares += from * from;
  }
  const mean = sum / sampled;
  const spread = Math.sqrt(Math.max(0, squares / sampled - mean * mean));
  const min = first + mean - REACH * spread;
  const scale = BUCKETS / (2 * REACH * spread);
  if (!(scale > 0 && scale < Infinity)) {
    // One number only, as it seems, or a spread too small to divide by: rare, and then the plain way.
    return plainly(values);
  }
  if (before.length < count) {
    before = new Int32Array(count);
    inside = new Float64Array(count);
  }
  counts.fill(0);
  heads.fill(-1);
  for (let i = 0; i < count; i++) {
    const at = (values[i]! - min) * scale;
    const bucket = at > 0 ? (at < BUCKETS ? at | 0 : BUCKETS - 1) : 0;
    counts[bucket]!++;
    before[i] = heads[bucket]!;
    heads[bucket] = i;
  }
  let bucket = 0;
  let below = 0;
  for (let k = 0; k < LEVELS.length; k++) {
    const position = (count - 1) * LEVELS[k]!;
    const rank = Math.floor(position);
    while (below + counts[bucket]! <= rank) below += counts[bucket++]!;
    let last = bucket;
    let through = below + counts[bucket]!;
    while (through <= rank + 1 && through < count) through += counts[++last]!;
    let size = 0;
    for (let b = bucket; b <= last; b++) for (let i = heads[b]!; i >= 0; i = before[i]!) inside[size++] = values[i]!;
    sort(inside, size);
    const a = inside[rank - below]!;
    const b = inside[Math.min(rank + 1 - below, size - 1)]!;
    found[k] = a + (b - a) * (position - rank);
  }
  return found;
}

function plainly(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  LEVELS.forEach((level, k) => (found[k] = quantile(sorted, level)));
  return found;
}

function sort(values: Float64Array, size: number): void {
  if (size > 64) {
    values.subarray(0, size).sort();
    return;
  }
  for (let i = 1; i < size; i++) {
    const value = values[i]!;
    let j = i - 1;
    for (; j >= 0 && values[j]! > value; j--) values[j + 1] = values[j]!;
    values[j + 1] = value;
  }
}
