import type { Lever } from './lever';

/** Share of the programme's value published by firm. No central effect: what it does to diversion is the reader's assumption. */
export const transparency: Lever = {
  id: 'transparency',
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  parameters: ['transparency_effect'],
  apply(dial, change, { transparency_effect }) {
    change.diversion *= 1 - dial * transparency_effect;
  }
};
