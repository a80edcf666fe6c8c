import type { Lever } from './lever';

/** Real rise of the minimum wage: bite (share below the new floor) · gap · what of it is passed on to labour cost. */
export const wageFloor: Lever = {
  id: 'wage_floor',
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.01,
  parameters: ['wage_bite', 'wage_gap', 'wage_pass_through', 'employment_elasticity'],
  apply(dial, change, { wage_bite, wage_gap, wage_pass_through }) {
    change.wage += Math.log(1 + dial * wage_bite * wage_gap * wage_pass_through);
  }
};
