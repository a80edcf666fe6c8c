import type { Lever } from './lever';

/** Fee a tonne of registered carbon dioxide. Sectors without a registered plant have no intensity and are not charged. */
export const environment: Lever = {
  id: 'environment',
  unit: 'MXN/t',
  min: 0,
  max: 2000,
  step: 50,
  parameters: ['programme_jobs'],
  apply(dial, change) {
    change.carbonFee += dial;
  }
};
