import { factorFor } from '../chart/factor';
import { formatNumber, scaledUnit, type Locale } from '../text/format';
import type { ChartSpec } from './chart-spec';

/** How the numbers of one chart are written: its unit with the power of a thousand, and a writer for values and for ticks. */
export interface Scale {
  unit: string;
  format(value: number): string;
  formatTick(value: number): string;
}

/** Every amount that a chart draws. */
function amountsOf(spec: ChartSpec): (number | null)[] {
  switch (spec.kind) {
    case 'line':
      return spec.series.flatMap(({ points }) => points.map(({ y }) => y));
    case 'bars':
      return spec.rows.map(({ value }) => value);
    case 'map':
      return [...spec.states, ...spec.circles].map(({ value }) => value);
    case 'shares':
      return spec.parts.map(({ value }) => value);
    case 'stack':
      return spec.layers.flatMap(({ values }) => values);
    case 'groups':
    case 'matrix':
      return spec.rows.flatMap(({ values }) => values);
    case 'slope':
      return spec.rows.flatMap(({ from, to }) => [from, to]);
    case 'scatter':
      return spec.points.map(({ y }) => y);
    case 'waterfall':
      return spec.steps.map(({ value }) => value);
    case 'tornado':
      return [spec.base, ...spec.rows.flatMap(({ low, high }) => [low, high])];
    case 'flows':
      return spec.gates.flatMap(({ north, south }) => [north, south]);
    case 'multiples':
      return spec.panels.flatMap(({ points }) => points.map(({ y }) => y));
  }
}

/** Parts of one are written as per cent, everything else in the power of a thousand that its largest value asks for. */
export function scaleOf(spec: ChartSpec, locale: Locale): Scale {
  return scaleFor(spec.kind === 'stack' && spec.share ? 'share' : spec.unit, amountsOf(spec), locale);
}

/** The same for any unit and amounts: the other axis of a scatter. */
export function scaleFor(unit: string, amounts: readonly (number | null)[], locale: Locale): Scale {
  if (unit === 'share') {
    const sign = locale === 'es' ? ' %' : '%';
    return {
      unit: '%',
      format: (value) => `${formatNumber(value * 100, locale, 1)}${sign}`,
      formatTick: (value) => formatNumber(value * 100, locale, Number.isInteger(round(value * 100)) ? 0 : 1)
    };
  }
  const factor = factorFor(amounts);
  return {
    unit: scaledUnit(unit, factor, locale),
    format(value) {
      const scaled = value / factor;
      const decimals = decimalsOf(scaled, factor);
      // What rounds to nothing has no sign.
      return formatNumber(Number(scaled.toFixed(decimals)) || 0, locale, decimals);
    },
    formatTick: (value) => formatNumber(value / factor, locale, Number.isInteger(round(value / factor)) ? 0 : 1)
  };
}

/** One digit after the point beside a factor; as many as a small amount needs not to read as nothing, three at most. */
function decimalsOf(scaled: number, factor: number): number {
  if (factor > 1 && scaled !== 0 && Math.abs(scaled) < 0.05) return Math.abs(scaled) < 0.005 ? 3 : 2;
  if (factor > 1) return Math.abs(scaled) < 100 ? 1 : 0;
  return Number.isInteger(scaled) || Math.abs(scaled) >= 100 ? 0 : 1;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
