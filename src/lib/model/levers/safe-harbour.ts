import type { Lever } from './lever';

/** Points on the minimum taxable profit of a maquila (LISR art. 182: 6.9 % of assets, 6.5 % of costs). */
export const safeHarbour: Lever = {
  id: 'safe_harbour',
  unit: 'points',
  min: -0.03,
  max: 0.1,
  step: 0.0025,
  nationOnly: true,
  parameters: ['asset_base', 'income_tax_rate'],
  apply(dial, change) {
    change.profitPoints += dial;
  }
};
