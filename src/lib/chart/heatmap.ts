import { classOf, classTexts, rampFor, thresholdsOf } from './classes';
import { finite, round } from './number';
import { ellipsis, TEXT, textWidth } from './text';

export interface HeatRow {
  id: string;
  label: string;
}

export interface HeatCell {
  row: string;
  /** Whole number, a year for instance. */
  column: number;
  value: number;
  /** Drawn hatched: an estimate or what is derived. */
  hatched?: boolean;
}

export interface HeatOptions {
  width: number;
  format: (value: number) => string;
  /** Names above their row instead of beside it, for narrow pages. */
  stacked?: boolean;
}

export interface HeatBox extends HeatCell {
  x: number;
  y: number;
  width: number;
  height: number;
  colour: string;
}

export interface HeatLayout {
  width: number;
  height: number;
  names: { id: string; x: number; y: number; text: string; full: string | null }[];
  ticks: { x: number; text: string }[];
  boxes: HeatBox[];
  /** One outline a colour: hundreds of cells in a few marks. */
  paths: { colour: string; d: string }[];
  hatch: string;
  legend: { colour: string; text: string }[];
}

const HEAD = 22;
const BESIDE = 22;
const STACKED = 36;
const BOX = 14;
const NAME_GAP = 10;

/**
 * Cells on a grid of rows by consecutive whole columns, shaded by value in classes of about equal number. What has no cell
 * stays paper. Throws RangeError on a value that is not finite or a column that is not whole.
 */
export function layoutHeatmap(rows: readonly HeatRow[], cells: readonly HeatCell[], options: HeatOptions): HeatLayout {
  const { width, format, stacked = false } = options;
  for (const { column, value, row } of cells) {
    finite(value, `the cell of «${row}»`);
    if (!Number.isInteger(column))
      throw new RangeError(`Cannot place the cell of «${row}»: column ${column} is not whole.`);
  }
  const columns = cells.map(({ column }) => column);
  const first = Math.min(...columns);
  const count = cells.length ? Math.max(...columns) - first + 1 : 0;
  const room = width * 0.36;
  const left = stacked ? 0 : Math.min(room, Math.max(0, ...rows.map(({ label }) => textWidth(label))) + NAME_GAP);
  const step = count ? (width - left) / count : 0;
  const pitch = stacked ? STACKED : BESIDE;
  const thresholds = thresholdsOf(cells.map(({ value }) => value));
  const ramp = rampFor(thresholds);
  const order = new Map(rows.map(({ id }, i) => [id, i]));

  const boxes = cells
    .filter(({ row }) => order.has(row))
    .map((cell): HeatBox => ({
      ...cell,
      x: round(left + (cell.column - first) * step),
      y: HEAD + order.get(cell.row)! * pitch + (stacked ? 18 : 4),
      width: round(Math.max(1, step - 1)),
      height: BOX,
      colour: ramp[classOf(cell.value, thresholds)]!
    }))
    .sort((a, b) => order.get(a.row)! - order.get(b.row)! || a.column - b.column);

  const outline = (some: readonly HeatBox[]) =>
    some.map(({ x, y, width: w, height: h }) => `M${x},${y}h${w}v${h}h${-w}z`).join('');
  return {
    width,
    height: HEAD + rows.length * pitch,
    names: rows.map(({ id, label }, i) => {
      const text = ellipsis(label, stacked ? width : left - NAME_GAP);
      const y = HEAD + i * pitch + (stacked ? 13 : 15);
      return { id, x: 0, y, text, full: text === label ? null : label };
    }),
    ticks: ticksOf(first, count, left, step),
    boxes,
    paths: ramp.map((colour) => ({ colour, d: outline(boxes.filter((box) => box.colour === colour)) })),
    hatch: outline(boxes.filter(({ hatched }) => hatched)),
    legend: classTexts(thresholds, format, cells[0]?.value).map((text, i) => ({ colour: ramp[i]!, text }))
  };
}

/** Every fifth column, or every tenth where they would touch: those at the edges stand a little further in. */
function ticksOf(first: number, count: number, left: number, step: number): HeatLayout['ticks'] {
  const columns = Array.from({ length: count }, (_, i) => first + i);
  const every = (n: number) =>
    columns
      .filter((column) => column % n === 0)
      .map((column) => {
        const text = String(column);
        const half = textWidth(text) / 2;
        const x = left + (column - first + 0.5) * step;
        return { x: round(Math.min(Math.max(x, half), left + count * step - half)), text };
      });
  const fifths = every(5);
  const apart = textWidth('2000', TEXT) + 8;
  return fifths.every(({ x }, i) => i === 0 || x - fifths[i - 1]!.x > apart) ? fifths : every(10);
}

/** The box that an arrow key leads to from `from`: the nearest in that direction; the same where there is none. */
export function nextBox(boxes: readonly HeatBox[], from: number, key: string): number {
  const here = boxes[from];
  if (!here) return boxes.length ? 0 : -1;
  if (key === 'Home') return boxes.findIndex(({ row }) => row === here.row);
  if (key === 'End') return boxes.findLastIndex(({ row }) => row === here.row);
  const sideways = key === 'ArrowLeft' || key === 'ArrowRight';
  const forward = key === 'ArrowRight' || key === 'ArrowDown';
  if (!sideways && key !== 'ArrowUp' && key !== 'ArrowDown') return from;
  if (sideways) {
    const next = from + (forward ? 1 : -1);
    return boxes[next]?.row === here.row ? next : from;
  }
  const beyond = boxes.filter(({ y }) => (forward ? y > here.y : y < here.y));
  if (beyond.length === 0) return from;
  const line = beyond.reduce(
    (best, { y }) => (forward ? Math.min(best, y) : Math.max(best, y)),
    forward ? Infinity : -Infinity
  );
  const candidates = beyond.filter(({ y }) => y === line);
  const nearest = candidates.reduce((a, b) =>
    Math.abs(b.column - here.column) < Math.abs(a.column - here.column) ? b : a
  );
  return boxes.indexOf(nearest);
}
