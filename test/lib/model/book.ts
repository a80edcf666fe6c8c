import type { YearFacts } from '../../../src/lib/model/footprint';
import { BY_SECTOR, SCALARS, type ParameterBook } from '../../../src/lib/model/parameters';
import { exactly, type Range } from '../../../src/lib/model/range';

/** A small parameter book: electronics, apparel and oil, with the ranges of the real ones. */
export function smallBook(): ParameterBook {
  const scalars: Record<(typeof SCALARS)[number], Range> = {
    temporary_share: { low: 0.3, central: 0.36, high: 0.427 },
    machinery_share: { low: 0, central: 0.03, high: 0.06 },
    cash_share: { low: 0.01, central: 0.08, high: 0.16 },
    guarantee_share: { low: 0.02, central: 0.04, high: 0.08 },
    return_lag_days: exactly(32),
    refund_days: { low: 18, central: 28, high: 56 },
    home_offset: { low: 0.05, central: 0.15, high: 0.25 },
    firm_spread: { low: 0.01, central: 0.03, high: 0.06 },
    dwell_days: { low: 60, central: 120, high: 180 },
    usmca_share: { low: 0.82, central: 0.85, high: 0.88 },
    customs_fee: { low: 0.003, central: 0.005, high: 0.008 },
    refund_fraud: { low: 0, central: 0.1, high: 0.3 },
    programme_shift: exactly(0),
    duty_free_shift: exactly(0),
    duty_scale: exactly(1),
    leakage_scale: exactly(1)
  };
  const bySector: ParameterBook['bySector'] = {
    programme_share: [{ low: 0.85, central: 0.92, high: 0.96 }, { low: 0.48, central: 0.65, high: 0.79 }, exactly(0)],
    import_content: [
      { low: 0.7, central: 0.76, high: 0.81 },
      { low: 0.18, central: 0.23, high: 0.29 },
      { low: 0.07, central: 0.09, high: 0.12 }
    ],
    dutiable_share: [0.6, 0.5, 0.35].map((central) => ({ low: central - 0.1, central, high: central + 0.1 })),
    duty_rate: [0.02, 0.08, 0.01].map((central) => ({ low: central / 2, central, high: central * 1.6 })),
    duty_free_share: [
      { low: 0.97, central: 0.985, high: 0.995 },
      { low: 0.75, central: 0.88, high: 0.95 },
      { low: 0.9, central: 0.96, high: 0.99 }
    ],
    us_duty_rate: [0.015, 0.16, 0.03].map((central) => ({ low: central / 2, central, high: central * 1.5 })),
    leakage_share: [
      { low: 0, central: 0.005, high: 0.025 },
      { low: 0, central: 0.05, high: 0.2 },
      { low: 0, central: 0.005, high: 0.025 }
    ]
  };
  const bounds = Object.fromEntries(
    [...SCALARS, ...BY_SECTOR].map((id) => [id, { min: 0, max: 1 }])
  ) as ParameterBook['bounds'];
  Object.assign(bounds, {
    return_lag_days: { min: 0, max: 90 },
    refund_days: { min: 0, max: 365 },
    dwell_days: { min: 0, max: 540 },
    programme_shift: { min: -2, max: 2 },
    duty_free_shift: { min: -4, max: 4 },
    duty_scale: { min: 0, max: 5 },
    leakage_scale: { min: 0, max: 10 },
    temporary_share: { min: 0.05, max: 0.6 }
  });
  return { sectors: ['334', '315', '211'], bounds, scalars, bySector };
}

export const FACTS_2024: YearFacts = {
  year: 2024,
  imports: 200e9,
  pesosPerDollar: 18.33,
  cetes: 0.108,
  tiie: 0.111,
  vat: 0.16
};

/** Exports of the three sectors, USD. */
export const EXPORTS = Float64Array.of(110e9, 30e9, 25e9);
