import type { Choices, Destination } from '../../src/routes/como-funciona/choices';
import type { Standing } from '../../src/lib/model/journey-choices';
import { mxn } from '../../src/lib/model/units';

export const INPUTS = { value: mxn(100), vatRate: 0.16, dtaRate: 0.008, cetes: 0.0852, tiie: 0.088 };

const STANDINGS: Standing[] = ['certified', 'guarantee', 'cash'];
const DESTINATIONS: Destination[] = ['us-free', 'us-duty', 'elsewhere'];
const SPLITS = [
  { homeShare: 0, divertedShare: 0 },
  { homeShare: 0.37, divertedShare: 0.2 },
  { homeShare: 1, divertedShare: 0 },
  { homeShare: 0.8, divertedShare: 0.2 }
];
const DAYS = [
  { dwellDays: 1, returnDays: 1, refundDays: 0 },
  { dwellDays: 33, returnDays: 32, refundDays: 1 },
  { dwellDays: 540, returnDays: 62, refundDays: 180 },
  { dwellDays: 90, returnDays: 32, refundDays: 28 }
];

/** The extremes of what a reader can choose, and a few middles. */
export const GRID: Choices[] = STANDINGS.flatMap((standing) =>
  DESTINATIONS.flatMap((destination) =>
    SPLITS.flatMap((split) =>
      DAYS.flatMap((days) =>
        [0, 0.001, 0.076, 0.5].map((tariff) => ({
          standing,
          destination,
          tariff,
          ...split,
          ...days,
          productTariff: 0.025,
          inputShare: 0.6,
          spread: 0.03,
          bondRate: 0.1
        }))
      )
    )
  )
);
