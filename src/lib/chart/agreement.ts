import { extent } from 'd3';
import type { Tick } from './axis';
import type { Label } from './labels';
import { linear } from './linear';
import { placeLabels, type Disc, type PlacedLabel, type Wish } from './map-labels';
import { finite, interval, round } from './number';
import { TEXT, textWidth } from './text';

export interface AgreementPoint {
  id: string;
  /** Both above zero: the axes are logarithmic. */
  x: number;
  y: number;
  /** Interval on the horizontal axis. */
  low?: number | null;
  high?: number | null;
  /** Written beside the point. */
  label?: string;
}

export interface AgreementSeries {
  id: string;
  label: string;
  colour: string;
  points: readonly AgreementPoint[];
}

export interface AgreementOptions {
  width?: number;
  /** What the horizontal and the upright axis measure. */
  xTitle: string;
  yTitle: string;
  format: (value: number) => string;
}

export interface AgreementCloud {
  id: string;
  label: string;
  colour: string;
  /** Every point as a dot: a stroke of no length with a round cap. */
  dots: string;
  /** Intervals of the points that have one. */
  whiskers: string;
}

export interface AgreementLayout {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  yTicks: Tick[];
  xTicks: (Tick & { x: number })[];
  /** Where both axes agree. */
  identity: string;
  clouds: AgreementCloud[];
  labels: PlacedLabel[];
  xTitle: Label;
  yTitle: Label;
}

const RADIUS = 2.5;
const FOOT = 44;
const HEAD = 26;

/**
 * Two amounts of the same unit against each other on equal logarithmic axes, with the line on which they agree. Points
 * that have a label are named where there is room. Throws RangeError for an amount that has no logarithm.
 */
export function layoutAgreement(
  series: readonly AgreementSeries[],
  { width = 640, xTitle, yTitle, format }: AgreementOptions
): AgreementLayout {
  const points = series.flatMap((each) => each.points);
  const logs = points.flatMap(({ id, x, y, low, high }) => {
    const range = interval(low, high, id);
    return [x, y, ...(range ? [range.low, range.high] : [])].map((value) => log(value, id));
  });
  const [least = 0, most = 1] = extent(logs) as [number?, number?];
  const domain: [number, number] = [Math.floor(least * 2) / 2, Math.max(Math.ceil(most * 2) / 2, least + 0.5)];
  const powers = Array.from(
    { length: Math.floor(domain[1]) - Math.ceil(domain[0]) + 1 },
    (_, i) => Math.ceil(domain[0]) + i
  );
  const texts = powers.map((power) => format(10 ** power));
  const left = Math.ceil(Math.max(...texts.map((text) => textWidth(text)), 0)) + 10;
  const height = Math.min(width, 460) + FOOT;
  const plot = { left, right: width - 12, top: HEAD, bottom: height - FOOT };
  const x = linear(domain, [plot.left, plot.right]);
  const y = linear(domain, [plot.bottom, plot.top]);
  const ticks = powers.map((power, i) => ({ value: 10 ** power, power, text: texts[i]! }));
  const discs: Disc[] = [];
  const wishes: Wish[] = [];
  const clouds = series.map(({ id, label, colour, points: own }) => {
    const drawn = own.map((point) => ({
      point,
      at: { x: round(x(log(point.x, point.id))), y: round(y(log(point.y, point.id))), r: RADIUS }
    }));
    for (const { point, at } of drawn) {
      discs.push(at);
      if (point.label) wishes.push({ id: point.id, at, lines: [[{ text: point.label }]] });
    }
    const whiskers = drawn.flatMap(({ point, at }) => {
      const range = interval(point.low, point.high, point.id);
      return range ? `M${round(x(log(range.low, point.id)))},${at.y}H${round(x(log(range.high, point.id)))}` : [];
    });
    return {
      id,
      label,
      colour,
      dots: drawn.map(({ at }) => `M${at.x},${at.y}h0`).join(''),
      whiskers: whiskers.join('')
    };
  });
  const kept = thinned(ticks.map((tick) => ({ ...tick, position: round(x(tick.power)) })));
  return {
    width,
    height,
    plot,
    yTicks: ticks.map(({ value, power, text }) => ({ value, text, position: round(y(power)) })),
    xTicks: kept.map(({ value, text, position }) => ({
      value,
      text,
      position,
      x: Math.min(position, round(width - textWidth(text) / 2))
    })),
    identity: `M${plot.left},${plot.bottom}L${plot.right},${plot.top}`,
    clouds,
    labels: placeLabels(wishes, { width, height: plot.bottom, taken: [], discs }),
    xTitle: { x: plot.right, y: height - 6, anchor: 'end', lines: [[{ text: xTitle }]] },
    yTitle: { x: 0, y: TEXT, anchor: 'start', lines: [[{ text: yTitle }]] }
  };
}

function log(value: number, what: string): number {
  const log10 = Math.log10(value);
  if (value > 0) return finite(log10, what);
  throw new RangeError(`Cannot draw ${what} on a logarithmic axis: ${value} is not above zero.`);
}

/** Every tick, or every second, third…: the most whose texts do not touch. */
function thinned<T extends { position: number; text: string }>(ticks: readonly T[]): T[] {
  for (let stride = 1; stride < ticks.length; stride++) {
    const kept = ticks.filter((_, i) => i % stride === 0);
    const clear = kept.every((tick, i) => {
      const before = kept[i - 1];
      return !before || tick.position - before.position > (textWidth(tick.text) + textWidth(before.text)) / 2 + 8;
    });
    if (clear) return kept;
  }
  return ticks.slice(0, 1);
}
