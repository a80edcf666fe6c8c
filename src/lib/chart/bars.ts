import { linesWidth, lineWidth, firstBaseline, type Label, type Span } from './labels';
import { finiteOrNull, interval, round } from './number';
import { LINE_HEIGHT, ellipsis, textWidth, wrap } from './text';

export interface BarRow {
  id: string;
  label: string;
  /** Null where the value is missing: the row keeps its name and says so. */
  value: number | null;
  low?: number | null;
  high?: number | null;
  colour: string;
  /** Drawn hatched. */
  estimated?: boolean;
  /** Said after the name: what the colour means, so that colour is not alone in saying it. */
  detail?: string;
  href?: string;
}

export interface BarOptions {
  width: number;
  format: (value: number) => string;
  /** Interval as written after the value; «low–high» in the format of values unless given. */
  formatInterval?: (low: number, high: number) => string;
  /** Written in place of a missing value, e.g. «s. d.». */
  missing?: string;
  /** Names over the bars instead of beside them; the default below 480 units. */
  stacked?: boolean;
}

export interface BarMark {
  id: string;
  /** Whole row, for the pointer and the focus ring. */
  y: number;
  height: number;
  bar: { x: number; y: number; width: number; height: number } | null;
  whisker: { low: number; high: number; y: number } | null;
  colour: string;
  estimated: boolean;
  name: Label;
  value: Label;
  title: string;
  href?: string;
}

export interface BarLayout {
  width: number;
  height: number;
  /** Line from which bars start; beside each bar only, where names stand above them. */
  zero: { x: number; spans: [top: number, bottom: number][] } | null;
  marks: BarMark[];
}

const GAP = 6;
const ROW_GAP = 8;
const BAR = 18;
/** Room for the focus ring of the first and the last row. */
const EDGE = 4;
/** However long the texts, this much is left to draw in. */
const LEAST_PLOT = 60;

/**
 * Lays out horizontal bars in the order given. Every value label fits: the scale is the largest at which each bar (or its
 * whisker) and the label after it end inside the drawing. Throws RangeError on a number that is not finite.
 */
export function layoutBars(rows: readonly BarRow[], options: BarOptions): BarLayout {
  const { width } = options;
  const stacked = options.stacked ?? width < 480;
  const read = rows.map((row) => readRow(row, options, stacked));
  const names = read.map(({ row }) => nameLines(row, stacked ? width : width * 0.32, stacked ? 1 : 2));
  const nameWidth = stacked
    ? 0
    : Math.ceil(names.reduce((widest, { lines }) => Math.max(widest, linesWidth(lines)), 0));
  const left = stacked ? 1 : nameWidth + GAP + 4;
  const fit = fitScale(read, left, width);

  let y = EDGE;
  const marks = read.map((each, index): BarMark => {
    const { row, value, ends, texts } = each;
    const { lines, full } = names[index]!;
    const tall = stacked ? LINE_HEIGHT + 4 + BAR : Math.max(BAR, lines.length * LINE_HEIGHT);
    const middle = stacked ? y + LINE_HEIGHT + 4 + BAR / 2 : y + tall / 2;
    const name: Label = stacked
      ? { x: 0, y: round(y + 12), anchor: 'start', lines }
      : { x: nameWidth, y: round(firstBaseline(middle, lines.length)), anchor: 'end', lines };
    const mark: BarMark = {
      id: row.id,
      y: round(y),
      height: tall,
      bar: value === null ? null : barOf(value, middle, fit.x),
      whisker: ends ? { low: round(fit.x(ends.low)), high: round(fit.x(ends.high)), y: round(middle) } : null,
      colour: row.colour,
      estimated: row.estimated ?? false,
      name: full ? { ...name, full } : name,
      value: valueLabel(each, texts, middle, fit.x),
      title: [row.label, row.detail, texts.map(({ text }) => text.trim()).join(' ')].filter(Boolean).join(', '),
      ...(row.href ? { href: row.href } : {})
    };
    y += tall + ROW_GAP;
    return mark;
  });
  const height = marks.length === 0 ? 0 : y - ROW_GAP + EDGE;
  const drawn = read.some(({ value }) => value !== null);
  const spans = stacked
    ? marks.map((mark): [number, number] => [mark.y + LINE_HEIGHT + 2, mark.y + mark.height + 2])
    : [[EDGE, height - EDGE] as [number, number]];
  return { width, height, zero: drawn ? { x: round(fit.x(0)), spans } : null, marks };
}

