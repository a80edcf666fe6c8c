import type { Locale } from '../text/format';

/** Reforms that the scenario page offers ready made, by id. */
export const PRESETS = {
  'vat-rule-removed': { es: 'Quitar la regla de IVA de 2015', en: 'Remove the VAT rule of 2015' },
  'vat-upfront': { es: 'Pagar todo el IVA al entrar', en: 'Pay all VAT on entry' },
  'return-80-all': { es: 'Retorno mínimo para todos', en: 'Minimum return for all' },
  'apparel-2024': { es: 'Decreto de prendas de vestir, diciembre de 2024', en: 'Apparel decree, December 2024' },
  'tariff-2026': { es: 'Reforma arancelaria, enero de 2026', en: 'Tariff reform, January 2026' },
  'staged-content': { es: 'Contenido nacional por etapas a 2035', en: 'Domestic content in stages to 2035' },
  monitoring: { es: 'Vigilancia continua', en: 'Continuous monitoring' },
  'safe-harbour': { es: 'Safe harbour, un punto más', en: 'Safe harbour, one point more' },
  'wage-floor': { es: 'Piso salarial', en: 'Wage floor' },
  'usmca-loss': { es: 'Perder la preferencia del T-MEC', en: 'Loss of USMCA preference' },
  bridge: { es: 'Puente: flexibilidad, contenido y vigilancia', en: 'Bridge: flexibility, content and monitoring' }
} as const satisfies Record<string, Record<Locale, string>>;

export type PresetId = keyof typeof PRESETS;

/** Spanish path of the scenario page with a preset chosen. */
export function presetPath(id: PresetId): string {
  return `/escenarios/?preset=${id}`;
}
