import type { Locale } from '$lib/text/format';

/** Words of the catalogue's values and units, which it keeps in English, as the Spanish page says them. */
const SPANISH: Record<string, string> = {
  'temporary imports VAT-free': 'importación temporal sin IVA',
  'bond / letter of credit': 'fianza o carta de crédito',
  'lesser of (Mexican duty, US duty)': 'el menor del arancel mexicano y el estadounidense',
  'fixed fee / 1.76‰': 'cuota fija / 1.76 ‰',
  '40 business days / 17.9–30 days': '40 días hábiles / 17.9–30 días',
  '% of VAT due': '% del IVA causado',
  '% of value': '% del valor',
  'business days': 'días hábiles',
  days: 'días',
  months: 'meses',
  years: 'años'
};
const ENGLISH: Record<string, string> = { 'al millar (‰)': 'per thousand (‰)' };
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const MESES = 'ene feb mar abr may jun jul ago sep oct nov dic'.split(' ');
/** Units that say what kind of entry it is, not what is counted. */
const NOT_UNITS = ['rule', 'date', '‰'];

/** A value and its unit in the page's language; words that are not known stand as the catalogue has them. */
export function valueInWords(value: string, unit: string | null, locale: Locale): string {
  const words = locale === 'es' ? SPANISH : ENGLISH;
  const said = Object.hasOwn(words, value) ? words[value]! : value;
  if (!unit || NOT_UNITS.includes(unit) || /days|días/.test(said)) return said;
  const counted = Object.hasOwn(words, unit) ? words[unit]! : unit;
  if (unit.startsWith('%')) return locale === 'es' ? `${said} ${counted}` : `${said}${counted}`;
  return `${said} ${counted}`;
}

/** `2015-` → «desde 2015»; `-2014` → «hasta 2014»; `2015-2020` → «2015–2020»; `14-Oct-2024-` → «desde 14 oct 2024». */
export function inForce(period: string, locale: Locale): string {
  const es = locale === 'es';
  const dated = period.replace(/(\d{1,2})-([A-Z][a-z]{2})-(\d{4})/, (_, day: string, month: string, year: string) => {
    const name = es ? (MESES[MONTHS.indexOf(month)] ?? month) : month;
    return `${day} ${name} ${year}`;
  });
  if (dated.startsWith('-')) return `${es ? 'hasta' : 'until'} ${dated.slice(1)}`;
  if (dated.endsWith('-')) return `${es ? 'desde' : 'since'} ${dated.slice(0, -1)}`;
  return dated.replace(/^(\d+)-(\d+)$/, '$1–$2');
}
