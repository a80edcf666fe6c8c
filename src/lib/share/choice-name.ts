import type { Choice } from '../figures/figure';
import * as m from '../text/paraglide/messages';

const NAMES: Record<Choice, () => string> = {
  state: m.figure_state,
  sector: m.figure_sector,
  city: m.figure_city,
  place: m.figure_place,
  reform: m.figure_reform
};

/** Label of the list in which a reader chooses. */
export function choiceName(takes: Choice | null | undefined): string {
  return NAMES[takes ?? 'state']();
}
