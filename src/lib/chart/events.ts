import type { Box, Label } from './labels';
import { ASCENT, labelBox, overlaps } from './labels';
import { finite, round } from './number';
import { LINE_HEIGHT, wrap } from './text';

export interface LineEvent {
  x: number;
  label: string;
}

export interface EventMark {
  x: number;
  top: number;
  bottom: number;
  text: Label;
}

interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const ASIDE = 5;

/** Events within the time shown, with their place along it. */
function shownEvents(events: readonly LineEvent[], x: (value: number) => number, plot: Plot) {
  return events
    .map(({ x: when, label }) => ({ label, at: round(x(finite(when, `the event «${label}»`))) }))
    .filter(({ at }) => at >= plot.left && at <= plot.right);
}

/**
 * Vertical marks with a short text beside each, on the side and at the height where the text covers least of the lines
 * (`points` along them) and none of the other texts. Events outside the time shown are left out.
 */
export function eventMarks(
  events: readonly LineEvent[],
  x: (value: number) => number,
  plot: Plot,
  points: readonly [number, number][]
): EventMark[] {
  const placed: Box[] = [];
  const shown = shownEvents(events, x, plot);
  // The texts keep clear of the other marks as of the lines.
  const rods = shown.map(({ at }): Box => ({ x: at - 1, y: plot.top, width: 2, height: plot.bottom - plot.top }));
  return shown.map(({ label, at }, index) => {
    const others = rods.filter((_, other) => other !== index);
    const text = bestText(label, at, plot, points, placed, others);
    placed.push(labelBox(text));
    return { x: at, top: plot.top, bottom: plot.bottom, text };
  });
}

/** Vertical marks with a number each, for narrow drawings: the texts are to be listed below in the same order. */
export function numberedEvents(
  events: readonly LineEvent[],
  x: (value: number) => number,
  plot: Plot
): { marks: EventMark[]; texts: string[] } {
  const shown = shownEvents(events, x, plot);
  const marks = shown.map(({ at }, index): EventMark => {
    const text: Label = {
      x: at,
      y: plot.top - 4,
      anchor: 'middle',
      lines: [[{ text: String(index + 1), bold: true }]]
    };
    return { x: at, top: plot.top, bottom: plot.bottom, text };
  });
  return { marks, texts: shown.map(({ label }) => label) };
}

function bestText(
  label: string,
  at: number,
  plot: Plot,
  points: readonly [number, number][],
  placed: readonly Box[],
  rods: readonly Box[]
): Label {
  const widest = Math.min(170, (plot.right - plot.left) * 0.46);
  const sides = [
    { anchor: 'start' as const, x: at + ASIDE, room: plot.right - at - ASIDE },
    { anchor: 'end' as const, x: at - ASIDE, room: at - ASIDE - plot.left }
  ];
  let best: { label: Label; cost: number } | null = null;
  for (const { anchor, x, room } of sides) {
    const lines = wrap(label, Math.max(40, Math.min(widest, room)), 3).map((text) => [{ text, muted: true }]);
    const cut = lines.map(([span]) => span!.text).join(' ') !== label.split(/\s+/u).join(' ');
    const lowest = Math.max(plot.top + ASCENT, plot.bottom - 4 - (lines.length - 1) * LINE_HEIGHT);
    for (let y = plot.top + ASCENT; y <= lowest; y += LINE_HEIGHT / 2) {
      const candidate: Label = { x: round(x), y: round(y), anchor, lines, ...(cut ? { full: label } : {}) };
      const box = labelBox(candidate);
      const outside = box.x < plot.left || box.x + box.width > plot.right + ASIDE;
      const hits = points.filter(
        ([px, py]) => px > box.x && px < box.x + box.width && py > box.y && py < box.y + box.height
      );
      const crossed = rods.filter((rod) => overlaps(box, rod)).length;
      const cost =
        (placed.some((other) => overlaps(box, other)) ? 1e6 : 0) +
        (outside ? 1e4 : 0) +
        (cut ? 50 : 0) +
        crossed * 4 +
        hits.length +
        y / 1e4;
      if (!best || cost < best.cost) best = { label: candidate, cost };
    }
  }
  return best!.label;
}
