import { timeAxis, valueAxis, within, type Tick } from './axis';
import { firstBaseline, linesWidth, nameAndValue, spread, type Label } from './labels';
import { runsOf } from './line-series';
import { finite, finiteOrNull, round } from './number';
import { ribbon, type Point } from './path';
import { insideLabel, type Scale, type Slice } from './stack-labels';
import { LINE_HEIGHT, TEXT, textWidth } from './text';

export interface StackLayer {
  id: string;
  label: string;
  colour: string;
  /** One a period; null where missing. */
  values: readonly (number | null)[];
  /** Drawn hatched: what is left when the named layers are taken away, or an estimate. */
  hatched?: boolean;
}

export interface StackOptions {
  width: number;
  height?: number;
  /** Position in time of each period, in years, rising. */
  xs: readonly number[];
  format: (value: number) => string;
  formatTick?: (value: number) => string;
  formatX: (x: number) => string;
  unit?: string;
  /** Each period as parts of 1 instead of amounts. */
  share?: boolean;
}

export interface StackMark {
  id: string;
  label: string;
  colour: string;
  hatched: boolean;
  /** One outline for each stretch of periods without a gap. */
  paths: string[];
  /** On the mark where it is thick enough, else at the right with a leader. */
  name: Label;
  inside: boolean;
  leader: string | null;
  title: string;
}

export interface StackLayout {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  unit: Label | null;
  yTicks: Tick[];
  xTicks: (Tick & { x: number })[];
  marks: StackMark[];
}

const PAD = 6;
const END_GAP = 12;
const FOOT = 26;
const COLUMN = 48;

/**
 * Lays out a composition over time, the first layer at the foot. A period for which any layer is missing is a gap: a stack
 * without one of its parts would show a total that nobody published. Give what is not broken down as a layer of its own.
 * Throws RangeError on negative or non-finite values, and when a layer has not one value a period.
 */
export function layoutStack(layers: readonly StackLayer[], options: StackOptions): StackLayout {
  const { width, xs, format, formatX, share = false } = options;
  const slim = width < 480;
  const columns = readColumns(layers, xs);
  const whole = columns.filter((column) => column !== null);
  const slices = columns.map((values, i) => (values ? sliceOf(xs[i]!, values, share) : null));
  const most = Math.max(0, ...slices.map((slice) => slice?.high.at(-1) ?? 0));
  const top = options.unit ? 28 : 12;
  const lastValues = whole.at(-1);
  const nameOf = (layer: StackLayer, i: number, room: number) =>
    nameAndValue(
      layer.label,
      lastValues ? format(share ? part(lastValues, i) : lastValues[i]!) : '',
      room,
      slim ? 3 : 2
    );

  const shown = lastValues ? layers : [];
  const outside = shown.map((layer, i) => nameOf(layer, i, width * (slim ? 0.38 : 0.3)));
  const namesHeight = outside.reduce((sum, { lines }) => sum + lines.length * LINE_HEIGHT + 2, 0);
  const height = Math.ceil(Math.max(options.height ?? Math.max(width * 0.56, 220), namesHeight + top + FOOT));
  const bottom = height - FOOT;
  const y = valueAxis([0, share ? 1 : most || 1], [bottom, top], options.formatTick ?? format);
  const yTicks = lastValues ? y.ticks : [];
  const left = Math.ceil(yTicks.reduce((widest, { text }) => Math.max(widest, textWidth(text)), 0)) + PAD;

  const place = (right: number) => {
    const x = timeAxis(
      slices.flatMap((slice) => (slice ? [slice.x] : [])),
      [left + PAD, right],
      formatX
    );
    return { x, runs: runsOf(slices, (slice) => slice !== null) as Slice[][] };
  };
  // A first pass at full width says which names find room on their layer; only the others need a margin.
  const wide = place(width - PAD);
  const fits = shown.map((layer, i) => insideLabel(layer.label, i, wide.runs, wide.x.scale, y.scale) !== null);
  const margin = outside.reduce((widest, { lines }, i) => (fits[i] ? widest : Math.max(widest, linesWidth(lines))), 0);
  const right = Math.floor(margin > 0 ? width - margin - END_GAP - PAD : width - PAD);
  const { x, runs } = place(right);
  const inside = shown.map((layer, i) => (fits[i] ? insideLabel(layer.label, i, runs, x.scale, y.scale) : null));

  const last = runs.at(-1)?.at(-1);
  const rest = shown.flatMap((_, i) => (inside[i] || !last ? [] : [i]));
  const edge = last && runs.at(-1)!.length === 1 ? Math.min(right, x.scale(last.x) + COLUMN / 2) : right;
  const wanted = rest.map((i) => ({
    centre: y.scale((last!.low[i]! + last!.high[i]!) / 2),
    height: outside[i]!.lines.length * LINE_HEIGHT + 2
  }));
  const centres = spread(wanted, 0, bottom + 4);

  const marks = shown.map((layer, i): StackMark => {
    const at = rest.indexOf(i);
    const { lines, full } = outside[i]!;
    const beside = (): Label => ({
      x: right + END_GAP,
      y: round(firstBaseline(centres[at]!, lines.length)),
      anchor: 'start',
      lines,
      ...(full ? { full } : {})
    });
    const from = `M${round(edge + 2)},${round(wanted[at]?.centre ?? 0)}`;
    return {
      id: layer.id,
      label: layer.label,
      colour: layer.colour,
      hatched: layer.hatched ?? false,
      paths: runs.map((run) => outline(run, i, x.scale, y.scale, left, right)),
      name: inside[i] ?? beside(),
      inside: inside[i] !== null,
      leader: inside[i] ? null : `${from}L${right + END_GAP - 2},${round(centres[at]!)}`,
      title: `${layer.label}, ${formatX(last!.x)}: ${format(share ? part(lastValues!, i) : lastValues![i]!)}`
    };
  });
  return {
    width,
    height,
    plot: { left, right, top, bottom },
    unit: options.unit ? { x: 0, y: TEXT, anchor: 'start', lines: [[{ text: options.unit, muted: true }]] } : null,
    yTicks,
    xTicks: x.ticks.map((tick) => ({ ...tick, x: within(tick, 0, width) })),
    marks
  };
}

