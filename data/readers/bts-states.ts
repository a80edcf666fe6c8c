/**
 * BTS codes of Mexican states → CVE_ENT. `BN` (Baja California Norte) is the same state as `BC`; Nayarit's `NA` is a code,
 * not a missing value; `OT`, blank and unknown codes are freight whose state the shipper did not give.
 */
export const MEXICAN_STATES: Record<string, string> = {
  AG: '01',
  BC: '02',
  BN: '02',
  BS: '03',
  CM: '04',
  CO: '05',
  CL: '06',
  CS: '07',
  CH: '08',
  DF: '09',
  DG: '10',
  GT: '11',
  GR: '12',
  HG: '13',
  JA: '14',
  MX: '15',
  MI: '16',
  MO: '17',
  NA: '18',
  NL: '19',
  OA: '20',
  PU: '21',
  QT: '22',
  QR: '23',
  SL: '24',
  SI: '25',
  SO: '26',
  TB: '27',
  TM: '28',
  TL: '29',
  VE: '30',
  YU: '31',
  ZA: '32',
  OT: 'MX-unknown',
  XX: 'MX-unknown',
  '': 'MX-unknown'
};

export const MODES: Record<string, string> = {
  1: 'sea',
  3: 'air',
  4: 'mail',
  5: 'road',
  6: 'rail',
  7: 'pipeline',
  8: 'other',
  9: 'ftz'
};

export const DIRECTIONS: Record<string, string> = { 1: 'southbound', 2: 'northbound' };
