import { firstBaseline, linesWidth, type Label, type Span } from './labels';
import { layoutLegend, type LegendLayout } from './legend';
import { finiteOrNull, round } from './number';
import { LINE_HEIGHT, TEXT, textWidth, wrap } from './text';

export interface GroupSeries {
  id: string;
  label: string;
  colour: string;
  /** Drawn hatched: an estimate. */
  hatched?: boolean;
}

export interface GroupRow {
  id: string;
  label: string;
  /** One value a series, in their order; null where missing. */
  values: readonly (number | null)[];
}

export interface GroupOptions {
  width: number;
  format: (value: number) => string;
  /** Series side by side, or end to end as parts of a whole. */
  mode: 'grouped' | 'stacked';
  missing?: string;
}

export interface GroupBar {
  x: number;
  y: number;
  width: number;
  height: number;
  colour: string;
  hatched: boolean;
  title: string;
}

export interface GroupLayout {
  width: number;
  height: number;
  legend: LegendLayout;
  /** From where the bars grow, and the stretches beside which its line is drawn. */
  zero: { x: number; spans: [top: number, bottom: number][] };
  marks: { id: string; name: Label; bars: GroupBar[]; values: Label[] }[];
}

const GAP = 6;
const ROW_GAP = 12;
const THICK = { grouped: 14, stacked: 20 };

/**
 * Lays out bars of several series a row, grouped or stacked, on one scale from zero; a legend names the series above. In
 * `stacked` every series of a row must be known and none negative, or its total would be of something else: such a row is
 * drawn as missing. Throws RangeError on numbers that are not finite, on negative parts and on rows of the wrong length.
 */
export function layoutGroups(
  rows: readonly GroupRow[],
  series: readonly GroupSeries[],
  { width, format, mode, missing = '–' }: GroupOptions
): GroupLayout {
  for (const row of rows) check(row, series, mode);
  const slim = width < 480;
  const legend = layoutLegend(
    {
      swatches: series.map(({ label, colour, hatched }) => ({ text: label, colour, hatched: hatched ?? false })),
      circles: []
    },
    width,
    true
  );
  const names = rows.map(({ label }) => nameLines(label, slim ? width : width * 0.3, slim ? 2 : 3));
  const left = slim ? 1 : Math.ceil(names.reduce((most, { lines }) => Math.max(most, linesWidth(lines)), 0)) + GAP + 4;
  const ends = rows.map(({ values }) => (mode === 'stacked' ? [total(values)] : values));
  const known = ends.flat().filter((value) => value !== null);
  const [least, most] = [Math.min(0, ...known), Math.max(0, ...known)];
  const labelRoom =
    known.reduce((widest, value) => Math.max(widest, textWidth(format(value), undefined, true)), 0) + GAP;
  const perUnit = most > least ? Math.max(40, width - left - labelRoom - 2) / (most - least) : 0;
  const x = (value: number) => left + (value - least) * perUnit;

  const thick = THICK[mode];
  let y = legend.height + (series.length ? 14 : 0);
  const spans: [number, number][] = [];
  const marks = rows.map((row, index) => {
    const { lines, full } = names[index]!;
    const barsHeight = mode === 'stacked' ? thick : row.values.length * (thick + 2) - 2;
    const over = slim ? lines.length * LINE_HEIGHT + 2 : 0;
    const tall = slim ? over + barsHeight : Math.max(barsHeight, lines.length * LINE_HEIGHT);
    const top = slim ? y + over : y + (tall - barsHeight) / 2;
    const name: Label = slim
      ? { x: 0, y: round(y + 12), anchor: 'start', lines }
      : { x: left - GAP - 4, y: round(firstBaseline(y + tall / 2, lines.length)), anchor: 'end', lines };
    spans.push([round(top - 2), round(top + barsHeight + 2)]);
    y += tall + ROW_GAP;
    const label = (value: number | null, at: number): Label => ({
      x: round(x(Math.max(0, value ?? 0)) + GAP),
      y: round(at + 4.5),
      anchor: 'start',
      lines: [[value === null ? { text: missing, muted: true } : { text: format(value), bold: true }]]
    });
    const said = (at: number) => `${row.label}, ${series[at]!.label}: `;
    const bar = (from: number, to: number, at: number, barTop: number): GroupBar => ({
      x: round(Math.min(x(from), x(to))),
      y: round(barTop),
      width: round(Math.abs(x(to) - x(from))),
      height: thick,
      colour: series[at]!.colour,
      hatched: series[at]!.hatched ?? false,
      title: said(at) + format(row.values[at]!)
    });
    const titled = full ? { ...name, full } : name;
    if (mode === 'stacked') {
      const whole = total(row.values);
      let sum = 0;
      const bars =
        whole === null
          ? []
          : row.values.map((value, at) => {
              sum += value!;
              return bar(sum - value!, sum, at, top);
            });
      return { id: row.id, name: titled, bars, values: [label(whole, top + thick / 2)] };
    }
    const tops = row.values.map((_, at) => top + at * (thick + 2));
    return {
      id: row.id,
      name: titled,
      bars: row.values.flatMap((value, at) => (value === null ? [] : [bar(0, value, at, tops[at]!)])),
      values: row.values.map((value, at) => label(value, tops[at]! + thick / 2))
    };
  });
  return { width, height: Math.ceil(Math.max(0, y - ROW_GAP + 4)), legend, zero: { x: round(x(0)), spans }, marks };
}

function check({ label, values }: GroupRow, series: readonly GroupSeries[], mode: GroupOptions['mode']): void {
  if (values.length !== series.length)
    throw new RangeError(`Cannot draw «${label}»: it has ${values.length} values for ${series.length} series.`);
  for (const value of values) {
    const read = finiteOrNull(value, `the bars of «${label}»`);
    if (mode === 'stacked' && read !== null && read < 0)
      throw new RangeError(`Cannot stack «${label}»: ${read} is negative, and parts of a whole are not.`);
  }
}

function total(values: readonly (number | null)[]): number | null {
  return values.every((value) => value !== null) ? values.reduce<number>((sum, value) => sum + value!, 0) : null;
}

/** A name in at most `most` lines of `room`; `full` is set when it had to be cut. */
export function nameLines(label: string, room: number, most: number, bold = false): { lines: Span[][]; full?: string } {
  const lines = wrap(label, room, most, TEXT, bold);
  const spans = lines.map((text): Span[] => [{ text }]);
  return lines.join(' ') === label.split(/\s+/u).join(' ') ? { lines: spans } : { lines: spans, full: label };
}
