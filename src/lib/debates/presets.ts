import { preset } from '../scenario/presets';
import type { Locale } from '../text/format';
import type { PresetId } from './preset-path';

/** Name of a reform that the scenario page offers ready made: its own, so that a link says what its page is headed. */
export function presetName(id: PresetId, locale: Locale): string {
  return preset(id)!.name[locale];
}
