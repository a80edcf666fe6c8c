import { finite, finiteOrNull, interval, round } from './number';
import { wrap } from './text';

export interface LinePoint {
  /** Position in time, in years: 2024, 2024.5. */
  x: number;
  /** Null where the value is missing. */
  y: number | null;
  low?: number | null;
  high?: number | null;
  estimated?: boolean;
  /** Why the value is missing. */
  reason?: string;
}

export interface LineSeries {
  id: string;
  label: string;
  colour: string;
  /** False for values that are no series: dots, never joined. */
  joined?: boolean;
  points: readonly LinePoint[];
}

export interface KnownPoint {
  x: number;
  y: number;
  low: number | null;
  high: number | null;
  estimated: boolean;
}

type AnyPoint = Omit<KnownPoint, 'y'> & { y: number | null; reason?: string };

export interface ReadSeries {
  series: LineSeries;
  /** Every point, in order of time. */
  all: AnyPoint[];
  known: KnownPoint[];
  /** Known points without a gap between them. */
  runs: KnownPoint[][];
}

/** Stretch of time for which a reason is given instead of a value. */
export interface Gap {
  x: number;
  y: number;
  width: number;
  height: number;
  reason: string;
  /** The reason in lines that fit in the stretch; none where it does not fit, and has to be said elsewhere. */
  lines: string[];
}

/** Checks every number and puts each series in order of time. */
export function readSeries(series: readonly LineSeries[]): ReadSeries[] {
  return series.map((each) => {
    const all = each.points.map((p): AnyPoint => {
      const what = `«${each.label}» at ${p.x}`;
      const ends = interval(p.low, p.high, what);
      return {
        x: finite(p.x, `a point of «${each.label}»`),
        y: finiteOrNull(p.y, what),
        low: ends?.low ?? null,
        high: ends?.high ?? null,
        estimated: p.estimated ?? false,
        ...(p.reason ? { reason: p.reason } : {})
      };
    });
    all.sort((a, b) => a.x - b.x);
    const runs = runsOf(all, (p) => p.y !== null) as KnownPoint[][];
    return { series: each, all, runs, known: runs.flat() };
  });
}

/** Stretches of neighbours that all pass. */
export function runsOf<P>(points: readonly P[], passes: (point: P) => boolean): P[][] {
  const runs: P[][] = [];
  let open = false;
  for (const point of points) {
    if (!passes(point)) open = false;
    else if (open) runs.at(-1)!.push(point);
    else {
      runs.push([point]);
      open = true;
    }
  }
  return runs;
}

/** Gaps with a reason, from the last value before to the first after, each stretch once. */
export function gapsOf(
  read: readonly ReadSeries[],
  x: (value: number) => number,
  plot: { top: number; bottom: number }
): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const { all } of read) {
    for (const run of runsOf(
      all.map((p, index) => ({ ...p, index })),
      (p) => p.y === null
    )) {
      const reason = run.find((p) => p.reason)?.reason;
      if (!reason) continue;
      const from = round(x((all[run[0]!.index - 1] ?? run[0]!).x));
      const to = round(x((all[run.at(-1)!.index + 1] ?? run.at(-1)!).x));
      const width = round(to - from);
      const lines = wrap(reason, width - 6, 3);
      const fits = lines.join(' ') === reason;
      gaps.set(`${from}-${to}-${reason}`, {
        x: from,
        y: plot.top,
        width,
        height: plot.bottom - plot.top,
        reason,
        lines: fits ? lines : []
      });
    }
  }
  return [...gaps.values()];
}
