import { factorFor } from '$lib/chart';
import { resultOf, type ResultId } from '$lib/model/measures';
import { rounded, unitText, type AmountStyle } from '$lib/scenario/result-words';
import { formatNumber, formatShare, scaledUnit } from '$lib/text/format';

/** How the numbers of a chart are written: one unit for all its marks. */
export interface ChartScale {
  unit: string;
  /** A change, with its sign. */
  change(value: number): string;
  /** Its size alone. */
  size(value: number): string;
}

export function chartScale(id: ResultId, values: readonly number[], style: AmountStyle): ChartScale {
  const { locale, money, gdp } = style;
  const { unit } = resultOf(id);
  const sign = (value: number) => (value > 0 ? '+' : value < 0 ? '−' : '');
  let size: (value: number) => string;
  let name: string;
  if (unit === 'MXN' && money === 'gdp' && gdp !== null) {
    const most = Math.max(0, ...values.map(Math.abs)) / gdp;
    const decimals = most >= 0.01 ? 2 : most >= 0.0001 ? 3 : 4;
    size = (value) => formatShare(Math.abs(value) / gdp, locale, decimals);
    name = unitText(id, style);
  } else {
    const factor = unit === 'persons' ? 1 : factorFor(values);
    name = unit === 'persons' ? unitText(id, style) : scaledUnit(unit, factor, locale);
    size = (value) => {
      const scaled = rounded(Math.abs(value)) / factor;
      const decimals = unit === 'persons' || scaled >= 99.95 || scaled === 0 ? 0 : scaled >= 9.995 ? 1 : 2;
      return formatNumber(scaled, locale, decimals);
    };
  }
  return {
    unit: name,
    size,
    change: (value) => (Number(size(value).replace(/[^\d]/g, '')) === 0 ? '0' : sign(value) + size(value))
  };
}
