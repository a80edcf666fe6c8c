/** Reforms of the scenario page that debates lead to, by id. */
export const PRESET_IDS = [
  'vat-rule-removed',
  'vat-upfront',
  'return-80-all',
  'apparel-2024',
  'tariff-2026',
  'staged-content',
  'monitoring',
  'safe-harbour',
  'wage-floor',
  'usmca-loss',
  'bridge'
] as const;

export type PresetId = (typeof PRESET_IDS)[number];

/** Spanish path of the scenario page with a preset chosen. */
export function presetPath(id: PresetId): string {
  return `/escenarios/?preset=${id}`;
}