interface Read {
  row: BarRow;
  value: number | null;
  ends: { low: number; high: number } | null;
  texts: Span[];
}

function readRow(row: BarRow, { width, format, formatInterval, missing = '–' }: BarOptions, stacked: boolean): Read {
  const what = `the bar «${row.label}»`;
  const value = finiteOrNull(row.value, what);
  const ends = value === null ? null : interval(row.low, row.high, what);
  if (value === null) return { row, value, ends, texts: [{ text: missing, muted: true }] };
  const texts: Span[] = [
    { text: ellipsis(format(value), width * (stacked ? 0.45 : 0.3), undefined, true), bold: true }
  ];
  if (ends) {
    const written = formatInterval ? formatInterval(ends.low, ends.high) : `${format(ends.low)}–${format(ends.high)}`;
    // Under its name a row has the whole width: what the value and the plot leave is the interval's, which is seldom cut.
    const room = stacked ? Math.max(width * 0.3, width - lineWidth(texts) - LEAST_PLOT - 2 * GAP) : width * 0.22;
    texts.push({ text: ` ${ellipsis(written, room)}`, muted: true });
  }
  return { row, value, ends, texts };
}

/** The name, and after it what its colour means: on the same line, or where there is more than one on a line of its own. */
function nameLines(row: BarRow, room: number, maxLines: number): { lines: Span[][]; full?: string } {
  const detail = row.detail ? ` ${row.detail}` : '';
  const nameRoom = maxLines === 1 ? Math.max(room / 2, room - textWidth(detail)) : room;
  const name = wrap(row.label, nameRoom, maxLines);
  const lines: Span[][] = name.map((text) => [{ text }]);
  const last = lines.at(-1);
  if (detail && last) {
    const rest = room - lineWidth(last);
    if (maxLines === 1 || rest >= textWidth(detail)) last.push({ text: ellipsis(detail, rest), muted: true });
    else lines.push([{ text: ellipsis(detail.trim(), room), muted: true }]);
  }
  const whole = name.join(' ') === row.label.split(/\s+/u).filter(Boolean).join(' ');
  return whole ? { lines } : { lines, full: row.label };
}

/** Units per value and the place of zero, such that on both sides every bar and its label fit. */
function fitScale(read: Read[], left: number, width: number): { x: (value: number) => number } {
  const reach = read
    .filter(({ value }) => value !== null)
    .map(({ value, ends, texts }) => ({
      high: Math.max(0, value!, ends?.high ?? 0),
      low: Math.min(0, value!, ends?.low ?? 0),
      label: lineWidth(texts) + GAP + 1,
      negative: value! < 0
    }));
  const most = Math.max(0, ...reach.map(({ high }) => high));
  const least = Math.min(0, ...reach.map(({ low }) => low));
  const room = width - left;
  const span = most - least;
  if (span === 0) return { x: () => left };

  // Labels of negative bars stand to the left of them: how far they stick out beyond the lowest value is kept free.
  const outLeft = (scale: number) =>
    Math.max(0, ...reach.filter((r) => r.negative).map((r) => r.label - (r.low - least) * scale));
  const outRight = (scale: number) =>
    Math.max(0, ...reach.filter((r) => !r.negative).map((r) => r.label - (most - r.high) * scale));
  let low = 0;
  let high = room / span;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (outLeft(middle) + outRight(middle) + span * middle <= room) low = middle;
    else high = middle;
  }
  const scale = Math.max(low, Math.min(LEAST_PLOT, room) / span);
  const zero = left + outLeft(scale) - least * scale;
  return { x: (value) => zero + value * scale };
}

function barOf(value: number, middle: number, x: (value: number) => number): BarMark['bar'] {
  const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
  return { x: round(from), y: round(middle - BAR / 2), width: round(to - from), height: BAR };
}

function valueLabel({ value, ends }: Read, texts: Span[], middle: number, x: (value: number) => number): Label {
  const y = round(middle + 4.5);
  if (value === null) return { x: round(x(0) + GAP), y, anchor: 'start', lines: [texts] };
  return value < 0
    ? { x: round(x(Math.min(value, ends?.low ?? value)) - GAP), y, anchor: 'end', lines: [texts] }
    : { x: round(x(Math.max(value, ends?.high ?? value)) + GAP), y, anchor: 'start', lines: [texts] };
}
