import type { JourneyChoices, Standing } from '../../../src/lib/model/journey-choices';

const STANDINGS: Standing[] = ['certified', 'guarantee', 'cash'];
const WAYS = [
  { usShare: 1, dutyFreeShare: 1, productTariff: 0.025 },
  { usShare: 1, dutyFreeShare: 0, productTariff: 0.025 },
  { usShare: 0, dutyFreeShare: 0, productTariff: 0 }
];
const SPLITS = [
  { homeShare: 0, divertedShare: 0 },
  { homeShare: 0.5, divertedShare: 0 },
  { homeShare: 1, divertedShare: 0 },
  { homeShare: 0.4, divertedShare: 0.2 }
];
const DAYS = [
  { dwellDays: 1, returnDays: 1, refundDays: 0 },
  { dwellDays: 540, returnDays: 32, refundDays: 180 }
];

/** The corners of what a reader can choose: every standing, way out, split, and the shortest and longest times. */
export const journeys: JourneyChoices[] = STANDINGS.flatMap((standing) =>
  WAYS.flatMap((way) =>
    SPLITS.flatMap((split) =>
      DAYS.flatMap((days) =>
        [0, 0.5].map((tariff) => ({
          standing,
          tariff,
          ...way,
          ...split,
          ...days,
          inputShare: 0.6,
          spread: 0.03,
          bondRate: 0.02
        }))
      )
    )
  )
);
