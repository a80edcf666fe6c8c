import type { Lever } from './lever';

/** Points on the duty of inputs without preferential origin; what PROSEC and Rule 8 keep low does not rise. */
export const tariff: Lever = {
  id: 'tariff',
  unit: 'points',
  min: -0.2,
  max: 0.5,
  step: 0.005,
  parameters: ['tariff_reach', 'dutiable_share', 'duty_free_share', 'usmca_share'],
  apply(dial, change, { tariff_reach }) {
    change.dutyPoints += dial * tariff_reach;
  }
};
