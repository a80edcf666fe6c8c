import { classOf, classTexts, rampFor, SHADES, thresholdsOf } from './classes';
import { nameLines } from './groups';
import { firstBaseline, linesWidth, type Label } from './labels';
import { layoutLegend, type LegendLayout } from './legend';
import { finiteOrNull, round } from './number';
import { LINE_HEIGHT, ellipsis, textWidth } from './text';

export interface MatrixRow {
  id: string;
  label: string;
  /** One a column, in their order; null where missing. */
  values: readonly (number | null)[];
}

export interface MatrixOptions {
  width: number;
  format: (value: number) => string;
  /** What a cell without value is called in the legend. */
  missing: string;
  /** Measure and unit, over the legend. */
  legendTitle?: string;
  thresholds?: readonly number[];
  ramp?: readonly string[];
}

export interface MatrixCell {
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
  title: string;
}

export interface MatrixLayout {
  width: number;
  height: number;
  names: Label[];
  heads: Label[];
  cells: MatrixCell[];
  legend: LegendLayout & { y: number };
}

const TALL = 20;
const GAP = 6;

/**
 * Lays out a heat map: one shade a cell, by classes of about equal number that a legend names, rows and columns in the
 * order given; a cell without value keeps the colour of the ground, and the legend says so. Heads of columns are left out
 * where they would touch. Throws RangeError on numbers that are not finite and on rows of the wrong length.
 */
export function layoutMatrix(
  rows: readonly MatrixRow[],
  columns: readonly string[],
  { width, format, missing, legendTitle, thresholds, ramp = SHADES }: MatrixOptions
): MatrixLayout {
  const slim = width < 480;
  const values = rows.flatMap(({ label, values: own }) => {
    if (own.length !== columns.length)
      throw new RangeError(`Cannot draw «${label}»: it has ${own.length} values for ${columns.length} columns.`);
    return own.flatMap((value) => finiteOrNull(value, `a cell of «${label}»`) ?? []);
  });
  const cuts = thresholds ?? thresholdsOf(values, ramp.length);
  const colours = rampFor(cuts, ramp);
  const named = rows.map(({ label }) => nameLines(label, width * (slim ? 0.36 : 0.3), 2));
  const left = Math.ceil(named.reduce((most, { lines }) => Math.max(most, linesWidth(lines)), 0)) + GAP + 2;
  const cellWidth = columns.length ? (width - left) / columns.length : 0;
  const top = LINE_HEIGHT + 6;
  let y = top;
  const names: Label[] = [];
  const cells = rows.flatMap((row, i) => {
    const { lines, full } = named[i]!;
    const tall = Math.max(TALL, lines.length * LINE_HEIGHT + 2);
    names.push({
      x: left - GAP,
      y: round(firstBaseline(y + tall / 2, lines.length)),
      anchor: 'end',
      lines,
      ...(full ? { full } : {})
    });
    const line = row.values.map((value, at) => ({
      x: round(left + at * cellWidth),
      y: round(y),
      width: round(cellWidth),
      height: tall,
      fill: value === null ? 'var(--map-ground)' : colours[classOf(value, cuts)]!,
      title: `${row.label}, ${columns[at]}: ${value === null ? missing : format(value)}`
    }));
    y += tall;
    return line;
  });
  const swatches = classTexts(cuts, format, values[0]).map((text, i) => ({ text, colour: colours[i]! }));
  const gaps = rows.some((row) => row.values.includes(null));
  const legend = layoutLegend(
    {
      ...(legendTitle ? { title: legendTitle } : {}),
      swatches: gaps ? [...swatches, { text: missing, colour: 'var(--map-ground)' }] : swatches,
      circles: []
    },
    width,
    true
  );
  return {
    width,
    height: Math.ceil(y + 14 + legend.height),
    names,
    heads: headsOf(columns, left, cellWidth, width),
    cells,
    legend: { ...legend, y: round(y + 14) }
  };
}

/** The first and the last head, and as many between them as stand apart. */
function headsOf(columns: readonly string[], left: number, cellWidth: number, width: number): Label[] {
  const at = (index: number): Label & { from: number; to: number } => {
    const text = ellipsis(columns[index]!, Math.max(cellWidth, width * 0.3));
    const half = textWidth(text) / 2;
    const x = Math.min(Math.max(left + (index + 0.5) * cellWidth, half), width - half);
    return { x: round(x), y: 13, anchor: 'middle', lines: [[{ text, muted: true }]], from: x - half, to: x + half };
  };
  const all = columns.map((_, index) => at(index));
  for (let step = 1; step <= all.length; step++) {
    const kept = all.filter((_, index) => (all.length - 1 - index) % step === 0);
    if (kept.every((head, i) => i === 0 || head.from - kept[i - 1]!.to >= 6))
      return kept.map(({ x, y, anchor, lines }) => ({ x, y, anchor, lines }));
  }
  return [];
}
