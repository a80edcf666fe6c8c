import { resultOf, type ResultId } from '../model/measures';
import { formatCompact, formatNumber, formatShare, formatValue, unitName, type Locale } from '../text/format';

type Both = Record<Locale, string>;

/** What a result is called on the page, the workbook and in files. */
export const RESULT_WORDS: Record<ResultId, Both> = {
  suspended: { es: 'Impuesto suspendido', en: 'Tax suspended' },
  suspended_vat: { es: 'IVA suspendido', en: 'VAT suspended' },
  suspended_duty: { es: 'IGI en suspenso', en: 'Duty (IGI) in suspense' },
  financing_treasury: { es: 'Financiamiento a cargo del fisco', en: 'Financing borne by the treasury' },
  financing_firms: { es: 'Financiamiento que las empresas evitan', en: 'Financing that firms avoid' },
  financing_duty: { es: 'Financiamiento del IGI', en: 'Financing of the duty (IGI)' },
  financing_oneoff: { es: 'Saldo de IVA en espera, de una sola vez', en: 'One-off stock of VAT that waits' },
  lost: { es: 'Impuesto perdido', en: 'Tax lost' },
  lost_vat: { es: 'IVA perdido', en: 'VAT lost' },
  lost_duty: { es: 'IGI perdido', en: 'Duty (IGI) lost' },
  collected: { es: 'Recaudación', en: 'Collected' },
  collected_vat: { es: 'IVA', en: 'VAT (IVA)' },
  collected_duty: { es: 'IGI', en: 'Duty (IGI)' },
  collected_dta: { es: 'DTA', en: 'Customs fee (DTA)' },
  collected_isr: { es: 'ISR', en: 'Income tax (ISR)' },
  collected_fee: { es: 'Cuota ambiental', en: 'Environmental fee' },
  exports: { es: 'Exportaciones del programa', en: 'Exports of the programme' },
  imported_inputs: { es: 'Insumos importados', en: 'Imported inputs' },
  jobs: { es: 'Empleo del programa', en: 'Jobs of the programme' },
  value_added: { es: 'Valor agregado nacional', en: 'Domestic value added' },
  refunds: { es: 'Devoluciones de IVA', en: 'VAT refunds' },
  refund_cost: { es: 'Costo de devolver', en: 'Cost of refunding' },
  taxes_on_jobs: { es: 'Impuestos y cuotas sobre el empleo', en: 'Taxes and dues on jobs' }
};

/** Pesos as they are, or as a share of the gross domestic product of the base year. */
export type MoneyUnit = 'mxn' | 'gdp';

export interface AmountStyle {
  locale: Locale;
  money: MoneyUnit;
  /** MXN, of the base year; null where it is not published. */
  gdp: number | null;
}

/** Three digits: no estimate here is known better. */
export function rounded(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(3));
}

/** An amount of a result in words, without sign: «2.78 mil millones de pesos», «0.008 % del PIB», «7,550 empleos». */
export function amountText(id: ResultId, value: number, { locale, money, gdp }: AmountStyle): string {
  const { unit } = resultOf(id);
  const size = Math.abs(rounded(value));
  if (unit === 'persons') {
    const word = { es: size === 1 ? 'empleo' : 'empleos', en: size === 1 ? 'job' : 'jobs' }[locale];
    const digits = formatNumber(Math.round(size), locale);
    return `${digits} ${word}`;
  }
  if (unit === 'USD' || money === 'mxn' || gdp === null) return formatValue(size, unit, locale);
  return `${gdpShare(value, gdp, locale)} ${locale === 'es' ? 'del PIB' : 'of GDP'}`;
}

function gdpShare(value: number, gdp: number, locale: Locale): string {
  const share = Math.abs(value) / gdp;
  return formatShare(share, locale, share >= 0.01 ? 2 : share >= 0.0001 ? 3 : 4);
}

/** The sign of a number as it is printed: a minus, not a hyphen; none for zero. */
function signFor(value: number): string {
  return value > 0 ? '+' : value < 0 ? '−' : '';
}

/** Number alone, for tables whose headings name the unit; with a sign where it is a change. */
export function shortText(id: ResultId, value: number, { locale, money, gdp }: AmountStyle, signed = true): string {
  const sign = signed ? signFor(value) : '';
  const size = Math.abs(rounded(value));
  const { unit } = resultOf(id);
  if (unit === 'persons') return sign + formatNumber(Math.round(size), locale);
  if (unit === 'USD' || money === 'mxn' || gdp === null) return sign + formatCompact(size, locale);
  return sign + gdpShare(value, gdp, locale);
}

/** Unit of a result as a heading names it: «pesos», «% del PIB», «dólares», «empleos». */
export function unitText(id: ResultId, { locale, money, gdp }: AmountStyle): string {
  const { unit } = resultOf(id);
  if (unit === 'persons') return { es: 'empleos', en: 'jobs' }[locale];
  if (unit === 'USD') return unitName(unit, locale);
  return money === 'mxn' || gdp === null ? unitName('MXN', locale) : { es: '% del PIB', en: '% of GDP' }[locale];
}

/** The same with its sign: «+2.78 mil millones de pesos», «−7,550 empleos»; zero has none. */
export function signedText(id: ResultId, value: number, style: AmountStyle): string {
  const text = amountText(id, value, style);
  return signFor(value) + text;
}

const SCALES = [
  { factor: 1e12, es: 'billones', en: 'trillion' },
  { factor: 1e9, es: 'mil millones', en: 'billion' },
  { factor: 1e6, es: 'millones', en: 'million' }
];

/** Both ends of an interval as numbers of one scale, and that scale's name; none where numbers are whole or shares. */
export interface Ends {
  low: string;
  high: string;
  scale: string;
}

/**
 * Both ends of an interval on one scale: that of `around`, the estimate which they stand beside, so that a statement has one
 * scale; without it, that of the larger end. With a sign where they are changes. A small end keeps a digit that is not zero,
 * down to a ten-thousandth of the scale.
 */
export function intervalEnds(
  id: ResultId,
  [low, high]: readonly [number, number],
  style: AmountStyle,
  signed = true,
  around?: number
): Ends {
  const { unit } = resultOf(id);
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const most = around ? Math.abs(around) : largest;
  const scale = SCALES.find(({ factor }) => most >= factor * 0.9995) ?? SCALES.find(({ factor }) => largest >= factor);
  if (unit === 'persons' || (unit === 'MXN' && style.money === 'gdp' && style.gdp !== null) || !scale)
    return { low: shortText(id, low, style, signed), high: shortText(id, high, style, signed), scale: '' };
  const one = (value: number) => {
    const scaled = Math.abs(rounded(value)) / scale.factor;
    const steps = [99.95, 9.995, 0.0995, 0.00095];
    const decimals = scaled === 0 ? 0 : [0, 1, 2, 3, 4][steps.filter((step) => scaled < step).length]!;
    return (signed ? signFor(value) : '') + formatNumber(scaled, style.locale, decimals);
  };
  return { low: one(low), high: one(high), scale: scale[style.locale] };
}

/** The same in words: «0.87 a 11.4 mil millones». `join` puts the two numbers together; the scale is named once. */
export function intervalText(
  id: ResultId,
  ends: readonly [number, number],
  style: AmountStyle,
  join: (low: string, high: string) => string,
  signed = true,
  around?: number
): string {
  const { low, high, scale } = intervalEnds(id, ends, style, signed, around);
  return [join(low, high), scale].filter(Boolean).join(' ');
}
