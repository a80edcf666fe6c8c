import { scaleLinear } from 'd3';
import { axisFactor } from './axis';
import { textWidth, wrap } from './labels';
import { finite, round } from './round';

export interface BarRow {
  id: string;
  label: string;
  value: number;
  low?: number | null | undefined;
  high?: number | null | undefined;
  colour: string;
  /** Estimates are hatched. */
  estimate: boolean;
  href?: string | undefined;
}

export interface BarsInput {
  rows: BarRow[];
  width: number;
  formatValue(value: number, factor: number): string;
  unit(factor: number): string;
}

const SIZE = 13;

/**
 * Ranked horizontal bars; the label stands left of the bar, or above it where the chart is narrow. Throws RangeError for
 * values that are no numbers.
 */
export function barsLayout({ rows, width, formatValue, unit }: BarsInput) {
  if (rows.length === 0) return null;
  for (const row of rows) finite(row.label, row.value);
  const reach = rows.map((row) => Math.max(row.value, row.high ?? row.value));
  const factor = axisFactor(Math.max(...reach.map(Math.abs)));
  const above = width < 480;
  const texts = rows.map((row) => formatValue(row.value, factor));
  const valueRoom = Math.max(...texts.map((text) => textWidth(text, SIZE))) + 12;
  const labelRoom = above ? 0 : Math.min(width * 0.38, Math.max(...rows.map((row) => textWidth(row.label, SIZE))) + 14);
  const low = Math.min(0, ...rows.map((row) => Math.min(row.value, row.low ?? row.value)));
  const x = scaleLinear()
    .domain([low, Math.max(0, ...reach) || 1])
    .range([labelRoom, Math.max(labelRoom + 20, width - valueRoom)]);
  const bar = above ? 14 : 20;
  const pitch = above ? 44 : 29;
  const top = 24;
  return {
    width,
    height: top + rows.length * pitch + 4,
    unit: unit(factor),
    above,
    zero: round(x(0)),
    bottom: top + rows.length * pitch,
    bars: rows.map((row, i) => {
      const y = top + i * pitch;
      const [start, end] = [x(Math.min(0, row.value)), x(Math.max(0, row.value))];
      const far = x(Math.max(row.value, row.high ?? row.value));
      return {
        id: row.id,
        href: row.href,
        colour: row.colour,
        estimate: row.estimate,
        full: row.label,
        label: {
          lines: wrap(row.label, SIZE, above ? width - 4 : labelRoom - 10, above ? 1 : 2),
          x: above ? 0 : round(labelRoom - 10),
          y: above ? y + 13 : y + bar / 2
        },
        rect: { x: round(start), y: above ? y + 19 : y, width: round(Math.max(end - start, row.value === 0 ? 0 : 0.75)), height: bar },
        whisker:
          row.high == null
            ? null
            : { x0: round(x(row.low ?? row.value)), x1: round(x(row.high)), y: (above ? y + 19 : y) + bar / 2 },
        value: { text: texts[i]!, x: round(Math.max(end, far) + 6), y: (above ? y + 19 : y) + bar / 2 }
      };
    })
  };
}
