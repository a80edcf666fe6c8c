import { timeAxis, valueAxis, valueDomain, within, type Tick } from './axis';
import { eventMarks, numberedEvents, type EventMark, type LineEvent } from './events';
import { firstBaseline, linesWidth, nameAndValue, spread, type Label } from './labels';
import { gapText, noteLabels } from './line-notes';
import { gapsOf, readSeries, runsOf, type Gap, type KnownPoint, type LineSeries, type ReadSeries } from './line-series';
import { linear } from './linear';
import { round } from './number';
import { polyline, ribbon, type Point } from './path';
import { LINE_HEIGHT, TEXT, textWidth } from './text';

export type { LinePoint, LineSeries } from './line-series';

export interface LineOptions {
  width: number;
  height?: number;
  /** Value as written at the end of a line and in the text of a point. */
  format: (value: number) => string;
  /** Value as written on the axis; the same unless given. */
  formatTick?: (value: number) => string;
  formatX: (x: number) => string;
  /** Unit, over the axis. */
  unit?: string;
  fromZero?: boolean;
  events?: LineEvent[];
  /** Events carry a number alone, because their texts are listed beside the drawing, in the same order. */
  listed?: boolean;
}

export interface Dot {
  x: number;
  y: number;
  /** Drawn hollow: an estimate. */
  estimated: boolean;
  title: string;
}

export interface LineMark {
  id: string;
  label: string;
  colour: string;
  /** Outlines of the intervals, one for each stretch without a gap. */
  bands: string[];
  whiskers: string[];
  paths: { d: string; estimated: boolean }[];
  dots: Dot[];
  /** Every value of the line with what it says, for whoever walks along it. */
  points: () => Dot[];
  end: Label;
  /** From the end of the line to its label, when the label had to move. */
  leader: string | null;
}

export interface LineLayout {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  unit: Label | null;
  yTicks: Tick[];
  xTicks: (Tick & { x: number })[];
  events: EventMark[];
  gaps: (Gap & { text: Label })[];
  /** What did not fit on the marks, by the number that stands there instead. */
  notes: Label[];
  marks: LineMark[];
  /** First and last moment shown, and where they stand. */
  time: { moments: [number, number] | null; from: number; to: number };
}

const PAD = 6;
const END_GAP = 14;
const FOOT = 26;

/**
 * Lays out lines over time: rows → marks in viewBox units. A missing value breaks its line; a series that is not joined is
 * dots only. The labels at the end never overlap: the drawing grows where they need more height than it has.
 * Throws RangeError on a number that is not finite.
 */
export function layoutLine(series: readonly LineSeries[], options: LineOptions): LineLayout {
  const { width, format, formatX, formatTick = format, fromZero = true } = options;
  const slim = width < 480;
  const read = readSeries(series).filter(({ known }) => known.length > 0);
  const values = read.flatMap(({ known }) => known.flatMap((p) => [p.y, p.low ?? p.y, p.high ?? p.y]));

  const ends = read.map(({ series: { label }, known }) =>
    nameAndValue(label, format(known.at(-1)!.y), width * (slim ? 0.38 : 0.3), slim ? 3 : 2)
  );
  const heights = ends.map(({ lines }) => lines.length * LINE_HEIGHT + 2);
  const numbered = (slim || options.listed === true) && (options.events ?? []).length > 0;
  const top = (options.unit ? 28 : 12) + (numbered ? LINE_HEIGHT : 0);
  const needed = heights.reduce((sum, each) => sum + each, 0) + top + FOOT;
  const height = Math.ceil(Math.max(options.height ?? Math.max(width * 0.56, 220), needed));
  const bottom = height - FOOT;

  const domain = valueDomain(values, fromZero);
  const y = valueAxis(domain, [bottom, top], formatTick);
  const yTicks = read.length > 0 ? y.ticks : [];
  const left = Math.ceil(yTicks.reduce((widest, { text }) => Math.max(widest, textWidth(text)), 0)) + PAD;
  const endWidth = ends.reduce((widest, { lines }) => Math.max(widest, linesWidth(lines)), 0);
  const right = Math.floor(width - endWidth - END_GAP - PAD);
  const moments = read.flatMap(({ all }) => all.map((p) => p.x));
  const x = timeAxis(moments, [left + PAD, right], formatX);

  const place = (p: KnownPoint): [number, number] => [round(x.scale(p.x)), round(y.scale(p.y))];
  const centres = spread(
    read.map(({ known }, i) => ({ centre: y.scale(known.at(-1)!.y), height: heights[i]! })),
    0,
    bottom + 4
  );
  const marks = read.map((each, i): LineMark => {
    const lastPoint = place(each.known.at(-1)!);
    const { lines, full } = ends[i]!;
    const end: Label = {
      x: right + END_GAP,
      y: round(firstBaseline(centres[i]!, lines.length)),
      anchor: 'start',
      lines,
      ...(full ? { full } : {})
    };
    return { ...drawn(each, place, x.scale, y.scale, options), end, leader: leaderTo(lastPoint, right, centres[i]!) };
  });

  const plot = { left, right, top, bottom };
  const list = numbered ? numberedEvents(options.events!, x.scale, plot) : null;
  const corners = marks.flatMap((_, i) => sampled(read[i]!.known.map(place)));
  const gaps = gapsOf(read, x.scale, plot);
  const unsaid = new Set(gaps.filter(({ lines }) => lines.length === 0).map(({ reason }) => reason));
  const aside = [...(options.listed ? [] : (list?.texts ?? [])), ...unsaid];
  const notes = noteLabels(aside, width, height);
  return {
    width,
    height: height + notes.reduce((sum, { lines }) => sum + lines.length * LINE_HEIGHT, notes.length > 0 ? 8 : 0),
    plot,
    unit: options.unit ? { x: 0, y: TEXT, anchor: 'start', lines: [[{ text: options.unit, muted: true }]] } : null,
    yTicks,
    xTicks: x.ticks.map((tick) => ({ ...tick, x: within(tick, 0, width) })),
    events: list?.marks ?? eventMarks(options.events ?? [], x.scale, plot, corners),
    gaps: gaps.map((gap) => ({ ...gap, text: gapText(gap, aside) })),
    notes,
    marks,
    time: {
      moments: moments.length > 0 ? [Math.min(...moments), Math.max(...moments)] : null,
      from: left + PAD,
      to: right
    }
  };
}

