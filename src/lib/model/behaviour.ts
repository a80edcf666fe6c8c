import { UnknownCodeError } from './errors';
import type { Bounds } from './parameters';
import { checkRange, type Range } from './range';

/** Parameters of behaviour with one value for the country. Meaning, source and quote: `data/catalog/behaviour.yaml`. */
export const BEHAVIOUR = [
  'export_elasticity',
  'price_pass_through',
  'labour_elasticity',
  'materials_elasticity',
  'capital_elasticity',
  'labour_cost_share',
  'materials_cost_share',
  'armington',
  'adjustment_years',
  'premium_slope',
  'premium_curve',
  'domestic_input_content',
  'return_effectiveness',
  'return_cost',
  'return_exit',
  'transparency_effect',
  'tariff_reach',
  'commitment_below',
  'asset_base',
  'income_tax_rate',
  'wage_bite',
  'wage_gap',
  'wage_pass_through',
  'employment_elasticity',
  'programme_jobs',
  'activity_growth',
  'tax_per_job',
  'refund_cost'
] as const;
export type Behaviour = (typeof BEHAVIOUR)[number];

/** What is believed of how firms respond, and what the levers need besides the parameters of the footprint. */
export interface BehaviourBook {
  bounds: Record<Behaviour, Bounds>;
  scalars: Record<Behaviour, Range>;
  /** Published shares of the programme's manufacturing jobs by SCIAN subsector; the rest follows θ and jobs. */
  programmeJobShares: Record<string, number>;
  /** Registered carbon dioxide by SCIAN subsector, tonnes a year; null where no plant reports. */
  carbonTonnes: Record<string, number | null>;
}

/** Throws ParameterError or UnknownCodeError when a parameter is missing, not a number or out of bounds. */
export function checkBehaviour(book: BehaviourBook): void {
  for (const id of BEHAVIOUR) {
    const range = book.scalars[id];
    if (!range) throw new UnknownCodeError('parameter', id, 'the parameters of behaviour');
    checkRange(id, range, book.bounds[id].min, book.bounds[id].max);
  }
}
