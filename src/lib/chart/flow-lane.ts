import type { Axis } from './axis';
import { flowAreas, type FlowArea } from './flow-areas';
import { firstBaseline, linesWidth, spread, type Label, type Span } from './labels';
import type { Linear } from './linear';
import { round } from './number';
import { LINE_HEIGHT, textWidth, wrap } from './text';

/** An amount that stands from a stop to the next: in somebody's hands, or `open`: owed, and waiting. */
export interface FlowLevel {
  id: string;
  label: string;
  colour: string;
  open: boolean;
  amount: number;
  /** The amount as written, and a word or two on it for where there is room. */
  figure: string;
  detail?: string;
}

/** Something that happens on a day, and all that stands after it, from the axis up. */
export interface FlowStop {
  at: number;
  /** In bold: «Día 0, aduana». */
  label: string;
  text: string;
  levels: readonly FlowLevel[];
}

export interface FlowLane {
  id: string;
  title: string;
  subtitle: string;
  stops: readonly FlowStop[];
  /** A stretch of time with a name of its own. */
  phase?: { from: number; until: number; label: string };
  /** What stands in the end, in a word or two after its number. */
  end: { figure: string; text: string };
}

export interface FlowStopMark {
  x: number;
  /** From the text to the axis; in a narrow drawing from the number to the axis. */
  leader: string;
  number: { x: number; y: number; text: string } | null;
  callout: Label;
}

export interface FlowLaneLayout {
  id: string;
  title: Label;
  baseline: number;
  grid: { y: number; label: Label | null }[];
  areas: FlowArea[];
  stops: FlowStopMark[];
  phase: { path: string; label: Label } | null;
  end: Label;
}

/** What the lanes of a drawing share. */
export interface Frame {
  width: number;
  left: number;
  right: number;
  x: Linear;
  narrow: boolean;
}

const NUMBER = 20;
const CALLOUT_GAP = 14;
const LEAD = 16;

/** Lays out one lane from `y` down: its texts, its areas over a baseline, and where it ends. */
export function layoutLane(
  lane: FlowLane,
  frame: Frame,
  axis: Axis,
  y: number,
  height: number
): { layout: FlowLaneLayout; foot: number } {
  const { width, left, right, x, narrow } = frame;
  const title: Label = {
    x: 0,
    y: y + 12,
    anchor: 'start',
    lines: [
      ...wrap(lane.title, width, 2, undefined, true).map((text) => [{ text, bold: true }]),
      ...wrap(lane.subtitle, width, 3).map((text) => [{ text, muted: true }])
    ]
  };
  let cursor = y + title.lines.length * LINE_HEIGHT + 12;
  const boxes = narrow ? [] : calloutsAbove(lane, frame);
  const tallest = Math.max(0, ...boxes.map(({ lines }) => lines.length));
  const calloutTop = cursor;
  cursor += narrow ? 8 : tallest * LINE_HEIGHT + CALLOUT_GAP + LEAD;
  const baseline = cursor + height;
  const scaled = (amount: number) => baseline - axis.scale(amount);

  const grid = axis.ticks.map(({ value, text }, i) => ({
    y: round(scaled(value)),
    label:
      i === 0
        ? null
        : ({
            x: left - 6,
            y: round(scaled(value)) + 4.5,
            anchor: 'end',
            lines: [[{ text, muted: true }]]
          } satisfies Label)
  }));
  const areas = flowAreas(lane.stops, x, right, scaled);
  const finalTop = scaled(total(lane.stops.at(-1)?.levels ?? []));
  const end = endLabel(lane, frame, (finalTop + baseline) / 2, baseline);

  const stops: FlowStopMark[] = [];
  cursor = baseline;
  if (narrow) {
    const centres = spread(
      lane.stops.map(({ at }) => ({ centre: x(at), height: NUMBER })),
      left - NUMBER / 2,
      right
    );
    const row = baseline + 18;
    cursor = row + NUMBER / 2 + 4;
    let line = cursor + (lane.phase ? 30 : 8) + 12;
    for (const [i, { at, label, text }] of lane.stops.entries()) {
      const lines = hanging(`${label}:`, text, width - 26);
      stops.push({
        x: round(x(at)),
        leader: `M${round(centres[i]!)},${row - 9}L${round(x(at))},${baseline}`,
        number: { x: round(centres[i]!), y: row, text: String(i + 1) },
        callout: { x: 26, y: line, anchor: 'start', lines }
      });
      line += lines.length * LINE_HEIGHT + 4;
    }
    const phase = phaseBelow(lane, frame, cursor);
    end.y = line + 2;
    return { layout: { id: lane.id, title, baseline, grid, areas, stops, phase, end }, foot: line + LINE_HEIGHT };
  }
  const widths = boxes.map(({ lines }) => ({ lines, width: linesWidth(lines) }));
  const centres = spread(
    widths.map(({ width: w }, i) => ({ centre: x(lane.stops[i]!.at) + 5 + w / 2, height: w + 14 })),
    0,
    width
  );
  const foot = calloutTop + tallest * LINE_HEIGHT + 2;
  for (const [i, { at, levels }] of lane.stops.entries()) {
    const before = i === 0 ? 0 : total(lane.stops[i - 1]!.levels);
    const head = scaled(Math.max(before, total(levels)));
    const textLeft = centres[i]! - widths[i]!.width / 2;
    stops.push({
      x: round(x(at)),
      leader: `M${round(textLeft - 5)},${calloutTop + 1}V${foot}L${round(x(at))},${foot + LEAD}V${round(Math.max(head, foot + LEAD))}`,
      number: null,
      callout: { x: round(textLeft), y: calloutTop + 12, anchor: 'start', lines: widths[i]!.lines }
    });
  }
  const phase = phaseBelow(lane, frame, cursor + 6);
  return {
    layout: { id: lane.id, title, baseline, grid, areas, stops, phase, end },
    foot: baseline + (lane.phase ? 34 : 8)
  };
}

