import type { Locale } from '../text/format';

/** What a citation of data is made of. */
export interface CitedData {
  /** Identifier of the measure or table. */
  id: string;
  title: string;
  version: string;
  /** Public address of the page. */
  url: string;
  /** Day, ISO. */
  date: string;
  /** Publishers of the numbers. */
  sources: readonly string[];
}

export const CITATION_STYLES = ['plain', 'apa', 'bibtex'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

const WORDS = {
  es: { site: 'Atlas IMMEX', kind: 'Conjunto de datos', data: 'datos', with: 'con datos de' },
  en: { site: 'IMMEX Atlas', kind: 'Data set', data: 'data', with: 'with data of' }
} as const;

/** Data of the atlas cited in one of three styles: a line of text, APA (7th edition), BibTeX. */
export function citeData(cited: CitedData, style: CitationStyle, locale: Locale): string {
  const { id, title, version, url, date } = cited;
  const { site, kind, data, with: given } = WORDS[locale];
  const sources = cited.sources.length ? `${given} ${[...new Set(cited.sources)].join('; ')}` : '';
  const parts = (list: string[]) => list.filter(Boolean).join('; ');
  if (style === 'plain') {
    const quoted = locale === 'es' ? `«${title}»` : `“${title}”`;
    return `${quoted}. ${[site, sources, `${data} v. ${version}`, date].filter(Boolean).join(', ')}. ${url}`;
  }
  if (style === 'apa')
    return `${site}. (${date.slice(0, 4)}). ${title} [${parts([kind, sources, `${data} v. ${version}`])}]. ${url}`;
  return [
    `@misc{immex-atlas-${id.replace(/[^\w-]/g, '-')},`,
    `  author = {{${site}}},`,
    `  title = {{${tex(title)}}},`,
    `  year = {${date.slice(0, 4)}},`,
    `  note = {${tex(parts([sources, `${data} v. ${version}`]))}},`,
    `  url = {${url}}`,
    '}'
  ].join('\n');
}

/** What TeX would read as a command is escaped. */
function tex(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/[%&#$_]/g, (sign) => `\\${sign}`);
}
