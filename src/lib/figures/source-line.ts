import type { Locale } from '../text/format';

/** A source as a figure cites it: what stands under a picture, in a citation and in a data file. */
export interface SourceLine {
  id: string;
  publisher: string;
  title: Record<Locale, string>;
  vintage: string;
  /** Day on which the publication was read, ISO. */
  retrieved: string;
  url: string;
}

/** «INEGI, Exportaciones por Entidad Federativa (edición 2026-04; consultada el 2026-05-02)». */
export function sourceText({ publisher, title, vintage, retrieved }: SourceLine, locale: Locale): string {
  return locale === 'es'
    ? `${publisher}, ${title.es} (${vintage}; consultada ${retrieved})`
    : `${publisher}, ${title.en} (${vintage}; retrieved ${retrieved})`;
}

/** All the sources of a figure in one sentence. */
export function sourcesText(sources: readonly SourceLine[], locale: Locale): string {
  const word = { es: ['Fuente', 'Fuentes'], en: ['Source', 'Sources'] }[locale][sources.length === 1 ? 0 : 1];
  return `${word}: ${sources.map((source) => sourceText(source, locale)).join('; ')}.`;
}
