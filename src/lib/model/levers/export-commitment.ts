import type { Lever } from './lever';

/** Today's floor: a programme needs exports of 10 % of sales, or half a million dollars (Decreto IMMEX art. 11). */
const TODAY = 0.1;

/**
 * Points added to the share of sales that a programme must export. No distribution of firms is public: what is exposed is
 * reported, and firms below the new floor leave only where the reader has said how many they are.
 */
export const exportCommitment: Lever = {
  id: 'export_commitment',
  unit: 'points',
  min: 0,
  max: 1 - TODAY,
  step: 0.05,
  parameters: ['commitment_below'],
  apply(dial, change, { commitment_below }) {
    change.staying *= 1 - (commitment_below * dial) / (1 - TODAY);
  }
};
