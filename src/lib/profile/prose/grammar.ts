import { formatNumber, formatPeriod, formatShare, formatValue, unitName, type Locale } from '../../text/format';
import type { Amount, RangedShare } from '../facts';

/** Place names that take an article inside a sentence; «El Salto» and «La Laguna» carry theirs as part of the name. */
const WITH_ARTICLE: Record<Locale, Record<string, string>> = {
  es: { 'Estado de México': 'el Estado de México', 'Ciudad de México': 'la Ciudad de México' },
  en: { 'State of Mexico': 'the State of Mexico' }
};

/** The name as the object of a preposition: «la Ciudad de México», «El Salto», “the State of Mexico”. */
export function named(name: string, locale: Locale): string {
  return WITH_ARTICLE[locale][name] ?? name;
}

/** «de Chihuahua», «del Estado de México», «de El Salto»: only a common article contracts, never that of a name. */
export function of(name: string, locale: Locale): string {
  const whole = named(name, locale);
  if (locale === 'en') return `of ${whole}`;
  return whole !== name && whole.startsWith('el ') ? `del ${name}` : `de ${whole}`;
}

/** «la zona metropolitana de Monterrey», «del Valle de México»: a common noun takes its article, a name does not. */
export function metroOf(name: string, locale: Locale): string {
  if (locale === 'en') return `the ${name} metropolitan area`;
  return `la zona metropolitana ${name.startsWith('Valle ') ? 'del' : 'de'} ${name}`;
}

/** First letter upper, the rest as it is. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sector inside a sentence: «equipo eléctrico», “electrical equipment”. */
export function sectorInside(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

const BASIS = {
  published: { es: 'publicado', en: 'published' },
  derived: { es: 'derivado', en: 'derived' },
  modelled: { es: 'estimado', en: 'estimated' }
} as const;

/** A count as it is told: an estimate has no more digits than its range, three. */
export function shownValue({ value, basis }: Pick<Amount, 'value' | 'basis'>): number {
  return basis === 'modelled' && value >= 1000 ? Number(value.toPrecision(3)) : value;
}

/** «12 puestos (2024, publicado)»; of an estimate its range: «(2024, estimado; entre 10 y 14)». `noun` takes the unit's place. */
export function told(amount: Amount, unit: string, locale: Locale, noun?: string): string {
  const value = formatValue(shownValue(amount), unit, locale);
  const text = noun ? value.replace(unitName(unit, locale), noun) : value;
  return `${text} (${placed(amount, unit, locale)})`;
}

/** Period, basis, whether it may still change, and the range of an estimate or of a sum with confidential parts. */
export function placed(
  { period, basis, preliminary, low, high }: Amount,
  unit: string,
  locale: Locale,
  write = (value: number) => formatValue(value, unit, locale)
): string {
  const marks = [formatPeriod(period, locale), BASIS[basis][locale]];
  if (preliminary) marks.push(locale === 'es' ? 'preliminar' : 'preliminary');
  const where = marks.join(', ');
  if (low === null || high === null || low === high) return where;
  return `${where}; ${between(write(low), write(high), locale)}`;
}

/** «entre 66.2 y 90.7 mil millones de dólares» / “between 10 and 14 jobs”; each with its unit where these differ. */
export function between(from: string, to: string, locale: Locale): string {
  const tail = (text: string) => /\s.*|%/u.exec(text)?.[0] ?? '';
  const start = tail(from) === tail(to) && tail(from) ? from.slice(0, -tail(from).length) : from;
  return locale === 'es' ? `entre ${start} y ${to}` : `between ${start} and ${to}`;
}

/** «60 %»; of an estimate with its range: «60 %; entre 51 y 68 %»; «al menos 60 %» where part is confidential. */
export function shareText({ share, low, high }: RangedShare, basis: Amount['basis'], locale: Locale): string {
  const value = percent(share, locale);
  const ends = [low, high].map((end) => percent(end, locale)) as [string, string];
  if (low === high || ends[0] === ends[1]) return value;
  if (basis === 'modelled') return `${value}; ${between(...ends, locale)}`;
  return locale === 'es' ? `al menos ${value}` : `at least ${value}`;
}

/** «electrónica (60 %; entre 51 y 68 %) y automotriz (16 %; entre 9 y 25 %)» for groups of a mix. */
export function mixText(
  mix: readonly RangedShare[],
  nameOf: (id: string) => string,
  basis: Amount['basis'],
  locale: Locale
): string {
  return list(
    mix.map((group) => `${sectorInside(nameOf(group.id))} (${shareText(group, basis, locale)})`),
    locale
  );
}

/** A list whose items may begin with any sound: «e» before i. */
export function list(parts: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale === 'es' ? 'es-MX' : 'en-US', { type: 'conjunction' }).format(parts);
}

/** A share without decimals; below one per cent said so, never as zero. */
export function percent(share: number, locale: Locale): string {
  if (share > 0 && share < 0.01) return locale === 'es' ? 'menos de 1 %' : 'less than 1%';
  return formatShare(share, locale, 0);
}

/** «24 %» of a change without its sign; a small one keeps a decimal. */
export function change(first: number, last: number, locale: Locale): string {
  const share = Math.abs(last / first - 1);
  return formatShare(share, locale, share < 0.1 ? 1 : 0);
}

/** A count with its noun in the right number. */
export function count(value: number, one: string, many: string, locale: Locale): string {
  return `${formatNumber(value, locale)} ${value === 1 ? one : many}`;
}
