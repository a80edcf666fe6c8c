/** Numbers, periods and units as readers of each language write them (Intl es-MX, en-US). */

export type Locale = 'es' | 'en';

const INTL: Record<Locale, string> = { es: 'es-MX', en: 'en-US' };

/** Made once: making one costs as much as writing a hundred numbers, and a moving chart writes hundreds a frame. */
const numberFormats = new Map<string, Intl.NumberFormat>();

export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  const key = `${locale}${decimals}`;
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(INTL[locale], { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    numberFormats.set(key, format);
  }
  return format.format(value);
}

/** Size of a file: «420 kB», «1.2 MB», never 0.0 of anything. */
export function formatBytes(bytes: number, locale: Locale): string {
  if (bytes < 999_500) return `${formatNumber(Math.max(1, Math.round(bytes / 1000)), locale)}\u00a0kB`;
  return `${formatNumber(bytes / 1e6, locale, bytes < 9.95e6 ? 1 : 0)}\u00a0MB`;
}

/** With so many digits that count, and none that say nothing: 4,140.18 of 4140.1800001. */
export function formatDigits(value: number, locale: Locale, digits: number): string {
  return new Intl.NumberFormat(INTL[locale], { maximumSignificantDigits: digits }).format(value);
}

/** A fraction of 1 as a percentage, `0.062` → «6.2 %» / “6.2%”. */
export function formatShare(value: number, locale: Locale, decimals = 1): string {
  const percent = formatNumber(value * 100, locale, decimals);
  return locale === 'es' ? `${percent} %` : `${percent}%`;
}

interface Scale {
  factor: number;
  es: [one: string, many: string];
  en: string;
}

/** «Mil millones» is 10⁹ and «billón» is 10¹²: never the English words with Spanish letters. */
const SCALES: Scale[] = [
  { factor: 1e12, es: ['billón', 'billones'], en: 'trillion' },
  { factor: 1e9, es: ['mil millones', 'mil millones'], en: 'billion' },
  { factor: 1e6, es: ['millón', 'millones'], en: 'million' }
];

/** Digits after the point that keep three significant ones: 602, 75.5, 3.20. */
function keptDecimals(value: number): number {
  if (Math.abs(value) >= 99.95) return 0;
  return Math.abs(value) >= 9.995 ? 1 : 2;
}

/** A large number in words: 602421110000 → «602 mil millones», “602 billion”. Below a million, all its digits. */
export function formatCompact(value: number, locale: Locale, decimals?: number): string {
  const scale = SCALES.find(({ factor }) => Math.abs(value) >= factor * 0.9995);
  if (!scale) return formatNumber(value, locale, Number.isInteger(value) ? 0 : (decimals ?? keptDecimals(value)));
  const scaled = value / scale.factor;
  const digits = formatNumber(scaled, locale, decimals ?? keptDecimals(scaled));
  if (locale === 'en') return `${digits} ${scale.en}`;
  return `${digits} ${Math.abs(Number(scaled.toFixed(2))) === 1 ? scale.es[0] : scale.es[1]}`;
}

/** Unit of a measure as it stands after a number. */
const UNITS: Record<string, Record<Locale, string>> = {
  USD: { es: 'dólares', en: 'US dollars' },
  MXN: { es: 'pesos', en: 'pesos' },
  'MXN/day': { es: 'pesos al día', en: 'pesos a day' },
  'MXN/USD': { es: 'pesos por dólar', en: 'pesos per dollar' },
  jobs: { es: 'puestos', en: 'jobs' },
  persons: { es: 'personas', en: 'people' },
  establishments: { es: 'establecimientos', en: 'establishments' },
  share: { es: '% del total', en: '% of the total' },
  'share/year': { es: '% anual', en: '% a year' },
  kg: { es: 'kilogramos', en: 'kilograms' },
  index: { es: 'índice', en: 'index' },
  'vehicles/year': { es: 'vehículos al año', en: 'vehicles a year' }
};

export function unitName(unit: string, locale: Locale): string {
  return UNITS[unit]?.[locale] ?? unit;
}

/** Scale and unit of an axis: `mil millones de dólares`, `billion US dollars`. */
export function scaledUnit(unit: string, factor: number, locale: Locale): string {
  const scale = SCALES.find((candidate) => candidate.factor === factor);
  if (!scale)
    return factor === 1000
      ? `${locale === 'es' ? 'miles de' : 'thousand'} ${unitName(unit, locale)}`
      : unitName(unit, locale);
  return locale === 'es' ? `${scale.es[1]} de ${unitName(unit, locale)}` : `${scale.en} ${unitName(unit, locale)}`;
}

/** Value with its unit in words: «602 mil millones de dólares», “602 billion US dollars”, «326,388 personas». */
export function formatValue(value: number, unit: string, locale: Locale): string {
  if (unit === 'share') return formatShare(value, locale);
  if (unit === 'share/year') return `${formatShare(value, locale)} ${locale === 'es' ? 'anual' : 'a year'}`;
  // An index has no unit to name: 103, not «103 índice».
  if (unit === 'index') return formatCompact(value, locale);
  const digits = formatCompact(value, locale, unit === 'MXN/day' || unit === 'MXN/USD' ? 2 : undefined);
  const needsOf = locale === 'es' && /(millones|millón|billones|billón)$/.test(digits);
  return `${digits} ${needsOf ? 'de ' : ''}${unitName(unit, locale)}`;
}

const MONTHS: Record<Locale, string[]> = {
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' ')
};

/** `2024` → 2024; `2024-Q3` → «tercer trimestre de 2024»; `2024-06` → «junio de 2024». */
export function formatPeriod(period: string, locale: Locale): string {
  const [year, part] = period.split('-') as [string, string | undefined];
  if (!part) return year;
  if (part.startsWith('Q')) {
    const ordinal = { es: ['primer', 'segundo', 'tercer', 'cuarto'], en: ['first', 'second', 'third', 'fourth'] };
    const word = ordinal[locale][Number(part[1]) - 1]!;
    return locale === 'es' ? `${word} trimestre de ${year}` : `${word} quarter of ${year}`;
  }
  const month = MONTHS[locale][Number(part) - 1]!;
  return locale === 'es' ? `${month} de ${year}` : `${month} ${year}`;
}

/** Position of a period on a time axis, in years: `2024` → 2024, `2024-Q3` → 2024.5, `2024-06` → 2024.4166. */
export function periodPosition(period: string): number {
  const [year, part] = period.split('-') as [string, string | undefined];
  if (!part) return Number(year);
  return Number(year) + (part.startsWith('Q') ? (Number(part[1]) - 1) / 4 : (Number(part) - 1) / 12);
}

/** «a, b y c» / “a, b and c”; «e» before an i sound. */
export function formatList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(INTL[locale], { type: 'conjunction' }).format(items);
}

/** Names in the order a reader expects: Ángel stands near Angel. */
export function compareNames(locale: Locale): (a: string, b: string) => number {
  return new Intl.Collator(INTL[locale], { sensitivity: 'base' }).compare;
}
