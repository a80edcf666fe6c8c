/** How near to the law a source of the catalogue stands. */
export type Nearness = 'law' | 'official' | 'secondary';

/** Rules that the journey rests on: their entry in the catalogue, the article to check, and what the source is. */
export const FACTS: readonly { id: string; article: string; nearness: Nearness }[] = [
  { id: 'vat-rate-general', article: 'LIVA 1', nearness: 'law' },
  { id: 'vat-temporary-imports-start', article: 'LIVA 28-A', nearness: 'secondary' },
  { id: 'vat-credit-certified', article: 'LIVA 28-A', nearness: 'secondary' },
  { id: 'vat-certification-alternative', article: 'LIVA 28-A', nearness: 'official' },
  { id: 'vat-certification-validity', article: 'RGCE 7', nearness: 'secondary' },
  { id: 'vat-certified-minimum-return', article: 'RGCE 7', nearness: 'secondary' },
  { id: 'vat-certified-minimum-return-sensitive', article: 'RGCE 7', nearness: 'secondary' },
  { id: 'vat-fast-refund-days', article: 'RGCE 7', nearness: 'secondary' },
  { id: 'vat-refund-days', article: 'CFF 22', nearness: 'secondary' },
  { id: 'usmca-refund-cap', article: 'T-MEC 2.5', nearness: 'official' },
  { id: 'dta-definitive', article: 'LFD 49', nearness: 'secondary' },
  { id: 'dta-temporary', article: 'LFD 49', nearness: 'secondary' },
  { id: 'stay-inputs', article: 'Ley Aduanera 108', nearness: 'secondary' }
];

export const REFORMS: readonly { id: string; article: string }[] = [
  { id: '2013-12-fiscal-reform', article: 'LIVA 28-A' },
  { id: '2020-07-rgce', article: 'RGCE 7' },
  { id: '2024-10-rgce', article: 'RGCE 7' }
];

/** Terms that the page marks. */
export const MARKED = [
  'immex',
  'temporary-import',
  'vat',
  'igi',
  'dta',
  'certification',
  'tax-guarantee',
  'return',
  'usmca-2-5',
  'benchmark',
  'float',
  'virtual-transfer',
  'destination-principle',
  'safe-harbour',
  'cetes',
  'tiie',
  'pedimento',
  'drawback'
] as const;
