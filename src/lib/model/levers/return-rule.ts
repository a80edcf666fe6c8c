import type { Lever } from './lever';

/**
 * Share of what enters that comes under the rule of returning 80 % (sensitive goods since October 2024 are the start). No
 * mechanical yield, since goods kept at home already owe tax: it lowers diversion, costs money, and some leave.
 */
export const returnRule: Lever = {
  id: 'return_rule',
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  parameters: ['return_effectiveness', 'return_cost', 'return_exit'],
  apply(dial, change, { return_effectiveness, return_cost, return_exit }) {
    change.diversion *= 1 - dial * return_effectiveness;
    change.returnCost += dial * return_cost;
    change.staying *= 1 - dial * return_exit;
  }
};
