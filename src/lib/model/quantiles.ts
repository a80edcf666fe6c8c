/** Buckets that draws are counted into before the few that matter are sorted. */
const BUCKETS = 1024;
const counts = new Int32Array(BUCKETS);
const wanted = new Uint8Array(BUCKETS);
let places = new Uint16Array(0);
let inside: Float64Array[] = [];

const LEVELS = [0.1, 0.5, 0.9] as const;
const found = new Float64Array(LEVELS.length);

/**
 * 10th percentile, median and 90th percentile of `values`, which stay as they are; between the two nearest where they fall
 * between. Counted into buckets and sorted only where it matters: a scenario asks for tens of thousands. The array returned
 * is overwritten by the next call.
 */
export function tenFiftyNinety(values: Float64Array): Float64Array {
  const count = values.length;
  let min = values[0]!;
  let max = min;
  for (let i = 1; i < count; i++) {
    const value = values[i]!;
    if (value < min) min = value;
    else if (value > max) max = value;
  }
  const scale = (BUCKETS - 1) / (max - min);
  if (!(scale > 0 && scale < Infinity)) {
    // One number only, or a spread too small to divide by.
    found.fill(min);
    return found;
  }
  if (places.length < count) {
    places = new Uint16Array(count);
    inside = LEVELS.map(() => new Float64Array(count));
  }
  counts.fill(0);
  for (let i = 0; i < count; i++) counts[(places[i] = ((values[i]! - min) * scale) | 0)]!++;

  wanted.fill(0);
  const spans = LEVELS.map((p, k) => {
    const position = (count - 1) * p;
    const below = Math.floor(position);
    let [bucket, before] = [0, 0];
    while (before + counts[bucket]! <= below) before += counts[bucket++]!;
    let [last, through] = [bucket, before + counts[bucket]!];
    while (through <= below + 1 && through < count) through += counts[++last]!;
    for (let b = bucket; b <= last; b++) wanted[b]! |= 1 << k;
    return { part: position - below, rank: below - before, next: 0 };
  });
  for (let i = 0; i < count; i++) {
    const mask = wanted[places[i]!]!;
    if (mask === 0) continue;
    for (let k = 0; k < LEVELS.length; k++) if (mask & (1 << k)) inside[k]![spans[k]!.next++] = values[i]!;
  }
  spans.forEach(({ part, rank, next }, k) => {
    const few = inside[k]!.subarray(0, next);
    sort(few);
    const a = few[rank]!;
    const b = few[Math.min(rank + 1, next - 1)]!;
    found[k] = a + (b - a) * part;
  });
  return found;
}

function sort(values: Float64Array): void {
  if (values.length > 64) values.sort();
  else
    for (let i = 1; i < values.length; i++) {
      const value = values[i]!;
      let j = i - 1;
      for (; j >= 0 && values[j]! > value; j--) values[j + 1] = values[j]!;
      values[j + 1] = value;
    }
}