/** Positions of moments along the time of a layout; over the whole plot when no series says what time is shown. */
export function stopsAlong({ time }: LineLayout, xs: readonly number[]): number[] {
  const scale = linear(time.moments ?? [xs[0] ?? 0, xs.at(-1) ?? 0], [time.from, time.to]);
  return xs.map((each) => round(scale(each)));
}

type Scale = (value: number) => number;

function drawn(
  { series, runs, known }: ReadSeries,
  place: (p: KnownPoint) => [number, number],
  x: Scale,
  y: Scale,
  { format, formatX }: LineOptions
): Omit<LineMark, 'end' | 'leader'> {
  const joined = series.joined ?? true;
  const edge = (run: KnownPoint[], end: 'low' | 'high') => run.map((p): Point => [x(p.x), y(p[end]!)]);
  const banded = runs.flatMap((run) => runsOf(run, (p) => p.low !== null && p.high !== null));
  const bands = joined ? banded.filter((run) => run.length > 1) : [];
  const alone = joined ? banded.filter((run) => run.length === 1) : banded;
  const dot = (p: KnownPoint): Dot => {
    const [cx, cy] = place(p);
    const said = [series.label, formatX(p.x)].filter(Boolean).join(', ');
    return { x: cx, y: cy, estimated: p.estimated, title: `${said}: ${format(p.y)}` };
  };
  const dotted = joined ? [...new Set([...runs.filter((run) => run.length === 1).flat(), known.at(-1)!])] : known;
  return {
    id: series.id,
    label: series.label,
    colour: series.colour,
    bands: bands.map((run) => ribbon(edge(run, 'low'), edge(run, 'high'))),
    whiskers: alone.flat().map((p) => `M${round(x(p.x))},${round(y(p.low!))}V${round(y(p.high!))}`),
    paths: joined ? runs.flatMap((run) => stretches(run, place)) : [],
    dots: dotted.map(dot),
    points: () => known.map((p) => ({ ...dot(p), title: dot(p).title + rangeOf(p, format) }))
  };
}

function rangeOf({ low, high }: KnownPoint, format: LineOptions['format']): string {
  return low === null || high === null ? '' : ` (${format(low)}–${format(high)})`;
}

/** A run cut where it passes between published and estimated: a stretch is estimated when either of its ends is. */
function stretches(run: KnownPoint[], place: (p: KnownPoint) => [number, number]): LineMark['paths'] {
  const result: { estimated: boolean; points: KnownPoint[] }[] = [];
  for (let i = 1; i < run.length; i++) {
    const estimated = run[i]!.estimated || run[i - 1]!.estimated;
    const current = result.at(-1);
    if (current?.estimated === estimated) current.points.push(run[i]!);
    else result.push({ estimated, points: [run[i - 1]!, run[i]!] });
  }
  return result.map(({ estimated, points }) => ({ estimated, d: polyline(points.map(place)) }));
}

function leaderTo([x, y]: [number, number], right: number, centre: number): string | null {
  if (Math.abs(centre - y) < 5 && x > right - 1) return null;
  const from = round(x + 5);
  return `M${from},${y}L${round(Math.max(from, right + 2))},${y}L${right + END_GAP - 2},${round(centre)}`;
}

/** Points along a line, closer than a letter, for texts to keep clear of. */
function sampled(points: [number, number][]): [number, number][] {
  return points.flatMap(([x, y], i): [number, number][] => {
    const next = points[i + 1];
    if (!next) return [[x, y]];
    const steps = Math.max(1, Math.ceil(Math.hypot(next[0] - x, next[1] - y) / 6));
    return Array.from({ length: steps }, (_, k) => [x + ((next[0] - x) * k) / steps, y + ((next[1] - y) * k) / steps]);
  });
}
