import { extent } from 'd3';
import { linear } from './linear';
import { runsOf } from './line-series';
import { finite, finiteOrNull, round } from './number';
import { polyline } from './path';

export interface SparkPoint {
  x: number;
  y: number | null;
}

export interface SparkLayout {
  width: number;
  height: number;
  paths: string[];
  /** Points with a gap on both sides. */
  alone: { x: number; y: number }[];
  end: { x: number; y: number } | null;
}

const MARGIN = 3;

/**
 * A line as small as a word, for tables: its own scale, no axis, a dot at the end. A missing value breaks it.
 * Throws RangeError on a number that is not finite.
 */
export function layoutSpark(points: readonly SparkPoint[], width = 96, height = 24): SparkLayout {
  const all = points
    .map(({ x, y }) => ({ x: finite(x, 'a small line'), y: finiteOrNull(y, `a small line at ${x}`) }))
    .sort((a, b) => a.x - b.x);
  const x = linear(bounds(all.map((p) => p.x)), [MARGIN, width - MARGIN]);
  const y = linear(bounds(all.flatMap((p) => p.y ?? [])), [height - MARGIN, MARGIN]);
  const runs = runsOf(all, (p) => p.y !== null).map((run) => run.map((p) => ({ x: round(x(p.x)), y: round(y(p.y!)) })));
  return {
    width,
    height,
    paths: runs.filter((run) => run.length > 1).map((run) => polyline(run.map((p) => [p.x, p.y]))),
    alone: runs.filter((run) => run.length === 1).flat(),
    end: runs.at(-1)?.at(-1) ?? null
  };
}

/** Equal values stand half-way up. */
function bounds(values: readonly number[]): [number, number] {
  const [low = 0, high = 0] = extent(values) as [number?, number?];
  return low === high ? [low - 1, high + 1] : [low, high];
}
