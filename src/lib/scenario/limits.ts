import type { Limit } from '../model/limits';

/** The sentences that stand beside every result of a scenario. */
export const LIMIT_TEXT: Record<Limit, { es: string; en: string }> = {
  'partial-equilibrium': {
    es: 'Equilibrio parcial: se mueven precios, insumos y exportaciones del programa, y nada más de la economía.',
    en: 'Partial equilibrium: the programme’s prices, inputs and exports move, and nothing else in the economy.'
  },
  'no-exchange-rate': {
    es: 'El tipo de cambio y las tasas de interés quedan en los del año base.',
    en: 'The exchange rate and interest rates stay at those of the base year.'
  },
  'no-wage-response': {
    es: 'Los salarios no responden a lo que pasa con el empleo.',
    en: 'Wages do not respond to what happens to jobs.'
  },
  'no-relocation': {
    es: 'Ninguna planta se muda de ciudad ni de país de un golpe: la producción de cada lugar se ajusta donde está.',
    en: 'No plant moves to another city, nor abroad at one stroke: each place’s output adjusts where it is.'
  },
  'base-year-held': {
    es: 'La línea de base repite el año base hasta 2035; no es un pronóstico.',
    en: 'The baseline repeats the base year until 2035; it is no forecast.'
  },
  'columns-apart': {
    es: 'Lo suspendido, su financiamiento, lo perdido y lo recaudado son cosas distintas y no deben sumarse.',
    en: 'What is suspended, its financing, what is lost and what is collected are different things and must not be added together.'
  },
  'share-carried': {
    es: 'Los estados y ciudades llevan su parte estimada del año base; la suma de sus intervalos no es el intervalo del total.',
    en: 'States and cities carry their estimated share of the base year; the sum of their ranges is not the range of the total.'
  }
};
