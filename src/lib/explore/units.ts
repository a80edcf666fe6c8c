import { formatNumber, formatValue, scaledUnit, unitName, type Locale } from '../text/format';
import * as m from '../text/paraglide/messages';
import type { Material } from './load';
import { baseYear, type Deflator } from './transform';
import type { View } from './view';

/** How the numbers of a view are written: in words, and as short numbers on an axis. */
export interface Units {
  /** «602 mil millones de dólares corrientes». */
  value(value: number): string;
  /** Without the unit's words, for pairs and labels: «602 mil millones». */
  short(value: number): string;
  /** The number in `factor`. */
  scaled(value: number, factor: number): string;
  /** The same for the marks of an axis, with the decimals that tell one from the next. */
  tick(value: number, factor: number): string;
  /** Unit of numbers in `factor`: «mil millones de dólares corrientes». */
  axis(factor: number): string;
  isMoney: boolean;
}

const MONEY = ['USD', 'MXN', 'MXN/day', 'MXN/USD'];

export function unitsOf(view: View, { measure, jobs }: Material, deflator: Deflator | null, locale: Locale): Units {
  const { unit } = measure;
  const isMoney = MONEY.includes(unit);
  const year = deflator && baseYear(deflator);
  const words = [
    isMoney ? (view.real && year ? m.explore_of_year({ year }) : m.explore_current()) : '',
    view.perWorker && jobs ? m.explore_per_job() : ''
  ].filter(Boolean);
  const suffixed = (text: string) => {
    if (words.length === 0) return text;
    const [first, ...rest] = words;
    // English puts «current» first.
    const dated =
      locale === 'en' && first === m.explore_current()
        ? text.replace(/((?:US )?\S+(?: a day)?)$/, `${first} $1`)
        : `${text} ${first}`;
    return [dated, ...rest].join(' ');
  };
  return {
    value: (value) => suffixed(formatValue(value, unit, locale)),
    short: (value) =>
      formatValue(value, unit, locale)
        .replace(` ${unitName(unit, locale)}`, '')
        .replace(/ de$/, ''),
    scaled: (value, factor) => {
      if (unit === 'share') return formatNumber(value * 100, locale, 1);
      const number = value / factor;
      const decimals =
        factor > 1 && Math.abs(number) < 100
          ? 1
          : factor > 1 || Number.isInteger(number) || Math.abs(number) >= 1000
            ? 0
            : Math.max(measure.decimals, 1);
      return formatNumber(number, locale, decimals);
    },
    tick: (value, factor) => {
      const number = unit === 'share' ? value * 100 : value / factor;
      const decimals = Number.isInteger(number) ? 0 : Math.max(1, -Math.floor(Math.log10(Math.abs(number)) + 1e-9));
      return formatNumber(number, locale, Math.min(decimals, 9));
    },
    axis: (factor) => (unit === 'share' ? '%' : suffixed(scaledUnit(unit, factor, locale))),
    isMoney
  };
}
