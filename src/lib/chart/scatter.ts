import { valueAxis, valueDomain, within, type Tick } from './axis';
import { ASCENT, labelBox, overlaps, type Box, type Label } from './labels';
import { finite, round } from './number';
import { TEXT, ellipsis, textWidth } from './text';

export interface ScatterPoint {
  id: string;
  label: string;
  x: number;
  y: number;
  colour?: string;
}

export interface ScatterOptions {
  width: number;
  height?: number;
  formatX: (value: number) => string;
  formatY: (value: number) => string;
  /** What each axis measures: over the vertical one, under the horizontal one. */
  xLabel: string;
  yLabel: string;
  /** How many points may be named: those farthest from the middle first. */
  labelled?: number;
}

export interface ScatterMark {
  id: string;
  x: number;
  y: number;
  colour: string;
  title: string;
}

export interface ScatterLayout {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  yTicks: Tick[];
  xTicks: (Tick & { x: number })[];
  yTitle: Label;
  xTitle: Label;
  marks: ScatterMark[];
  labels: Label[];
}

const RADIUS = 4.5;
const FOOT = 48;

/**
 * Lays out points over two value axes, neither of them made to start at zero; names stand where they cover neither a point
 * nor another name. Throws RangeError on a number that is not finite.
 */
export function layoutScatter(points: readonly ScatterPoint[], options: ScatterOptions): ScatterLayout {
  const { width, formatX, formatY, xLabel, yLabel, labelled = width < 480 ? 8 : 16 } = options;
  const height = options.height ?? Math.round(Math.max(width * 0.66, 260));
  for (const { label, x, y } of points) {
    finite(x, `the horizontal place of «${label}»`);
    finite(y, `the vertical place of «${label}»`);
  }
  const [top, bottom] = [30, height - FOOT];
  const count = width < 480 ? 4 : 6;
  const yDomain = valueDomain(
    points.map(({ y }) => y),
    false
  );
  const xDomain = valueDomain(
    points.map(({ x }) => x),
    false,
    count
  );
  const y = valueAxis(yDomain, [bottom, top], formatY);
  const left = Math.ceil(y.ticks.reduce((widest, { text }) => Math.max(widest, textWidth(text)), 0)) + 8;
  const right = width - 8;
  const x = valueAxis(xDomain, [left + 6, right], formatX, count);
  const marks = points.map(({ id, label, x: px, y: py, colour = 'var(--accent)' }) => ({
    id,
    x: round(x.scale(px)),
    y: round(y.scale(py)),
    colour,
    title: `${label}: ${formatX(px)}, ${formatY(py)}`
  }));
  const fitted = (text: string): string => ellipsis(text, width - 8);
  return {
    width,
    height,
    plot: { left, right, top, bottom },
    yTicks: points.length ? y.ticks : [],
    xTicks: points.length ? spaced(x.ticks).map((tick) => ({ ...tick, x: within(tick, 0, width) })) : [],
    yTitle: { x: 0, y: TEXT, anchor: 'start', lines: [[{ text: fitted(yLabel), muted: true }]] },
    xTitle: { x: right, y: height - 6, anchor: 'end', lines: [[{ text: fitted(xLabel), muted: true }]] },
    marks,
    labels: named(
      points.map(({ label }, i) => ({ label, x: marks[i]!.x, y: marks[i]!.y })),
      { left, right, top, bottom },
      labelled
    )
  };
}

/** Every tick, or every second, third …: as many as stand apart. */
function spaced(ticks: Tick[]): Tick[] {
  for (let step = 1; step < ticks.length; step++) {
    const kept = ticks.filter((_, i) => i % step === 0);
    const apart = kept.every(
      (tick, i) =>
        i === 0 || tick.position - kept[i - 1]!.position > (textWidth(tick.text) + textWidth(kept[i - 1]!.text)) / 2 + 8
    );
    if (apart) return kept;
  }
  return ticks.slice(0, 1);
}

interface Dot {
  label: string;
  x: number;
  y: number;
}

function named(dots: readonly Dot[], plot: ScatterLayout['plot'], most: number): Label[] {
  const middle = (key: 'x' | 'y') => dots.reduce((sum, dot) => sum + dot[key], 0) / (dots.length || 1);
  const [mx, my] = [middle('x'), middle('y')];
  const far = ({ x, y }: Dot) =>
    Math.hypot((x - mx) / (plot.right - plot.left || 1), (y - my) / (plot.bottom - plot.top || 1));
  const order = [...dots].sort((a, b) => far(b) - far(a));
  const taken: Box[] = dots.map(({ x, y }) => ({
    x: x - RADIUS,
    y: y - RADIUS,
    width: 2 * RADIUS,
    height: 2 * RADIUS
  }));
  const labels: Label[] = [];
  for (const { label, x, y } of order) {
    if (labels.length === most) break;
    const text = ellipsis(label, 150);
    const place = ([dx, dy, anchor]: readonly [number, number, Label['anchor']]): Label => ({
      x: round(x + dx),
      y: round(y + dy),
      anchor,
      lines: [[{ text }]],
      ...(text === label ? {} : { full: label })
    });
    const found = (
      [
        [RADIUS + 3, 4.5, 'start'],
        [-RADIUS - 3, 4.5, 'end'],
        [0, -RADIUS - 4, 'middle'],
        [0, RADIUS + ASCENT + 2, 'middle']
      ] as const
    )
      .map(place)
      .find((candidate) => {
        const box = labelBox(candidate);
        const inside =
          box.x >= plot.left &&
          box.x + box.width <= plot.right &&
          box.y >= plot.top - 6 &&
          box.y + box.height <= plot.bottom;
        return inside && !taken.some((other) => overlaps(box, other));
      });
    if (!found) continue;
    labels.push(found);
    taken.push(labelBox(found));
  }
  return labels;
}
