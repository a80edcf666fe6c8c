import { linesWidth, type Label } from './labels';
import { round } from './number';
import { LINE_HEIGHT, textWidth, wrap } from './text';

export interface LegendSwatch {
  colour: string;
  text: string;
  hatched?: boolean;
  /** As the marks that it explains: a cell of a map, or a circle. */
  round?: boolean;
  /** A ring of the colour, open inside. */
  hollow?: boolean;
}

export interface LegendSpec {
  title?: string;
  swatches: readonly LegendSwatch[];
  /** Radii in units, with the value each stands for. */
  circles: readonly { r: number; text: string }[];
}

export interface LegendLayout {
  width: number;
  height: number;
  title: Label | null;
  swatches: (LegendSwatch & { x: number; y: number; label: Label })[];
  circles: { cx: number; cy: number; r: number; label: Label }[];
}

/** Size of a swatch. */
export const CELL = { width: 18, height: 12 };
const GAP = 14;

/**
 * A legend from its upper left corner: title, swatches in as many columns as `width` holds (one unless `columns`), then
 * circles side by side on one foot with their values below.
 */
export function layoutLegend({ title, swatches, circles }: LegendSpec, width: number, columns = false): LegendLayout {
  let y = 0;
  const titleLines = title ? wrap(title, width, 3).map((text) => [{ text, muted: true }]) : [];
  const head: Label | null = title ? { x: 0, y: 12, anchor: 'start', lines: titleLines } : null;
  y += titleLines.length * LINE_HEIGHT + (titleLines.length > 0 ? 6 : 0);

  const widest = swatches.reduce((most, { text }) => Math.max(most, textWidth(text)), 0) + CELL.width + 8 + GAP;
  const perRow = columns ? Math.max(1, Math.floor((width + GAP) / widest)) : 1;
  const rows = Math.ceil(swatches.length / perRow);
  const placed = swatches.map((swatch, i) => {
    const x = round(Math.floor(i / rows) * widest);
    const top = y + (i % rows) * (LINE_HEIGHT + 2);
    const label: Label = {
      x: round(x + CELL.width + 8),
      y: round(top + 12),
      anchor: 'start',
      lines: [[{ text: swatch.text }]]
    };
    return { ...swatch, x, y: round(top + 2), label };
  });
  y += rows * (LINE_HEIGHT + 2) + (rows > 0 && circles.length > 0 ? 10 : 0);

  const tallest = circles.reduce((most, { r }) => Math.max(most, 2 * r), 0);
  let x = 0;
  const rings = circles.map(({ r, text }) => {
    const room = Math.max(2 * r, textWidth(text));
    const cx = round(x + room / 2 + 1);
    x += room + GAP;
    const label: Label = { x: cx, y: round(y + tallest + 16), anchor: 'middle', lines: [[{ text }]] };
    return { cx, cy: round(y + tallest - r + 1), r: round(r), label };
  });
  if (circles.length > 0) y += tallest + 20;

  const swatchWidth = placed.reduce(
    (most, { x: at, text }) => Math.max(most, at + CELL.width + 8 + textWidth(text)),
    0
  );
  return {
    width: Math.ceil(Math.max(linesWidth(titleLines), swatchWidth, x - GAP)),
    height: Math.ceil(y),
    title: head,
    swatches: placed,
    circles: rings
  };
}

/** Up to three round values, from the largest at or under `most` down, each about a quarter of the one before. */
export function legendValues(most: number): number[] {
  if (!(most > 0)) return [];
  const values = [1, 1 / 4, 1 / 16].map((part) => niceBelow(most * part));
  return [...new Set(values)].reverse();
}

function niceBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [5, 2, 1].find((each) => each * power <= value * (1 + 1e-9)) ?? 1;
  return Number((step * power).toPrecision(3));
}
