import { area, line as d3Line, scaleLinear } from 'd3';
import { axisFactor, valueScale, yearTicks } from './axis';
import { fit, spread, textWidth } from './labels';
import { finite, round } from './round';

export interface LineSeries {
  id: string;
  label: string;
  colour: string;
  /** False for published points that are no series: drawn unjoined. */
  joined: boolean;
  /** x in years; a null y is a gap and breaks the line. */
  points: { x: number; y: number | null; low?: number | null | undefined; high?: number | null | undefined }[];
}

export interface LineInput {
  series: LineSeries[];
  fromZero: boolean;
  events?: { x: number; label: string }[];
  /** viewBox units, taken as pixels. */
  width: number;
  height: number;
  /** A tick's value in the axis factor → its text. */
  formatTick(value: number): string;
  /** Name of the end label's value, if any, in the axis factor. */
  formatEnd?(value: number): string;
  /** Text over the value axis, given the factor. */
  unit(factor: number): string;
}

const SIZE = 12;

/** Lines over time with labels at their ends: rows → marks in viewBox units. Throws RangeError for values that are no numbers. */
export function lineLayout({ series, fromZero, events = [], width, height, formatTick, formatEnd, unit }: LineInput) {
  const drawn = series.flatMap(({ points }) => points.filter((point) => point.y !== null));
  if (drawn.length === 0) return null;
  for (const point of drawn) finite('a point', point.y!);
  const values = drawn.flatMap(({ y, low, high }) => [y!, ...(low == null ? [] : [low]), ...(high == null ? [] : [high])]);
  const factor = axisFactor(Math.max(...values.map(Math.abs)));
  const xs = drawn.map((point) => point.x);
  const [from, to] = [Math.min(...xs), Math.max(...xs)];

  const ends = series.flatMap((entry) => {
    const last = entry.points.findLast((point) => point.y !== null);
    return last ? [{ entry, last, text: `${entry.label}${formatEnd ? ` ${formatEnd(last.y! / factor)}` : ''}` }] : [];
  });
  const alone = ends.length === 1;
  const right = alone ? 14 : Math.min(width * 0.36, Math.max(...ends.map(({ text }) => textWidth(text, SIZE))) + 16);
  const plot = { x0: 4, x1: round(width - right), y0: 26, y1: height - 24 };
  const { scale: y, ticks } = valueScale(values.map((value) => value / factor), fromZero, [plot.y1, plot.y0]);
  const x = scaleLinear()
    .domain(from === to ? [from - 1, to + 1] : [from, to])
    .range([plot.x0 + Math.max(...ticks.map((tick) => textWidth(formatTick(tick), SIZE))) + 8, plot.x1 - 4]);

  const shape = d3Line<{ x: number; y: number | null }>()
    .defined((point) => point.y !== null)
    .x((point) => round(x(point.x)))
    .y((point) => round(y(point.y! / factor)));
  const band = area<LineSeries['points'][number]>()
    .defined((point) => point.y !== null && point.high != null)
    .x((point) => round(x(point.x)))
    .y0((point) => round(y((point.low ?? point.y!) / factor)))
    .y1((point) => round(y(point.high! / factor)));

  const labelYs = spread(ends.map(({ last }) => y(last.y! / factor)), SIZE + 3, plot.y0, plot.y1);
  return {
    width,
    height,
    plot,
    unit: unit(factor),
    grid: ticks.map((tick) => ({ y: round(y(tick)), text: formatTick(tick), zero: tick === 0 })),
    years: yearTicks(from, to, plot.x1 - plot.x0).map((year) => ({ x: round(x(year)), text: String(year) })),
    events: events
      .filter((event) => event.x >= from && event.x <= to)
      .map((event) => ({ x: round(x(event.x)), text: fit(event.label, SIZE - 1, width * 0.4) })),
    lines: series.map((entry) => ({
      id: entry.id,
      label: entry.label,
      colour: entry.colour,
      path: entry.joined ? (shape(entry.points) ?? '') : '',
      band: entry.points.some((point) => point.high != null) ? (band(entry.points) ?? '') : '',
      dots: entry.points.flatMap((point, i) => {
        if (point.y === null) return [];
        const lonely = entry.joined && !isJoined(entry.points, i);
        const last = point === entry.points.findLast((candidate) => candidate.y !== null);
        return !entry.joined || lonely || last ? [{ x: round(x(point.x)), y: round(y(point.y / factor)) }] : [];
      })
    })),
    ends: alone
      ? []
      : ends.map(({ entry, text }, i) => ({ id: entry.id, colour: entry.colour, x: plot.x1 + 6, y: labelYs[i]!, text: fit(text, SIZE, right - 10), full: text }))
  };
}

function isJoined(points: LineSeries['points'], i: number): boolean {
  return points[i - 1]?.y != null || points[i + 1]?.y != null;
}