function readColumns(layers: readonly StackLayer[], xs: readonly number[]): (number[] | null)[] {
  for (const layer of layers) {
    if (layer.values.length !== xs.length) {
      throw new RangeError(
        `Cannot stack «${layer.label}»: it has ${layer.values.length} values for ${xs.length} periods.`
      );
    }
  }
  return xs.map((x, period) => {
    finite(x, 'a period of the stack');
    const values = layers.map((layer) => {
      const value = finiteOrNull(layer.values[period], `«${layer.label}» at ${x}`);
      if (value !== null && value < 0) {
        throw new RangeError(
          `Cannot stack «${layer.label}» at ${x}: ${value} is negative, and parts of a whole are not.`
        );
      }
      return value;
    });
    return values.length > 0 && values.every((value) => value !== null) ? (values as number[]) : null;
  });
}

function part(values: readonly number[], index: number): number {
  const total = values.reduce((sum, value) => sum + value, 0);
  return total === 0 ? 0 : values[index]! / total;
}

function sliceOf(x: number, values: readonly number[], share: boolean): Slice {
  let sum = 0;
  const low: number[] = [];
  const high: number[] = [];
  values.forEach((value, index) => {
    low.push(sum);
    sum += share ? part(values, index) : value;
    high.push(sum);
  });
  return { x, low, high };
}

/** A stretch of one period is drawn as a column: an area of no width could not be seen. */
function outline(run: Slice[], layer: number, x: Scale, y: Scale, left: number, right: number): string {
  if (run.length === 1) {
    const { x: at, low, high } = run[0]!;
    const from = round(Math.max(left, x(at) - COLUMN / 2));
    const to = round(Math.min(right, x(at) + COLUMN / 2));
    return `M${from},${round(y(low[layer]!))}H${to}V${round(y(high[layer]!))}H${from}Z`;
  }
  const edge = (end: 'low' | 'high') => run.map((slice): Point => [x(slice.x), y(slice[end][layer]!)]);
  return ribbon(edge('low'), edge('high'));
}
