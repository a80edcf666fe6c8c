import type { Lever } from './lever';

/** Points by which the share of intermediate inputs bought at home must rise; its premium is convex, π0·Δκ + ½·π1·Δκ². */
export const domesticContent: Lever = {
  id: 'domestic_content',
  unit: 'points',
  min: 0,
  max: 0.4,
  step: 0.01,
  parameters: ['premium_slope', 'premium_curve', 'domestic_input_content'],
  flags: ['wto-trims', 'usmca-14-10'],
  apply(dial, change, { premium_slope, premium_curve }) {
    change.domesticContent += dial;
    change.contentPremium += premium_slope * dial + 0.5 * premium_curve * dial * dial;
  }
};
