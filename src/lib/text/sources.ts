import type { Locale } from './routes';

/** Names of the catalogue's sources as a line under a figure has room for; /fuentes/ has the whole title of each. */
const NAMES: Record<string, string | Record<Locale, string>> = {
  'annex-22': { es: 'SAT, Anexo 22', en: 'SAT, Annex 22' },
  banxico: 'Banco de México',
  'banxico-inpc': { es: 'INEGI y Banco de México, INPC', en: 'INEGI and Banco de México, consumer prices' },
  'banxico-minimum-wage': { es: 'Banco de México, salario mínimo', en: 'Banco de México, minimum wage' },
  'bts-transborder': { es: 'BTS de EE. UU., TransBorder mensual', en: 'US BTS, monthly TransBorder' },
  'bts-transborder-summary': { es: 'BTS de EE. UU., TransBorder anual', en: 'US BTS, annual TransBorder' },
  'ciep-tax-expenditure': { es: 'CIEP, con datos de la SHCP', en: 'CIEP, with data of the SHCP' },
  comtrade: { es: 'ONU, Comtrade', en: 'UN Comtrade' },
  conasami: 'CONASAMI',
  'customs-revenue': { es: 'ANAM y SAT', en: 'ANAM and SAT' },
  'decreto-immex': { es: 'Decreto IMMEX', en: 'IMMEX Decree' },
  'fiscal-catalogue': { es: 'normas y anuncios citados por renglón', en: 'acts and notices, cited row by row' },
  fred: { es: 'Reserva Federal de San Luis, FRED', en: 'Federal Reserve Bank of St. Louis, FRED' },
  'iieg-jalisco': { es: 'IIEG Jalisco, con datos del INEGI', en: 'IIEG Jalisco, with data of INEGI' },
  'immex-quoted': { es: 'INEGI, citado por gobiernos y prensa', en: 'INEGI, as quoted by governments and press' },
  imss: 'IMSS',
  'inegi-ageeml': { es: 'INEGI, catálogo de claves', en: 'INEGI, catalogue of place codes' },
  'inegi-bcmm': { es: 'INEGI, Balanza Comercial de Mercancías', en: 'INEGI, Merchandise Trade Balance' },
  'inegi-census': { es: 'INEGI, Censos Económicos', en: 'INEGI, Economic Censuses' },
  'inegi-census-classes': { es: 'INEGI, Censos Económicos por clase', en: 'INEGI, Economic Censuses by class' },
  'inegi-census-productivity': {
    es: 'INEGI, Censos Económicos, valor agregado',
    en: 'INEGI, Economic Censuses, value added'
  },
  'inegi-census-state-classes': {
    es: 'INEGI, Censos Económicos por estado y clase',
    en: 'INEGI, Economic Censuses by state and class'
  },
  'inegi-denue': 'INEGI, DENUE',
  'inegi-enoe': 'INEGI, ENOE',
  'inegi-etef': { es: 'INEGI, Exportaciones por Entidad Federativa', en: 'INEGI, Exports by State' },
  'inegi-immex': { es: 'INEGI, programa IMMEX', en: 'INEGI, IMMEX programme' },
  'inegi-input-output': { es: 'INEGI, matriz de insumo-producto', en: 'INEGI, input–output tables' },
  'inegi-marco-geoestadistico': { es: 'INEGI, Marco Geoestadístico', en: 'INEGI, geostatistical framework' },
  'inegi-population': { es: 'INEGI, censos y conteos de población', en: 'INEGI, population censuses and counts' },
  'ley-aduanera': { es: 'Ley Aduanera', en: 'Customs Act' },
  'ley-iva': { es: 'Ley del IVA', en: 'VAT Act' },
  'ligie-2022': { es: 'LIGIE 2022', en: 'Tariff Act (LIGIE) 2022' },
  'metropolis-2020': {
    es: 'SEDATU, CONAPO e INEGI, Metrópolis 2020',
    en: 'SEDATU, CONAPO and INEGI, Metropolises 2020'
  },
  'prosec-2017': { es: 'Secretaría de Economía, PROSEC', en: 'Ministry of Economy, PROSEC' },
  'rgce-2026': { es: 'SAT, Reglas Generales de Comercio Exterior', en: 'SAT, General Foreign Trade Rules' },
  'se-fdi': { es: 'Secretaría de Economía, IED', en: 'Ministry of Economy, FDI' },
  'se-fdi-datamexico': { es: 'Secretaría de Economía, DataMéxico', en: 'Ministry of Economy, DataMéxico' },
  'semarnat-retc': 'SEMARNAT, RETC',
  'tigie-2014': { es: 'Secretaría de Economía, TIGIE 2014', en: 'Ministry of Economy, tariff of 2014' },
  'tigie-2019': { es: 'Secretaría de Economía, TIGIE 2019', en: 'Ministry of Economy, tariff of 2019' },
  tiva: { es: 'OCDE, TiVA', en: 'OECD, TiVA' },
  'usitc-usmca': { es: 'Oficina del Censo de EE. UU. y USITC', en: 'US Census Bureau and USITC' },
  wiod: 'WIOD',
  'worldbank-gdp': { es: 'Banco Mundial', en: 'World Bank' }
};

/** Short name of a source; its id where the catalogue has grown and this list has not. */
export function sourceName(id: string, locale: Locale): string {
  const name = NAMES[id];
  return typeof name === 'object' ? name[locale] : (name ?? id);
}

/** Ids that have a name, for the test that compares them with the catalogue. */
export const NAMED_SOURCES = Object.keys(NAMES);
