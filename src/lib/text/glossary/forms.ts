import type { Locale } from '../format';

/**
 * Words under which a text means a term, besides which an «s» or «es» may stand; those with a capital are sought as they
 * are. A term whose word also means something else (return, range, metro) has none in that language: only a mark made by
 * hand leads to it.
 */
export const FORMS: Readonly<Record<string, Record<Locale, readonly string[]>>> = {
  'suspended-tax': { es: ['impuesto suspendido', 'IVA suspendido'], en: ['suspended tax', 'VAT suspended'] },
  float: { es: [], en: [] },
  'lost-tax': { es: ['impuesto perdido'], en: ['lost tax', 'tax lost'] },
  benchmark: { es: ['comparador'], en: ['benchmark'] },
  'destination-principle': { es: ['principio de destino'], en: ['destination principle'] },
  'tax-expenditure': {
    es: ['renuncias recaudatorias', 'gasto fiscal', 'presupuesto de gastos fiscales'],
    en: ['tax expenditure', 'tax-expenditure budget']
  },
  cetes: { es: ['CETES'], en: ['CETES'] },
  tiie: { es: ['TIIE'], en: ['TIIE'] },
  fix: { es: ['tipo de cambio FIX', 'FIX'], en: ['FIX exchange rate', 'FIX'] },
  scian: { es: ['SCIAN'], en: ['SCIAN', 'NAICS'] },
  cvegeo: { es: ['CVEGEO'], en: ['CVEGEO'] },
  metro: { es: ['metrópoli'], en: ['metro area', 'metropolitan area'] },
  denue: { es: ['DENUE'], en: ['DENUE'] },
  etef: { es: ['ETEF'], en: ['ETEF'] },
  'imss-job': { es: ['puesto IMSS', 'puestos IMSS', 'puestos del IMSS'], en: ['IMSS job', 'IMSS posts'] },
  ipf: { es: ['ajuste proporcional iterativo', 'IPF'], en: ['iterative proportional fitting', 'IPF'] },
  range: { es: [], en: [] },
  basis: { es: [], en: [] },
  immex: { es: ['IMMEX'], en: ['IMMEX'] },
  'temporary-import': {
    es: ['importación temporal', 'importaciones temporales'],
    en: ['temporary import', 'temporary importation']
  },
  'definitive-import': {
    es: ['importación definitiva', 'importaciones definitivas'],
    en: ['definitive import']
  },
  return: { es: ['retorno'], en: [] },
  'minimum-return': { es: ['retorno mínimo'], en: ['minimum return'] },
  stay: { es: ['plazo de permanencia'], en: ['permitted stay'] },
  'change-of-regime': { es: ['cambio de régimen', 'cambios de régimen'], en: ['change of regime'] },
  'virtual-transfer': {
    es: ['transferencia virtual', 'transferencias virtuales'],
    en: ['virtual transfer']
  },
  pedimento: { es: ['pedimento'], en: ['pedimento', 'customs declaration'] },
  'pedimento-v5': { es: ['pedimento V5', 'clave V5', 'V5'], en: ['V5 declaration', 'V5'] },
  certification: {
    es: ['certificación de IVA', 'empresas certificadas', 'empresa certificada'],
    en: ['VAT certification', 'certified firm', 'certified companies']
  },
  'tax-guarantee': {
    es: ['garantía del interés fiscal', 'fianza', 'carta de crédito'],
    en: ['guarantee of the tax', 'letter of credit']
  },
  maquila: { es: ['maquila', 'maquiladora'], en: ['maquila', 'maquiladora'] },
  submaquila: { es: ['submaquila'], en: ['submaquila'] },
  shelter: { es: ['albergue'], en: ['shelter'] },
  'annex-i': { es: ['Anexo I'], en: ['Annex I'] },
  'annex-ii': { es: ['Anexo II'], en: ['Annex II'] },
  'sensitive-goods': { es: ['mercancías sensibles'], en: ['sensitive goods'] },
  'annex-22': { es: ['Anexo 22'], en: ['Annex 22'] },
  'annex-24': { es: ['Anexo 24'], en: ['Annex 24'] },
  'annex-30': { es: ['Anexo 30'], en: ['Annex 30'] },
  vat: { es: ['IVA'], en: ['VAT'] },
  'vat-credit': { es: ['acreditamiento'], en: ['crediting of VAT', 'VAT credit'] },
  'vat-refund': { es: ['devolución de IVA', 'devoluciones de IVA'], en: ['VAT refund'] },
  'zero-rate': { es: ['tasa 0 %', 'tasa cero'], en: ['zero rate'] },
  ieps: { es: ['IEPS'], en: ['IEPS'] },
  igi: { es: ['IGI'], en: ['IGI'] },
  dta: { es: ['DTA', 'derecho de trámite'], en: ['DTA', 'customs processing fee', 'customs fee'] },
  'tariff-line': { es: ['fracción arancelaria', 'fracciones arancelarias'], en: ['tariff line'] },
  ligie: { es: ['LIGIE'], en: ['LIGIE'] },
  mfn: { es: ['arancel NMF', 'NMF'], en: ['MFN duty', 'MFN duties', 'MFN'] },
  origin: { es: ['origen preferencial'], en: ['preferential origin'] },
  prosec: { es: ['PROSEC'], en: ['PROSEC'] },
  'rule-8': { es: ['Regla Octava', 'Regla 8'], en: ['Rule 8'] },
  'usmca-2-5': { es: ['artículo 2.5 del T-MEC', 'artículo 2.5'], en: ['USMCA article 2.5', 'article 2.5'] },
  drawback: { es: ['drawback', 'devolución de aranceles'], en: ['drawback'] },
  'bonded-deposit': { es: ['depósito fiscal'], en: ['fiscal deposit'] },
  'strategic-bonded': {
    es: ['recinto fiscalizado estratégico', 'recintos fiscalizados estratégicos'],
    en: ['strategic bonded premises']
  },
  'safe-harbour': { es: ['safe harbour'], en: ['safe harbour'] },
  apa: { es: ['acuerdo de precios', 'APA'], en: ['pricing agreement', 'APA'] }
};
