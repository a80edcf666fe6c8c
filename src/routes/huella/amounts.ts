import { factorFor } from '$lib/chart';
import type { Unit } from '$lib/figures/footprint-view';
import type { Range } from '$lib/model/range';
import { formatNumber, formatValue, scaledUnit, type Locale } from '$lib/text/format';
import * as m from '$lib/text/paraglide/messages';

export const UNIT_NAMES: Record<Unit, () => string> = {
  mxn: m.fp_unit_mxn,
  job: m.fp_unit_job,
  peso: m.fp_unit_peso,
  gdp: m.fp_unit_gdp
};
const DECIMALS: Record<Unit, number> = { mxn: 1, job: 0, peso: 2, gdp: 3 };

/** How amounts of a unit are written: in a sentence, and as marks on an axis whose scale is named once above. */
export interface Written {
  amount: (value: number) => string;
  between: (range: Range) => string;
  /** Scale of several amounts: its name, and how a mark is written. */
  scale: (rows: readonly Range[]) => { unit: string; mark: (value: number) => string };
}

export function writtenIn(unit: Unit, locale: Locale): Written {
  const amount = (value: number): string => {
    if (unit === 'mxn') return formatValue(value, 'MXN', locale);
    if (unit === 'job') return `${formatNumber(value, locale)} ${m.fp_unit_job()}`;
    if (unit === 'peso') return `${formatNumber(value, locale, 2)} ${m.fp_unit_peso()}`;
    return locale === 'es' ? `${formatNumber(value, 'es', 3)} % del PIB` : `${formatNumber(value, 'en', 3)}% of GDP`;
  };
  return {
    amount,
    between: ({ low, high }) => m.fp_range({ low: amount(low), high: amount(high) }),
    scale: (rows) => {
      const factor = unit === 'mxn' ? factorFor(rows.map(({ central }) => central)) : 1;
      return {
        unit: unit === 'mxn' ? scaledUnit('MXN', factor, locale) : UNIT_NAMES[unit](),
        mark: (value) => {
          const scaled = value / factor;
          return formatNumber(scaled, locale, unit === 'mxn' && Math.abs(scaled) >= 100 ? 0 : DECIMALS[unit]);
        }
      };
    }
  };
}
