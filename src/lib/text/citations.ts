import type { Locale } from './format';

/** Words in which citations are written in Spanish, and their English; the longest first, acronyms stay. */
const ENGLISH: readonly [RegExp, string][] = [
  [/Métodos del atlas/g, 'Methods of the atlas'],
  [
    /Decreto de devolución de impuestos de importación a los exportadores/g,
    'Decree on refunds of import duties to exporters'
  ],
  [/Varios; cada renglón cita al suyo/g, 'Several; each row cites its own'],
  [/Secretaría de Economía/g, 'Ministry of Economy'],
  [/Cámara de Diputados/g, 'Chamber of Deputies'],
  [/Reserva Federal de San Luis/g, 'Federal Reserve Bank of St. Louis'],
  [/Naciones Unidas/g, 'United Nations'],
  [/Banco Mundial/g, 'World Bank'],
  [/Universidad de Groninga/g, 'University of Groningen'],
  [/gobiernos estatales y prensa/g, 'state governments and press'],
  [/con datos del? (?:la )?/g, 'with data of '],
  [/Ley Aduanera/g, 'Customs Act'],
  [/Decreto (IMMEX|PROSEC)/g, '$1 Decree'],
  [/regla complementaria 8\.ª/g, 'complementary rule 8'],
  [/Marco Geoestadístico/g, 'geostatistical framework'],
  [/Metrópolis de México 2020/g, 'Metropolises of Mexico 2020'],
  [/datos abiertos/g, 'open data'],
  [/T-MEC/g, 'USMCA'],
  [/\(antes TLCAN/g, '(formerly NAFTA'],
  [/OCDE/g, 'OECD'],
  [/[Aa]nexo/g, 'Annex'],
  [/apéndice/g, 'appendix'],
  [/título/g, 'title'],
  [/capítulo/g, 'chapter'],
  [/(\d[\w-]*) a (\d)/g, '$1 to $2'],
  [/, con /g, ', with '],
  [/ (?:y|e) /g, ' and ']
];

/** A citation or a publisher's name in the reader's language: names of laws and bodies by their usual English ones. */
export function citationText(citation: string, locale: Locale): string {
  if (locale === 'es') return citation;
  return ENGLISH.reduce((text, [spanish, english]) => text.replace(spanish, english), citation);
}

/** Where a term of the glossary is looked up: entries of the catalogue by their names, not by their ids. */
export function termSource(source: string, locale: Locale, nameOf: (id: string) => string): string {
  const quoted = { es: 'parámetro citado', en: 'quoted parameter' }[locale];
  return citationText(source, locale).replace(/catálogo: ([\w-]+)/g, (_, id: string) =>
    locale === 'es' ? `${quoted} «${nameOf(id)}»` : `${quoted} “${nameOf(id)}”`
  );
}

/** Ids of the catalogue that a term's source names. */
export function citedIds(source: string): string[] {
  return [...source.matchAll(/catálogo: ([\w-]+)/g)].map(([, id]) => id!);
}
