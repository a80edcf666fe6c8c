import type { LeverId } from '../model/levers/index';
import { FIRST_YEAR, type LeverSetting } from '../model/scenario';
import { formatList, type Locale } from '../text/format';
import { dialText, LEVER_WORDS } from './lever-words';

type Phrase = Record<Locale, (size: string) => string>;

const moves = (up: boolean): Phrase =>
  up
    ? { es: (size) => `sube ${size}`, en: (size) => `up by ${size}` }
    : { es: (size) => `baja ${size}`, en: (size) => `down by ${size}` };

/** What a dial does above zero, after its lever's name and a colon; `size` is its value without sign. */
const ABOVE: Record<LeverId, Phrase> = {
  vat_upfront: {
    es: (size) => `se paga ${size} del que hoy se suspende`,
    en: (size) => `${size} of what is suspended today is paid`
  },
  return_rule: { es: (size) => `alcanza ${size} de lo que entra`, en: (size) => `covers ${size} of what enters` },
  transparency: {
    es: (size) => `se publica ${size} del valor del programa`,
    en: (size) => `${size} of the programme’s value is published`
  },
  tariff: moves(true),
  domestic_content: {
    es: (size) => `${size} más de insumos comprados en México`,
    en: (size) => `${size} more of inputs bought in Mexico`
  },
  export_commitment: {
    es: (size) => `el mínimo de 10 % de las ventas sube ${size}`,
    en: (size) => `the floor of 10% of sales up by ${size}`
  },
  safe_harbour: moves(true),
  wage_floor: moves(true),
  environment: { es: (size) => size, en: (size) => size },
  demand_shock: moves(true),
  us_tariff: moves(true),
  preference_loss: {
    es: (size) => `deja de entrar libre ${size} de lo que hoy entra libre`,
    en: (size) => `${size} of what enters free today no longer does`
  }
};

/** The same below zero, where that is not simply a fall. */
const BELOW: Partial<Record<LeverId, Phrase>> = {
  vat_upfront: {
    es: (size) => `deja de pagarlo ${size} de quienes hoy lo pagan en efectivo`,
    en: (size) => `${size} of those who pay it in cash today no longer do`
  }
};

/**
 * What a setting does, in a phrase: «Arancel de los insumos: sube 2 puntos desde 2026». A path is told by its first and its
 * last point; places and sectors are named by `nameOf`.
 */
export function settingText(setting: LeverSetting, locale: Locale, nameOf: (id: string) => string): string {
  const { lever: id, path, target } = setting;
  const [first, last] = [path[0]!, path[path.length - 1]!];
  const size = (value: number) => dialText(id, Math.abs(value), locale);
  const phrase = (value: number) => (value < 0 ? (BELOW[id] ?? moves(false)) : ABOVE[id])[locale](size(value));
  const within = locale === 'es' ? 'en' : 'in';
  const turns = first[1] * last[1] < 0;
  const dial =
    path.length === 1
      ? `${phrase(first[1])} ${locale === 'es' ? 'desde' : 'from'} ${FIRST_YEAR}`
      : first[1] === 0
        ? `${phrase(last[1])} ${within} ${last[0]} (${locale === 'es' ? 'nada' : 'none'} ${within} ${first[0]})`
        : `${phrase(first[1])} ${within} ${first[0]} ${locale === 'es' ? 'y' : 'and'} ${turns ? phrase(last[1]) : size(last[1])} ${within} ${last[0]}`;
  const listed = (ids: readonly string[] | undefined) => {
    if (!ids) return [];
    const shown = ids.slice(0, 3).map(nameOf);
    const more = ids.length - shown.length;
    return [formatList(more > 0 ? [...shown, locale === 'es' ? `${more} más` : `${more} more`] : shown, locale)];
  };
  const where = target === 'all' ? [] : [...listed(target.places), ...listed(target.sectors)];
  return `${LEVER_WORDS[id].name[locale]}: ${dial}${where.length ? ` (${where.join('; ')})` : ''}`;
}
