import type { Locale } from '../text/format';

/** What a citation of a figure is made of. */
export interface Cited {
  id: string;
  title: string;
  locale: Locale;
  version: string;
  /** Day on which the newest of its sources was read, ISO: the date of what the figure says. */
  date: string;
  url: string;
  /** Publishers of the numbers. */
  publishers: readonly string[];
}

const SITE = { es: 'Atlas IMMEX', en: 'IMMEX Atlas' } as const;
const KIND = { es: 'Gráfica', en: 'Chart' } as const;
const DATA = { es: 'datos', en: 'data' } as const;
const WITH = { es: 'con datos de', en: 'with data of' } as const;

function publishers({ publishers: names, locale }: Cited): string {
  return `${WITH[locale]} ${[...new Set(names)].join('; ')}`;
}

/** American Psychological Association, 7th edition: author, year, title, kind, version, address. */
export function apa(cited: Cited): string {
  const { title, locale, version, date, url } = cited;
  return `${SITE[locale]}. (${date.slice(0, 4)}). ${title} [${KIND[locale]}; ${publishers(cited)}; ${DATA[locale]} v. ${version}]. ${url}`;
}

/** One line for a text that keeps no list of references. */
export function plain(cited: Cited): string {
  const { title, locale, version, date, url } = cited;
  return `«${title}». ${SITE[locale]}, ${publishers(cited)}, ${DATA[locale]} v. ${version}, ${date}. ${url}`;
}

/** BibTeX `@misc`; braces keep the capitals, what TeX would read as a command is escaped. */
export function bibtex(cited: Cited): string {
  const { id, title, locale, version, date, url } = cited;
  return [
    `@misc{immex-atlas-${id},`,
    `  author = {{${SITE[locale]}}},`,
    `  title = {{${tex(title)}}},`,
    `  year = {${date.slice(0, 4)}},`,
    `  note = {${tex(`${publishers(cited)}; ${DATA[locale]} v. ${version}`)}},`,
    `  url = {${url}}`,
    '}'
  ].join('\n');
}

function tex(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/[%&#$_]/g, (sign) => `\\${sign}`);
}
