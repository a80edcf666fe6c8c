import { nameLines } from './groups';
import { firstBaseline, linesWidth, type Label } from './labels';
import { finite, round } from './number';
import { LINE_HEIGHT, textWidth } from './text';

export interface TornadoRow {
  id: string;
  label: string;
  /** Result at the low and at the high end of what is varied; either may be the larger. */
  low: number;
  high: number;
}

export interface TornadoOptions {
  width: number;
  /** Result with everything at its central value: where both sides meet. */
  base: number;
  baseLabel: string;
  format: (value: number) => string;
  /** What the two colours mean: «valor bajo», «valor alto». */
  lowLabel: string;
  highLabel: string;
}

export interface TornadoBar {
  x: number;
  y: number;
  width: number;
  height: number;
  end: 'low' | 'high';
}

export interface TornadoLayout {
  width: number;
  height: number;
  base: { x: number; top: number; bottom: number; label: Label };
  legend: { x: number; y: number; end: 'low' | 'high'; label: Label }[];
  marks: { id: string; name: Label; bars: TornadoBar[]; values: Label[]; title: string }[];
}

const BAR = 16;
const GAP = 5;
const ROW_GAP = 8;
const HEAD = 44;

/**
 * Lays out what each uncertain input does to one result, the widest span first: a bar from the base to the result at either
 * end. When both ends lie on one side of the base the bars share it, the shorter over the longer. Throws RangeError on
 * numbers that are not finite.
 */
export function layoutTornado(rows: readonly TornadoRow[], options: TornadoOptions): TornadoLayout {
  const { width, base, format } = options;
  const slim = width < 480;
  finite(base, 'the base');
  for (const { label, low, high } of rows) {
    finite(low, `the low end of «${label}»`);
    finite(high, `the high end of «${label}»`);
  }
  const span = ({ low, high }: TornadoRow) => Math.max(low, high, base) - Math.min(low, high, base);
  const order = [...rows].sort((a, b) => span(b) - span(a) || (a.id < b.id ? -1 : 1));
  const names = order.map(({ label }) => nameLines(label, slim ? width : width * 0.3, 2));
  const left = slim ? 0 : Math.ceil(names.reduce((most, { lines }) => Math.max(most, linesWidth(lines)), 0)) + GAP + 4;
  const ends = order.flatMap(({ low, high }) => [low, high]);
  const [least, most] = [Math.min(base, ...ends), Math.max(base, ...ends)];
  const room = ends.reduce((widest, value) => Math.max(widest, textWidth(format(value))), 0) + GAP + 2;
  const perUnit = most > least ? Math.max(40, width - left - 2 * room) / (most - least) : 0;
  const x = (value: number) => left + room + (value - least) * perUnit;

  let y = HEAD;
  const marks = order.map((row, i) => {
    const { lines, full } = names[i]!;
    const over = slim ? lines.length * LINE_HEIGHT + 2 : 0;
    const tall = slim ? over + BAR : Math.max(BAR, lines.length * LINE_HEIGHT);
    const top = slim ? y + over : y + (tall - BAR) / 2;
    const name: Label = slim
      ? { x: 0, y: round(y + 12), anchor: 'start', lines }
      : { x: left - GAP - 4, y: round(firstBaseline(y + tall / 2, lines.length)), anchor: 'end', lines };
    y += tall + ROW_GAP;
    const bar = (end: 'low' | 'high'): TornadoBar => ({
      x: round(Math.min(x(base), x(row[end]))),
      y: round(top),
      width: round(Math.abs(x(row[end]) - x(base))),
      height: BAR,
      end
    });
    const bars = (['low', 'high'] as const).map(bar).sort((a, b) => b.width - a.width);
    const [lowest, highest] = [Math.min(row.low, row.high), Math.max(row.low, row.high)];
    const value = (at: number, text: string, anchor: 'start' | 'end'): Label => ({
      x: round(at),
      y: round(top + BAR / 2 + 4.5),
      anchor,
      lines: [[{ text }]]
    });
    return {
      id: row.id,
      name: full ? { ...name, full } : name,
      bars,
      values: [
        value(x(Math.min(lowest, base)) - GAP, format(lowest), 'end'),
        value(x(Math.max(highest, base)) + GAP, format(highest), 'start')
      ],
      title: `${row.label}: ${options.lowLabel} ${format(row.low)}, ${options.highLabel} ${format(row.high)}`
    };
  });
  const height = Math.ceil(Math.max(HEAD, y - ROW_GAP + 4));
  const half = textWidth(options.baseLabel) / 2;
  const at = Math.min(Math.max(x(base), half), width - half);
  const second = textWidth(options.lowLabel) + 18 + 20;
  return {
    width,
    height,
    base: {
      x: round(x(base)),
      top: HEAD - 6,
      bottom: height,
      label: { x: round(at), y: 32, anchor: 'middle', lines: [[{ text: options.baseLabel, muted: true }]] }
    },
    legend: [
      { x: 0, y: 2, end: 'low', label: { x: 18, y: 12, anchor: 'start', lines: [[{ text: options.lowLabel }]] } },
      {
        x: round(second),
        y: 2,
        end: 'high',
        label: { x: round(second + 18), y: 12, anchor: 'start', lines: [[{ text: options.highLabel }]] }
      }
    ],
    marks
  };
}
