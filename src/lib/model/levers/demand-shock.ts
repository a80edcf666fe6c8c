import type { Lever } from './lever';

/** Three dials of the resilience test: what the United States buys, what it charges, and what enters free. */
export const demandShock: Lever = {
  id: 'demand_shock',
  unit: 'share',
  min: -0.5,
  max: 0.5,
  step: 0.01,
  parameters: ['usmca_share'],
  apply(dial, change) {
    change.demand += dial;
  }
};

/** Points on the US duty of what does not enter free. */
export const usTariff: Lever = {
  id: 'us_tariff',
  unit: 'points',
  min: 0,
  max: 0.5,
  step: 0.01,
  parameters: ['export_elasticity', 'price_pass_through', 'us_duty_rate', 'duty_free_share'],
  apply(dial, change) {
    change.usDutyPoints += dial;
  }
};

/** Share of what now enters the United States free that would pay the general US tariff. */
export const preferenceLoss: Lever = {
  id: 'preference_loss',
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  parameters: ['export_elasticity', 'price_pass_through', 'us_duty_rate', 'duty_free_share'],
  apply(dial, change) {
    change.preferenceLost += dial;
  }
};
