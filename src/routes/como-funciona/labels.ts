import * as m from '$lib/text/paraglide/messages';
import type { Nearness } from './facts';

const NEARNESS: Record<Nearness, () => string> = {
  law: m.nearness_law,
  official: m.nearness_official,
  secondary: m.nearness_secondary
};
const CONFIDENCE: Record<string, () => string> = {
  high: m.confidence_high,
  'medium-high': m.confidence_medium_high,
  medium: m.confidence_medium,
  'low-medium': m.confidence_low_medium,
  low: m.confidence_low
};

export const nearnessName = (nearness: Nearness): string => NEARNESS[nearness]();
/** A degree of confidence of the catalogue, in words; one that is not known stands as it is. */
export const confidenceName = (confidence: string): string => CONFIDENCE[confidence]?.() ?? confidence;
