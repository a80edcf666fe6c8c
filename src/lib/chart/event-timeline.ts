import { firstBaseline, spread, type Label, type Span } from './labels';
import { linear } from './linear';
import { finite, round } from './number';
import { LINE_HEIGHT, TEXT, wrap } from './text';

/** Something that happened on a date: `at` in years, `date` as the reader writes it. */
export interface TimelineEvent {
  id: string;
  at: number;
  date: string;
  label: string;
}

export interface EventTimelineOptions {
  width: number;
  /** Lines that a label may take before it is cut. */
  maxLines?: number;
}

export interface TimelineMark {
  id: string;
  /** On the axis. */
  y: number;
  /** From the axis to the label. */
  leader: string;
  label: Label;
}

export interface EventTimelineLayout {
  width: number;
  height: number;
  axis: { x: number; top: number; bottom: number };
  years: { y: number; label: Label }[];
  marks: TimelineMark[];
}

const AXIS = 48;
const LABEL = AXIS + 38;
const PAD = 12;
const GAP = 8;
const PER_YEAR = 22;

/**
 * Events down an axis of time, each at its date, with labels beside that stand as near to their dates as they can without
 * overlapping. Time is to scale; where events crowd, leaders lead from the date to the label. Throws RangeError on dates
 * that are no number.
 */
export function layoutEventTimeline(
  events: readonly TimelineEvent[],
  { width, maxLines = 3 }: EventTimelineOptions
): EventTimelineLayout {
  const ordered = [...events].sort((a, b) => a.at - b.at || a.id.localeCompare(b.id));
  for (const { id, at } of ordered) finite(at, `the date of the event «${id}»`);
  if (ordered.length === 0)
    return { width, height: 2 * PAD, axis: { x: AXIS, top: PAD, bottom: PAD }, years: [], marks: [] };

  const first = Math.floor(ordered[0]!.at);
  const last = Math.max(first + 1, Math.ceil(ordered.at(-1)!.at + 1e-9));
  const texts = ordered.map(({ date, label }) => textOf(date, label, width - LABEL, maxLines));
  const heights = texts.map(({ lines }) => lines.length * LINE_HEIGHT + GAP);
  const room = heights.reduce((sum, height) => sum + height, 0);
  const top = PAD;
  const bottom = PAD + (last - first) * PER_YEAR;
  const y = linear([first, last], [top, bottom]);
  const centres = spread(
    ordered.map(({ at }, index) => ({ centre: y(at), height: heights[index]! })),
    top,
    // Crowded labels may run past the end of the axis: so they stay nearer to their dates.
    bottom + room
  );
  const lowest = Math.max(bottom, ...centres.map((centre, index) => centre + heights[index]! / 2));

  return {
    width,
    height: round(lowest + PAD),
    axis: { x: AXIS, top, bottom: round(bottom) },
    years: yearTicks(first, last).map((year) => ({
      y: round(y(year)),
      label: {
        x: AXIS - 12,
        y: round(firstBaseline(y(year), 1)),
        anchor: 'end',
        lines: [[{ text: String(year), muted: true }]]
      }
    })),
    marks: ordered.map(({ id, at }, index) => {
      const { lines, full } = texts[index]!;
      const centre = centres[index]!;
      // Leaders end at the first line, which holds the date.
      const firstLine = centre - (lines.length * LINE_HEIGHT) / 2 + LINE_HEIGHT / 2;
      return {
        id,
        y: round(y(at)),
        leader: `M${AXIS + 5} ${round(y(at))}L${AXIS + 14} ${round(y(at))}L${LABEL - 14} ${round(firstLine)}L${LABEL - 6} ${round(firstLine)}`,
        label: {
          x: LABEL,
          y: round(firstBaseline(centre, lines.length)),
          anchor: 'start',
          lines,
          ...(full ? { full } : {})
        }
      };
    })
  };
}

function textOf(date: string, label: string, width: number, maxLines: number): { lines: Span[][]; full?: string } {
  const wrapped = wrap(label, width, maxLines - 1, TEXT);
  const cut = wrapped.join(' ') !== label.split(/\s+/u).filter(Boolean).join(' ');
  return {
    lines: [[{ text: date, bold: true }], ...wrapped.map((text) => [{ text }])],
    ...(cut ? { full: `${date}. ${label}` } : {})
  };
}

/** Whole years to write on the axis: every one, or every second or fifth where there are many. */
function yearTicks(first: number, last: number): number[] {
  const span = last - first;
  const step = span <= 8 ? 1 : span <= 16 ? 2 : 5;
  const start = Math.ceil(first / step) * step;
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, index) => start + index * step);
}
