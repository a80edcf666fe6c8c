import type { Lever } from './lever';

/** Share σ of the VAT now suspended that is paid at the border, credited and refunded after the horizon H. */
export const vatUpfront: Lever = {
  id: 'vat_upfront',
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  parameters: ['return_lag_days', 'refund_days', 'home_offset', 'firm_spread', 'cetes_rate', 'refund_fraud'],
  apply(dial, change) {
    change.paid += dial;
  }
};