/** The texts of a wide lane, as wide as lets all stand side by side. */
function calloutsAbove({ stops }: FlowLane, { width }: Frame): { lines: Span[][] }[] {
  const room = Math.min(180, width / stops.length - 16);
  return stops.map(({ label, text }) => ({
    lines: [
      ...wrap(label, room, 3, undefined, true).map((part) => [{ text: part, bold: true }]),
      ...wrap(text, room, 6).map((part) => [{ text: part }])
    ]
  }));
}

/** A bold beginning and its text, wrapped together. */
function hanging(start: string, text: string, width: number): Span[][] {
  const bold = textWidth(`${start} `, undefined, true);
  const words = text.split(/\s+/u).filter(Boolean);
  let first = '';
  while (words.length > 0 && bold + textWidth(first ? `${first} ${words[0]}` : words[0]!) <= width)
    first = first ? `${first} ${words.shift()}` : words.shift()!;
  const rest = words.length > 0 ? wrap(words.join(' '), width, 6) : [];
  return [
    [{ text: start, bold: true }, ...(first ? [{ text: ` ${first}` }] : [])],
    ...rest.map((line) => [{ text: line }])
  ];
}

function phaseBelow({ phase }: FlowLane, { x, left, width }: Frame, y: number): FlowLaneLayout['phase'] {
  if (!phase) return null;
  const [from, until] = [round(x(phase.from)), round(x(phase.until))];
  return {
    path: `M${from},${y}v6H${until}v-6`,
    label: {
      x: Math.min(from, width - textWidth(phase.label)) || left,
      y: y + 20,
      anchor: 'start',
      lines: [[{ text: phase.label, muted: true }]]
    }
  };
}

/** Room that the end of a lane takes beside a wide drawing. */
export function endWidth({ figure, text }: FlowLane['end']): number {
  return linesWidth([[{ text: figure, bold: true }], ...wrap(text, 84, 3).map((line) => [{ text: line }])]);
}

/** Beside the last level where the drawing is wide; under the list, in one line, where it is narrow. */
function endLabel({ end }: FlowLane, { right, narrow, width }: Frame, middle: number, baseline: number): Label {
  if (narrow) return { x: 0, y: 0, anchor: 'start', lines: hanging(end.figure, end.text, width) };
  const lines: Span[][] = [
    [{ text: end.figure, bold: true }],
    ...wrap(end.text, 84, 3).map((text) => [{ text, muted: true }])
  ];
  const lowest = baseline - lines.length * LINE_HEIGHT + 12;
  return {
    x: round(right + 10),
    y: round(Math.min(firstBaseline(middle, lines.length), lowest)),
    anchor: 'start',
    lines
  };
}

/** All that stands at a stop. */
export function total(levels: readonly FlowLevel[]): number {
  return levels.reduce((sum, { amount }) => sum + amount, 0);
}
