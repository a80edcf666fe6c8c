import type { Locale } from '../text/format';

/** One number with all that a quotation of it needs. */
export interface QuotedFact {
  /** The number with its unit, as it is written large. */
  value: string;
  /** What it is the number of, where and when. */
  sentence: string;
  basis: string;
  /** Publisher, title and the day it was read. */
  source: string;
  version: string;
  url: string;
  locale: Locale;
}

/** The fact as a reader pastes it: sentence with the number, basis, source, data version, address. */
export function factText({ sentence, basis, source, version, url, locale }: QuotedFact): string {
  const site = locale === 'es' ? 'Atlas IMMEX, datos' : 'IMMEX Atlas, data';
  const word = locale === 'es' ? 'Fuente' : 'Source';
  return `${sentence} (${basis}). ${word}: ${source}. ${site} v. ${version}. ${url}`;
}
