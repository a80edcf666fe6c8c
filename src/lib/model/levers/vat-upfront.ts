import type { Lever } from './lever';

/**
 * Share σ of the VAT now suspended that is paid at the border, credited and refunded after the horizon H. Below 0, the share
 * of firms paying in cash today that would no longer pay at all, as before 2015.
 */
export const vatUpfront: Lever = {
  id: 'vat_upfront',
  unit: 'share',
  min: -1,
  max: 1,
  step: 0.05,
  parameters: [
    'return_lag_days',
    'refund_days',
    'cash_share',
    'home_offset',
    'firm_spread',
    'cetes_rate',
    'refund_fraud'
  ],
  apply(dial, change) {
    if (dial > 0) change.paid += dial;
    else change.freed -= dial;
  }
};
