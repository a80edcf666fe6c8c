import { demandShock, preferenceLoss, usTariff } from './demand-shock';
import { domesticContent } from './domestic-content';
import { environment } from './environment';
import { exportCommitment } from './export-commitment';
import type { Lever } from './lever';
import { returnRule } from './return-rule';
import { safeHarbour } from './safe-harbour';
import { tariff } from './tariff';
import { transparency } from './transparency';
import { vatUpfront } from './vat-upfront';
import { wageFloor } from './wage-floor';

export type { Lever, LeverParameters } from './lever';

export const LEVER_IDS = [
  'vat_upfront',
  'return_rule',
  'transparency',
  'tariff',
  'domestic_content',
  'export_commitment',
  'safe_harbour',
  'wage_floor',
  'environment',
  'demand_shock',
  'us_tariff',
  'preference_loss'
] as const;
export type LeverId = (typeof LEVER_IDS)[number];

/** Every lever (MODEL §6), in the order in which they write into the vector of changes. */
export const LEVERS: readonly Lever[] = [
  vatUpfront,
  returnRule,
  transparency,
  tariff,
  domesticContent,
  exportCommitment,
  safeHarbour,
  wageFloor,
  environment,
  demandShock,
  usTariff,
  preferenceLoss
];

export function lever(id: LeverId): Lever {
  return LEVERS[LEVER_IDS.indexOf(id)]!;
}
