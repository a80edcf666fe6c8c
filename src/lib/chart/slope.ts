import { firstBaseline, nameAndValue, spread, type Label } from './labels';
import { valueDomain } from './axis';
import { linear } from './linear';
import { finite, round } from './number';
import { LINE_HEIGHT, textWidth } from './text';

export interface SlopeRow {
  id: string;
  label: string;
  from: number;
  to: number;
  colour: string;
}

export interface SlopeOptions {
  width: number;
  height?: number;
  format: (value: number) => string;
  /** Over each end: the two periods. */
  fromLabel: string;
  toLabel: string;
}

export interface SlopeMark {
  id: string;
  colour: string;
  path: string;
  dots: [x: number, y: number][];
  start: Label;
  end: Label;
  /** From a dot to its text, where the text had to move. */
  leaders: string[];
  title: string;
}

export interface SlopeLayout {
  width: number;
  height: number;
  heads: Label[];
  marks: SlopeMark[];
}

const TOP = 26;
const ASIDE = 12;

/**
 * Lays out two values a row joined by a line: which rose, which fell, and who passed whom. The name stands at the end,
 * the values at both; texts never overlap, the drawing grows where they need it. Throws RangeError on numbers that are not
 * finite: a row of which one end is missing has no slope and is not to be given.
 */
export function layoutSlope(rows: readonly SlopeRow[], options: SlopeOptions): SlopeLayout {
  const { width, format, fromLabel, toLabel } = options;
  const slim = width < 480;
  for (const { label, from, to } of rows) {
    finite(from, `the start of «${label}»`);
    finite(to, `the end of «${label}»`);
  }
  const ends = rows.map(({ label, to }) => nameAndValue(label, format(to), width * (slim ? 0.42 : 0.34), slim ? 3 : 2));
  const heights = ends.map(({ lines }) => lines.length * LINE_HEIGHT + 2);
  const needed = heights.reduce((sum, each) => sum + each, 0) + TOP + 10;
  const height = Math.ceil(Math.max(options.height ?? Math.max(width * 0.6, 240), needed));
  const left = Math.ceil(
    Math.max(textWidth(fromLabel) / 2, ...rows.map(({ from }) => textWidth(format(from)))) + ASIDE
  );
  const right = Math.floor(width - Math.max(60, ...ends.map(({ lines }) => widest(lines))) - ASIDE);
  const y = linear(
    valueDomain(
      rows.flatMap(({ from, to }) => [from, to]),
      false
    ),
    [height - 10, TOP + 8]
  );
  const starts = spread(
    rows.map(({ from }) => ({ centre: y(from), height: LINE_HEIGHT })),
    TOP - 4,
    height
  );
  const centres = spread(
    rows.map(({ to }, i) => ({ centre: y(to), height: heights[i]! })),
    TOP - 4,
    height
  );
  const marks = rows.map((row, i): SlopeMark => {
    const [y1, y2] = [round(y(row.from)), round(y(row.to))];
    const { lines, full } = ends[i]!;
    const leaders = [
      Math.abs(starts[i]! - y1) < 4 ? '' : `M${left - 3},${y1}L${left - ASIDE + 3},${round(starts[i]!)}`,
      Math.abs(centres[i]! - y2) < 4 ? '' : `M${right + 3},${y2}L${right + ASIDE - 2},${round(centres[i]!)}`
    ].filter(Boolean);
    return {
      id: row.id,
      colour: row.colour,
      path: `M${left},${y1}L${right},${y2}`,
      dots: [
        [left, y1],
        [right, y2]
      ],
      start: {
        x: left - ASIDE,
        y: round(firstBaseline(starts[i]!, 1)),
        anchor: 'end',
        lines: [[{ text: format(row.from) }]]
      },
      end: {
        x: right + ASIDE,
        y: round(firstBaseline(centres[i]!, lines.length)),
        anchor: 'start',
        lines,
        ...(full ? { full } : {})
      },
      leaders,
      title: `${row.label}: ${fromLabel} ${format(row.from)}, ${toLabel} ${format(row.to)}`
    };
  });
  const head = (x: number, text: string, anchor: Label['anchor']): Label => ({
    x,
    y: 13,
    anchor,
    lines: [[{ text, muted: true }]]
  });
  return { width, height, heads: [head(0, fromLabel, 'start'), head(right, toLabel, 'middle')], marks };
}

function widest(lines: SlopeMark['end']['lines']): number {
  return lines.reduce(
    (most, line) =>
      Math.max(
        most,
        line.reduce((sum, { text, bold }) => sum + textWidth(text, undefined, bold), 0)
      ),
    0
  );
}
