import type { LeverId } from '../model/levers/index';
import { lever } from '../model/levers/index';
import { formatNumber, formatShare, type Locale } from '../text/format';

type Both = Record<Locale, string>;

/** What a lever is called, and what moving it does: the page's words for `../model/levers`. */
export const LEVER_WORDS: Record<LeverId, { name: Both; text: Both }> = {
  vat_upfront: {
    name: { es: 'IVA pagado al entrar', en: 'VAT paid on entry' },
    text: {
      es: 'Parte del IVA hoy suspendido que se paga en la aduana y se acredita o devuelve después. Por debajo de cero: parte de quienes hoy pagan en efectivo que dejaría de hacerlo.',
      en: 'Share of the VAT now suspended that is paid at customs, and credited or refunded later. Below zero: share of those who pay in cash today who would stop.'
    }
  },
  return_rule: {
    name: { es: 'Regla de retorno de 80 %', en: '80% return rule' },
    text: {
      es: 'Parte de lo que entra que queda sujeta a la regla. No recauda por sí misma: reduce el desvío, cuesta comprobarla y algunos dejan el programa.',
      en: 'Share of what enters that comes under the rule. It raises nothing by itself: it lowers diversion, costs something to prove, and some leave the programme.'
    }
  },
  transparency: {
    name: { es: 'Publicación por empresa', en: 'Publication by firm' },
    text: {
      es: 'Parte del valor del programa que se publica por empresa. No mueve nada mientras usted no suponga su efecto sobre el desvío (e_T, en los supuestos).',
      en: 'Share of the programme’s value published by firm. It moves nothing until you assume its effect on diversion (e_T, among the assumptions).'
    }
  },
  tariff: {
    name: { es: 'Arancel de los insumos', en: 'Duty on inputs' },
    text: {
      es: 'Puntos sobre el arancel de lo que entra sin origen preferencial. Lo que PROSEC y la Regla Octava mantienen bajo no sube.',
      en: 'Points on the duty of what enters without preferential origin. What PROSEC and Rule 8 keep low does not rise.'
    }
  },
  domestic_content: {
    name: { es: 'Contenido nacional obligatorio', en: 'Required domestic content' },
    text: {
      es: 'Puntos que debe subir la parte de los insumos comprada en México; su sobrecosto crece con cada punto.',
      en: 'Points by which the share of inputs bought in Mexico must rise; each further point costs more.'
    }
  },
  export_commitment: {
    name: { es: 'Compromiso de exportar', en: 'Commitment to export' },
    text: {
      es: 'Puntos sobre el mínimo de 10 % de las ventas. No se publica cuántas empresas están cerca: no mueve nada mientras usted no lo suponga (b_X). Lo expuesto es lo suspendido de hoy.',
      en: 'Points on the floor of 10% of sales. How many firms are near it is not published: it moves nothing until you assume it (b_X). What is exposed is what is suspended today.'
    }
  },
  safe_harbour: {
    name: { es: 'Utilidad mínima (safe harbour)', en: 'Minimum profit (safe harbour)' },
    text: {
      es: 'Puntos sobre la utilidad fiscal mínima de la maquila. Solo para todo el país: no hay base por lugar.',
      en: 'Points on the minimum taxable profit of a maquila. For the whole country only: no base by place exists.'
    }
  },
  wage_floor: {
    name: { es: 'Salario mínimo, alza real', en: 'Minimum wage, real rise' },
    text: {
      es: 'Alza real del salario mínimo; cuántos quedan debajo y cuánto se traslada son supuestos.',
      en: 'Real rise of the minimum wage; how many fall below it and how much is passed on are assumptions.'
    }
  },
  environment: {
    name: { es: 'Cuota por tonelada de CO₂', en: 'Fee per tonne of CO₂' },
    text: {
      es: 'Pesos por tonelada registrada en el RETC. Los sectores sin planta registrada no pagan.',
      en: 'Pesos per tonne registered in the RETC. Sectors without a registered plant pay nothing.'
    }
  },
  demand_shock: {
    name: { es: 'Demanda de Estados Unidos', en: 'United States demand' },
    text: {
      es: 'Cuánto cambia lo que Estados Unidos compra: una prueba de resistencia, no una reforma.',
      en: 'By how much what the United States buys changes: a stress test, not a reform.'
    }
  },
  us_tariff: {
    name: { es: 'Arancel de Estados Unidos', en: 'United States tariff' },
    text: {
      es: 'Puntos sobre el arancel de lo que no entra libre a Estados Unidos.',
      en: 'Points on the duty of what does not enter the United States free.'
    }
  },
  preference_loss: {
    name: { es: 'Pérdida de la preferencia', en: 'Loss of preference' },
    text: {
      es: 'Parte de lo que hoy entra libre a Estados Unidos que pagaría su arancel general.',
      en: 'Share of what now enters the United States free that would pay the general tariff.'
    }
  }
};

/** Rules of trade agreements that a lever would touch. */
export const FLAG_WORDS: Record<'wto-trims' | 'usmca-14-10', Both> = {
  'wto-trims': {
    es: 'Chocaría con el Acuerdo MIC de la OMC (medidas de inversión) si condiciona el programa.',
    en: 'Would clash with the WTO’s TRIMs agreement (investment measures) if made a condition of the programme.'
  },
  'usmca-14-10': {
    es: 'Chocaría con el artículo 14.10 del T-MEC (requisitos de desempeño).',
    en: 'Would clash with USMCA article 14.10 (performance requirements).'
  }
};

/** What a dial's value is multiplied by where a reader types it: per cent and points, or pesos. */
export function dialFactor(id: LeverId): number {
  return lever(id).unit === 'MXN/t' ? 1 : 100;
}

/** Value of a dial with its unit: «100 %», «2 puntos», «500 pesos por tonelada». */
export function dialText(id: LeverId, value: number, locale: Locale): string {
  const { unit } = lever(id);
  if (unit === 'MXN/t')
    return `${formatNumber(value, locale)} ${locale === 'es' ? 'pesos por tonelada' : 'pesos a tonne'}`;
  const percent = Math.round(value * 1e4) / 100;
  const decimals = Number.isInteger(percent) ? 0 : Number.isInteger(percent * 10) ? 1 : 2;
  if (unit === 'share') return formatShare(value, locale, decimals);
  const one = Math.abs(percent) === 1;
  const word = { es: one ? 'punto' : 'puntos', en: one ? 'point' : 'points' }[locale];
  return `${formatNumber(percent, locale, decimals)} ${word}`;
}
