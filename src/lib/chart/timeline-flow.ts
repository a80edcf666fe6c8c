import { ticks } from 'd3';
import { valueAxis } from './axis';
import { endWidth, layoutLane, total, type FlowLane, type FlowLaneLayout, type Frame } from './flow-lane';
import type { Label } from './labels';
import { layoutLegend, type LegendLayout } from './legend';
import { linear } from './linear';
import { finite, round } from './number';
import { textWidth } from './text';

export type { FlowLane, FlowLevel } from './flow-lane';

export interface FlowOptions {
  width: number;
  /** Numbers on the axis and their texts in a list below, where callouts have no room. */
  narrow?: boolean;
  /** An amount, and a moment, as the axes write them. */
  format: (amount: number) => string;
  formatAt: (at: number) => string;
  /** Under the axis of time: what runs along it and what stands on it. */
  timeLabel: string;
  keys: readonly { label: string; colour: string; open: boolean }[];
}

export interface FlowLayout {
  width: number;
  height: number;
  plot: { left: number; right: number };
  legend: LegendLayout & { open: boolean[] };
  times: { x: number; label: Label }[];
  timeLabel: Label;
  top: number;
  bottom: number;
  lanes: FlowLaneLayout[];
}

const PLOT = { wide: 140, narrow: 116 };
const LANE_GAP = 30;

/**
 * Lanes one under the other on one axis of time: what stands at each moment is stacked from the lane's baseline, filled
 * when it is in somebody's hands and in outline when it waits, so that an area is amount × time. All lanes share one scale.
 * Throws RangeError on amounts that are negative or not finite.
 */
export function layoutFlow(lanes: readonly FlowLane[], options: FlowOptions): FlowLayout {
  const { width, narrow = false, format } = options;
  check(lanes);
  const last = Math.max(1, ...lanes.flatMap(({ stops, phase }) => [...stops.map(({ at }) => at), phase?.until ?? 0]));
  const most = Math.max(0, ...lanes.flatMap(({ stops }) => stops.map(({ levels }) => total(levels))));
  const height = narrow ? PLOT.narrow : PLOT.wide;
  const axis = valueAxis([0, most || 1], [0, height], format, 4);
  const left = Math.ceil(Math.max(...axis.ticks.map(({ text }) => textWidth(text)))) + 8;
  const right = narrow ? width : width - Math.max(...lanes.map(({ end }) => endWidth(end))) - 10;
  const x = linear([0, last * 1.12], [left, right]);
  const frame: Frame = { width, left, right, x, narrow };

  const legend = layoutLegend(
    { swatches: options.keys.map(({ label, colour }) => ({ text: label, colour })), circles: [] },
    width,
    true
  );
  let y = legend.height + 22;
  const top = y;
  const laid = lanes.map((lane) => {
    const done = layoutLane(lane, frame, axis, y, height);
    y = done.foot + LANE_GAP;
    return done.layout;
  });
  const bottom = y - LANE_GAP + 8;
  const shown = ticks(0, last, narrow ? 4 : 7);
  const times = shown.map((at) => ({
    x: round(x(at)),
    label: {
      x: round(x(at)),
      y: bottom + 16,
      anchor: 'middle' as const,
      lines: [[{ text: options.formatAt(at), muted: true }]]
    }
  }));
  const timeLabel: Label = {
    x: left,
    y: bottom + 34,
    anchor: 'start',
    lines: [[{ text: options.timeLabel, muted: true }]]
  };
  return {
    width,
    height: bottom + 42,
    plot: { left, right: round(right) },
    legend: { ...legend, open: options.keys.map(({ open }) => open) },
    times,
    timeLabel,
    top,
    bottom,
    lanes: laid
  };
}

function check(lanes: readonly FlowLane[]): void {
  for (const { stops } of lanes)
    for (const { at, label, levels } of stops) {
      finite(at, `the stop «${label}»`);
      for (const level of levels)
        if (finite(level.amount, `the level «${level.label}»`) < 0)
          throw new RangeError(`Cannot draw the level «${level.label}»: ${level.amount} is negative.`);
    }
}
