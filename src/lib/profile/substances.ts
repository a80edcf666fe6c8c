import type { Medium } from '../data/questions/declared';
import type { Locale } from '../text/format';

const METALS: Record<string, string> = {
  Plomo: 'Lead',
  Níquel: 'Nickel',
  Cromo: 'Chromium',
  Cadmio: 'Cadmium',
  Arsénico: 'Arsenic',
  Mercurio: 'Mercury'
};
const FORMS: Record<string, string> = {
  'Compuestos solubles': 'soluble compounds',
  'polvos, respirables, vapores o humos': 'dust, respirable, vapours or fumes'
};
const OTHERS: Record<string, string> = {
  'Bióxido de carbono': 'Carbon dioxide',
  'Bióxido de nitrógeno': 'Nitrogen dioxide',
  'Oxido nitroso': 'Nitrous oxide',
  Metano: 'Methane',
  Formaldehido: 'Formaldehyde',
  Acetaldehido: 'Acetaldehyde',
  Tolueno: 'Toluene',
  'Xileno (mezcla de isómeros)': 'Xylene (mixed isomers)',
  Benceno: 'Benzene',
  Fenol: 'Phenol',
  'Estireno (fenil etileno)': 'Styrene',
  Dioxinas: 'Dioxins',
  Furanos: 'Furans',
  Hidrofluorocarbonos: 'Hydrofluorocarbons',
  'Cianuro inorgánico/orgánico': 'Cyanide, inorganic or organic'
};

/** A substance as the register prints it; in English where it is one of the common ones, else as printed. */
export function substanceName(printed: string, locale: Locale): { text: string; printed: boolean } {
  if (locale === 'es') return { text: printed, printed: false };
  const [, metal = '', form = ''] = /^(\p{L}+) \((.+)\)$/u.exec(printed) ?? [];
  const found = METALS[metal] && FORMS[form] ? `${METALS[metal]} (${FORMS[form]})` : OTHERS[printed];
  return found ? { text: found, printed: false } : { text: printed, printed: true };
}

/** Where a plant declares that a substance goes. */
export const MEDIUM_NAME: Record<Medium, Record<Locale, string>> = {
  air: { es: 'aire', en: 'air' },
  water: { es: 'agua', en: 'water' },
  soil: { es: 'suelo', en: 'soil' },
  sewer: { es: 'alcantarillado', en: 'sewer' },
  transfer: { es: 'transferencia fuera de la planta', en: 'transfer off site' }
};
