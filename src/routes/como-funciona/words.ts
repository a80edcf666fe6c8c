import type { Fate, Regime, StepId, Tax } from '$lib/model/journey';
import { formatNumber, type Locale } from '$lib/text/format';

type Words<Key extends string> = Record<Key, Record<Locale, string>>;

export const TAX: Words<Tax> = {
  vat: { es: 'IVA', en: 'VAT' },
  duty: { es: 'arancel', en: 'duty' },
  dta: { es: 'DTA', en: 'DTA' }
};

export const REGIME: Words<Regime> = {
  ordinary: { es: 'Importación ordinaria', en: 'Ordinary import' },
  immex: { es: 'Importación temporal IMMEX', en: 'Temporary import, IMMEX' }
};

export const STEP: Words<StepId> = {
  entry: { es: 'aduana', en: 'customs' },
  plant: { es: 'en la planta', en: 'in the plant' },
  return: { es: 'declaración mensual', en: 'monthly return' },
  refund: { es: 'devolución', en: 'refund' },
  sale: { es: 'venta', en: 'sale' },
  'home-return': { es: 'declaración mensual', en: 'monthly return' }
};

export const FATE: Words<Fate> = {
  paid: { es: 'se paga', en: 'paid' },
  suspended: { es: 'se debe y no se paga', en: 'due, not paid' },
  guaranteed: { es: 'se garantiza', en: 'guaranteed' },
  settled: { es: 'se paga', en: 'paid' },
  released: { es: 'se cancela', en: 'falls away' },
  relieved: { es: 'se perdona', en: 'forgiven' },
  credited: { es: 'se acredita', en: 'credited' },
  refunded: { es: 'se devuelve', en: 'paid back' },
  lost: { es: 'se pierde', en: 'lost' }
};

/** Pesos with two decimals; what is not nothing never reads as nothing. */
export function pesos(amount: number, locale: Locale): string {
  if (amount > 0 && amount < 0.005) return locale === 'es' ? 'menos de 0.01' : 'less than 0.01';
  return formatNumber(Math.abs(amount) < 0.005 ? 0 : amount, locale, 2);
}

/** «1.00 peso», “16.93 pesos”. */
export function inPesos(amount: number, locale: Locale): string {
  const text = pesos(amount, locale);
  return `${text} ${text === '1.00' ? 'peso' : 'pesos'}`;
}

export function inDays(count: number, locale: Locale): string {
  if (locale === 'es') return `${count} ${count === 1 ? 'día' : 'días'}`;
  return `${count} ${count === 1 ? 'day' : 'days'}`;
}
